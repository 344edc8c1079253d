import { EDGE } from "../../vietnamese.ts";
import { foundBy, type DeadlineReader } from "../deadlineReader.ts";

/**
 * ngay sau khi lũ rút · ngay khi nhận được … · trước kỳ họp thứ 8 · trước mùa mưa bão · trước Tết Nguyên đán năm 2026 ·
 * trước khi trình …. A plain "sau khi" tells how, not when: it is not read.
 */
const TAIL = "[^.;,:()]{1,60}";
const PATTERN = new RegExp(
  `${EDGE}(?:(?<after>[Nn]gay (?:sau khi|khi nhận được)|[Cc]hậm nhất (?:\\d{1,3} ngày )?sau khi)|(?<before>[Tt]rước (?:kỳ họp|mùa (?:mưa|bão|lũ)|Tết|khai giảng|khi trình|ngày bầu cử|dịp)))(?:${TAIL})?`,
  "gu",
);

export const byEvent: DeadlineReader = function* (text) {
  for (const match of text.matchAll(PATTERN)) {
    yield foundBy(
      match,
      "by-event",
      { kind: "by_event", bound: match.groups?.["before"] === undefined ? null : "before" },
      false,
    );
  }
};
