import Module from "node:module";
import type { FunctionApp, Hook } from "./FunctionApp.ts";
import type { FunctionCallback, ProgrammingModel, RpcFunctionMetadata, RpcLogCategory, RpcLogLevel } from "./rpc.ts";

const CORE_MODULE = "@azure/functions-core";
let taken = false;

/**
 * Supplies `@azure/functions-core` to the app that this process is about to load, by the same interception as the real
 * worker (setupCoreModule.ts): a build that finds the module here will find it there.
 *
 * Once per process: the library remembers the first answer to its `require`, and the app's modules stay loaded.
 */
export function supplyCoreApi(app: FunctionApp): void {
  if (taken) {
    throw new Error("A process can hold one Functions app only; use startFunctionsHostProcess for another.");
  }
  taken = true;
  const coreApi = makeCoreApi(app);
  const prototype: { require: (this: Module, id: string) => unknown } = Module.prototype;
  const ordinaryRequire = prototype.require;
  prototype.require = function (id) {
    return id === CORE_MODULE ? coreApi : ordinaryRequire.call(this, id);
  };
}

function makeCoreApi(app: FunctionApp): object {
  return {
    version: "3.10.0",
    hostVersion: "4.1040.0.0",
    Disposable,
    registerFunction: (metadata: RpcFunctionMetadata, callback: FunctionCallback) =>
      new Disposable(app.register(metadata, callback)),
    registerHook: (name: string, hook: Hook) => new Disposable(app.addHook(name, hook)),
    setProgrammingModel: (model: ProgrammingModel) => {
      app.model = model;
    },
    getProgrammingModel: () => app.model,
    log: (level: RpcLogLevel, category: RpcLogCategory, message: string) => {
      app.logSystem(level, category, message);
    },
  };
}

class Disposable {
  #undo: (() => void) | undefined;

  constructor(undo: () => void) {
    this.#undo = undo;
  }

  static from(...disposables: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const disposable of disposables) disposable.dispose();
    });
  }

  dispose(): void {
    this.#undo?.();
    this.#undo = undefined;
  }
}
