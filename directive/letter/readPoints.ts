import type { DeadlineBase } from "../deadline/deadlineReader.ts";
import { isCapitals } from "../vietnamese.ts";
import { attachFields } from "./attachFields.ts";
import { flowOf } from "./flow.ts";
import { isClosing, isReport, isReportSection } from "./isTask.ts";
import { itemOf } from "./itemOf.ts";
import { RANK } from "./labels.ts";
import type { Line } from "./lines.ts";
import { paragraphsOf, shapeOf, type LineShape } from "./paragraphs.ts";
import { readAssignment, type ReadAssignment } from "./readAssignment.ts";
import type { Finding, ReadItem } from "./reading.ts";
import { isListHeading, splitPoints, type Point } from "./splitPoints.ts";
import { EVERYONE } from "./unitWords.ts";

/** The tasks of a body, in its order. */
export function readPoints(body: readonly Line[], base: DeadlineBase): ReadItem[] {
  const shape = shapeOf(body);
  const root = splitPoints(body, shape);
  const items: ReadItem[] = [];
  const last = lastLeaf(root);
  const intro = paragraphsOf(root.lines, shape);
  const trailing = root.children.length === 0 ? ordersOf(intro) : trailingOf(last, shape);
  attachFields(root);

  const visit = (point: Point, inherited: ReadAssignment | null, inReport: boolean): void => {
    const heading = flowOf(point.lines).text;
    if (point.children.length > 0) {
      const passes = point.label !== null || (point !== root && isListHeading(heading));
      const own = passes ? readAssignment(point.lines) : null;
      const passed = own !== null && own.leads.length > 0 && own.first ? fromHeading(own) : inherited;
      const report = inReport || (point !== root && isReportSection(heading));
      for (const child of point.children) visit(child, passed, report);
      return;
    }
    const caps = headingLines(point);
    if (caps > 0) {
      const report = inReport || isReportSection(flowOf(point.lines.slice(0, caps)).text);
      for (const paragraph of paragraphsOf(point.lines.slice(caps), shape)) {
        const words = flowOf(paragraph).text;
        if (report ? /^(?:Trong t|T)hời gian tới/u.test(words) : !isReport(words) && !isClosing(words))
          items.push(itemOf(null, paragraph, paragraph[0]?.start ?? 0, inherited, base));
      }
      return;
    }
    if (inReport || point.lines.length === 0 || isReport(heading)) return;
    items.push(itemOf(point.path, point.lines, point.start, inherited, base, point.fields));
  };

  if (root.children.length > 0) visit(root, null, false);
  if (items.length === 0 && root.children.length > 0) trailing.push(...requestsOf(intro));
  for (const paragraph of trailing) items.push(itemOf(null, paragraph, paragraph[0]?.start ?? 0, null, base));
  return items;
}

function lastLeaf(root: Point): Point {
  let point = root;
  for (let child = root.children.at(-1); child !== undefined; child = child.children.at(-1)) point = child;
  return point;
}

/** Capitals at the beginning of a section that has no numbered points: its heading. */
function headingLines(point: Point): number {
  if (point.label === null || point.rank > RANK.number) return 0;
  const count = point.lines.findIndex(({ text }) => !isCapitals(text));
  return count < 0 ? point.lines.length : count;
}

/**
 * What follows the last point belongs to it only until its own paragraph ends: then comes the closing, or a last order
 * without a number ("Văn phòng Chính phủ theo dõi, đôn đốc …"). Takes those lines away from the point.
 */
function trailingOf(last: Point, shape: LineShape): Line[][] {
  const [own, ...rest] = paragraphsOf(last.lines, shape);
  const tasks: Line[][] = [];
  let kept = own?.length ?? 0;
  let closed = false;
  for (const paragraph of rest) {
    if (!closed && last.lines[kept - 1]?.text.endsWith(":") === true) {
      kept += paragraph.length;
      continue;
    }
    const words = flowOf(paragraph).text;
    const assignment = readAssignment(paragraph);
    const named = assignment.first && assignment.leads.some(({ value }) => !EVERYONE.test(value.toLowerCase()));
    if (isClosing(words)) closed = true;
    else if (named) {
      closed = true;
      tasks.push(paragraph);
    } else if (!closed) kept += paragraph.length;
  }
  last.lines.splice(kept);
  return tasks;
}

/** A letter without numbers: its orders are the paragraphs after "… có ý kiến như sau:", but for the closing. */
function ordersOf(paragraphs: readonly Line[][]): Line[][] {
  const intro = paragraphs.findIndex((paragraph) => paragraph.at(-1)?.text.endsWith(":"));
  const orders = paragraphs.slice(intro + 1);
  return orders.filter((paragraph) => {
    const words = flowOf(paragraph).text;
    if (isReport(words) || isClosing(words)) return false;
    return intro >= 0 || readAssignment(paragraph).leads.length > 0;
  });
}

/** Where every numbered point only tells ("1. Trong thời gian qua …"), what is asked stands before them. */
function requestsOf(paragraphs: readonly Line[][]): Line[][] {
  return paragraphs.filter((paragraph) => /(?:đề nghị|yêu cầu) /u.test(flowOf(paragraph).text));
}

function fromHeading(own: ReadAssignment): ReadAssignment {
  const marked = (list: readonly Finding<string>[], rule: "lead-from-heading" | "coordinating-from-heading") =>
    list.map((unit) => (unit.rule === "lead-of-all" ? unit : { ...unit, rule }));
  return {
    leads: marked(own.leads, "lead-from-heading"),
    coordinators: marked(own.coordinators, "coordinating-from-heading"),
    first: true,
  };
}
