import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { RegisteredFunction } from "./FunctionApp.ts";
import { readBody, sendEmpty, sendJson } from "./httpMessages.ts";

const invocation = z.object({ input: z.string().nullish() });

/** What the admin endpoints need of the host. */
export interface AdminHost {
  readonly functions: readonly RegisteredFunction[];
  readonly startedAt: Date;
  /** Starts one run of a timer or queue function in the background; false where the function is not of these. */
  fire(registered: RegisteredFunction, input: string): boolean;
}

/** Answers everything below /admin/; whoever calls has checked the master key. */
export async function handleAdmin(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  host: AdminHost,
): Promise<void> {
  if (path === "/admin/host/ping") {
    sendEmpty(response, 200);
  } else if (path === "/admin/host/status") {
    sendJson(response, 200, {
      id: "local",
      state: "Running",
      version: "4.1040.0.0",
      versionDetails: "local host, not the Functions host",
      processUptime: Date.now() - host.startedAt.getTime(),
    });
  } else if (path === "/admin/functions" && request.method === "GET") {
    sendJson(response, 200, host.functions.map(describe));
  } else {
    await handleFunction(request, response, path, host);
  }
}

async function handleFunction(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  host: AdminHost,
): Promise<void> {
  const name = /^\/admin\/functions\/([^/]+)$/.exec(path)?.[1]?.toLowerCase();
  const registered = host.functions.find((each) => each.name.toLowerCase() === name);
  if (registered === undefined || (request.method !== "GET" && request.method !== "POST")) {
    sendEmpty(response, 404);
  } else if (request.method === "GET") {
    sendJson(response, 200, describe(registered));
  } else if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) {
    // As ASP.NET does; it also keeps other sites' pages from firing functions without a preflight.
    sendEmpty(response, 415);
  } else {
    const input = parseInput((await readBody(request)).toString("utf8"));
    if (input === undefined || !host.fire(registered, input)) sendEmpty(response, 400);
    else sendEmpty(response, 202);
  }
}

/** Undefined where the body is not `{ "input": "…" }`. */
function parseInput(body: string): string | undefined {
  try {
    return invocation.parse(JSON.parse(body)).input ?? "";
  } catch {
    return undefined;
  }
}

function describe(registered: RegisteredFunction): object {
  const bindings = Object.entries(registered.metadata.bindings).map(([name, binding]) => ({ ...binding, name }));
  return { name: registered.name, language: "node", config: { bindings } };
}
