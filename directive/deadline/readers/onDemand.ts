import { END, firstWords, matchAtWords } from "../lowerText.ts";
import { foundBy, type DeadlineReader } from "../deadlineReader.ts";

/** báo cáo định kỳ và đột xuất · đột xuất khi có yêu cầu: reports that are due when somebody asks for them */
const PATTERN = new RegExp(
  `(?:(?:định kỳ (?:và|hoặc) đột xuất(?: (?:khi có|theo) yêu cầu)?|đột xuất khi có yêu cầu|khi có yêu cầu đột xuất)(?: của [^.;,:()]{2,60})?)${END}`,
  "y",
);
const FIRST = firstWords("định đột khi");

export const onDemand: DeadlineReader = function* (text) {
  for (const match of matchAtWords(text, PATTERN, FIRST)) {
    const clause = /[^.;]*$/.exec(text.slice(Math.max(0, match.index - 160), match.index))?.[0] ?? "";
    const next = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
    if (clause.includes("báo cáo") || next.startsWith(" báo cáo"))
      yield foundBy(match, "on-demand", { kind: "by_event" }, false);
  }
};
