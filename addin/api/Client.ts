import type { ItemAct, LetterAct } from "../../directive/contract/act.ts";
import type {
  Api,
  DirectivePage,
  DirectiveView,
  DirectoryHistory,
  DirectoryView,
  Me,
  Problem,
  WorkPage,
  Worklist,
} from "../../directive/contract/api.ts";
import type { DirectoryEdit } from "../../directive/contract/directory.ts";
import type { Submission } from "../../directive/contract/directive.ts";
import type { Instant, ItemId, UnitId } from "../../directive/contract/primitives.ts";
import { refusals, type RefusalCode } from "../../directive/refusal.ts";
import { ApiFailure } from "./ApiFailure.ts";

/** The contract's verbs and paths once more, as values: importing the contract itself would bring zod into the pane. */
const endpoints: { readonly [Name in keyof Api]: Pick<Api[Name], "method" | "path"> } = {
  getStatus: { method: "GET", path: "v1/status" },
  getMe: { method: "GET", path: "v1/me" },
  submitDirective: { method: "PUT", path: "v1/directives/{directive}" },
  getDirective: { method: "GET", path: "v1/directives/{directive}" },
  listDirectives: { method: "GET", path: "v1/directives" },
  actOnDirective: { method: "POST", path: "v1/directives/{directive}/acts" },
  actOnItem: { method: "POST", path: "v1/directives/{directive}/items/{item}/acts" },
  listWork: { method: "GET", path: "v1/work/{list}" },
  changeDirectory: { method: "PUT", path: "v1/directory" },
  listDirectoryHistory: { method: "GET", path: "v1/directory/history" },
};

export interface ClientOptions {
  /** "/api" or "https://…/api" */
  readonly base: string;
  /** A token for the API; `renew` asks for one that has not been used yet. */
  readonly token: (renew: boolean) => Promise<string>;
  /** Hears the server's time from every answer that tells it. */
  readonly learnTime: (now: Instant) => void;
  /** Whether this machine has a network at all. */
  readonly online: () => boolean;
}

export interface Client {
  getMe(): Promise<Me>;
  getDirective(directive: string): Promise<DirectiveView>;
  findDirectives(fingerprint: string): Promise<DirectivePage>;
  listWork(list: Worklist, cursor?: string | null): Promise<WorkPage>;
  /** `key` is kept with the submission, so that it is stored once however often it is sent. */
  submit(directive: string, submission: Submission, key: string): Promise<DirectiveView>;
  actOnDirective(directive: string, version: number, act: LetterAct): Promise<DirectiveView>;
  changeDirectory(version: number, edit: DirectoryEdit): Promise<DirectoryView>;
  listDirectoryHistory(cursor?: string | null): Promise<DirectoryHistory>;
  actOnItem(directive: string, item: ItemId, version: number, act: ItemAct, unit?: UnitId): Promise<DirectiveView>;
}

interface Request {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly version?: number;
  readonly key?: string;
}

const TIMEOUT = 30_000;

export function makeClient({ base, token, learnTime, online }: ClientOptions): Client {
  /** The key of each act that has had no answer yet: asking again repeats the act, it does not do it twice. */
  const unanswered = new Map<string, string>();

  async function call<Reply>(name: keyof Api, request: Request): Promise<Reply> {
    const { method, path } = endpoints[name];
    const filled = path.replace(/\{(\w+)\}/g, (_, param: string) => encodeURIComponent(request.params?.[param] ?? ""));
    const query = new URLSearchParams(request.query).toString();
    const url = `${base}/${filled}${query === "" ? "" : `?${query}`}`;
    const body = request.body === undefined ? null : JSON.stringify(request.body);
    const intent = `${method} ${url} ${String(request.version)} ${body ?? ""}`;
    const headers: Record<string, string> = { Accept: "application/json" };
    if (body !== null) {
      headers["Content-Type"] = "application/json";
      headers["Idempotency-Key"] = request.key ?? unanswered.get(intent) ?? crypto.randomUUID();
      unanswered.set(intent, headers["Idempotency-Key"]);
      if (request.version !== undefined) headers["If-Match"] = `"${request.version}"`;
    }

    const away = () => new ApiFailure(online() ? "service_away" : "offline");
    let answer = await send(url, { method, headers, body }, await token(false), away);
    if (answer.status === 401) answer = await send(url, { method, headers, body }, await token(true), away);
    if (answer.ok) {
      const reply = await readJson<Reply & { readonly now?: Instant }>(answer, away);
      if (reply.now !== undefined) learnTime(reply.now);
      unanswered.delete(intent);
      return reply;
    }
    const failure = await readProblem(answer);
    if (!failure.mayPass) unanswered.delete(intent);
    throw failure;
  }

  return {
    getMe: () => call("getMe", {}),
    getDirective: (directive) => call("getDirective", { params: { directive } }),
    findDirectives: (fingerprint) => call("listDirectives", { query: { fingerprint } }),
    listWork: (list, cursor) => call("listWork", { params: { list }, query: cursor ? { cursor } : {} }),
    submit: (directive, submission, key) => call("submitDirective", { params: { directive }, body: submission, key }),
    actOnDirective: (directive, version, act) => call("actOnDirective", { params: { directive }, body: act, version }),
    changeDirectory: (version, edit) => call("changeDirectory", { body: edit, version }),
    listDirectoryHistory: (cursor) => call("listDirectoryHistory", { query: cursor ? { cursor } : {} }),
    actOnItem: (directive, item, version, act, unit) =>
      call("actOnItem", {
        params: { directive, item },
        body: unit === undefined ? { act } : { act, unit },
        version,
      }),
  };
}

async function send(
  url: string,
  init: { method: string; headers: Record<string, string>; body: string | null },
  token: string,
  away: () => ApiFailure,
) {
  try {
    return await fetch(url, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch {
    throw away();
  }
}

/** An answer that breaks off may still have done the act, so it counts as none: the same request goes out again. */
async function readJson<Reply>(answer: Response, away: () => ApiFailure): Promise<Reply> {
  try {
    return (await answer.json()) as Reply;
  } catch (error) {
    throw error instanceof SyntaxError ? new ApiFailure("unexpected_reply") : away();
  }
}

/** A gateway's own 502 to 504 carries no problem of ours: the service is away. */
async function readProblem(answer: Response): Promise<ApiFailure> {
  const problem = (await answer.json().catch(() => null)) as Partial<Problem> | null;
  const code = problem?.code;
  if (code !== undefined && Object.hasOwn(refusals, code)) {
    return new ApiFailure(code as RefusalCode, problem?.instance ?? null);
  }
  return new ApiFailure(answer.status >= 500 ? "service_away" : "unexpected_reply");
}
