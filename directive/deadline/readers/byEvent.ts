import { EDGE, END } from "../../vietnamese.ts";
import { foundBy, type DeadlineReader } from "../deadlineReader.ts";

/**
 * ngay sau khi lũ rút · ngay khi nhận được … · sau khi Nghị định … được ban hành · trước kỳ họp thứ 8 · trước mùa mưa bão ·
 * trước Tết Nguyên đán năm 2026 · trước khi trình …. A plain "sau khi" tells how, not when: it is not read.
 */
const TAIL = `[^.;,:()]{1,60}${END}`;
const ACT = "(?:Luật|Nghị (?:định|quyết)|Thông tư|Quyết định|Đề án|Kế hoạch|Hướng dẫn|Chỉ thị|Quy hoạch)";
const PATTERN = new RegExp(
  `${EDGE}(?:(?:[Nn]gay (?:sau khi|khi(?: nhận được| có)?)|[Cc]hậm nhất sau khi) ${TAIL}|(?<!\\( ?)[Ss]au khi (?:${ACT}|[^.;,:()]{8,80} được) [^.;,:()]{0,80}(?:ban hành|thông qua|phê duyệt|có hiệu lực)${END}|(?<=[Tt]hời (?:gian|hạn)[^.;:]{0,20}: ?)[Ss]au khi ${TAIL}` +
    `|(?<before>[Tt]rước (?:kỳ họp|mùa (?:mưa|bão|lũ|khô|cạn)|Tết|(?:ngày )?khai giảng|khi trình|ngày bầu cử|dịp|phiên họp|thềm|Đại hội))(?: ${TAIL})?)`,
  "gu",
);

export const byEvent: DeadlineReader = function* (text) {
  for (const match of text.matchAll(PATTERN)) {
    const bound = match.groups?.["before"] === undefined ? null : "before";
    yield foundBy(match, "by-event", { kind: "by_event", bound }, false);
  }
};
