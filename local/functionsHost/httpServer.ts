import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import pLimit from "p-limit";
import { handleAdmin, type AdminHost } from "./adminEndpoints.ts";
import { handleCors } from "./cors.ts";
import { describeError, type HostLog } from "./HostLog.ts";
import type { HttpSettings } from "./hostJson.ts";
import { findFunction, type HttpFunction } from "./httpFunctions.ts";
import { BodyTooLarge, readBody, sendEmpty, sendRpcResponse, toRpcRequest } from "./httpMessages.ts";
import type { Invoker } from "./Invoker.ts";
import { hasKey, type AuthLevel, type Keys } from "./keys.ts";
import type { CorsSettings } from "./localSettings.ts";
import type { RpcHttpRequest, RpcHttpResponse } from "./rpc.ts";

export interface HttpServerOptions {
  readonly functions: readonly HttpFunction[];
  readonly invoker: Invoker;
  readonly admin: AdminHost;
  readonly http: HttpSettings;
  readonly cors: CorsSettings;
  /** Undefined: no key is asked for, as under `func start` without --enableAuth. */
  readonly keys: Keys | undefined;
  readonly homepage: boolean;
  /** After this time the caller gets 504, as from Azure's front end (230 s); the function runs on. */
  readonly httpStopMs: number;
  readonly log: HostLog;
}

/** Makes the host's HTTP server, not yet listening. */
export function makeHttpServer(options: HttpServerOptions): Server {
  const throttle = makeThrottle(options.http);
  return createServer((request, response) => {
    handle(request, response, options, throttle).catch((error: unknown) => {
      options.log({ level: "error", category: "host", message: `A request failed. ${describeError(error)}` });
      if (!response.headersSent) sendEmpty(response, 500);
      else response.destroy();
    });
  });
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpServerOptions,
  throttle: Throttle,
): Promise<void> {
  const url = parseTarget(request);
  if (url === undefined) sendEmpty(response, 400);
  else if (handleCors(request, response, options.cors)) return;
  else if (url.pathname === "/") sendHomepage(response, options.homepage);
  else if (!/^\/admin\//i.test(url.pathname)) await answerFunction(request, response, url, options, throttle);
  else if (!isAllowed(request, url, options.keys, "admin")) sendEmpty(response, 401);
  else await handleAdmin(request, response, url.pathname, options.admin);
}

async function answerFunction(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  options: HttpServerOptions,
  throttle: Throttle,
): Promise<void> {
  const match = findFunction(options.functions, request.method ?? "GET", url.pathname);
  if (match === undefined) {
    sendEmpty(response, 404); // a wrong verb as well: the real host knows no 405
    return;
  }
  const { found, params } = match;
  for (const [name, value] of Object.entries(options.http.customHeaders)) response.setHeader(name, value);
  if (!isAllowed(request, url, options.keys, found.authLevel)) {
    sendEmpty(response, 401);
    return;
  }
  let body: Buffer;
  try {
    body = await readBody(request);
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    response.setHeader("Connection", "close");
    sendEmpty(response, 413);
    return;
  }
  const rpcRequest = toRpcRequest(request, params, body);
  const answer = await throttle(() => withStop(invoke(found, rpcRequest, options.invoker), options.httpStopMs));
  if (typeof answer === "number") sendEmpty(response, answer);
  else sendRpcResponse(response, answer);
}

function isAllowed(request: IncomingMessage, url: URL, keys: Keys | undefined, level: AuthLevel): boolean {
  return keys === undefined || hasKey(request, url.searchParams, keys, level);
}

/** The request's target as a URL, dot segments resolved; undefined where it is none. */
function parseTarget(request: IncomingMessage): URL | undefined {
  const { url = "/", headers } = request;
  if (!url.startsWith("/")) return undefined;
  return URL.parse(`http://${headers.host ?? "localhost"}${url}`) ?? undefined;
}

function sendHomepage(response: ServerResponse, enabled: boolean): void {
  if (!enabled) {
    sendEmpty(response, 204);
    return;
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end("<!doctype html><title>Functions</title><p>The local Functions host is up and running.</p>");
}

/** What the function answered, or the status of an answer without a body. */
type Answer = RpcHttpResponse | undefined | number;

async function invoke(found: HttpFunction, http: RpcHttpRequest, invoker: Invoker): Promise<Answer> {
  const inputData = [{ name: found.registered.trigger.name, data: { http } }];
  try {
    const { returnValue } = await invoker.invoke(found.registered, { inputData, triggerMetadata: {} });
    return returnValue?.http && "statusCode" in returnValue.http ? returnValue.http : undefined;
  } catch {
    return 500; // logged by the invoker; the caller learns nothing of it
  }
}

async function withStop(running: Promise<Answer>, limitMs: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<number>((resolve) => {
    timer = setTimeout(resolve, limitMs, 504);
  });
  try {
    return await Promise.race([running, stopped]);
  } finally {
    clearTimeout(timer);
  }
}

type Throttle = (run: () => Promise<Answer>) => Promise<Answer>;

/** At most so many at a time, the others wait; beyond maxOutstandingRequests 429 at once. */
function makeThrottle({ maxConcurrentRequests, maxOutstandingRequests }: HttpSettings): Throttle {
  const limit = pLimit(maxConcurrentRequests);
  return async (run) => {
    if (limit.activeCount + limit.pendingCount >= maxOutstandingRequests) return 429;
    return limit(run);
  };
}
