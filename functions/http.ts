import type { HttpRequest, HttpResponseInit, InvocationContext } from "@azure/functions";
import { z } from "zod";
import type { Problem } from "../directive/contract/api.ts";
import { Refusal, refusals, type RefusalCode } from "../directive/refusal.ts";
import type { Caller } from "./caller.ts";
import { readJson } from "./readJson.ts";

/** One entry of the contract (directive/contract/api.ts), as the server looks at it. */
interface Contract {
  readonly method: string;
  readonly path: string;
  readonly auth: boolean;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
}

type Output<S> = S extends z.ZodType ? z.output<S> : undefined;

export interface Ask<C extends Contract> {
  readonly params: Output<C["params"]>;
  readonly query: Output<C["query"]>;
  readonly body: Output<C["body"]>;
  readonly headers: Headers;
  readonly caller: C["auth"] extends true ? Caller : undefined;
}

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  /** The version of what is shown; the client sends it back as If-Match. */
  readonly version?: number;
}

export interface Endpoint {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly handle: (
    request: HttpRequest,
    context: Pick<InvocationContext, "invocationId" | "error">,
  ) => Promise<HttpResponseInit>;
}

/** What `serve` needs to know about the installation. */
export interface Door {
  /** Who asks; counted against the rate limit. */
  identify(authorization: string | null): Promise<Caller>;
  readonly bodyLimit: number;
}

/**
 * One endpoint: checks the request against its contract, lets `act` answer, and is the one place where a Refusal becomes
 * an RFC 9457 problem. Whether the verb is right was seen before (app.ts).
 */
export function serve<C extends Contract>(
  name: string,
  contract: C,
  door: Door,
  act: (ask: Ask<C>) => Promise<Answer<z.input<C["reply"]>>>,
): Endpoint {
  const handle: Endpoint["handle"] = async (request, context) => {
    try {
      const caller = contract.auth ? await door.identify(request.headers.get("authorization")) : undefined;
      const ask = {
        params: parse(contract.params, request.params, "invalid_id"),
        query: parse(contract.query, Object.fromEntries(request.query), "validation_failed"),
        body: contract.body && parse(contract.body, await readJson(request, door.bodyLimit), "validation_failed"),
        headers: request.headers,
        caller,
      };
      // Each part was just parsed by the contract's own schema.
      const answer = await act(ask as unknown as Ask<C>);
      return {
        status: answer.status,
        headers: {
          ...headersOf(context),
          "content-type": "application/json; charset=utf-8",
          ...(answer.version === undefined ? {} : { etag: `"${answer.version}"` }),
        },
        body: JSON.stringify(answer.body),
      };
    } catch (error) {
      return problemOf(error, context, name);
    }
  };
  return { name, method: contract.method, path: contract.path, handle };
}

/** Checks by the contract's schema. What is told names places and kinds of fault, never what was sent. */
function parse(schema: z.ZodType | undefined, value: unknown, code: RefusalCode): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap(leaves);
  const errors = issues.slice(0, 20).map((issue) => ({ path: pathOf(issue.path), code: issue.code }));
  if (issues.some((issue) => issue.code === "unrecognized_keys")) throw new Refusal("unknown_field", { errors });
  if (issues.every(isFarDay)) throw new Refusal("due_out_of_range", { errors });
  throw new Refusal(code, { errors });
}

/** Issues inside a union's branches tell more than the union's own. */
function leaves(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return issue.code === "invalid_union" && issue.errors.length === 1 ? (issue.errors[0] ?? [issue]) : [issue];
}

/** A real calendar day after the years this product knows: understood, and out of range. */
function isFarDay(issue: z.core.$ZodIssue): boolean {
  return (
    issue.code === "custom" &&
    typeof issue.input === "string" &&
    /^\d{4}-\d\d-\d\d$/.test(issue.input) &&
    issue.input > "2100"
  );
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => String(part))
    .join(".")
    .slice(0, 200);

export function problemOf(
  error: unknown,
  context: Pick<InvocationContext, "invocationId" | "error">,
  endpoint: string,
): HttpResponseInit {
  const refusal = error instanceof Refusal ? error : new Refusal("internal");
  // What an unexpected error says may hold words of a letter: only its name and place go into the log.
  if (refusal !== error) context.error(`${endpoint}: defect`, ...defectLines(error));
  else if (refusal.code === "storage_unavailable") context.error(`${endpoint}: storage_unavailable`);
  const { code, details } = refusal;
  const errors = details.errors ?? (details.path ? [{ path: details.path, code }] : undefined);
  const problem: Problem = {
    type: `urn:giao-viec:problem:${code}`,
    title: code.replaceAll("_", " "),
    status: refusals[code],
    code,
    ...(details.instance === undefined ? {} : { instance: details.instance }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
  };
  return {
    status: problem.status,
    headers: {
      ...headersOf(context),
      "content-type": "application/problem+json; charset=utf-8",
      ...(details.allow === undefined ? {} : { allow: details.allow }),
      ...(problem.status === 401 ? { "www-authenticate": "Bearer" } : {}),
      ...(problem.status === 503 || problem.status === 429 ? { "retry-after": "10" } : {}),
    },
    body: JSON.stringify(problem),
  };
}

function defectLines(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error];
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 8).map((line) => line.trim())];
}

const headersOf = (context: Pick<InvocationContext, "invocationId">) => ({
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000",
  "x-content-type-options": "nosniff",
  "x-request-id": context.invocationId,
});

/** `If-Match: "<version>"`. A weak or foreign tag can match no version. */
export function ifMatch(headers: Headers): number {
  const value = headers.get("if-match");
  if (value === null) throw new Refusal("precondition_required", { path: "If-Match" });
  const version = /^"(\d{1,9})"$/.exec(value)?.[1];
  if (version === undefined) throw new Refusal("version_conflict");
  return Number(version);
}

export function idempotencyKey(headers: Headers): string {
  const value = headers.get("idempotency-key");
  if (value === null) throw new Refusal("precondition_required", { path: "Idempotency-Key" });
  if (!/^[\x21-\x7e]{8,100}$/.test(value)) throw new Refusal("validation_failed", { path: "Idempotency-Key" });
  return value;
}
