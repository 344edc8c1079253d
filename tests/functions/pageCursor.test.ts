import { expect, test } from "vitest";
import type { Caller } from "../../functions/caller.ts";
import { rateLimit } from "../../functions/rateLimit.ts";
import { pageCursor } from "../../functions/usecases/pageCursor.ts";
import { actor, aContext, type Who } from "../builders.ts";

const caller = (who: Who, tenant = "t1"): Caller => ({ tenant, actor: actor(who), directoryVersion: 1, ...aContext() });
const secret = "s".repeat(32);
const cursors = (who: Who, list = "waiting", tenant = "t1", key = secret) => pageCursor(key, caller(who, tenant), list);
const row = "01J70000000000000000000001|001";

test("a cursor leads its owner on, and nobody and nowhere else", () => {
  const cursor = cursors("clerk").write(row);
  expect(cursors("clerk").read(cursor)).toBe(row);
  expect(cursors("clerk").read(undefined)).toBeNull();
  for (const other of [
    cursors("leader"),
    cursors("clerk", "all"),
    cursors("clerk", "waiting", "t2"),
    cursors("clerk", "waiting", "t1", "t".repeat(32)),
  ])
    expect(() => other.read(cursor)).toThrow("validation_failed");
});

test.each(["", ".", "abc", "abc.def", `${"x".repeat(1900)}.x`])("what is no cursor is refused: %s", (cursor) => {
  expect(() => cursors("clerk").read(cursor)).toThrow("validation_failed");
});

test("a changed cursor is refused", () => {
  const [text = "", mac = ""] = cursors("clerk").write(row).split(".");
  const forged = Buffer.from(JSON.stringify(["waiting", "other|row"])).toString("base64url");
  expect(() => cursors("clerk").read(`${forged}.${mac}`)).toThrow("validation_failed");
  expect(() => cursors("clerk").read(`${text}.${mac.slice(0, -4)}AAAA`)).toThrow("validation_failed");
});

test("74: a person who asks too often in a minute waits for the next", () => {
  let now = "2024-09-16T01:00:10.000Z";
  const allow = rateLimit(2, { now: () => now });
  expect([allow("a"), allow("a"), allow("a"), allow("b")]).toEqual([true, true, false, true]);
  now = "2024-09-16T01:01:00.000Z";
  expect(allow("a")).toBe(true);
});
