import { RANK } from "./labels.ts";
import type { Line } from "./lines.ts";
import type { Point } from "./Point.ts";
import { foldMarks } from "../vietnamese.ts";

/** "Đơn vị chủ trì: …", "Thời gian thực hiện: …": says who and when of the point above, and is none itself. */
const FIELD =
  /^(?:(?:co quan|don vi|bo phan|to chuc|nguoi)(?: duoc giao)? (?:chu tri|phoi hop|thuc hien|dau moi|phu trach|chiu trach nhiem)|(?:thoi gian|thoi han|tien do) (?:thuc hien|hoan thanh|bao cao)|san pham|ket qua(?: dau ra| dat duoc)?|(?:nguon )?kinh phi|lo trinh)[^:.;]{0,30}:/u;
/** Too common for a label, but for the company they keep: "Thời gian: …" below "Đơn vị thực hiện: …". */
const FURTHER_FIELD = /^(?:thoi gian|thoi han|tien do|chu tri|phoi hop|phan cong|hoan thanh|ghi chu|dia diem) ?:/u;

/** The longest label, broken over two lines or not. */
const LABEL = 80;

/** "a) Nội dung: …", "b) Hình thức: …": how one row is to be done, whatever its labels. */
const DETAIL =
  /^(?:noi dung|hinh thuc|dia diem|thanh phan|doi tuong|muc tieu|muc dich|yeu cau|phuong (?:phap|thuc)|quy mo|so luong|cach thuc|thoi gian)[^:.;]{0,20}:/u;

function isField(point: Point, pattern = FIELD): boolean {
  const [first, second] = point.lines;
  const words = `${first?.text.slice(0, LABEL) ?? ""} ${second?.text.slice(0, LABEL) ?? ""}`;
  const isLine = words.includes(":") && pattern.test(foldMarks(words));
  if (point.children.length === 0) return isLine;
  return (point.lines.length === 0 || isLine) && point.children.every((child) => isField(child, pattern));
}

function fieldsOf(children: readonly Point[]): Set<Point> {
  const fields = children.filter((child) => isField(child));
  const further = fields.length > 0 ? children.filter((child) => isField(child, FURTHER_FIELD)) : [];
  return new Set([...fields, ...further]);
}

/**
 * Gives labelled lines to what they speak of. Among the dashes below a numbered point they make all of it one row of the
 * plan: its dashes say how, its labelled lines who and when. Further out they speak of the points since the last such
 * lines: the words go to the last one, what they say to all.
 */
export function attachFields(point: Point): void {
  const fields = fieldsOf(point.children);
  if (fields.size > 0 && isRow(point, fields)) {
    const isStep = ({ rank }: Point) => rank === RANK.enclosed;
    const steps = point.children.filter(isStep);
    for (const child of point.children) if (!isStep(child)) point.lines.push(...linesOf(child));
    for (const step of steps) step.fields.push(...[...fields].flatMap(linesOf));
    point.children.splice(0, Infinity, ...steps);
    point.isRow = true;
    return;
  }
  const kept: Point[] = [];
  let tasks: Point[] = [];
  let closed = false;
  for (const child of point.children) {
    if (!fields.has(child)) {
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

/** Not a section, whose dashes are tasks; nor a point of which only an inner list has such lines. */
function isRow(point: Point, fields: ReadonlySet<Point>): boolean {
  if (point.rank < RANK.number || point.label === null) return false;
  const others = point.children.filter((child) => !fields.has(child));
  const isDetail = ({ rank, label, lines }: Point) =>
    label !== null &&
    (rank >= RANK.bullet || rank === RANK.enclosed || DETAIL.test(foldMarks(lines[0]?.text.slice(0, 60) ?? "")));
  return others.every(isDetail);
}

function leavesOf(point: Point): Point[] {
  return point.children.length === 0 || point.isRow ? [point] : point.children.flatMap(leavesOf);
}

function linesOf(point: Point): Line[] {
  return [...point.lines, ...point.children.flatMap(linesOf)];
}
