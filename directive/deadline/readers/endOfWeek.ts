import { words } from "../../vietnamese.ts";
import { earliestDay, foundBy, issueYear, type DeadlineReader } from "../deadlineReader.ts";
import { addDays, endOfMonth, isoDayOf, weekday } from "../isoDay.ts";

/** (ngay) trong tuần này · trong tuần 1 tháng 01 năm 2026 (its 7th) */
const THIS_WEEK = words("(?:ngay )?trong tuần này");
const NUMBERED = words(
  "(?:(?:ngay )?trong )?tuần (?:thứ )?(?<week>[1-5]) (?:của )?tháng (?<month>\\d{1,2})(?:(?: năm |/)(?<year>\\d{4}))?",
);

export const endOfWeek: DeadlineReader = function* (text, base) {
  for (const match of text.matchAll(THIS_WEEK)) {
    const day = base.issueDay === null ? null : addDays(base.issueDay, 7 - weekday(base.issueDay));
    yield foundBy(
      match,
      "end-of-week",
      { kind: "period_end", day, bound: "by", needs: day === null ? "issueDay" : null },
      false,
    );
  }
  for (const match of text.matchAll(NUMBERED)) {
    const { week = "", month = "", year: writtenYear } = match.groups ?? {};
    const year = writtenYear === undefined ? issueYear(base) : Number(writtenYear);
    const first = year === null ? null : isoDayOf(year, Number(month), 1);
    if (year === null || first === null) continue;
    const last = endOfMonth(year, Number(month));
    const day = addDays(first, Number(week) * 7 - 1);
    const from = earliestDay(base);
    const flag = from !== null && day < from ? "past" : null;
    yield foundBy(
      match,
      "end-of-numbered-week",
      { kind: "period_end", day: day < last ? day : last, bound: "by", flag },
      false,
    );
  }
};
