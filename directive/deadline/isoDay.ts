import type { IsoDay } from "../contract/primitives.ts";

/** Plain calendar days, "YYYY-MM-DD", with no time zone in them: strings compare as days do. */

const DAY = 86_400_000;
const pad = (value: number, width: number) => String(value).padStart(width, "0");

/** UTC only carries the arithmetic here; no moment in time is meant. */
const toNumber = (day: IsoDay) => Date.parse(`${day}T00:00:00Z`) / DAY;
const fromNumber = (number: number): IsoDay => new Date(number * DAY).toISOString().slice(0, 10);

export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Null where no such day exists ("31/6"), or outside the years 1945 to 2100. */
export function isoDayOf(year: number, month: number, day: number): IsoDay | null {
  if (year < 1945 || year > 2100 || month < 1 || month > 12) return null;
  if (day < 1 || day > lastDayOfMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function addDays(day: IsoDay, count: number): IsoDay {
  return fromNumber(toNumber(day) + count);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return toNumber(to) - toNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: IsoDay): number {
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export const yearOf = (day: IsoDay) => Number(day.slice(0, 4));
export const monthOf = (day: IsoDay) => Number(day.slice(5, 7));

/** The last day of a month; month 13 is January of the next year. */
export function endOfMonth(year: number, month: number): IsoDay {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month];
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(lastDayOfMonth(y, m), 2)}`;
}

/** The same day of the month `count` months on, or that month's last where it has none (Civil Code 2015, article 148). */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(Number(day.slice(8)), lastDayOfMonth(year, month)), 2)}`;
}
