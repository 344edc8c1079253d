import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

/** Azurite's published development account: not a secret, it opens nothing but a local emulator. */
const ACCOUNT = "devstoreaccount1";
const ACCOUNT_KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

/** It takes one to four seconds; ten were seen on two cores with eight other jobs. */
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 15_000;

export interface AzuritePorts {
  readonly blob: number;
  readonly queue: number;
  readonly table: number;
}

export type AzuriteOptions = ({ readonly location: string } | { readonly inMemory: true }) & {
  readonly log: (line: string) => void;
  /** Ports of an earlier run, so that its connection string stays true after a restart; free ones when absent. */
  readonly ports?: AzuritePorts;
  /** Called when Azurite ends without having been asked to, with a sentence that says how. */
  readonly onExit?: (reason: string) => void;
};

export interface Azurite {
  readonly connectionString: string;
  readonly ports: AzuritePorts;
  /** The process, for tests that kill it. */
  readonly pid: number;
  /** Resolves when all acknowledged writes are on disk and the process has ended. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts Azurite (blobs, queues, tables) as a process of its own on loopback.
 *
 * It binds port 0 and says which ports it got: asking for free ports first would leave a gap in which another process
 * takes them. The combined `azurite` entry is used because the single services ignore SIGTERM and would lose the last
 * five seconds of writes. Throws an `Error` with a plain sentence where Azurite is not installed or does not come up
 * within 30 s.
 */
export async function startAzurite(options: AzuriteOptions): Promise<Azurite> {
  const child = fork(findAzurite(), azuriteArguments(options), {
    execArgv: ["--import", new URL("stopWithParent.ts", import.meta.url).href],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // A group of its own: Ctrl+C at the terminal reaches the parent alone, which stops Azurite after what writes to it.
    detached: process.platform !== "win32",
  });
  const lastLines: string[] = [];
  let stopping = false;
  const ended = once(child, "exit").then(([code, signal]) => {
    const how = `Azurite ended with ${signal === null ? `code ${String(code)}` : String(signal)}`;
    return lastLines.length === 0 ? `${how}.` : `${how}: ${lastLines.join(" / ")}`;
  });

  let ports: AzuritePorts;
  try {
    ports = await readPorts(child, ended, (line) => {
      options.log(line);
      lastLines.push(line);
      if (lastLines.length > 3) lastLines.shift();
    });
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  void ended.then((reason) => {
    if (!stopping) options.onExit?.(reason);
  });

  return {
    connectionString: connectionString(ports),
    ports,
    pid: child.pid ?? 0,
    async stop() {
      stopping = true;
      if (child.connected) child.disconnect(); // the same road as when this process dies: see stopWithParent.ts
      const timer = setTimeout(() => {
        options.log(`Azurite did not stop within ${String(STOP_LIMIT_MS / 1000)} s and was ended by force.`);
        child.kill("SIGKILL");
      }, STOP_LIMIT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

function findAzurite(): string {
  try {
    return createRequire(import.meta.url).resolve("azurite/dist/src/azurite.js");
  } catch {
    throw new Error(
      "Chưa cài Azurite: chạy «npm ci» trong thư mục của dự án rồi thử lại.\n" +
        "Azurite is not installed: run npm ci in the project's folder, then try again.",
    );
  }
}

function azuriteArguments(options: AzuriteOptions): string[] {
  const services = (["blob", "queue", "table"] as const).flatMap((service) => [
    `--${service}Host`,
    "127.0.0.1",
    `--${service}Port`,
    String(options.ports?.[service] ?? 0),
  ]);
  const keeping = "location" in options ? ["--location", options.location] : ["--inMemoryPersistence"];
  // The Azure SDKs name newer API versions than Azurite 3.37 knows; it would answer 400 to every blob request.
  return ["--silent", "--disableTelemetry", "--skipApiVersionCheck", ...services, ...keeping];
}

/** Reads the three "successfully listening at" lines; rejects when the process ends or takes too long. */
async function readPorts(
  child: ChildProcess,
  ended: Promise<string>,
  onLine: (line: string) => void,
): Promise<AzuritePorts> {
  const found: Partial<Record<keyof AzuritePorts, number>> = {};
  const listening = new Promise<AzuritePorts>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on("line", (line) => {
        onLine(line);
        const match = /^Azurite (Blob|Queue|Table) service is successfully listening at http:\/\/[\d.]+:(\d+)/.exec(
          line,
        );
        if (match?.[1] === undefined) return;
        found[match[1].toLowerCase() as keyof AzuritePorts] = Number(match[2]);
        const { blob, queue, table } = found;
        if (blob !== undefined && queue !== undefined && table !== undefined) resolve({ blob, queue, table });
      });
    }
  });
  let timer: NodeJS.Timeout | undefined;
  const failed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Azurite did not start within ${String(START_LIMIT_MS / 1000)} s.`));
    }, START_LIMIT_MS);
    child.once("error", reject);
    void ended.then((reason) => {
      reject(new Error(reason));
    });
  });
  try {
    return await Promise.race([listening, failed]);
  } finally {
    clearTimeout(timer);
  }
}

function connectionString(ports: AzuritePorts): string {
  const endpoint = (name: string, port: number): string =>
    `${name}Endpoint=http://127.0.0.1:${String(port)}/${ACCOUNT};`;
  return (
    `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${ACCOUNT_KEY};` +
    endpoint("Blob", ports.blob) +
    endpoint("Queue", ports.queue) +
    endpoint("Table", ports.table)
  );
}
