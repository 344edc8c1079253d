import { once } from "node:events";
import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { connectionString, isDisabled, type AppSettings } from "./appSettings.ts";
import { triggerKind, unsupported } from "./bindings.ts";
import { supplyCoreApi } from "./coreApi.ts";
import { FunctionApp, type RegisteredFunction } from "./FunctionApp.ts";
import { describeError, type HostLog } from "./HostLog.ts";
import { readHostJson, type HostJson } from "./hostJson.ts";
import { routeFunctions, type HttpFunction } from "./httpFunctions.ts";
import { makeHttpServer } from "./httpServer.ts";
import { Invoker } from "./Invoker.ts";
import { readLocalSettings } from "./localSettings.ts";
import { QueueListener, writeQueueOutput } from "./queues.ts";
import { Timer } from "./timers.ts";
import { TimerStatusStore } from "./timerStatus.ts";
import { UnderWay } from "./UnderWay.ts";

/** How long `stop` waits for what is under way. */
const DRAIN_MS = 10_000;

export interface FunctionsHostOptions {
  /** The folder with host.json, and perhaps local.settings.json. */
  readonly root: string;
  /** The app's one entry file, relative to `root`; default: `main` of `root`'s package.json. */
  readonly entry?: string;
  /** 0: any free port. */
  readonly port: number;
  /** Put into process.env before the app is loaded; they go before the environment, and that before local.settings.json. */
  readonly settings: Readonly<Record<string, string>>;
  readonly log: HostLog;
  /** Ask for keys as Azure does. Off by default, as under `func start`. */
  readonly enableAuth?: boolean;
  readonly masterKey?: string;
  readonly functionKey?: string;
  /** Origins allowed besides those of local.settings.json. */
  readonly corsOrigins?: readonly string[];
  /**
   * Called when a function ran beyond functionTimeout. The real host then restarts the worker process, and with it
   * everything else that was running; a caller that cares for likeness ends the process here, as main.ts does.
   */
  readonly onTimeout?: (functionName: string) => void;
  /** How long a queue message in hand stays hidden before it is renewed; the real host's 600 s by default. */
  readonly queueLeaseSeconds?: number;
  /** Azure's front end gives up after 230 s, the default. */
  readonly httpStopMs?: number;
}

/** What a started host says of one of its functions. */
export interface FunctionSummary {
  readonly name: string;
  readonly trigger: string;
  /** HTTP only: methods and path, such as "GET,POST /api/letters/{id}". */
  readonly route?: string;
  readonly disabled: boolean;
}

export interface FunctionsHost {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly functions: readonly FunctionSummary[];
  /** Runs a timer now, with its retry policy, and waits for it; the schedule stays as it is. Rejects when it failed. */
  runTimer(name: string): Promise<void>;
  /** Takes no more work, waits up to 10 s for what is under way and runs the app's appTerminate hooks. */
  stop(): Promise<void>;
}

/**
 * Runs a built Functions app (v4 programming model) in this process, on loopback: HTTP, timers and storage queues.
 *
 * A stand-in for development and tests, not the Functions host. It loads the app through `@azure/functions` itself and
 * refuses at start, in one Error with a sentence per finding, whatever it does not implement. Once per process.
 */
export async function startFunctionsHost(options: FunctionsHostOptions): Promise<FunctionsHost> {
  const root = path.resolve(options.root);
  const { log } = options;
  const hostJson = await readHostJson(root);
  const local = await readLocalSettings(root);
  const fromHost = { ...HOST_SETTINGS, AzureWebJobsScriptRoot: root };
  Object.assign(process.env, { ...fromHost, ...local.values, ...process.env, ...options.settings });
  const settings: AppSettings = process.env;
  if (settings["WEBSITE_TIME_ZONE"] !== undefined) {
    throw new Error("WEBSITE_TIME_ZONE is refused: Linux plans ignore it, and timers run in UTC.");
  }

  const app = new FunctionApp(log);
  supplyCoreApi(app);
  await load(await findEntry(root, options.entry));
  await app.start(root);
  const registered = [...app.functions.values()];
  const problems = unsupported(registered);
  if (problems.length > 0) throw new Error(`The local Functions host cannot run this app:\n${problems.join("\n")}`);

  const stopping = new AbortController();
  const underWay = new UnderWay();
  const invoker = makeInvoker(app, hostJson, { settings, underWay, options });
  const parts = { hostJson, settings, invoker, stopping: stopping.signal, underWay, options };
  const listeners = makeListeners(registered, parts);
  const ofKind = (kind: string): RegisteredFunction[] => registered.filter((each) => triggerKind(each) === kind);
  const { http } = hostJson.extensions;
  const httpFunctions = routeFunctions(ofKind("httptrigger"), http.routePrefix, settings);

  const server = makeHttpServer({
    functions: httpFunctions,
    invoker,
    admin: { functions: registered, startedAt: new Date(), fire: (each, input) => fire(listeners, each, input) },
    http,
    cors: { ...local.cors, origins: [...local.cors.origins, ...(options.corsOrigins ?? [])] },
    keys:
      options.enableAuth === true
        ? { master: options.masterKey ?? "master", function: options.functionKey ?? "function" }
        : undefined,
    homepage: settings["AzureWebJobsDisableHomepage"] !== "true",
    httpStopMs: options.httpStopMs ?? 230_000,
    log,
  });
  await once(server.listen(options.port, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    await Promise.all([closeServer(server), underWay.drain(DRAIN_MS)]);
    await app.terminate();
  };
  try {
    for (const [name, timer] of listeners.timers) if (!isDisabled(name, settings)) await timer.start();
    for (const [name, queue] of listeners.queues) if (!isDisabled(name, settings)) queue.start();
  } catch (error) {
    await stop();
    throw error;
  }
  const url = `http://127.0.0.1:${String(port)}`;
  log({
    level: "information",
    category: "host",
    message: `Functions at ${url}, ${String(registered.length)} of them.`,
  });

  return {
    url,
    port,
    functions: registered.map((each) => summarize(each, httpFunctions, settings)),
    async runTimer(name) {
      const timer = listeners.timers.get(name);
      if (timer === undefined) throw new Error(`There is no timer "${name}".`);
      await timer.fire();
    },
    stop,
  };
}

/** What the real host tells the app of itself; the app's own settings may say otherwise. */
const HOST_SETTINGS = { AZURE_FUNCTIONS_ENVIRONMENT: "Development", FUNCTIONS_WORKER_RUNTIME: "node" };

async function findEntry(root: string, entry: string | undefined): Promise<string> {
  if (entry !== undefined) return path.resolve(root, entry);
  const json: unknown = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  const main = typeof json === "object" && json !== null && "main" in json ? json.main : undefined;
  if (typeof main !== "string" || /[*?{[]/.test(main)) {
    throw new Error(`package.json must name one entry file in "main"; the local host takes no pattern.`);
  }
  return path.resolve(root, main);
}

async function load(entry: string): Promise<void> {
  try {
    await import(pathToFileURL(entry).href);
  } catch (cause) {
    throw new Error(`The app could not be loaded from ${entry}: ${describeError(cause)}`, { cause });
  }
}

/** Answers what is under way; a connection is closed as soon as it has nothing left to answer. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server.close(), "close");
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const tooLong = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(tooLong);
}

function makeInvoker(
  app: FunctionApp,
  hostJson: HostJson,
  parts: Pick<ListenerParts, "settings" | "underWay" | "options">,
): Invoker {
  const { log, onTimeout } = parts.options;
  return new Invoker({
    app,
    log,
    underWay: parts.underWay,
    timeoutMs: hostJson.functionTimeout,
    onTimeout: (functionName) => {
      const message = "functionTimeout was exceeded: the real host restarts the worker process now.";
      log({ level: "critical", category: "host", functionName, message });
      onTimeout?.(functionName);
    },
    writeOutput: (binding, data) => writeQueueOutput(binding, data, hostJson.extensions.queues, parts.settings),
  });
}

interface Listeners {
  readonly timers: ReadonlyMap<string, Timer>;
  readonly queues: ReadonlyMap<string, QueueListener>;
}

interface ListenerParts {
  readonly hostJson: HostJson;
  readonly settings: AppSettings;
  readonly invoker: Invoker;
  readonly stopping: AbortSignal;
  readonly underWay: UnderWay;
  readonly options: FunctionsHostOptions;
}

/** Disabled ones as well: the admin endpoint can run a function that its trigger does not. */
function makeListeners(registered: readonly RegisteredFunction[], parts: ListenerParts): Listeners {
  const { hostJson, settings, invoker, stopping, underWay, options } = parts;
  const timers = new Map<string, Timer>();
  const queues = new Map<string, QueueListener>();
  const common = { invoker, settings, stopping, underWay, log: options.log };
  for (const each of registered) {
    try {
      if (triggerKind(each) === "timertrigger") {
        const statuses = new TimerStatusStore(connectionString(undefined, settings));
        timers.set(each.name, new Timer(each, { ...common, statuses }));
      } else if (triggerKind(each) === "queuetrigger") {
        const leaseSeconds = options.queueLeaseSeconds ?? 600;
        queues.set(each.name, new QueueListener(each, { ...common, queues: hostJson.extensions.queues, leaseSeconds }));
      }
    } catch (error) {
      throw new Error(`Function "${each.name}": ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
  return { timers, queues };
}

function fire({ timers, queues }: Listeners, { name }: RegisteredFunction, input: string): boolean {
  const run = timers.get(name)?.fire() ?? queues.get(name)?.fire(input);
  run?.catch(() => undefined); // logged by the invoker
  return run !== undefined;
}

function summarize(
  { name, trigger }: RegisteredFunction,
  httpFunctions: readonly HttpFunction[],
  settings: AppSettings,
): FunctionSummary {
  const http = httpFunctions.find(({ registered }) => registered.name === name);
  const summary = { name, trigger: trigger.type, disabled: isDisabled(name, settings) };
  if (http === undefined) return summary;
  return { ...summary, route: `${http.methods.join(",")} /${http.route.template}` };
}
