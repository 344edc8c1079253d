import { readRoman } from "../vietnamese.ts";
import { firstWords, matchAtWords } from "./lowerText.ts";
import type { NamedTime, Part } from "./namedTime.ts";
import { worn } from "./worn.ts";

/** A day or a period named somewhere in a text; whether it is a deadline is for the words around it to say. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly named: NamedTime;
  /** "12/2025": two numbers that are a month only where the words before them ask for a time. */
  readonly bare: boolean;
  /** False where it begins with a capital, as a cell or a sentence does. */
  readonly small: boolean;
}

const NAM = worn("năm");
const THANG = worn("tháng");
const QUY = worn("quý");
/** Also with its first letter misread: "hgày". */
const NGAY = `(?:${worn("ngày")}|[hmru]${worn("gày")})`;
const YEAR = `(?:,? ?(?:${NAM} |/ ?|- ?|\\. ?)(\\d{4}))?`;
const PART = "(?:(đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần|nửa đầu|nửa cuối) )?";
/** A digit, or a letter that OCR puts in its place; what holds one is never certain. */
const D = "[\\doli]";

/** "15/12/2025", "30-9-2024", "30.9.2024", "06 /6/2024", "05 tháng 12 năm 2025", "15 tháng 10", "ngày| 30/9" */
const DAY = `(${NGAY}[ |]*)?(?<!\\d[.,/]?)(${D}{1,2})(?: ?([/.-]) ?(${D}{1,2})(?: ?[/.-] ?(\\d{4}|\\d{2}))?(?![\\d/])| ?${THANG} (?:(${D}{1,2})(?:,? ?(?:${NAM} |[/.-] ?)(\\d{4})|,? ?${NAM} (nay|sau|tới))?|(này|sau|tới)))`;
/** "ngày AS tháng 11 năm 2025", "ngày … tháng 12 năm 2025": a day that was lost, to be shown and never guessed. */
const LOST_DAY = `(${NGAY}[ |]*(?:[^ \\d.,;:()]{1,3}|[.…_ ]{1,8})? ?${THANG} \\d{1,2},? ?${NAM} \\d{4})`;
/** "tháng 12/2025", "cuối tháng 10", "tháng này" */
const MONTH = `${PART}${THANG} (?:(\\d{1,2})${YEAR}|(này|sau|tới))`;
/** "quý I/2026", "Quí IV-2025", "đầu quý II", "quý I, II/2026", "quý này" */
const QUARTER = `${PART}${QUY} (?:(?:(?:iv|i{1,3}|[1-4]) ?(?:,|và|\\+|&|-|–) ?)*(iv|i{1,3}|[1-4])${YEAR}|(này))`;
/** "6 tháng đầu năm 2026", "những tháng cuối năm 2024", "các tháng còn lại của năm" */
const MONTHS = `(?:(\\d{1,2}|ba|sáu|chín)|(?:những|các|mấy|hai|bốn)) tháng (đầu|cuối|còn lại)(?: của)?(?: cuối)? ${NAM}(?: (\\d{4})| nay)?`;
/** "năm học 2025 - 2026" */
const SCHOOL_YEAR = `năm học \\d{4} ?[-–] ?(\\d{4})`;
/** "năm 2025" (not "năm 2026 - 2030"), "cuối năm", "hết năm", "năm nay" */
const WHOLE_YEAR = `(?:(đầu|giữa|cuối|hết(?= năm(?! (?:\\d|nay)))) )?${NAM}(?: (\\d{4})(?! ?[-–] ?\\d{4})| (nay|này|sau|tới))?`;
/** "tuần này", "tuần sau", "tuần 1 tháng 01 năm 2026", "tuần đầu tháng 9", "tuần cuối của tháng 9" */
const WEEK = `tuần (?:(này|sau|tới)|(?:lễ )?(?:thứ )?([1-5]|nhất|hai|ba|tư|đầu|cuối)(?: tiên| cùng)?(?: của)? ${THANG} (\\d{1,2})${YEAR})`;

const SLASHED_MONTH = "(\\d{1,2}) ?/ ?(\\d{4})";

const MENTION = new RegExp(
  `(?:${DAY}|${SLASHED_MONTH}|${LOST_DAY}|${MONTHS}|${MONTH}|${QUARTER}|${SCHOOL_YEAR}|${WHOLE_YEAR}|${WEEK})(?![0-9a-z\\u00e0-\\u1fff%/])`,
  "y",
);

const FIRST = firstWords(
  "0 o l i oo ol oi lo ll li io il ii ngày hgày mgày rgày ugày tháng năm quý tuần hết đầu giữa cuối thượng trung hạ nửa " +
    "những các mấy hai ba bốn sáu chín",
);

/** Every day and period named in a text, in one pass, in its order; `lower` is the text in small letters. */
export function readMentions(text: string, lower: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of matchAtWords(lower, MENTION, FIRST)) {
    const named = namedBy(match);
    const bare = match[10] !== undefined;
    if (named === null) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    mentions.push({
      start,
      end,
      named,
      bare,
      small: text.charAt(start) === lower.charAt(start) && /\p{L}/u.test(text.charAt(start)),
    });
  }
  return mentions;
}

function namedBy(match: RegExpExecArray): NamedTime | null {
  const [, ngay, day, sign, slashMonth, slashYear, wordMonth, wordYear, wordYearAhead, monthOn, ...rest] = match;
  if (day !== undefined) {
    // "1.3" and "2-5" alone are numbers of sections and counts, "12/15" without a year may be a score.
    if (sign !== undefined && sign !== "/" && slashYear === undefined && ngay === undefined) return null;
    const month = slashMonth ?? wordMonth ?? "";
    if (monthOn !== undefined && ngay !== undefined && /^\d+$/u.test(day))
      return { of: "day", day: Number(day), month: monthOn === "này" ? "this" : "next", year: null };
    if (monthOn !== undefined) return null;
    if (/\D/u.test(day + month) && ngay === undefined) return null;
    const year = wordYear ?? (slashYear?.length === 2 ? `20${slashYear}` : slashYear);
    if (wordYearAhead !== undefined && wordYearAhead !== "nay") return null;
    return { of: "day", day: digits(day), month: digits(month), year: year === undefined ? null : Number(year) };
  }
  const [bareMonth, bareYear, lostDay, ...periods] = rest;
  if (lostDay !== undefined) return { of: "nothing" };
  if (bareMonth !== undefined) return { of: "month", month: Number(bareMonth), year: numberOr(bareYear), part: null };
  const [count, half, monthsYear, monthPart, month, monthYear, monthAhead, quarterPart, quarter, ...later] = periods;
  if (half !== undefined) {
    const upTo = half === "đầu" ? (COUNTS[count ?? ""] ?? Number(count)) : 12;
    if (!(upTo >= 1 && upTo <= 12)) return null;
    const vague = half !== "đầu" && (COUNTS[count ?? ""] ?? Number(count)) !== 6;
    return { of: "months", upTo, vague: vague || ![3, 6, 9, 12].includes(upTo), year: numberOr(monthsYear) };
  }
  if (month !== undefined || monthAhead !== undefined) {
    const number = month === undefined ? (monthAhead === "này" ? "this" : "next") : Number(month);
    return { of: "month", month: number, year: numberOr(monthYear), part: partOf(monthPart) };
  }
  const [quarterYear, thisQuarter, schoolYear, yearPart, year, yearAhead, weekAhead, week, weekMonth, weekYear] = later;
  if (quarter !== undefined || thisQuarter !== undefined) {
    const number = quarter === undefined ? "this" : (readRoman(quarter) ?? 0);
    return { of: "quarter", quarter: number, year: numberOr(quarterYear), part: partOf(quarterPart) };
  }
  if (schoolYear !== undefined) return { of: "schoolYear", year: Number(schoolYear) };
  if (weekAhead !== undefined) return { of: "week", ahead: weekAhead === "này" ? 0 : 1 };
  if (week !== undefined) {
    return {
      of: "numberedWeek",
      week: WEEKS[week] ?? Number(week),
      month: Number(weekMonth),
      year: numberOr(weekYear),
    };
  }
  // "năm" alone is the number five.
  if (year === undefined && yearAhead === undefined && yearPart === undefined) return null;
  const ahead = yearAhead === undefined || yearAhead.startsWith("n") ? 0 : 1;
  return { of: "year", ahead, year: numberOr(year), part: yearPart === "hết" ? "late" : partOf(yearPart) };
}

const COUNTS: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 };
const WEEKS: Readonly<Record<string, number>> = { nhất: 1, đầu: 1, hai: 2, ba: 3, tư: 4, cuối: 5 };

/** "3O" → 30, "l5" → 15 */
const digits = (written: string) => Number(written.replace(/o/gu, "0").replace(/[li]/gu, "1"));
const numberOr = (written: string | undefined) => (written === undefined ? null : Number(written));

function partOf(part: string | undefined): Part {
  if (part === undefined) return null;
  if (/^(?:đầu|thượng)/u.test(part)) return "early";
  return /^(?:giữa|trung|nửa đầu)/u.test(part) ? "middle" : "late";
}
