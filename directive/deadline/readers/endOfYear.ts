import { EDGE } from "../../vietnamese.ts";
import { earliestDay, foundBy, issueYear, type DeadlineReader } from "../deadlineReader.ts";
import { LABEL } from "../duePrefix.ts";
import { isoDayOf } from "../isoDay.ts";
import type { RuleCode } from "../../letter/rules.ts";

/**
 * trong năm 2025 · đến hết năm 2025 · cuối năm 2025 · từ nay đến cuối năm · từ giờ đến hết năm 2025 · trong năm nay ·
 * trong những tháng cuối năm 2024 · trong 6 tháng cuối năm · Thời gian thực hiện: năm 2026.
 * Not "đến năm 2030", "giai đoạn 2026 - 2030": horizons of plans.
 */
const MONTHS = "(?<months>(?:(?:những|các|\\d{1,2}|hai|ba) )?tháng(?: còn lại)?(?: của)? )";
const HALF = "(?<half>(?:0?6|sáu) tháng (?<which>đầu|cuối) )";
const PATTERN = new RegExp(
  `${EDGE}(?<prefix>${LABEL}|(?:[Tt]ừ (?:nay|giờ)(?: cho)?|[Cc]hậm nhất|[Kk]éo dài)? ?(?:đến|tới)(?: hết)? ?|[Hh]ết |[Tt]rong(?: cả)? |[Tt]rước |xong )?` +
    `(?:${HALF}|${MONTHS}?(?<end>cuối |hết )?)năm(?: (?<year>\\d{4})(?!\\s?[-–]\\s?\\d{4})(?!\\d)| (?<this>nay))?(?![\\p{L}\\p{N}])`,
  "gu",
);

export const endOfYear: DeadlineReader = function* (text, base) {
  for (const match of text.matchAll(PATTERN)) {
    const { prefix = "", months, half, which, end = "", year: writtenYear, this: thisYear } = match.groups ?? {};
    const fromNow = /^từ/iu.test(prefix);
    const untilEnd = /hết/iu.test(prefix + end) || end.startsWith("cuối");
    const inYear = /^trong/iu.test(prefix);
    const labelled = /[:]|là $/u.test(prefix);
    if (months !== undefined && (!inYear || !end.startsWith("cuối"))) continue;
    if (half !== undefined && !inYear && !labelled) continue;
    if (months === undefined && half === undefined) {
      if (writtenYear === undefined && thisYear === undefined) {
        if (!((fromNow || /^(?:đến|chậm nhất|trước|hết)/iu.test(prefix)) && (untilEnd || end !== ""))) continue;
      } else if (!(inYear || untilEnd || labelled || fromNow)) continue;
    }
    const year = writtenYear === undefined ? issueYear(base) : Number(writtenYear);
    const rule: RuleCode =
      half !== undefined
        ? "end-of-half-year"
        : months !== undefined
          ? "last-months-of-year"
          : writtenYear === undefined
            ? "end-of-year"
            : "end-of-named-year";
    if (year === null) {
      yield foundBy(match, rule, { kind: "period_end", bound: "by", needs: "issueDay" }, false);
      continue;
    }
    const day = which === "đầu" ? isoDayOf(year, 6, 30) : isoDayOf(year, 12, 31);
    const from = earliestDay(base);
    const flag = day === null ? "impossible" : from !== null && day < from ? "past" : null;
    // "được giao trong năm 2024" may say when it was given, and "và các năm tiếp theo" goes on after the year.
    const open =
      /(?:được giao|đã) $/u.test(text.slice(Math.max(0, match.index - 12), match.index)) ||
      / ?và các năm tiếp theo/uy.test(text.slice(match.index + match[0].length, match.index + match[0].length + 30));
    yield foundBy(
      match,
      rule,
      { kind: "period_end", day, bound: /^trước/iu.test(prefix) ? "before" : "by", flag },
      rule !== "last-months-of-year" && rule !== "end-of-half-year" && !open,
    );
  }
};
