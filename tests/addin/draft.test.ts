import { describe, expect, test } from "vitest";
import {
  clearPoints,
  doubtsOf,
  handledCount,
  isEdited,
  markOf,
  reduceDraft,
  resumeMark,
  submissionOf,
} from "../../addin/draft.ts";
import type { Assignment, DraftItem } from "../../directive/contract/item.ts";
import { aDraft, aHead, aPoint, unresolved } from "./drafts.ts";

const point = (draft: ReturnType<typeof aDraft>, id: string) => draft.points.find(({ item }) => item.id === id)!;

describe("deciding", () => {
  test("nothing is handled before a person has decided", () => {
    expect(handledCount(aDraft())).toBe(0);
  });

  test("each decision counts once, whatever it is", () => {
    let draft = aDraft();
    draft = reduceDraft(draft, { do: "decide", ids: ["01"], disposition: "task" });
    draft = reduceDraft(draft, { do: "decide", ids: ["02"], disposition: "notTask" });
    draft = reduceDraft(draft, { do: "decide", ids: ["02"], disposition: "later" });
    expect(handledCount(draft)).toBe(2);
    expect(submissionOf(draft).items.map(({ disposition }) => disposition)).toEqual(["task", "later", "task"]);
  });

  test("a point reviewed again stands as it was proposed", () => {
    const proposed = aDraft([aPoint("01", { disposition: "notOurs" })]);
    const decided = reduceDraft(proposed, { do: "decide", ids: ["01"], disposition: "task" });
    expect(reduceDraft(decided, { do: "reopen", id: "01" })).toEqual(proposed);
  });

  test("agreeing keeps what was preset", () => {
    const draft = reduceDraft(aDraft([aPoint("01", { disposition: "notOurs" })]), { do: "agree", ids: ["01"] });
    expect(point(draft, "01")).toMatchObject({ decided: true, item: { disposition: "notOurs" } });
  });

  test("undoing puts the earlier draft back", () => {
    const before = aDraft();
    const after = reduceDraft(before, { do: "decide", ids: ["01"], disposition: "notTask" });
    expect(reduceDraft(after, { do: "put", draft: before })).toBe(before);
  });
});

describe("what is clear", () => {
  const doubts = (item: DraftItem) => doubtsOf({ item, proposed: item });

  test("a lead of the directory and a certain day are clear", () => {
    expect(doubts(aPoint("01"))).toEqual([]);
  });

  test("no lead, a unit outside the directory, an unresolved deadline are not", () => {
    const lead: Assignment = { to: "lead", lead: null, coordinating: [], origin: { by: "person" } };
    expect(doubts(aPoint("01", { assignment: lead }))).toEqual(["lead_missing"]);
    const outside: Assignment = { ...lead, lead: { id: null, name: "Tổ công tác" } };
    expect(doubts(aPoint("01", { assignment: outside }))).toEqual(["outside_directory"]);
    expect(doubts(aPoint("01", { deadline: unresolved }))).toEqual(["deadline_unresolved"]);
  });

  test("several deadlines are, until one of the others is chosen or the point is confirmed", () => {
    const proposed = aPoint("01");
    const other = { kind: "recurring", rrule: "FREQ=MONTHLY", next: null, origin: { by: "person" } } as const;
    const choices = [proposed.deadline, other];
    expect(doubtsOf({ item: proposed, proposed, choices })).toEqual(["deadline_several"]);
    expect(doubtsOf({ item: { ...proposed, deadline: other }, proposed, choices })).toEqual([]);
  });

  test("a point that is not for this office has nothing to doubt", () => {
    expect(doubts(aPoint("01", { disposition: "notOurs", deadline: unresolved }))).toEqual([]);
  });

  test("only undecided points are confirmed together", () => {
    const draft = aDraft([aPoint("01"), aPoint("02", { deadline: unresolved }), aPoint("03")]);
    const decided = reduceDraft(draft, { do: "decide", ids: ["03"], disposition: "later" });
    expect(clearPoints(decided).map(({ item }) => item.id)).toEqual(["01"]);
  });
});

describe("completing the letter's head", () => {
  const draft = aDraft([aPoint("01", { deadline: unresolved }), aPoint("02", { deadline: unresolved })]);
  const day = { kind: "dated", day: "2024-09-12", origin: unresolved.origin } as const;
  const proposed = [aPoint("01", { deadline: day }), aPoint("02", { deadline: day })];

  test("deadlines that hang on it follow, those a person has set stay", () => {
    const set = { kind: "dated", day: "2024-10-01", origin: { by: "person" } } as const;
    const edited = reduceDraft(draft, { do: "edit", id: "02", change: { deadline: set } });
    const head = aHead({ day: "2024-09-05" });
    const completed = reduceDraft(edited, { do: "head", head, items: proposed });
    expect(completed.head).toBe(head);
    expect(completed.points.map(({ item }) => item.deadline)).toEqual([day, set]);
    expect(completed.points.map(isEdited)).toEqual([false, true]);
  });
});

describe("the document's mark", () => {
  test("carries only what was decided", () => {
    const draft = reduceDraft(aDraft(), { do: "decide", ids: ["02"], disposition: "task" });
    expect(markOf(draft)).toEqual({
      key: draft.key,
      items: [{ id: "02", path: "2", anchor: aPoint("02").anchor, disposition: "task", state: "draft" }],
    });
  });

  test("a draft begun elsewhere goes on under the same key, where the words are still the same", () => {
    const elsewhere = reduceDraft(aDraft(), { do: "decide", ids: ["01", "02"], disposition: "notTask" });
    const mark = { ...markOf(elsewhere), key: "01J7W5NR2RZ59XWDHF0EDH7CG9" };
    const changed = aPoint("02", { anchor: { start: 0, end: 9, hash: "e".repeat(64) } });
    const resumed = resumeMark(aDraft([aPoint("01"), changed]), mark);
    expect(resumed.key).toBe(mark.key);
    expect(resumed.points.map(({ decided }) => decided)).toEqual([true, false]);
    expect(point(resumed, "01").item.disposition).toBe("notTask");
  });
});
