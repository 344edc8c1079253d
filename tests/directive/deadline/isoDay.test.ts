import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, daysBetween, endOfMonth, isoDayOf, weekday } from "../../../directive/deadline/isoDay.ts";

it("knows which days exist", () => {
  expect(isoDayOf(2024, 2, 29)).toBe("2024-02-29");
  expect(isoDayOf(2100, 2, 29)).toBeNull();
  expect(isoDayOf(2025, 6, 31)).toBeNull();
  expect(isoDayOf(2025, 13, 1)).toBeNull();
  expect(isoDayOf(1944, 12, 31)).toBeNull();
});

it("counts over months, leap days and years", () => {
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(addDays("2025-01-01", -1)).toBe("2024-12-31");
  expect(daysBetween("2024-01-01", "2025-01-01")).toBe(366);
  expect(endOfMonth(2025, 13)).toBe("2026-01-31");
});

it("knows the weekday", () => {
  expect(weekday("2024-09-16")).toBe(1);
  expect(weekday("2024-09-15")).toBe(7);
  expect(weekday("1945-09-02")).toBe(7);
});

it("adds and takes away alike", () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("1960-01-01", count));
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
      const to = addDays(from, count);
      expect(daysBetween(from, to)).toBe(count);
      expect(addDays(to, -count)).toBe(from);
      expect(weekday(addDays(from, 7))).toBe(weekday(from));
    }),
  );
});
