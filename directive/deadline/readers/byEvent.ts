import { END, firstWords, matchAtWords } from "../lowerText.ts";
import { foundBy, type DeadlineReader } from "../deadlineReader.ts";

/**
 * ngay sau khi lũ rút · ngay khi nhận được … · sau khi Nghị định … được ban hành · trước kỳ họp thứ 8 · trước mùa mưa bão ·
 * trước Tết Nguyên đán năm 2026 · trước khi trình … · trước khi khai mạc · hoàn thành trước khi …. A plain "sau khi" or
 * "trước khi" tells how, not when: it is not read.
 */
const TAIL = `[^.;,:()]{1,60}${END}`;
const ACT = "(?:luật|nghị (?:định|quyết)|thông tư|quyết định|đề án|kế hoạch|hướng dẫn|chỉ thị|quy hoạch)";
const PATTERN = new RegExp(
  `(?:(?:ngay (?:sau khi|khi(?: nhận được| có)?)|chậm nhất sau khi) ${TAIL}|(?<!\\( ?)sau khi (?:${ACT}|[^.;,:()]{8,80} được) [^.;,:()]{0,80}(?:ban hành|thông qua|phê duyệt|có hiệu lực)${END}|(?<=thời (?:gian|hạn)[^.;:]{0,20}: ?)sau khi ${TAIL}` +
    `|(?<before>(?:(?<=(?:hoàn thành|hoàn tất|xong) )trước khi ${TAIL}|trước (?:kỳ họp|mùa (?:mưa|bão|lũ|khô|cạn)|tết|(?:ngày )?khai giảng|khi (?:trình|(?:khai|bế) mạc|khai giảng|kết thúc|bắt đầu|diễn ra|bước vào|vào (?:mùa|năm học|học kỳ|vụ))|ngày bầu cử|dịp|phiên họp|thềm|đại hội))(?: ${TAIL})?))`,
  "y",
);
const FIRST = firstWords("ngay chậm sau trước");

export const byEvent: DeadlineReader = function* (text) {
  for (const match of matchAtWords(text, PATTERN, FIRST)) {
    const bound = match.groups?.["before"] === undefined ? null : "before";
    yield foundBy(match, "by-event", { kind: "by_event", bound }, false);
  }
};
