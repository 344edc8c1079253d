import { foldMarks } from "../vietnamese.ts";
import { flowOf } from "./flow.ts";
import { isClosing, isReport } from "./isTask.ts";
import type { Line } from "./lines.ts";
import { paragraphsOf, type LineShape } from "./paragraphs.ts";
import { readAssignment } from "./readAssignment.ts";
import type { Point } from "./Point.ts";
import { EVERYONE } from "./unitWords.ts";

/** Orders that have no label: before the points, behind them, or in place of them. */

/**
 * What follows the last point belongs to it only until its own paragraph ends: then comes the closing, or a last order
 * without a number ("Văn phòng Chính phủ theo dõi, đôn đốc …"). Takes those lines away from the point.
 */
export function trailingOf(last: Point, shape: LineShape): Line[][] {
  const [own, ...rest] = paragraphsOf(last.lines, shape);
  const tasks: Line[][] = [];
  let kept = own?.length ?? 0;
  let closed = false;
  for (const paragraph of rest) {
    if (!closed && last.lines[kept - 1]?.text.endsWith(":") === true) {
      kept += paragraph.length;
      continue;
    }
    if (isClosing(flowOf(paragraph).text)) closed = true;
    else if (namesSomebody(paragraph)) {
      closed = true;
      tasks.push(paragraph);
    } else if (!closed) kept += paragraph.length;
  }
  last.lines.splice(kept);
  last.lines.splice(endOfOwn(last.lines));
  return tasks;
}

function namesSomebody(paragraph: readonly Line[]): boolean {
  const { leads, first } = readAssignment(paragraph);
  return first && leads.some(({ value }) => !EVERYONE.test(value.toLowerCase()));
}

/** Where the closing follows on a full line: it begins with a sentence, on a line of its own. */
function endOfOwn(lines: readonly Line[]): number {
  for (let at = Math.max(1, lines.length - LONGEST_CLOSING); at < lines.length; at += 1)
    if (/[.;!?]$/u.test(lines[at - 1]?.text ?? "") && isClosing(flowOf(lines.slice(at)).text)) return at;
  return lines.length;
}

const LONGEST_CLOSING = 8;

/** A letter without numbers: its orders are the paragraphs after "… có ý kiến như sau:", but for the closing. */
export function ordersOf(paragraphs: readonly Line[][]): Line[][] {
  const intro = paragraphs.findIndex((paragraph) => paragraph.at(-1)?.text.endsWith(":"));
  const orders = paragraphs.slice(intro + 1);
  return orders.filter((paragraph) => {
    const words = flowOf(paragraph).text;
    if (isReport(words) || isClosing(words)) return false;
    return intro >= 0 || readAssignment(paragraph).leads.length > 0;
  });
}

/** Where every numbered point only tells ("1. Trong thời gian qua …"), what is asked stands before them. */
export function requestsOf(paragraphs: readonly Line[][]): Line[][] {
  return paragraphs.filter((paragraph) => {
    const words = foldMarks(flowOf(paragraph).text);
    // What somebody else asked for is what the letter answers.
    return (
      /(?:de nghi|yeu cau) /u.test(words) &&
      !/(?:nhan duoc|xem xet|ve viec|tra loi|phuc dap) [^.;:]{0,200}(?:de nghi|yeu cau) /u.test(words)
    );
  });
}
