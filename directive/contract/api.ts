import { z } from "zod";
import { itemAct, letterAct } from "./act.ts";
import { directory, directoryChange, directoryEdit, person, role } from "./directory.ts";
import { directive, historyEvent, letterHead, submission } from "./directive.ts";
import { item } from "./item.ts";
import { instant, itemId, personId, ulid, unitId } from "./primitives.ts";

/** RFC 9457; `code` is stable, the words are the client's. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  instance: z.string().optional(),
  errors: z.array(z.strictObject({ path: z.string(), code: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;

/** Anonymous: is the service there, and what time is it there (a clerk's clock may be wrong). */
export const status = z.strictObject({ now: instant, version: z.string() });

export const me = z.strictObject({
  person,
  /** The distinct roles of the posts held today. */
  roles: z.array(role),
  now: instant,
  directory,
  /** What `changeDirectory` needs as its If-Match; 0 while nobody has saved one. */
  directoryVersion: z.int(),
});
export type Me = z.infer<typeof me>;

/**
 * One row of a list. `waiting`: an act of mine is next · `mine`: I am the assignee · `unit`: my units' open items ·
 * `all`: everything open in the office (chief, agency leader, clerk).
 */
export const worklist = z.enum(["waiting", "mine", "unit", "all"]);
export type Worklist = z.infer<typeof worklist>;

export const workRow = z.strictObject({
  directive: ulid,
  head: letterHead,
  submittedAt: instant,
  directiveVersion: z.int(),
  item,
});
export type WorkRow = z.infer<typeof workRow>;

export const workPage = z.strictObject({ rows: z.array(workRow), next: z.string().nullable(), now: instant });
export type WorkPage = z.infer<typeof workPage>;

export const directiveView = z.strictObject({ directive, history: z.array(historyEvent), now: instant });
export type DirectiveView = z.infer<typeof directiveView>;

export const directiveRow = z.strictObject({
  id: ulid,
  head: letterHead,
  submittedAt: instant,
  counts: z.record(z.string(), z.int()),
});
export type DirectiveRow = z.infer<typeof directiveRow>;
export const directivePage = z.strictObject({ rows: z.array(directiveRow), next: z.string().nullable(), now: instant });
export type DirectivePage = z.infer<typeof directivePage>;

export const directoryView = z.strictObject({ directory, version: z.int(), now: instant });
export type DirectoryView = z.infer<typeof directoryView>;

/** Who changed what in the directory; `by` is null for what came with the installation. */
export const directoryEvent = z.strictObject({
  version: z.int(),
  at: instant,
  by: personId.nullable(),
  change: directoryChange,
});
export type DirectoryEvent = z.infer<typeof directoryEvent>;
export const directoryHistory = z.strictObject({
  rows: z.array(directoryEvent),
  next: z.string().nullable(),
  now: instant,
});
export type DirectoryHistory = z.infer<typeof directoryHistory>;

const pageQuery = {
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
};

/**
 * Every endpoint: method, path below `/api` (the Functions host's prefix), what it takes, what it answers.
 * Changes carry `Idempotency-Key` (8 to 100 characters) and, but for `submit`, `If-Match: "<version>"`.
 */
export const api = {
  getStatus: { method: "GET", path: "v1/status", auth: false, reply: status },
  getMe: { method: "GET", path: "v1/me", auth: true, reply: me },
  submitDirective: {
    method: "PUT",
    path: "v1/directives/{directive}",
    auth: true,
    params: z.strictObject({ directive: ulid }),
    body: submission,
    reply: directiveView,
  },
  getDirective: {
    method: "GET",
    path: "v1/directives/{directive}",
    auth: true,
    params: z.strictObject({ directive: ulid }),
    reply: directiveView,
  },
  listDirectives: {
    method: "GET",
    path: "v1/directives",
    auth: true,
    /** `fingerprint` finds a letter that was submitted before, whatever the way it came. */
    query: z.strictObject({ ...pageQuery, fingerprint: submission.shape.fingerprint.optional() }),
    reply: directivePage,
  },
  actOnDirective: {
    method: "POST",
    path: "v1/directives/{directive}/acts",
    auth: true,
    params: z.strictObject({ directive: ulid }),
    body: letterAct,
    reply: directiveView,
  },
  actOnItem: {
    method: "POST",
    path: "v1/directives/{directive}/items/{item}/acts",
    auth: true,
    params: z.strictObject({ directive: ulid, item: itemId }),
    /** `unit`: for which of my units I act, where an order to many gives me more than one line. */
    body: z.strictObject({ act: itemAct, unit: unitId.optional() }),
    reply: directiveView,
  },
  listWork: {
    method: "GET",
    path: "v1/work/{list}",
    auth: true,
    params: z.strictObject({ list: worklist }),
    query: z.strictObject(pageQuery),
    reply: workPage,
  },
  /** For administrators: all of the edit or, where the directory would not hold together, nothing. */
  changeDirectory: { method: "PUT", path: "v1/directory", auth: true, body: directoryEdit, reply: directoryView },
  /** For administrators, newest first. */
  listDirectoryHistory: {
    method: "GET",
    path: "v1/directory/history",
    auth: true,
    query: z.strictObject(pageQuery),
    reply: directoryHistory,
  },
} as const;

export type Api = typeof api;
