import { flowOf } from "./flow.ts";
import type { Line } from "./lines.ts";
import type { Point } from "./splitPoints.ts";

/** "Đơn vị chủ trì: …", "Thời gian thực hiện: …": says who and when of the point above, and is none itself. */
const FIELD =
  /^(?:(?:cơ quan|đơn vị)(?: được giao)? (?:chủ trì|phối hợp|thực hiện|đầu mối)|(?:thời gian|thời hạn)(?: thực hiện| hoàn thành)|sản phẩm|kết quả(?: đầu ra)?|(?:nguồn )?kinh phí|lộ trình)[^:.;]{0,30}:/iu;
function isField(point: Point): boolean {
  const words = flowOf(point.lines).text;
  if (point.children.length === 0) return FIELD.test(words);
  return (words === "" || FIELD.test(words)) && point.children.every(isField);
}

/** Gives labelled lines to the points they speak of: the words to the last one, what they say to all since the last such lines. */
export function attachFields(point: Point): void {
  const kept: Point[] = [];
  let tasks: Point[] = [];
  let closed = false;
  for (const child of point.children) {
    if (!isField(child)) {
      attachFields(child);
      if (closed) tasks = [];
      closed = false;
      tasks.push(...leavesOf(child));
      kept.push(child);
      continue;
    }
    closed = true;
    const lines = linesOf(child);
    const last = tasks.at(-1) ?? point;
    last.lines.push(...lines);
    for (const task of tasks.slice(0, -1)) task.fields.push(...lines);
  }
  point.children.splice(0, Infinity, ...kept);
}

function leavesOf(point: Point): Point[] {
  return point.children.length === 0 ? [point] : point.children.flatMap(leavesOf);
}

function linesOf(point: Point): Line[] {
  return [...point.lines, ...point.children.flatMap(linesOf)];
}
