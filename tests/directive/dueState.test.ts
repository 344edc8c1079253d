import { describe, expect, test } from "vitest";
import { WorkingCalendar } from "../../directive/deadline/workingCalendar.ts";
import { dueStateOf } from "../../directive/dueState.ts";
import { officialClassOf, onTimeRate, doneRate, reportOn } from "../../directive/report.ts";
import { aDirective, anItem, calendar2024, dueOn, generalTo, leadBy, units } from "../builders.ts";

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
    expect(officialClassOf(earlier, "2024-12-23")).toBe("openInTime");
    const done = { ...earlier, state: "done", reportedAt: "2024-12-30T02:00:00.000Z" } as const;
    expect(dueStateOf(done, "2025-02-01", calendar).state).toBe("doneOnTime");
  });

  test("is judged by its report while others take their time to confirm", () => {
    const reportedAt = "2024-12-30T02:00:00.000Z";
    const reported = anItem({ state: "reported", deadline: dueOn("2024-12-31"), reportedAt });
    expect(dueStateOf(reported, "2025-01-06", calendar).state).toBe("dueSoon");
    expect(officialClassOf(reported, "2025-01-06")).toBe("openInTime");
    expect(officialClassOf({ ...reported, reportedAt: "2025-01-02T02:00:00.000Z" }, "2025-01-06")).toBe("openOverdue");
  });

  test("a general order has no deadline, whatever it says", () => {
    const general = anItem({ state: "directed", assignment: generalTo(units.interior), deadline: dueOn("2024-09-01") });
    expect(dueStateOf(general, "2024-12-31", calendar)).toMatchObject({ state: "noDeadline", effectiveDay: null });
    expect(officialClassOf(general, "2024-12-31")).toBe("noDeadline");
  });
});

test.each([
  ["on the last minute in Viet Nam", "2024-12-31T16:59:00.000Z", "doneOnTime"],
  ["a minute later", "2024-12-31T17:00:00.000Z", "doneLate"],
])("done is judged by the moment of the report: %s", (_, reportedAt, state) => {
  const item = anItem({ state: "done", holder: null, deadline: dueOn("2024-12-31"), reportedAt });
  expect(dueStateOf(item, "2025-03-01", calendar).state).toBe(state);
});

test("the report counts by official words, and prints the formula of each rate", () => {
  const items = [
    anItem({ id: "01", state: "done", holder: null, reportedAt: "2024-12-01T02:00:00.000Z" }),
    anItem({ id: "02", state: "done", holder: null, reportedAt: "2025-01-02T02:00:00.000Z" }),
    anItem({ id: "03", state: "assigned" }),
    anItem({ id: "04", state: "directed", assignment: leadBy(units.culture), deadline: { kind: "none" } }),
    anItem({ id: "05", state: "kept", holder: null }),
    anItem({ id: "06", state: "withdrawn", holder: null }),
  ];
  const { total, byUnit } = reportOn([aDirective({ items })], "2025-01-03");
  expect(total).toEqual({ doneOnTime: 1, doneLate: 1, openInTime: 0, openOverdue: 1, noDeadline: 1 });
  expect(byUnit.get(units.culture)).toMatchObject({ noDeadline: 1, doneLate: 0 });
  expect(onTimeRate(total)).toEqual({
    value: 1 / 3,
    of: ["doneOnTime"],
    per: ["doneOnTime", "doneLate", "openOverdue"],
  });
  expect(doneRate(total).value).toBeCloseTo(2 / 3);
  expect(onTimeRate({ ...total, doneOnTime: 0, doneLate: 0, openOverdue: 0 }).value).toBeNull();
});
