import { randomUUID } from "node:crypto";
import type { FunctionApp, RegisteredFunction } from "./FunctionApp.ts";
import { describeError, type HostLog } from "./HostLog.ts";
import type { UnderWay } from "./UnderWay.ts";
import type { RpcBinding, RpcInvocationRequest, RpcInvocationResponse, RpcTypedData } from "./rpc.ts";

export interface InvokerOptions {
  readonly app: FunctionApp;
  readonly log: HostLog;
  /** host.json's functionTimeout in milliseconds. */
  readonly timeoutMs: number;
  readonly underWay: UnderWay;
  readonly onTimeout: (functionName: string) => void;
  readonly writeOutput: (binding: RpcBinding, data: RpcTypedData) => Promise<void>;
}

/** Runs invocations for all triggers: time limit, outputs, one line of log each. */
export class Invoker {
  readonly #options: InvokerOptions;

  constructor(options: InvokerOptions) {
    this.#options = options;
  }

  /** Rejects when the handler, a hook or an output failed or the time was up; this is logged already. */
  invoke(registered: RegisteredFunction, request: RpcInvocationRequest): Promise<RpcInvocationResponse> {
    return this.#options.underWay.track(this.#run(registered, request));
  }

  async #run(registered: RegisteredFunction, request: RpcInvocationRequest): Promise<RpcInvocationResponse> {
    const invocationId = randomUUID();
    const startedAt = performance.now();
    const report = (level: "information" | "error", outcome: string, detail = ""): void => {
      const took = String(Math.round(performance.now() - startedAt));
      const message = `Executed 'Functions.${registered.name}' (${outcome}, Id=${invocationId}, Duration=${took}ms)${detail}`;
      this.#options.log({ level, message, category: "host", functionName: registered.name, invocationId });
    };
    try {
      const response = await this.#withTimeout(registered, this.#options.app.invoke(registered, request, invocationId));
      await this.#writeOutputs(registered, response);
      report("information", "Succeeded");
      return response;
    } catch (error) {
      report("error", "Failed", ` ${describeError(error)}`);
      throw error;
    }
  }

  async #withTimeout<T>(registered: RegisteredFunction, running: Promise<T>): Promise<T> {
    const { timeoutMs, onTimeout } = this.#options;
    if (!Number.isFinite(timeoutMs)) return running;
    let timer: NodeJS.Timeout | undefined;
    const timeUp = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const limit = `${String(timeoutMs / 1000)} s`;
        reject(new Error(`Timeout value of ${limit} was exceeded by function: Functions.${registered.name}`));
        onTimeout(registered.name);
      }, timeoutMs);
    });
    try {
      return await Promise.race([running, timeUp]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #writeOutputs(registered: RegisteredFunction, response: RpcInvocationResponse): Promise<void> {
    const { bindings } = registered.metadata;
    for (const { name, data } of response.outputData ?? []) {
      const binding = bindings[name];
      if (binding !== undefined) await this.#options.writeOutput(binding, data);
    }
    const returned = bindings["$return"];
    if (returned !== undefined && returned.type.toLowerCase() !== "http" && response.returnValue) {
      await this.#options.writeOutput(returned, response.returnValue);
    }
  }
}
