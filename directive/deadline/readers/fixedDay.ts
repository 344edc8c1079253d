import { EDGE } from "../../vietnamese.ts";
import { foundBy, type DeadlineReader } from "../deadlineReader.ts";
import { BEFORE, BY, LABEL, boundOf } from "../duePrefix.ts";
import { dayPattern, readWrittenDay } from "../writtenDay.ts";

/**
 * trước ngày 15/12/2025 · trước 30/11/2025 · trước ngày 15 tháng 10 · trước 17 giờ ngày 27/11/2025 ·
 * chậm nhất là ngày 20/7/2025 · đến hết ngày 31/12/2025 · trong ngày 15/9 · Thời hạn hoàn thành: 15/9/2025
 */
const TIME = "(?<hour>\\d{1,2}) ?(?:giờ|h|g|:) ?(?<minute>[0-5]\\d)?(?: phút)?,? (?:của )?";
const PATTERN = new RegExp(
  `${EDGE}(?<prefix>${LABEL}|${BEFORE}|${BY}|[Tt]rong(?= ngày)) ?(?:${TIME})?${dayPattern()}`,
  "gu",
);

export const fixedDay: DeadlineReader = function* (text, base) {
  for (const match of text.matchAll(PATTERN)) {
    const { prefix = "", hour, minute = "00" } = match.groups ?? {};
    const { day, yearWritten, needs, flag } = readWrittenDay(match, base);
    const time = hour !== undefined && Number(hour) <= 24 ? `${hour.padStart(2, "0")}:${minute}` : null;
    const rule = time !== null ? "fixed-time" : yearWritten ? "fixed-day" : "fixed-day-year-inferred";
    yield foundBy(
      match,
      rule,
      { kind: "absolute", day, time: time === "24:00" ? null : time, bound: boundOf(prefix), needs, flag },
      yearWritten,
    );
  }
};
