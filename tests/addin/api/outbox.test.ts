import { afterEach, beforeEach, expect, test } from "vitest";
import { makeClient } from "../../../addin/api/Client.ts";
import { openOutbox, sendWaiting } from "../../../addin/api/outbox.ts";
import { submissionOf } from "../../../addin/draft.ts";
import { openDrafts } from "../../../addin/draftStore.ts";
import { keptStore } from "../../../addin/storage.ts";
import { aDraft } from "../drafts.ts";
import { anApi, aProblem } from "./anApi.ts";

let api: Awaited<ReturnType<typeof anApi>>;
const client = () =>
  makeClient({ base: api.base, learnTime: () => undefined, online: () => true, token: async () => "token" });

/** The browser's own interface over a map: what a page finds again after it was closed. */
function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

const waiting = (directive: string, since: string) => ({
  directive,
  key: `key-of-${directive}`,
  submission: submissionOf(aDraft()),
  since,
});

beforeEach(async () => {
  api = await anApi();
});
afterEach(() => api.stop());

test("what waits survives closing the pane, and goes out oldest first under its own key", async () => {
  const storage = aStorage();
  openOutbox(
    keptStore(() => storage),
    "mai",
  ).keep(waiting("B", "2024-09-16T02:00:00.000Z"));
  openOutbox(
    keptStore(() => storage),
    "mai",
  ).keep(waiting("A", "2024-09-16T01:00:00.000Z"));
  const reopened = openOutbox(
    keptStore(() => storage),
    "mai",
  );
  api.willAnswer({ status: 200, body: {} }, { status: 200, body: {} });
  expect(await sendWaiting(reopened, client())).toEqual([
    { as: "sent", directive: "A", fingerprint: aDraft().fingerprint },
    { as: "sent", directive: "B", fingerprint: aDraft().fingerprint },
  ]);
  expect(api.heard.map(({ headers }) => headers["idempotency-key"])).toEqual(["key-of-A", "key-of-B"]);
  expect(reopened.list()).toEqual([]);
});

test("while the service is away everything stays, and nothing more is tried", async () => {
  const storage = aStorage();
  const kept = openOutbox(
    keptStore(() => storage),
    "mai",
  );
  kept.keep(waiting("A", "2024-09-16T01:00:00.000Z"));
  kept.keep(waiting("B", "2024-09-16T02:00:00.000Z"));
  api.willAnswer("breaks");
  expect(await sendWaiting(kept, client())).toEqual([]);
  expect(kept.list().map(({ directive }) => directive)).toEqual(["A", "B"]);
  expect(api.heard.length).toBe(1);
});

test("what is refused for good leaves, with its reason", async () => {
  const storage = aStorage();
  const outbox = openOutbox(
    keptStore(() => storage),
    "mai",
  );
  outbox.keep(waiting("A", "2024-09-16T01:00:00.000Z"));
  api.willAnswer(aProblem(422, "lead_missing"));
  expect(await sendWaiting(outbox, client())).toMatchObject([
    { as: "refused", directive: "A", failure: { code: "lead_missing" } },
  ]);
  expect(outbox.list()).toEqual([]);
});

test("once the session has run out everything stays, and the person hears why", async () => {
  const storage = aStorage();
  const outbox = openOutbox(
    keptStore(() => storage),
    "mai",
  );
  outbox.keep(waiting("A", "2024-09-16T01:00:00.000Z"));
  outbox.keep(waiting("B", "2024-09-16T02:00:00.000Z"));
  api.willAnswer(aProblem(401, "unauthenticated"), aProblem(401, "unauthenticated"));
  expect(await sendWaiting(outbox, client())).toMatchObject([
    { as: "waits", directive: "A", failure: { code: "unauthenticated" } },
  ]);
  expect(outbox.list().map(({ directive }) => directive)).toEqual(["A", "B"]);
});

test("another person on the same machine sees nothing of it", () => {
  const storage = aStorage();
  const store = keptStore(() => storage);
  openOutbox(store, "mai").keep(waiting("A", "2024-09-16T01:00:00.000Z"));
  openDrafts(store, "mai").keep(aDraft());
  expect(openOutbox(store, "lan").list()).toEqual([]);
  expect(openDrafts(store, "lan").find(aDraft().fingerprint)).toBeNull();
  expect(openDrafts(store, "mai").find(aDraft().fingerprint)).toEqual(aDraft());
});

test("a browser that forbids or breaks storage costs the keeping, never the work", () => {
  const store = keptStore(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(openOutbox(store, "mai").keep(waiting("A", "2024-09-16T01:00:00.000Z"))).toBe(false);
  expect(openDrafts(store, "mai").keep(aDraft())).toBe(false);
  expect(openDrafts(store, "mai").find("f")).toBeNull();
  expect(openOutbox(store, "mai").list()).toEqual([]);
});
