import { words } from "../../vietnamese.ts";
import { foundBy, type DeadlineReader } from "../deadlineReader.ts";

/** theo đúng tiến độ đã được phê duyệt · theo lộ trình được giao · đúng thời hạn quy định · theo đúng kế hoạch đề ra */
const WHAT = "(?:tiến độ|lộ trình|kế hoạch|thời hạn|thời gian)";
const PATTERN = words(
  `(?:theo )?đúng ${WHAT}(?: (?:đã )?(?:được )?(?:phê duyệt|giao|đề ra|quy định|yêu cầu|xác định))?|theo ${WHAT} (?:đã )?(?:được )?(?:phê duyệt|đề ra|quy định)`,
);

export const byReference: DeadlineReader = function* (text) {
  for (const match of text.matchAll(PATTERN)) yield foundBy(match, "by-reference", { kind: "by_reference" }, false);
};
