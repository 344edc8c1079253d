import type { ReadDeadline } from "../letter/reading.ts";
import { readRoman } from "../vietnamese.ts";
import { EDGE } from "./lowerText.ts";
import { CLOCK, timeOf } from "./dueWords.ts";
import { isoDayOf } from "./isoDay.ts";
import { every, everyMonthDay, everyMonthEdge, everyWeekDay, everyYearDay, type Frequency } from "./recurrence.ts";
import { worn } from "./worn.ts";

/** The day within the week, month or year on which a recurring duty is due, and where its words stand. */
export interface RecurringDay {
  readonly start: number;
  readonly end: number;
  readonly rrule: string;
  readonly time: string | null;
  readonly bound: ReadDeadline["bound"];
}

const AT = `(?:(?:định kỳ,? )?(?<bound>${worn("trước")}|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?(?: vào)?|không quá|vào) )`;
const TIME = `(?:${CLOCK} )`;
const DATE = `(?:${worn("ngày")} )?\\d{1,2} ?(?:/| tháng ) ?\\d{1,2}`;
const ASIDE = "(?: ?\\([^()]{1,60}\\))?";
/** What is due on a date of the list: "6 tháng trước ngày 15/6". */
const EACH = "(?: [^.,;:()\\d]{1,25}| \\d tháng| 0\\d tháng)?(?: trước| vào)?";
const DATES = `(?<dates>${DATE}${ASIDE}(?:(?:[,;]| và| hoặc)${EACH} ${DATE}${ASIDE}){0,5})`;
const MONTHS = `(?:trong )?(?<months>(?:tháng \\d{1,2})(?:(?:,| và) (?:tháng )?\\d{1,2}){0,5})`;
const QUARTER = "(?:iv|i{1,3}|[1-4])";
const QUARTERS = `(?:trong )?(?<quarters>quý ${QUARTER}(?:(?:,| và) (?:quý )?${QUARTER})*)`;
const WEEKDAY = "(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)";
const WEEKDAYS = `(?:sáng |chiều |cuối ngày )?(?:ngày )?(?<weekdays>${WEEKDAY}(?:(?:,| và) ${WEEKDAY})*)`;
const EDGE_DAY = "ngày (?<working>làm việc )?(?<edge>cuối cùng|cuối|đầu tiên)";
const MONTH_DAY = `${worn("ngày")} (?:\\d{1,2} ?(?:đến|-|–) ?(?:ngày )?)?(?<days>\\d{1,2}(?:(?:,| và)(?: trước)?(?: ngày)? \\d{1,2})*)`;

/** What names the day, by how often it comes round. */
const NAMES: Readonly<Record<Frequency, string | null>> = {
  day: "(?<=(?:[\\d':,hg]|giờ|phút|sáng|chiều) ?)",
  week: `(?:${WEEKDAYS}|${EDGE_DAY})`,
  month: `(?:${MONTH_DAY}|${EDGE_DAY})`,
  quarter: `(?:${MONTH_DAY}|${EDGE_DAY})`,
  halfYear: null,
  year: `(?:từ ${DATE} (?:đến|-) )?(?:${DATES}|${MONTHS}|${QUARTERS})`,
};

const patterns = (build: (name: string) => string) =>
  Object.fromEntries(
    Object.entries(NAMES).map(([frequency, name]) => [frequency, name === null ? null : new RegExp(build(name))]),
  ) as Readonly<Record<Frequency, RegExp | null>>;
const BEFORE = patterns((name) => `${EDGE}${AT}?${TIME}?${name},?(?: của| trong)? ?$`);
const AFTER = patterns((name) =>
  name.startsWith("(?<=") ? `^,? ?\\(?${AT}${CLOCK}` : `^,? ?\\(?${AT}${TIME}?${name}(?![/\\d]| tháng \\d)`,
);

/** "trước ngày 25 " before "hằng tháng"; `months`: those of "tháng đầu quý", "tháng cuối quý". */
export function recurringDayBefore(
  text: string,
  at: number,
  frequency: Frequency,
  months: readonly number[] | null,
): RecurringDay | null {
  const from = Math.max(0, at - 160);
  const match = BEFORE[frequency]?.exec(text.slice(from, at));
  if (match === null || match === undefined) return null;
  return dayOf(match, from + match.index, at, frequency, months);
}

/** ", trước ngày 25" after "hằng tháng". */
export function recurringDayAfter(text: string, at: number, frequency: Frequency): RecurringDay | null {
  const match = AFTER[frequency]?.exec(text.slice(at, at + 120));
  if (match === null || match === undefined) return null;
  return dayOf(match, at, at + match[0].length, frequency, null);
}

function dayOf(
  match: RegExpExecArray,
  start: number,
  end: number,
  frequency: Frequency,
  months: readonly number[] | null,
): RecurringDay | null {
  const groups = match.groups ?? {};
  const before = (groups["bound"] ?? "").startsWith("tr");
  const rrule = rruleOf({ ...groups, before: before ? "before" : undefined }, frequency, months);
  if (rrule === null) return null;
  const [, , hour, minute, part] = match;
  const time = timeOf(hour, minute, part);
  if (frequency === "day" && time === null) return null;
  const bound = groups["bound"] === undefined ? null : before ? "before" : "by";
  return { start, end, rrule, time, bound };
}

function rruleOf(
  {
    days,
    working,
    edge,
    dates,
    months: named,
    quarters,
    weekdays,
    before,
  }: Readonly<Record<string, string | undefined>>,
  frequency: Frequency,
  months: readonly number[] | null,
): string | null {
  if (dates !== undefined) {
    const written = [...dates.matchAll(/(\d{1,2}) ?(?:\/| tháng ) ?(\d{1,2})/g)];
    const pairs = written.map(([, of, month]) => [Number(of), Number(month)] as const);
    return pairs.every(([of, month]) => isoDayOf(LEAP_YEAR, month, of) !== null) ? everyYearDay(pairs) : null;
  }
  if (named !== undefined) {
    const numbers = [...named.matchAll(/\d{1,2}/g)].map(([month]) => Number(month));
    if (numbers.some((month) => month < 1 || month > 12)) return null;
    // "trước tháng 12": by the last day of November.
    const ends = before === undefined ? numbers : numbers.map((month) => (month === 1 ? 12 : month - 1));
    return everyMonthEdge(-1, false, ends);
  }
  if (quarters !== undefined) {
    const numbers = [...quarters.matchAll(/(?<![a-z])(?:iv|i{1,3}|[1-4])(?![a-z])/g)].map(
      ([one]) => readRoman(one) ?? 0,
    );
    return everyMonthEdge(
      -1,
      false,
      numbers.map((quarter) => quarter * 3),
    );
  }
  if (weekdays !== undefined)
    return everyWeekDay([...weekdays.matchAll(/thứ (\S+?)(?=,| |$)|chủ nhật/g)].map(([, of]) => weekdayOf(of)));
  if (edge !== undefined) {
    const side = edge.startsWith("đ") ? 1 : -1;
    if (frequency === "week") return working === undefined ? null : everyWeekDay([side === 1 ? 1 : 5]);
    if (frequency === "month") return everyMonthEdge(side, working !== undefined);
    return everyMonthEdge(side, working !== undefined, months ?? (side === 1 ? [1, 4, 7, 10] : [3, 6, 9, 12]));
  }
  if (days !== undefined) {
    const numbers = [...days.matchAll(/\d{1,2}/g)].map(([number]) => Number(number));
    if (numbers.some((number) => number < 1 || number > 31)) return null;
    // A quarter has months of its own: "ngày 15 hằng quý" says nothing until one of them is named.
    if (frequency !== "month" && months === null) return null;
    return numbers.map((number) => everyMonthDay(number, months ?? [])).join("\n");
  }
  return every(frequency);
}

const LEAP_YEAR = 2024;
const DAY_NAMES = ["hai", "ba", "tư", "năm", "sáu", "bảy"];

/** "Sáu" or "6" → 5; "Chủ nhật" has no number. */
function weekdayOf(name: string | undefined): number {
  if (name === undefined) return 7;
  return /^\d$/.test(name) ? Number(name) - 1 : DAY_NAMES.indexOf(name) + 1;
}
