/**
 * The shapes in which the Functions host and `@azure/functions` exchange data (package `@azure/functions-core`, which
 * exists only inside the real Node worker). Only what this host uses.
 */
export interface RpcTypedData {
  readonly string?: string | null;
  readonly json?: string | null;
  readonly bytes?: Uint8Array | null;
  readonly int?: number | null;
  readonly double?: number | null;
  readonly http?: RpcHttpRequest | RpcHttpResponse | null;
}

export interface RpcNullable<T> {
  readonly value?: T;
}

export interface RpcHttpRequest {
  readonly method: string;
  readonly url: string;
  readonly nullableHeaders: Readonly<Record<string, RpcNullable<string>>>;
  readonly nullableQuery: Readonly<Record<string, RpcNullable<string>>>;
  readonly nullableParams: Readonly<Record<string, RpcNullable<string>>>;
  readonly body?: { readonly bytes: Uint8Array };
}

export interface RpcHttpResponse {
  readonly statusCode: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly RpcHttpCookie[];
  readonly body?: RpcTypedData | null;
}

export interface RpcHttpCookie {
  readonly name: string;
  readonly value: string;
  readonly domain?: RpcNullable<string>;
  readonly path?: RpcNullable<string>;
  readonly expires?: RpcNullable<{ readonly seconds?: number }>;
  readonly secure?: RpcNullable<boolean>;
  readonly httpOnly?: RpcNullable<boolean>;
  readonly sameSite?: "none" | "lax" | "strict" | "explicitNone";
  readonly maxAge?: RpcNullable<number>;
}

export interface RpcDuration {
  readonly seconds?: number;
}

export interface RpcRetryOptions {
  readonly retryStrategy?: "fixedDelay" | "exponentialBackoff";
  readonly maxRetryCount?: number;
  readonly delayInterval?: RpcDuration;
  readonly minimumInterval?: RpcDuration;
  readonly maximumInterval?: RpcDuration;
}

/** A trigger, input or output as the app registered it; which further members it has depends on `type`. */
export interface RpcBinding {
  readonly type: string;
  readonly direction: "in" | "out";
  readonly authLevel?: "anonymous" | "function" | "admin";
  readonly methods?: readonly string[];
  readonly route?: string;
  readonly schedule?: string;
  readonly runOnStartup?: boolean;
  readonly useMonitor?: boolean;
  readonly queueName?: string;
  readonly connection?: string;
}

export interface RpcFunctionMetadata {
  readonly name: string;
  readonly functionId?: string;
  readonly bindings: Readonly<Record<string, RpcBinding>>;
  readonly retryOptions?: RpcRetryOptions;
}

export interface RpcRetryContext {
  readonly retryCount: number;
  readonly maxRetryCount: number;
}

export interface RpcInvocationRequest {
  readonly inputData: readonly { readonly name: string; readonly data: RpcTypedData }[];
  readonly triggerMetadata: Readonly<Record<string, RpcTypedData>>;
  readonly retryContext?: RpcRetryContext;
}

export interface RpcInvocationResponse {
  readonly returnValue?: RpcTypedData | null;
  readonly outputData?: readonly { readonly name: string; readonly data: RpcTypedData }[];
}

export type FunctionCallback = (...inputs: unknown[]) => unknown;
export type RpcLogLevel = "trace" | "debug" | "information" | "warning" | "error" | "critical" | "none";
export type RpcLogCategory = "user" | "system" | "customMetric";

/** What the library is told about one invocation. */
export interface CoreInvocationContext {
  readonly invocationId: string;
  readonly request: RpcInvocationRequest & { readonly invocationId: string; readonly functionId: string };
  readonly metadata: RpcFunctionMetadata;
  state?: "preInvocationHooks" | "invocation" | "postInvocationHooks" | undefined;
  log(level: RpcLogLevel, category: RpcLogCategory, message: string): void;
}

/** The library's own side of an invocation. */
export interface InvocationModel {
  getArguments(): Promise<{ readonly context: unknown; readonly inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<RpcInvocationResponse>;
}

export interface ProgrammingModel {
  readonly name: string;
  readonly version: string;
  getInvocationModel(context: CoreInvocationContext): InvocationModel | Promise<InvocationModel>;
  getCapabilities?(workerCapabilities: Record<string, string>): Promise<Record<string, string>>;
}
