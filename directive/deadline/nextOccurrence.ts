import type { IsoDay } from "../contract/primitives.ts";
import { addDays, isoDayOf, lastDayOfMonth, monthOf, weekday, yearOf } from "./isoDay.ts";

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/**
 * The first day on or after `from` on which a recurring duty falls due; null where its rule names no day ("hằng tháng").
 * Knows the parts that the reader writes: FREQ, BYMONTH, BYMONTHDAY, BYDAY; several rules stand a line each.
 */
export function nextOccurrence(rrule: string, from: IsoDay): IsoDay | null {
  const days = rrule.split("\n").flatMap((rule) => next(rule, from) ?? []);
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

function next(rule: string, from: IsoDay): IsoDay | null {
  const part = (name: string) => new RegExp(`(?:^|;)${name}=([^;]+)`).exec(rule)?.[1];
  const byDay = part("BYDAY");
  if (byDay !== undefined) {
    const wanted = WEEKDAYS.indexOf(byDay) + 1;
    return wanted === 0 ? null : addDays(from, (wanted - weekday(from) + 7) % 7);
  }
  const monthDay = Number(part("BYMONTHDAY") ?? 0);
  if (monthDay < 1 || monthDay > 31) return null;
  const months = part("BYMONTH")?.split(",").map(Number);
  for (let ahead = 0; ahead <= 12; ahead += 1) {
    const month = ((monthOf(from) - 1 + ahead) % 12) + 1;
    const year = yearOf(from) + Math.floor((monthOf(from) - 1 + ahead) / 12);
    if (months !== undefined && !months.includes(month)) continue;
    // A duty of the 31st is due on a shorter month's last day.
    const day = isoDayOf(year, month, Math.min(monthDay, lastDayOfMonth(year, month)));
    if (day !== null && day >= from) return day;
  }
  return null;
}
