import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../directive/deadline/isoDay.ts";
import { WorkingCalendar } from "../../../directive/deadline/workingCalendar.ts";

const calendar = new WorkingCalendar([
  {
    year: 2024,
    off: ["2024-04-18", "2024-04-29", "2024-04-30", "2024-05-01", "2024-09-02", "2024-09-03"],
    workedWeekends: ["2024-05-04"],
    confirmed: true,
  },
  { year: 2025, off: ["2025-01-01"], workedWeekends: [], confirmed: false },
]);

describe("a working day", () => {
  it.each([
    ["2024-09-16", true], // Monday
    ["2024-09-14", false], // Saturday
    ["2024-09-02", false], // National Day
    ["2024-05-04", true], // Saturday worked for 29 April
    ["2024-04-29", false],
  ])("%s: %s", (day, works) => {
    expect(calendar.isWorkingDay(day)).toBe(works);
  });
});

it("counts working days, the first day not counted", () => {
  expect(calendar.addWorkingDays("2024-09-13", 1)).toMatchObject({ day: "2024-09-16", confirmed: true });
  expect(calendar.addWorkingDays("2024-08-30", 1)).toMatchObject({ day: "2024-09-04", confirmed: true });
  expect(calendar.addWorkingDays("2024-04-26", 2)).toMatchObject({ day: "2024-05-03", confirmed: true });
  expect(calendar.addWorkingDays("2024-05-03", 1)).toMatchObject({ day: "2024-05-04", confirmed: true });
  expect(calendar.addWorkingDays("2024-09-16", -1)).toMatchObject({ day: "2024-09-13", confirmed: true });
  expect(calendar.addWorkingDays("2024-09-14", 0)).toMatchObject({ day: "2024-09-14", confirmed: true });
});

it("says when it leaned on a year that is not confirmed, or not there", () => {
  expect(calendar.addWorkingDays("2024-12-31", 1)).toMatchObject({ day: "2025-01-02", confirmed: false });
  expect(new WorkingCalendar([]).addWorkingDays("2024-09-16", 1).confirmed).toBe(false);
  expect(calendar.isConfirmed("2024-01-01")).toBe(true);
});

it("counts between days both ways", () => {
  expect(calendar.workingDaysBetween("2024-09-13", "2024-09-16")).toBe(1);
  expect(calendar.workingDaysBetween("2024-09-16", "2024-09-13")).toBe(-1);
  expect(calendar.workingDaysBetween("2024-09-16", "2024-09-16")).toBe(0);
});

it("finds as many working days as it added", () => {
  const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays("2024-01-01", count));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const { day: to } = calendar.addWorkingDays(from, count);
      expect(calendar.isWorkingDay(to)).toBe(true);
      expect(calendar.workingDaysBetween(from, to)).toBe(count);
    }),
  );
});
