import { EDGE, readRoman } from "../../vietnamese.ts";
import { earliestDay, foundBy, issueYear, type DeadlineReader } from "../deadlineReader.ts";
import { BEFORE, BY, LABEL, boundOf } from "../duePrefix.ts";
import { addDays, endOfMonth, isoDayOf } from "../isoDay.ts";

/** trong quý I/2026 · Quí IV-2025 · hết quý 3 năm 2025 · đầu quý II (its first month) · cuối quý III · trước quý II */
const PATTERN = new RegExp(
  `${EDGE}(?<prefix>(?:${LABEL}|${BEFORE}|${BY}|[Tt]rong|xong|vào) ?)?(?<part>(?:đầu|cuối) )?(?<word>[Qq]u[ýí]) ` +
    "(?<quarter>IV|I{1,3}|[1-4])(?: ?(?:năm |/ ?|- ?)(?<year>\\d{4}))?(?![\\p{L}\\p{N}])",
  "gu",
);

export const endOfQuarter: DeadlineReader = function* (text, base) {
  for (const match of text.matchAll(PATTERN)) {
    const { prefix = "", part = "", word = "", quarter = "", year: writtenYear } = match.groups ?? {};
    // Bare, it is a deadline only where a cell or a sentence begins with it: "Quý IV/2025".
    if (
      prefix === "" &&
      part === "" &&
      !(word.startsWith("Q") && /^$|[:.;] ?$/u.test(text.slice(Math.max(0, match.index - 3), match.index)))
    )
      continue;
    const number = readRoman(quarter) ?? 0;
    const from = earliestDay(base);
    let year = writtenYear === undefined ? issueYear(base) : Number(writtenYear);
    if (year === null || isoDayOf(year, 1, 1) === null) {
      yield foundBy(
        match,
        "end-of-quarter",
        {
          kind: "period_end",
          needs: writtenYear === undefined ? "issueDay" : null,
          flag: writtenYear === undefined ? null : "impossible",
        },
        false,
      );
      continue;
    }
    if (writtenYear === undefined && from !== null && endOfMonth(year, number * 3) < from) year += 1;
    const before = boundOf(prefix) === "before";
    const firstMonth = number * 3 - 2;
    const day = before
      ? addDays(isoDayOf(year, firstMonth, 1) ?? "", -1)
      : endOfMonth(year, part.startsWith("đầu") ? firstMonth : number * 3);
    const flag = from !== null && day < from ? "past" : null;
    const certain = writtenYear !== undefined && !part.startsWith("đầu");
    yield foundBy(
      match,
      writtenYear === undefined ? "year-inferred" : "end-of-quarter",
      { kind: "period_end", day, bound: before ? "before" : "by", flag },
      certain,
    );
  }
};
