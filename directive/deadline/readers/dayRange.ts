import { EDGE } from "../../vietnamese.ts";
import { foundBy, type DeadlineReader } from "../deadlineReader.ts";
import { dayPattern, readWrittenDay } from "../writtenDay.ts";

/** từ ngày 01/10 đến ngày 15/10/2025 · trong tuần ngày 15 đến ngày 31 tháng 12 năm 2025: due on the last day */
const FIRST =
  "(?:từ|tuần|tuần từ) ngày \\d{1,2}(?: ?[/.-] ?\\d{1,2}(?: ?[/.-] ?\\d{4})?| tháng \\d{1,2}(?: năm \\d{4})?)?";
const PATTERN = new RegExp(`${EDGE}(?:trong )?${FIRST} đến (?:hết )?${dayPattern()}`, "gu");

export const dayRange: DeadlineReader = function* (text, base) {
  for (const match of text.matchAll(PATTERN)) {
    const { day, needs, flag } = readWrittenDay(match, base);
    // Ranges also tell when something happens; only the clerk can tell it from when it is due.
    yield foundBy(match, "day-range", { kind: "range", day, bound: "by", needs, flag }, false);
  }
};
