import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HistoryEvent } from "../../directive/contract/directive.ts";
import { appendEvents, canonicalJson, verifyHistory } from "../../directive/history.ts";
import { ulidOf } from "../builders.ts";
import { Office } from "./office.ts";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

const office = new Office().direct().act("interiorLeader", "accept").act("interiorOfficer", "start");
const id = office.directive.id;
const history = office.events.reduce<readonly HistoryEvent[]>(
  (before, event) => [...before, ...appendEvents(id, before, [event], sha256)],
  [],
);
const end = { seq: history.length, hash: history.at(-1)?.hash ?? "" };
const verify = (events: readonly HistoryEvent[], known = end) => verifyHistory(id, events, sha256, known);

describe("the chain of a directive's history", () => {
  test("is whole, whether events came one by one or together", () => {
    expect(history.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(verify(history)).toBeNull();
    expect(appendEvents(id, [], office.events, sha256)).toEqual(history);
    expect(verify([], { seq: 0, hash: id })).toBeNull();
  });

  test("survives a store that gives fields back in another order", () => {
    const shuffled = history.map((event) => Object.fromEntries(Object.entries(event).reverse()) as HistoryEvent);
    expect(verify(shuffled)).toBeNull();
  });

  test("shows an altered event", () => {
    const altered = history.map((event) => (event.seq === 2 ? { ...event, at: "2024-09-17T02:00:00.000Z" } : event));
    expect(verify(altered)).toEqual({ seq: 2, fault: "altered" });
  });

  test("shows an altered event even when its own hash was made anew", () => {
    const forged = history.map((event) => {
      if (event.seq !== 2) return event;
      const { hash: _, ...open } = { ...event, note: "khác" };
      return { ...open, hash: sha256(canonicalJson(open)) };
    });
    expect(verify(forged)).toEqual({ seq: 3, fault: "broken" });
  });

  test("shows a removed one, a swapped pair, and one from another directive", () => {
    expect(verify(history.filter(({ seq }) => seq !== 2))).toEqual({ seq: 2, fault: "broken" });
    const [first, second, ...rest] = history;
    expect(verify([second, first, ...rest].filter((event) => event !== undefined))).toEqual({
      seq: 1,
      fault: "broken",
    });
    expect(verifyHistory(ulidOf(2), history, sha256)).toEqual({ seq: 1, fault: "broken" });
  });

  test("shows a cut tail against an end kept elsewhere, and only against that", () => {
    const cut = history.slice(0, -1);
    expect(verifyHistory(id, cut, sha256)).toBeNull();
    expect(verify(cut)).toEqual({ seq: 4, fault: "cut" });
    const rewritten = [...cut, ...appendEvents(id, cut, office.events.slice(0, 1), sha256)];
    expect(verify(rewritten)).toEqual({ seq: 4, fault: "altered" });
  });
});

test("canonical JSON is JSON, and the same for the same value", () => {
  expect(canonicalJson({ b: 1, a: [null, "đ", { d: undefined, c: 1.5 }] })).toBe('{"a":[null,"đ",{"c":1.5}],"b":1}');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
