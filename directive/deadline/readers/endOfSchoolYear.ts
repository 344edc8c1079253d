import { words } from "../../vietnamese.ts";
import { foundBy, type DeadlineReader } from "../deadlineReader.ts";
import { isoDayOf } from "../isoDay.ts";

/** trong năm học 2025 - 2026 · hết, kết thúc năm học 2025-2026: 31 May of the second year; not "năm học" alone */
const PATTERN = words("(?:trong|hết|kết thúc|trước khi kết thúc) năm học \\d{4} ?[-–] ?(?<year>\\d{4})");

export const endOfSchoolYear: DeadlineReader = function* (text) {
  for (const match of text.matchAll(PATTERN)) {
    const day = isoDayOf(Number(match.groups?.["year"]), 5, 31);
    yield foundBy(
      match,
      "end-of-school-year",
      { kind: "period_end", day, bound: "by", flag: day === null ? "impossible" : null },
      false,
    );
  }
};
