import fc from "fast-check";
import rrulePackage from "rrule";
import { expect, it } from "vitest";
import { addDays } from "../../../directive/deadline/isoDay.ts";
import { nextOccurrence } from "../../../directive/deadline/nextOccurrence.ts";
import {
  every,
  everyMonthDay,
  everyMonthEdge,
  everyWeekDay,
  everyYearDay,
} from "../../../directive/deadline/recurrence.ts";

const { rrulestr } = rrulePackage;

/** What a library for RFC 5545 makes of the same rules. */
function byLibrary(rules: string, from: string): string | null {
  const start = new Date(`${from}T00:00:00Z`);
  const days = rules
    .split("\n")
    .map((rule) => rrulestr(rule, { dtstart: start }).after(start, true)?.toISOString().slice(0, 10))
    .filter((day) => day !== undefined);
  return days.sort()[0] ?? null;
}

const day = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays("1990-01-01", count));
const monthDay = fc.integer({ min: 1, max: 31 });
const month = fc.integer({ min: 1, max: 12 });
const months = fc.uniqueArray(month, { minLength: 1, maxLength: 6 });
const rule = fc.oneof(
  fc.constant(every("day")),
  monthDay.map((of) => everyMonthDay(of)),
  fc
    .tuple(
      monthDay.filter((of) => of < 29),
      months,
    )
    .map(([of, named]) => everyMonthDay(of, named)),
  fc
    .tuple(fc.constantFrom(1 as const, -1 as const), fc.boolean())
    .map(([edge, working]) => everyMonthEdge(edge, working)),
  fc.tuple(fc.constantFrom(1 as const, -1 as const), fc.boolean(), months).map((edge) => everyMonthEdge(...edge)),
  fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }).map(everyWeekDay),
  fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), month), { minLength: 1, maxLength: 4 }).map(everyYearDay),
  fc.constant(everyYearDay([[29, 2]])),
);

it("finds the day that a library for RFC 5545 finds, for every rule that is written", () => {
  fc.assert(
    fc.property(rule, day, (rules, from) => {
      expect(nextOccurrence(rules, from), rules).toBe(byLibrary(rules, from));
    }),
    { numRuns: 300 },
  );
});

it.each(["week", "month", "quarter", "halfYear", "year"] as const)(
  "a rule for every %s alone names no day",
  (often) => {
    expect(nextOccurrence(every(often), "2025-11-20")).toBeNull();
    expect(() => rrulestr(every(often))).not.toThrow();
  },
);

it("comes round in every month, also for days that some months lack", () => {
  fc.assert(
    fc.property(monthDay, day, (of, from) => {
      const next = nextOccurrence(everyMonthDay(of), from) ?? "";
      expect(next >= from && next <= addDays(from, 31)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
