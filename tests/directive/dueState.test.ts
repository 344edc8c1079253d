import { describe, expect, test } from "vitest";
import { WorkingCalendar } from "../../directive/deadline/workingCalendar.ts";
import { dueStateOf } from "../../directive/dueState.ts";
import { anItem, calendar2024, dueOn, generalTo, units } from "../builders.ts";

const calendar = new WorkingCalendar([calendar2024]);

describe("how an open item stands", () => {
  // Tuesday, 31 December 2024. The 28th is a Saturday that is worked.
  const item = anItem({ state: "assigned", deadline: dueOn("2024-12-31") });
  test.each([
    ["2024-12-25", "inTime", 5], // off itself: 26, 27, 28, 30, 31 are left
    ["2024-12-26", "inTime", 4],
    ["2024-12-27", "dueSoon", 3],
    ["2024-12-30", "dueSoon", 1],
    ["2024-12-31", "dueToday", 0],
    ["2025-01-01", "overdue", -1], // no calendar for 2025: a Wednesday like others
  ])("on %s: %s, %i working days", (day, state, workingDays) => {
    expect(dueStateOf(item, day, calendar)).toMatchObject({ state, workingDays });
  });

  test("a date on a day off is due on the working day before it", () => {
    const sunday = anItem({ state: "assigned", deadline: dueOn("2024-12-15") });
    expect(dueStateOf(sunday, "2024-12-13", calendar).state).toBe("dueToday");
    expect(dueStateOf(sunday, "2024-12-16", calendar)).toMatchObject({ state: "overdue", workingDays: -1 });
    const friday = anItem({ state: "assigned", deadline: dueOn("2024-12-13") });
    expect(Object.is(dueStateOf(friday, "2024-12-14", calendar).workingDays, 0)).toBe(true);
  });

  test("follows the earlier of two dates, and is judged by the superior's", () => {
    const earlier = anItem({ state: "assigned", deadline: dueOn("2024-12-31"), internalDay: "2024-12-20" });
    expect(dueStateOf(earlier, "2024-12-23", calendar)).toMatchObject({
      state: "overdue",
      officialDay: "2024-12-31",
      effectiveDay: "2024-12-20",
    });
    const done = { ...earlier, state: "done", reportedAt: "2024-12-30T02:00:00.000Z" } as const;
    expect(dueStateOf(done, "2025-02-01", calendar).state).toBe("doneOnTime");
  });

  test("is judged by its report while others take their time to confirm", () => {
    const reportedAt = "2024-12-30T02:00:00.000Z";
    const reported = anItem({ state: "reported", deadline: dueOn("2024-12-31"), reportedAt });
    expect(dueStateOf(reported, "2025-01-06", calendar).state).toBe("dueSoon");
  });

  test("a general order has no deadline, whatever it says", () => {
    const general = anItem({ state: "directed", assignment: generalTo(units.interior), deadline: dueOn("2024-09-01") });
    expect(dueStateOf(general, "2024-12-31", calendar)).toMatchObject({ state: "noDeadline", effectiveDay: null });
  });
});

test.each([
  ["on the last minute in Viet Nam", "2024-12-31T16:59:00.000Z", "doneOnTime"],
  ["a minute later", "2024-12-31T17:00:00.000Z", "doneLate"],
])("done is judged by the moment of the report: %s", (_, reportedAt, state) => {
  const item = anItem({ state: "done", holder: null, deadline: dueOn("2024-12-31"), reportedAt });
  expect(dueStateOf(item, "2025-03-01", calendar).state).toBe(state);
});
