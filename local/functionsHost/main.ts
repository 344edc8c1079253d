/**
 * Runs one Functions app in a process of its own:
 *
 *   node local/functionsHost/main.ts --root . [--entry dist/functions/index.js] [--port 7071] [--enable-auth]
 *
 * Settings come from the environment and local.settings.json. Started by a parent (startFunctionsHostProcess), it sends
 * its log and its address over IPC and stops when the parent lets go (stopWithParent.ts). Exit codes: 0 stopped, 1 refused to start or
 * failed, 75 a function ran beyond functionTimeout.
 */
import { parseArgs } from "node:util";
import type { HostLogEntry } from "./HostLog.ts";
import { TIMED_OUT, type HostMessage, type RunTimer } from "./hostMessages.ts";
import { startFunctionsHost } from "./startFunctionsHost.ts";

const { values } = parseArgs({
  options: {
    root: { type: "string", default: "." },
    entry: { type: "string" },
    port: { type: "string", default: "7071" },
    "enable-auth": { type: "boolean", default: false },
    "cors-origin": { type: "string", multiple: true, default: [] },
    "queue-lease-seconds": { type: "string", default: "600" },
    "http-stop-ms": { type: "string", default: "230000" },
  },
});

function tell(message: HostMessage): void {
  if (process.connected) process.send?.(message);
}

function log(entry: HostLogEntry): void {
  if (process.connected) tell({ kind: "log", entry });
  else console.log(`${entry.level}: ${entry.message}`);
}

try {
  const { LOCAL_FUNCTIONS_MASTER_KEY: masterKey, LOCAL_FUNCTIONS_FUNCTION_KEY: functionKey } = process.env;
  const host = await startFunctionsHost({
    root: values.root,
    ...(values.entry !== undefined && { entry: values.entry }),
    port: Number(values.port),
    settings: {},
    log,
    enableAuth: values["enable-auth"],
    ...(masterKey !== undefined && { masterKey }),
    ...(functionKey !== undefined && { functionKey }),
    corsOrigins: values["cors-origin"],
    queueLeaseSeconds: Number(values["queue-lease-seconds"]),
    httpStopMs: Number(values["http-stop-ms"]),
    // Soon, not at once, so that the failed call's own answer still gets out.
    onTimeout: () => void setTimeout(() => process.exit(TIMED_OUT), 100),
  });
  const stop = (): void => {
    void host.stop().then(() => process.exit(0));
  };
  process.on("message", ({ run, name }: RunTimer) => {
    void host.runTimer(name).then(
      () => tell({ kind: "timerRun", run, failure: undefined }),
      (error: unknown) => tell({ kind: "timerRun", run, failure: String(error) }),
    );
  });
  process.once("SIGTERM", stop).once("SIGINT", stop);
  tell({ kind: "ready", port: host.port, functions: host.functions });
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  if (process.connected) tell({ kind: "refused", reason });
  else console.error(reason);
  process.exitCode = 1;
  // The app may have opened what keeps a process alive.
  setTimeout(() => process.exit(1), 100);
}
