import { randomBytes, randomUUID } from "node:crypto";
import type { HostLog } from "./HostLog.ts";
import type {
  CoreInvocationContext,
  FunctionCallback,
  ProgrammingModel,
  RpcBinding,
  RpcFunctionMetadata,
  RpcInvocationRequest,
  RpcInvocationResponse,
  RpcLogCategory,
  RpcLogLevel,
} from "./rpc.ts";

/** A function as the app registered it. */
export interface RegisteredFunction {
  readonly name: string;
  readonly metadata: RpcFunctionMetadata;
  readonly trigger: RpcBinding & { readonly name: string };
  readonly callback: FunctionCallback;
}

export type HookName = "appStart" | "appTerminate" | "preInvocation" | "postInvocation" | "log";
export type Hook = (context: Record<string, unknown>) => unknown;

/** Which invocation wrote a log line; nothing for what the library says outside of one. */
interface LogOrigin {
  readonly functionName?: string;
  readonly invocationId?: string;
  /** Known once the library has made it. */
  invocationContext?: unknown;
}

/**
 * The worker's part: keeps what the app registers and runs invocations through the app's own programming model, in
 * the order of the real worker's InvocationHandler.
 */
export class FunctionApp {
  readonly functions = new Map<string, RegisteredFunction>();
  model: ProgrammingModel | undefined;
  readonly #hooks: Record<HookName, Hook[]> = {
    appStart: [],
    appTerminate: [],
    preInvocation: [],
    postInvocation: [],
    log: [],
  };
  readonly #appHookData: Record<string, unknown> = {};
  readonly #log: HostLog;
  #started = false;

  constructor(log: HostLog) {
    this.#log = log;
  }

  /** Gives back what takes the registration away again. */
  register(metadata: RpcFunctionMetadata, callback: FunctionCallback): () => void {
    if (this.#started) throw systemError("A function can only be registered during app startup.");
    // The host compares names without regard to case.
    const key = metadata.name.toLowerCase();
    if (this.functions.has(key)) {
      throw systemError(`A function with the name "${metadata.name}" has already been registered.`);
    }
    const trigger = Object.entries(metadata.bindings).find(([, binding]) => /trigger$/i.test(binding.type));
    if (trigger === undefined) throw systemError(`The function "${metadata.name}" has no trigger.`);
    const [name, binding] = trigger;
    this.functions.set(key, { name: metadata.name, metadata, trigger: { ...binding, name }, callback });
    return () => {
      if (this.#started) throw systemError("A function can only be disposed during app startup.");
      this.functions.delete(key);
    };
  }

  /** Gives back what takes the hook away again. Unknown names are RangeErrors, by which the library knows old hosts. */
  addHook(name: string, hook: Hook): () => void {
    if (!Object.hasOwn(this.#hooks, name)) throw systemError(`Unrecognized hook "${name}"`, RangeError);
    const hooks = this.#hooks[name as HookName];
    hooks.push(hook);
    return () => {
      const index = hooks.indexOf(hook);
      if (index >= 0) hooks.splice(index, 1);
    };
  }

  /**
   * Ends registration and runs the appStart hooks. Throws when the app asked for HTTP streaming: the library has then
   * opened a proxy port of its own, so that the process should end.
   */
  async start(functionAppDirectory: string): Promise<void> {
    if (this.model === undefined) throw new Error("The app's entry registers no function with @azure/functions.");
    const capabilities = (await this.model.getCapabilities?.({ ...WORKER_CAPABILITIES })) ?? {};
    if (Object.hasOwn(capabilities, "HttpUri")) {
      throw new Error("app.setup({ enableHttpStream: true }) is not implemented by the local host.");
    }
    await this.#runHooks("appStart", { ...this.#hookContext(), functionAppDirectory });
    this.#started = true;
  }

  async terminate(): Promise<void> {
    await this.#runHooks("appTerminate", this.#hookContext());
  }

  /** Rejects with what the handler or a hook threw. */
  async invoke(
    registered: RegisteredFunction,
    request: RpcInvocationRequest,
    invocationId: string = randomUUID(),
  ): Promise<RpcInvocationResponse> {
    if (this.model === undefined) throw new Error("The app has not been started.");
    const origin: LogOrigin = { functionName: registered.name, invocationId };
    const core: CoreInvocationContext = {
      invocationId,
      request: { ...request, invocationId, functionId: registered.name, ...traceContext() },
      metadata: registered.metadata,
      log: (level, category, message) => {
        this.#writeLog(level, category, message, origin);
      },
    };
    const model = await this.model.getInvocationModel(core);
    const { context, inputs } = await model.getArguments();
    origin.invocationContext = context;

    const hooks = { ...this.#hookContext(), invocationContext: context };
    const before = { ...hooks, functionCallback: registered.callback, inputs };
    await inState(core, "preInvocationHooks", () => this.#runHooks("preInvocation", before));

    const after: Record<string, unknown> = { ...hooks, inputs: before.inputs, result: null, error: null };
    await inState(core, "invocation", async () => {
      try {
        after["result"] = await model.invokeFunction(context, before.inputs, before.functionCallback);
      } catch (error) {
        after["error"] = error;
      }
    });
    await inState(core, "postInvocationHooks", () => this.#runHooks("postInvocation", after));

    // A postInvocation hook may have cleared or replaced the error.
    const error = after["error"];
    if (error instanceof Error) throw error;
    if (error !== null && error !== undefined) throw new Error("The handler threw a value that is no Error.");
    return model.getResponse(context, after["result"]);
  }

  /** What the library itself logs. */
  logSystem(level: RpcLogLevel, category: RpcLogCategory, message: string): void {
    this.#writeLog(level, category, message, {});
  }

  #writeLog(level: RpcLogLevel, category: RpcLogCategory, message: string, origin: LogOrigin): void {
    const { invocationContext, ...ids } = origin;
    const context = { ...this.#hookContext(), level, message, category, invocationContext };
    if (category === "user") for (const hook of this.#hooks.log) hook(context);
    this.#log({
      level: context.level,
      message: context.message,
      category: category === "user" ? "user" : "system",
      ...ids,
    });
  }

  async #runHooks(name: HookName, context: Record<string, unknown>): Promise<void> {
    for (const hook of this.#hooks[name]) await hook(context);
  }

  #hookContext(): { hookData: Record<string, unknown>; appHookData: Record<string, unknown> } {
    return { hookData: {}, appHookData: this.#appHookData };
  }
}

/** What worker 3.10 tells the library that it can do; the library answers with its own wishes. */
const WORKER_CAPABILITIES: Readonly<Record<string, string>> = {
  RawHttpBodyBytes: "true",
  RpcHttpTriggerMetadataRemoved: "true",
  RpcHttpBodyOnly: "true",
  IgnoreEmptyValuedRpcHttpHeaders: "true",
  UseNullableValueDictionaryForHttp: "true",
  WorkerStatus: "true",
  TypedDataCollection: "true",
  HandlesWorkerTerminateMessage: "true",
};

async function inState(
  core: CoreInvocationContext,
  state: NonNullable<CoreInvocationContext["state"]>,
  run: () => Promise<void>,
): Promise<void> {
  core.state = state;
  try {
    await run();
  } finally {
    core.state = undefined;
  }
}

function traceContext(): { traceContext: { traceParent: string; traceState: string; attributes: object } } {
  const traceParent = `00-${randomBytes(16).toString("hex")}-${randomBytes(8).toString("hex")}-00`;
  return { traceContext: { traceParent, traceState: "", attributes: {} } };
}

/** The library tells the host's errors from the app's by this mark. */
function systemError(message: string, kind: ErrorConstructor | RangeErrorConstructor = Error): Error {
  return Object.assign(new kind(message), { isAzureFunctionsSystemError: true });
}
