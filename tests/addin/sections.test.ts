import { expect, test } from "vitest";
import { sectionOf } from "../../addin/sections.ts";
import type { WorkRow } from "../../directive/contract/api.ts";
import type { Deadline } from "../../directive/contract/deadline.ts";
import type { Item } from "../../directive/contract/item.ts";
import { aHead, aPoint } from "./drafts.ts";

/** Wednesday. */
const today = "2024-09-18";

const row = (given: Partial<Item>): WorkRow => ({
  directive: "01J7W5NR2RZ59XWDHF0EDH7CG8",
  head: aHead(),
  submittedAt: "2024-09-16T01:00:00.000Z",
  directiveVersion: 1,
  item: {
    ...aPoint("01"),
    version: 1,
    state: "assigned",
    holder: null,
    person: null,
    directedBy: null,
    reportedBy: null,
    reportedAt: null,
    reason: null,
    evidence: null,
    lines: [],
    ...given,
  },
});

const due = (day: string): Deadline => ({ kind: "dated", day, origin: { by: "person" } });

test.each([
  ["2024-09-17", "overdue"],
  ["2024-09-18", "today"],
  ["2024-09-22", "week"], // the Sunday
  ["2024-09-23", "later"],
])("due on %s", (day, section) => {
  expect(sectionOf(row({ deadline: due(day) }), today)).toBe(section);
});

test("the office's own earlier date decides", () => {
  expect(sectionOf(row({ deadline: due("2024-12-31"), internalDay: today }), today)).toBe("today");
});

test("what is reported waits for others, whatever its date", () => {
  expect(sectionOf(row({ deadline: due("2024-09-01"), state: "reported" }), today)).toBe("others");
});

test("no date, no hurry", () => {
  expect(sectionOf(row({ deadline: { kind: "none" } }), today)).toBe("undated");
});
