import { stringifySetCookie } from "cookie";
import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { RpcHttpCookie, RpcHttpRequest, RpcHttpResponse, RpcNullable } from "./rpc.ts";

/** The real host's FUNCTIONS_REQUEST_BODY_SIZE_LIMIT. */
const MAX_BODY_BYTES = 104_857_600;

/** Set by this host or by Node, whatever the function says. */
const OWN_HEADERS = new Set(["content-length", "transfer-encoding", "connection", "keep-alive"]);

export class BodyTooLarge extends Error {}

/**
 * The body as the real host forwards it: only what a Content-Length announces. A chunked body arrives empty.
 * Throws BodyTooLarge before reading anything beyond the limit.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const length = Number(request.headers["content-length"] ?? 0);
  if (length > MAX_BODY_BYTES) throw new BodyTooLarge();
  if (length > 0) return buffer(request);
  request.resume();
  return Buffer.alloc(0);
}

/** Throws a TypeError where the Host header makes no URL. */
export function toRpcRequest(
  request: IncomingMessage,
  params: Readonly<Record<string, string>>,
  body: Buffer,
): RpcHttpRequest {
  const url = new URL(`http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`);
  return {
    method: request.method ?? "GET",
    url: url.href,
    nullableHeaders: nullable(joinedHeaders(request)),
    nullableQuery: nullable(joinedQuery(url.searchParams)),
    nullableParams: nullable(Object.entries(params)),
    ...(body.length > 0 && { body: { bytes: body } }),
  };
}

/** Names lower-cased, several values joined by a comma (cookies by a semicolon), empty ones left out. */
function joinedHeaders(request: IncomingMessage): [string, string][] {
  return Object.entries(request.headersDistinct)
    .map(([name, values = []]): [string, string] => [name, values.join(name === "cookie" ? "; " : ",")])
    .filter(([, value]) => value !== "");
}

/** .NET joins the values of a repeated key, compared without regard to case, by a comma: `?t=1&T=2` is t = "1,2". */
function joinedQuery(query: URLSearchParams): [string, string][] {
  const joined = new Map<string, [string, string]>();
  for (const [key, value] of query) {
    const known = joined.get(key.toLowerCase());
    if (known === undefined) joined.set(key.toLowerCase(), [key, value]);
    else known[1] += `,${value}`;
  }
  return [...joined.values()];
}

function nullable(entries: readonly (readonly [string, string])[]): Record<string, RpcNullable<string>> {
  return Object.fromEntries(entries.map(([name, value]) => [name, { value }]));
}

/** Writes what the function answered; a function that answered nothing gives 204. */
export function sendRpcResponse(response: ServerResponse, answer: RpcHttpResponse | null | undefined): void {
  if (answer === null || answer === undefined) {
    sendEmpty(response, 204);
    return;
  }
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    if (!OWN_HEADERS.has(name.toLowerCase())) response.setHeader(name, value);
  }
  const cookies = (answer.cookies ?? []).map(serializeCookie);
  if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);
  response.statusCode = Number(answer.statusCode);
  const body = Buffer.from(answer.body?.bytes ?? answer.body?.string ?? "");
  response.setHeader("Content-Length", body.length);
  response.end(body); // Node leaves the body out where the method or the status forbids one
}

export function sendEmpty(response: ServerResponse, status: number): void {
  response.statusCode = status;
  if (status !== 204) response.setHeader("Content-Length", 0);
  response.end();
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(JSON.stringify(body));
}

function serializeCookie(cookie: RpcHttpCookie): string {
  const { name, value, domain, path, maxAge, secure, httpOnly, sameSite = "none" } = cookie;
  const expires = cookie.expires?.value?.seconds;
  return stringifySetCookie({
    name,
    value,
    ...(domain?.value !== undefined && { domain: domain.value }),
    ...(path?.value !== undefined && { path: path.value }),
    ...(expires !== undefined && { expires: new Date(expires * 1000) }),
    ...(maxAge?.value !== undefined && { maxAge: maxAge.value }),
    ...(secure?.value !== undefined && { secure: secure.value }),
    ...(httpOnly?.value !== undefined && { httpOnly: httpOnly.value }),
    ...(sameSite !== "none" && { sameSite: sameSite === "explicitNone" ? "none" : sameSite }),
  });
}
