import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import type { HostLogEntry } from "../../../local/functionsHost/HostLog.ts";
import type { FunctionsHost } from "../../../local/functionsHost/startFunctionsHost.ts";
import {
  startFunctionsHostProcess,
  type FunctionsHostProcessOptions,
} from "../../../local/functionsHost/startFunctionsHostProcess.ts";

// Processes start slowly where many tests share few cores.
vi.setConfig({ testTimeout: 60_000 });

/** Polls end at once when they succeed; a busy machine needs long to. */
export const PATIENCE = { timeout: 15_000 };

export const sampleAppFolder = fileURLToPath(new URL("sampleApp", import.meta.url));

export interface SampleApp extends FunctionsHost {
  readonly log: readonly HostLogEntry[];
  /** What the app wrote to its console as JSON objects. */
  told(): Record<string, unknown>[];
}

/** Runs one entry of the sample app in a host process of its own, on a free port. */
export async function startSampleApp(
  entry: string,
  options: Partial<FunctionsHostProcessOptions> = {},
): Promise<SampleApp> {
  const log: HostLogEntry[] = [];
  const host = await startFunctionsHostProcess({
    root: sampleAppFolder,
    entry,
    port: 0,
    settings: {},
    log: (line) => void log.push(line),
    ...options,
  });
  return {
    ...host,
    log,
    told: () =>
      log
        .filter(({ category, message }) => category === "user" && message.startsWith("{"))
        .map(({ message }) => JSON.parse(message) as Record<string, unknown>),
  };
}
