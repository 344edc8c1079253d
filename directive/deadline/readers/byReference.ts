import { foundBy, type DeadlineReader } from "../deadlineReader.ts";
import { END, firstWords, matchAtWords } from "../lowerText.ts";

/**
 * theo đúng tiến độ đã được phê duyệt · theo lộ trình được giao · đúng thời hạn quy định · theo đúng kế hoạch đề ra ·
 * theo tiến độ xây dựng dự thảo của cơ quan chủ trì soạn thảo. Bare "đúng tiến độ" names nothing to look the day up in.
 */
const WHAT = "(?:tiến độ|lộ trình|kế hoạch|thời hạn|thời gian)(?: thực hiện| hoàn thành| triển khai)?";
const SET = "(?:đã )?(?:được )?(?:phê duyệt|giao|đề ra|quy định|yêu cầu|xác định|ấn định|luật định|cam kết)";
const PATTERN = new RegExp(
  `(?:(?:theo )?đúng ${WHAT} (?:theo )?${SET}|theo (?!kế hoạch)${WHAT} ${SET}|theo tiến độ (?:xây dựng|soạn thảo|của) [^.;,:()]{3,80}|(?:theo )?đúng ${WHAT} (?:xây dựng|soạn thảo|ban hành) [^.;,:()]{3,80})${END}`,
  "y",
);
const FIRST = firstWords("theo đúng");

export const byReference: DeadlineReader = function* (text) {
  for (const match of matchAtWords(text, PATTERN, FIRST))
    yield foundBy(match, "by-reference", { kind: "by_reference" }, false);
};
