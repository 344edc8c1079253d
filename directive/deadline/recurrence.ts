/** Writes the rules of RFC 5545 that letters need. A rule without a day names only how often. */

/** How often: every day, week, month … or every so many months. */
export type Frequency = "day" | "week" | "month" | "quarter" | "halfYear" | "year";

const PLAIN: Readonly<Record<Frequency, string>> = {
  day: "FREQ=DAILY",
  week: "FREQ=WEEKLY",
  month: "FREQ=MONTHLY",
  quarter: "FREQ=MONTHLY;INTERVAL=3",
  halfYear: "FREQ=MONTHLY;INTERVAL=6",
  year: "FREQ=YEARLY",
};

export const every = (frequency: Frequency) => PLAIN[frequency];

/** A day of each month, or of the `months` named; where a month is shorter, its last day. */
export function everyMonthDay(day: number, months: readonly number[] = []): string {
  if (months.length > 0) return `FREQ=YEARLY;BYMONTH=${months.join(",")};BYMONTHDAY=${dayIn(months, day)}`;
  // RFC 5545 skips a month that has no such day; the last of those it may be is in every month.
  if (day > 30) return "FREQ=MONTHLY;BYMONTHDAY=-1";
  if (day > 28) return `FREQ=MONTHLY;BYMONTHDAY=${day === 29 ? "28,29" : "28,29,30"};BYSETPOS=-1`;
  return `FREQ=MONTHLY;BYMONTHDAY=${day}`;
}

/** 31 where one of the months has only 30 days is the last day, as 29, 30 and 31 are of February. */
function dayIn(months: readonly number[], day: number): number {
  return (months.includes(2) && day > 28) || (day > 30 && months.some((month) => [4, 6, 9, 11].includes(month)))
    ? -1
    : day;
}

/** The first (1) or last (-1) day of each month, or of the `months` named; `working`: Monday to Friday. */
export function everyMonthEdge(edge: 1 | -1, working: boolean, months: readonly number[] = []): string {
  const named = months.length > 0 ? `;BYMONTH=${months.join(",")}` : "";
  return `FREQ=MONTHLY${named};${working ? `BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${edge}` : `BYMONTHDAY=${edge}`}`;
}

/** Days of the year: one rule where they share the day of the month, else a rule each, a line each. */
export function everyYearDay(dates: readonly (readonly [day: number, month: number])[]): string {
  const [first] = dates;
  if (first !== undefined && dates.every(([day]) => day === first[0]))
    return everyMonthDay(
      first[0],
      dates.map(([, month]) => month),
    );
  return dates.map(([day, month]) => everyMonthDay(day, [month])).join("\n");
}

/** Days of the week, 1 = Monday … 7 = Sunday. */
export function everyWeekDay(days: readonly number[]): string {
  return `FREQ=WEEKLY;BYDAY=${days.map((day) => WEEKDAYS[day - 1]).join(",")}`;
}

export const WEEKDAYS: readonly string[] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
