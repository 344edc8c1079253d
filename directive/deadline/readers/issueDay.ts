import { foundBy, type DeadlineReader } from "../deadlineReader.ts";
import { END, firstWords, matchAtWords } from "../lowerText.ts";

/** (ngay) trong ngày hôm nay · ngay trong ngày: the letter's own day */
const PATTERN = new RegExp(`(?:(?:ngay )?trong ngày hôm nay|ngay trong ngày(?! (?:\\d|đầu|nghỉ)))${END}`, "y");
const FIRST = firstWords("ngay trong");

export const issueDay: DeadlineReader = function* (text, base) {
  for (const match of matchAtWords(text, PATTERN, FIRST)) {
    const day = base.issueDay;
    yield foundBy(match, "issue-day", { kind: "absolute", day, bound: "by", needs: day === null ? "issueDay" : null });
  }
};
