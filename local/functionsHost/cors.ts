import type { IncomingMessage, ServerResponse } from "node:http";
import type { CorsSettings } from "./localSettings.ts";
import { sendEmpty } from "./httpMessages.ts";

/**
 * Adds the CORS headers for an allowed origin and answers preflights itself; true when it has answered. Without allowed
 * origins there is no CORS at all: an OPTIONS request is then one like any other.
 */
export function handleCors(request: IncomingMessage, response: ServerResponse, cors: CorsSettings): boolean {
  const { origin } = request.headers;
  if (origin === undefined || cors.origins.length === 0) return false;
  const any = cors.origins.includes("*");
  response.setHeader("Vary", "Origin");
  const allowed = any || cors.origins.includes(origin);
  if (allowed) {
    response.setHeader("Access-Control-Allow-Origin", any && !cors.credentials ? "*" : origin);
    if (cors.credentials) response.setHeader("Access-Control-Allow-Credentials", "true");
  }
  const method = request.headers["access-control-request-method"];
  if (request.method !== "OPTIONS" || method === undefined) return false;
  if (allowed) {
    response.setHeader("Access-Control-Allow-Methods", method);
    const headers = request.headers["access-control-request-headers"];
    if (headers !== undefined) response.setHeader("Access-Control-Allow-Headers", headers);
  }
  sendEmpty(response, 204);
  return true;
}
