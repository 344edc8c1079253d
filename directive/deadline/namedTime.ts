import type { IsoDay } from "../contract/primitives.ts";
import type { ReadDeadline } from "../letter/reading.ts";
import type { RuleCode } from "../letter/rules.ts";
import { earliestDay, issueYear, type DeadlineBase } from "./deadlineReader.ts";
import { addDays, addMonths, endOfMonth, isoDayOf, monthOf, weekday, yearOf } from "./isoDay.ts";

/** A day or a period as words name it; a year of null is not written. Nothing here hangs on the letter's date. */
export type NamedTime =
  | { readonly of: "day"; readonly day: number; readonly month: number | Month; readonly year: number | null }
  | {
      readonly of: "month";
      readonly month: number | "this" | "next";
      readonly year: number | null;
      readonly part: Part;
    }
  | { readonly of: "quarter"; readonly quarter: number | "this"; readonly year: number | null; readonly part: Part }
  /** "sáu tháng đầu năm", "3 tháng đầu năm", "6 tháng cuối năm", "những tháng cuối năm" */
  | { readonly of: "months"; readonly upTo: number; readonly year: number | null; readonly vague: boolean }
  | { readonly of: "year"; readonly ahead: number; readonly year: number | null; readonly part: Part }
  | { readonly of: "schoolYear"; readonly year: number }
  | { readonly of: "week"; readonly ahead: number }
  | { readonly of: "numberedWeek"; readonly week: number; readonly month: number; readonly year: number | null }
  /** Nothing that exists: the 15th month, "3 tháng 2l". */
  | { readonly of: "nothing" };

/** "tháng này", "tháng sau": the letter's own, or the next. */
type Month = "this" | "next";

/** "đầu", "giữa", "cuối" of a period; null is all of it. */
export type Part = "early" | "middle" | "late" | null;

/** What a named time comes to, counted from a letter. */
export interface Resolved {
  /** The day before the period begins; the named day itself where it is a day. */
  readonly before: IsoDay | null;
  /** The named day, or the last one of the period. */
  readonly last: IsoDay | null;
  readonly rule: RuleCode;
  /** False where the year or the day within the period is our inference. */
  readonly sure: boolean;
  readonly needs: ReadDeadline["needs"];
  readonly flag: ReadDeadline["flag"];
}

const LEAP_YEAR = 2024;

/** Resolves a named time; a missing year is the first in which it is not over before the letter. */
export function resolveNamed(named: NamedTime, base: DeadlineBase): Resolved {
  switch (named.of) {
    case "nothing":
      return open("fixed-day", { flag: "impossible" });
    case "day":
      return resolveDay(named, base);
    case "month":
    case "quarter":
    case "months":
    case "year":
      return resolvePeriod(named, base);
    case "schoolYear": {
      // The school year's plan of the Ministry of Education ends it by 31 May.
      const last = isoDayOf(named.year, 5, 31);
      return judged("end-of-school-year", { before: last, last, sure: false }, base);
    }
    case "week": {
      if (base.issueDay === null) return open("end-of-week", { needs: "issueDay" });
      const last = addDays(base.issueDay, 7 - weekday(base.issueDay) + 7 * named.ahead);
      return judged("end-of-week", { before: addDays(last, -7), last, sure: false }, base);
    }
    case "numberedWeek": {
      const year = named.year ?? yearFor(base, (own) => endOfMonth(own, named.month));
      if (year === null) return open("end-of-numbered-week", { needs: "issueDay" });
      const first = isoDayOf(year, named.month, 1);
      if (first === null) return open("end-of-numbered-week", { flag: "impossible" });
      const last = [addDays(first, named.week * 7 - 1), endOfMonth(year, named.month)].sort()[0] ?? first;
      return judged("end-of-numbered-week", { before: addDays(first, named.week * 7 - 8), last, sure: false }, base);
    }
  }
}

function resolveDay({ day, month: named, year }: NamedTime & { of: "day" }, base: DeadlineBase): Resolved {
  if (typeof named !== "number") {
    if (base.issueMonth === null) return open("fixed-day-year-inferred", { needs: "issueDay" });
    const first = named === "this" ? `${base.issueMonth}-01` : addMonths(`${base.issueMonth}-01`, 1);
    const last = isoDayOf(yearOf(first), monthOf(first), day);
    return judged("fixed-day-year-inferred", { before: last, last, sure: false }, base);
  }
  const month = named;
  if (isoDayOf(year ?? LEAP_YEAR, month, day) === null) return open("fixed-day", { flag: "impossible" });
  const rule = year === null ? "fixed-day-year-inferred" : "fixed-day";
  const own = year ?? yearFor(base, (first) => isoDayOf(first, month, day) ?? `${first}-00-00`);
  if (own === null) return open(rule, { needs: "issueDay" });
  const last = isoDayOf(own, month, day);
  return judged(rule, { before: last, last, sure: year !== null || isSoon(last, base.issueDay) }, base);
}

/** Within half a year after the letter's own day no other year can be meant. */
const isSoon = (day: IsoDay | null, issueDay: IsoDay | null): boolean =>
  day !== null && issueDay !== null && day > issueDay && day <= addDays(issueDay, 183);

type Period = NamedTime & { of: "month" | "quarter" | "months" | "year" };

function resolvePeriod(named: Period, base: DeadlineBase): Resolved {
  const rule = ruleOf(named);
  const letterMonth = base.issueMonth ?? base.issueDay?.slice(0, 7) ?? null;
  const inferred = named.year === null && !isOfLetter(named);
  const bounds = (year: number) => boundsOf(named, year, letterMonth === null ? 0 : Number(letterMonth.slice(5)));
  const year =
    named.year ?? (isOfLetter(named) ? issueYear(base) : yearFor(base, (own) => bounds(own)?.last ?? `${own}-00-00`));
  if (year === null) return open(rule, { needs: "issueDay" });
  const period = bounds(year);
  if (period === null) return open(rule, { flag: "impossible" });
  const vague = named.of === "months" || (named.part !== null && named.part !== "late");
  return judged(inferred && !vague ? "year-inferred" : rule, { ...period, sure: !inferred && !vague }, base);
}

/** "tháng này", "quý này", "cuối năm", "năm nay": the letter's own, or counted from it. */
function isOfLetter(named: Period): boolean {
  if (named.of === "month") return typeof named.month !== "number";
  return named.of !== "quarter" || named.quarter === "this";
}

function ruleOf(named: Period): RuleCode {
  switch (named.of) {
    case "month":
      return named.part === "early" || named.part === "middle" ? "part-of-month" : "end-of-month";
    case "quarter":
      return "end-of-quarter";
    case "months":
      return named.vague ? "last-months-of-year" : "end-of-half-year";
    case "year":
      return named.year === null ? "end-of-year" : "end-of-named-year";
  }
}

/** The day before a period begins and its last day; null outside the years we know. */
function boundsOf(named: Period, year: number, letterMonth: number): { before: IsoDay; last: IsoDay } | null {
  const months = monthsOf(named, letterMonth);
  const own =
    year + (named.of === "year" && named.year === null ? named.ahead : 0) + Math.floor((months.from - 1) / 12);
  const [from, to] = [((months.from - 1) % 12) + 1, ((months.to - 1) % 12) + 1];
  const first = isoDayOf(own, from, 1);
  if (first === null || isoDayOf(own, to, 1) === null) return null;
  const end = endOfMonth(own, to);
  const part = named.of === "months" ? null : named.part;
  const day = named.of === "month" && part === "early" ? 10 : named.of === "month" && part === "middle" ? 20 : null;
  return { before: addDays(first, -1), last: day === null ? end : `${end.slice(0, 8)}${day}` };
}

function monthsOf(named: Period, letterMonth: number): { from: number; to: number } {
  switch (named.of) {
    case "month": {
      const month = named.month === "this" ? letterMonth : named.month === "next" ? letterMonth + 1 : named.month;
      return { from: month, to: month };
    }
    case "quarter": {
      const to = (named.quarter === "this" ? Math.ceil(letterMonth / 3) : named.quarter) * 3;
      return { from: to - 2, to: named.part === "early" ? to - 2 : named.part === "middle" ? to - 1 : to };
    }
    case "months":
      return { from: named.upTo === 12 && !named.vague ? 7 : 1, to: named.upTo };
    case "year":
      return { from: 1, to: 12 };
  }
}

/** The letter's year, or the next where `lastDay` of this one is over; null where the letter has none. */
function yearFor(base: DeadlineBase, lastDay: (year: number) => IsoDay): number | null {
  const year = issueYear(base);
  const from = earliestDay(base);
  if (year === null || from === null) return null;
  return lastDay(year) < from ? year + 1 : year;
}

function open(rule: RuleCode, { needs = null, flag = null }: Partial<Pick<Resolved, "needs" | "flag">>): Resolved {
  return { before: null, last: null, rule, sure: false, needs, flag };
}

function judged(
  rule: RuleCode,
  { before, last, sure }: Pick<Resolved, "before" | "last" | "sure">,
  base: DeadlineBase,
): Resolved {
  if (last === null) return open(rule, { flag: "impossible" });
  const from = earliestDay(base);
  return { before, last, rule, sure, needs: null, flag: from !== null && last < from ? "past" : null };
}
