import { EDGE } from "../../vietnamese.ts";
import { earliestDay, foundBy, issueYear, type DeadlineBase, type DeadlineReader } from "../deadlineReader.ts";
import { BEFORE, BY, LABEL, boundOf } from "../duePrefix.ts";
import { addDays, endOfMonth as lastDay, isoDayOf } from "../isoDay.ts";

/**
 * trong tháng 12/2025 · đến hết tháng 12 năm 2025 · xong cuối tháng 12 · trước tháng 6 năm 2026 · đầu, giữa tháng 10 ·
 * thượng, trung, hạ tuần tháng 9 · Thời gian hoàn thành: tháng 9/2025 · trong tháng này
 */
const PART = "đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần";
const PATTERN = new RegExp(
  `${EDGE}(?<prefix>(?:${LABEL}|${BEFORE}|${BY}|(?:ngay )?[Tt]rong|xong|vào|đến|từ nay đến) ?)?(?<part>(?:${PART}) )?[Tt]háng ` +
    "(?:(?<month>\\d{1,2})(?: ?(?:năm |/ ?|- ?)(?<year>\\d{4}))?|(?<this>này))(?![\\p{L}\\p{N}/])",
  "gu",
);

export const endOfMonth: DeadlineReader = function* (text, base) {
  for (const match of text.matchAll(PATTERN)) {
    const { prefix = "", part = "", month: writtenMonth, year: writtenYear } = match.groups ?? {};
    if (part === "" && (prefix === "" || /^(?:vào|đến) $/u.test(prefix))) continue;
    if (part !== "" && /^\s*đến/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 8)))
      continue; // where a period begins
    const { year, month, needs } = monthOf(writtenMonth, writtenYear, base);
    if (month === null) {
      yield foundBy(
        match,
        "end-of-month",
        { kind: "period_end", needs, flag: needs === null ? "impossible" : null },
        false,
      );
      continue;
    }
    const before = boundOf(prefix) === "before" && part === "";
    const last = lastDay(year, month);
    const day = before ? addDays(isoDayOf(year, month, 1) ?? last, -1) : dayOfPart(part.trim(), year, month);
    const from = earliestDay(base);
    const rule = before ? "before-month" : /^(?:đầu|giữa|thượng|trung)/u.test(part) ? "part-of-month" : "end-of-month";
    const certain = rule !== "part-of-month" && writtenYear !== undefined;
    const flag = from !== null && day < from ? "past" : null;
    yield foundBy(
      match,
      certain || rule === "part-of-month"
        ? rule
        : writtenYear === undefined && writtenMonth !== undefined
          ? "year-inferred"
          : rule,
      { kind: "period_end", day, bound: before ? "before" : "by", flag },
      certain,
    );
  }
};

function dayOfPart(part: string, year: number, month: number) {
  const last = lastDay(year, month);
  if (/^(?:đầu|thượng)/u.test(part)) return `${last.slice(0, 8)}10`;
  return /^(?:giữa|trung)/u.test(part) ? `${last.slice(0, 8)}20` : last;
}

type Month = { year: number; month: number; needs: null } | { year: number; month: null; needs: "issueDay" | null };

/** Without its own year: the first such month that is not over before the letter. */
function monthOf(month: string | undefined, year: string | undefined, base: DeadlineBase): Month {
  const letterMonth = base.issueMonth ?? base.issueDay?.slice(0, 7) ?? null;
  const letterYear = issueYear(base);
  if (month === undefined) {
    return letterMonth === null || letterYear === null
      ? { year: 0, month: null, needs: "issueDay" }
      : { year: letterYear, month: Number(letterMonth.slice(5)), needs: null };
  }
  const number = Number(month);
  if (number < 1 || number > 12) return { year: 0, month: null, needs: null };
  if (year !== undefined) {
    return isoDayOf(Number(year), number, 1) === null
      ? { year: 0, month: null, needs: null }
      : { year: Number(year), month: number, needs: null };
  }
  if (letterMonth === null || letterYear === null) return { year: 0, month: null, needs: "issueDay" };
  return { year: number >= Number(letterMonth.slice(5)) ? letterYear : letterYear + 1, month: number, needs: null };
}
