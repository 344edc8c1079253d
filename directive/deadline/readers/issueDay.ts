import { foundBy, type DeadlineReader } from "../deadlineReader.ts";
import { EDGE, END } from "../lowerText.ts";

/** (ngay) trong ngày hôm nay · ngay trong ngày: the letter's own day */
const PATTERN = new RegExp(`${EDGE}(?:(?:ngay )?trong ngày hôm nay|ngay trong ngày(?! (?:\\d|đầu|nghỉ)))${END}`, "g");

export const issueDay: DeadlineReader = function* (text, base) {
  for (const match of text.matchAll(PATTERN)) {
    const day = base.issueDay;
    yield foundBy(match, "issue-day", { kind: "absolute", day, bound: "by", needs: day === null ? "issueDay" : null });
  }
};
