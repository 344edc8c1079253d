import type { IncomingMessage } from "node:http";

export type AuthLevel = "anonymous" | "function" | "admin";

export interface Keys {
  readonly master: string;
  /** Opens every function of level "function". */
  readonly function: string;
}

/** Whether the request carries a key for this level, in `x-functions-key` or `?code=`. The master key opens all. */
export function hasKey(request: IncomingMessage, query: URLSearchParams, keys: Keys, level: AuthLevel): boolean {
  if (level === "anonymous") return true;
  const given = request.headers["x-functions-key"] ?? query.get("code");
  return given === keys.master || (level === "function" && given === keys.function);
}
