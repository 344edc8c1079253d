import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { HostLog } from "./HostLog.ts";
import { TIMED_OUT, type HostMessage, type RunTimer } from "./hostMessages.ts";
import type { FunctionsHost, FunctionsHostOptions } from "./startFunctionsHost.ts";

const STOP_LIMIT_MS = 15_000;

export type FunctionsHostProcessOptions = Omit<FunctionsHostOptions, "onTimeout"> & {
  /** Called when the process ends by itself for another reason than a timeout, with a sentence that says how. */
  readonly onExit?: (reason: string) => void;
};

/**
 * Runs a Functions app in a process of its own, as the real host does: its settings stay out of this process, and
 * after a functionTimeout it is started anew on the same port. It stops when this process dies. Rejects with the
 * host's own words where it refuses the app.
 */
export async function startFunctionsHostProcess(options: FunctionsHostProcessOptions): Promise<FunctionsHost> {
  let stopping = false;
  const run = async (port: number): Promise<Running> => {
    const running = await launch({ ...options, port });
    void running.ended.then((code) => {
      if (stopping) return;
      if (code !== TIMED_OUT) return options.onExit?.(`The Functions host ended with code ${String(code)}.`);
      current = run(running.port);
      current.catch((error: unknown) => options.onExit?.(String(error)));
    });
    return running;
  };
  let current = run(options.port);
  const { port, functions } = await current;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    port,
    functions,
    async runTimer(name) {
      await runTimer((await current).child, name);
    },
    async stop() {
      stopping = true;
      const running = await current.catch(() => undefined);
      if (running === undefined) return;
      if (running.child.connected) running.child.disconnect();
      const timer = setTimeout(() => running.child.kill("SIGKILL"), STOP_LIMIT_MS);
      await running.ended;
      clearTimeout(timer);
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly functions: FunctionsHost["functions"];
  readonly ended: Promise<number | string>;
}

async function launch(options: FunctionsHostProcessOptions): Promise<Running> {
  const { root, entry, port, settings, log, enableAuth, masterKey, functionKey } = options;
  const child = fork(
    fileURLToPath(new URL("main.ts", import.meta.url)),
    [
      ...["--root", root, "--port", String(port)],
      ...(entry === undefined ? [] : ["--entry", entry]),
      ...(enableAuth === true ? ["--enable-auth"] : []),
      ...(options.corsOrigins ?? []).flatMap((origin) => ["--cors-origin", origin]),
      ...["--queue-lease-seconds", String(options.queueLeaseSeconds ?? 600)],
      ...["--http-stop-ms", String(options.httpStopMs ?? 230_000)],
    ],
    {
      env: {
        ...process.env,
        ...settings,
        ...(masterKey !== undefined && { LOCAL_FUNCTIONS_MASTER_KEY: masterKey }),
        ...(functionKey !== undefined && { LOCAL_FUNCTIONS_FUNCTION_KEY: functionKey }),
      },
      execArgv: ["--enable-source-maps", "--import", new URL("../stopWithParent.ts", import.meta.url).href],
      // A group of its own: Ctrl+C at the terminal reaches the parent alone, which then stops its parts in order.
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  relayOutput(child, log);
  const ended = once(child, "exit").then(([code, signal]: (number | string | null)[]) => signal ?? code ?? 0);
  const ready = await new Promise<Extract<HostMessage, { kind: "ready" }>>((resolve, reject) => {
    child.on("message", (message: HostMessage) => {
      if (message.kind === "log") log(message.entry);
      else if (message.kind === "ready") resolve(message);
      else if (message.kind === "refused") reject(new Error(message.reason));
    });
    child.once("error", reject);
    void ended.then((code) => {
      reject(new Error(`The Functions host ended with code ${String(code)} before it was ready.`));
    });
  });
  return { child, port: ready.port, functions: ready.functions, ended };
}

let timerRuns = 0;

async function runTimer(child: ChildProcess, name: string): Promise<void> {
  const run = ++timerRuns;
  await new Promise<void>((resolve, reject) => {
    const settle = (message: HostMessage): void => {
      if (message.kind !== "timerRun" || message.run !== run) return;
      child.off("message", settle).off("exit", gone);
      if (message.failure === undefined) resolve();
      else reject(new Error(message.failure));
    };
    const gone = (): void => reject(new Error(`The Functions host ended while "${name}" ran.`));
    child.on("message", settle).once("exit", gone);
    child.send({ kind: "runTimer", run, name } satisfies RunTimer);
  });
}

/** What the app writes to the console goes to the same log. */
function relayOutput(child: ChildProcess, log: HostLog): void {
  const relay = (stream: NodeJS.ReadableStream | null, level: "information" | "error"): void => {
    if (stream === null) return;
    createInterface({ input: stream }).on("line", (message) => {
      log({ level, category: "user", message });
    });
  };
  relay(child.stdout, "information");
  relay(child.stderr, "error");
}
