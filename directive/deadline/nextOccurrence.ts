import type { IsoDay } from "../contract/primitives.ts";
import { isoDayOf, lastDayOfMonth, monthOf, weekday, yearOf } from "./isoDay.ts";
import { WEEKDAYS } from "./recurrence.ts";

/**
 * The first day on or after `from` on which a recurring duty falls due; null where its rule names no day ("hằng tháng").
 * Knows the parts of RFC 5545 that `recurrence.ts` writes: FREQ, BYMONTH, BYMONTHDAY, BYDAY and, by the month, BYSETPOS;
 * several rules stand a line each.
 */
export function nextOccurrence(rrule: string, from: IsoDay): IsoDay | null {
  const days = rrule.split("\n").flatMap((rule) => next(rule, from) ?? []);
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

/** 29 February may be eight years off (2096 to 2104). */
const FARTHEST_MONTHS = 8 * 12 + 1;

function next(rule: string, from: IsoDay): IsoDay | null {
  const part = (name: string) => new RegExp(`(?:^|;)${name}=([^;]+)`).exec(rule)?.[1];
  if (part("FREQ") === "DAILY" && part("INTERVAL") === undefined) return from;
  const weekdays = part("BYDAY")?.split(",");
  const monthDays = part("BYMONTHDAY")?.split(",").map(Number);
  if (weekdays === undefined && monthDays === undefined) return null;
  const months = part("BYMONTH")?.split(",").map(Number);
  const position = part("BYSETPOS");
  for (let ahead = 0; ahead <= FARTHEST_MONTHS; ahead += 1) {
    const count = monthOf(from) - 1 + ahead;
    const [year, month] = [yearOf(from) + Math.floor(count / 12), (count % 12) + 1];
    if (months !== undefined && !months.includes(month)) continue;
    const last = lastDayOfMonth(year, month);
    const days: IsoDay[] = [];
    for (let number = 1; number <= last; number += 1) {
      const day = isoDayOf(year, month, number);
      if (day === null) return null;
      if (monthDays !== undefined && !monthDays.includes(number) && !monthDays.includes(number - last - 1)) continue;
      if (weekdays === undefined || weekdays.includes(WEEKDAYS[weekday(day) - 1] ?? "")) days.push(day);
    }
    const chosen =
      position === undefined ? days : [days.at(Number(position) > 0 ? Number(position) - 1 : Number(position))];
    const found = chosen.find((day) => day !== undefined && day >= from);
    if (found !== undefined) return found;
  }
  return null;
}
