import { RANK } from "./labels.ts";
import type { Line } from "./lines.ts";
import { beginsOrder } from "./orderWords.ts";
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
const LEADS = /^(?:chu tri|phoi hop|phan cong) ?:/u;
/** "1.2. Phân công" above nothing but labelled lines. */
const GATHERS = /^(?:phan cong|(?:co quan|don vi) thuc hien|to chuc thuc hien|thoi gian)[^:.;]{0,30}:? ?$/u;
/** "Đơn vị thực hiện: …" */
const WHO = /^(?:co quan|don vi|bo phan) (?:chu tri|thuc hien|phu trach)[^:.;]{0,30}:/u;
/** "a) Nhiệm vụ: …": what is to be done, in a block that goes on with who and when. */
const TASKS = /^(?:cac )?(?:nhiem vu|cong viec|hoat dong|giai phap|noi dung (?:cong viec|nhiem vu))[^:.;]{0,20}:/u;
/** "Thời gian thực hiện:" alone on its line: what stands below it says when, whatever it looks like. */
const WHEN = /^(?:thoi gian|thoi han|tien do|lo trinh)[^:.;]{0,30}: ?$/u;
/** "- Hoàn thành trước ngày 30/6" says when; another order is a task with a time of its own. */
const ONLY_WHEN = /^hoan thanh (?:truoc|trong|vao|cham nhat)/u;

const labelOf = ({ lines: [first, second] }: Point): string =>
  foldMarks(`${first?.text.slice(0, LABEL) ?? ""} ${second?.text.slice(0, LABEL) ?? ""}`.trimEnd());

function isField(point: Point, pattern = FIELD): boolean {
  const words = labelOf(point);
  const isLine = words.includes(":") && pattern.test(words);
  if (point.children.length === 0) return isLine;
  if (isLine && WHEN.test(words)) return !point.children.some(isTaskOfItsOwn);
  if (point.lines.length > 0 && !isLine && !GATHERS.test(words)) return false;
  const fields = fieldsOf(point.children);
  return fields.size > 0 && point.children.every((child) => fields.has(child));
}

function isTaskOfItsOwn(point: Point): boolean {
  const words = labelOf(point);
  return beginsOrder(words) && !ONLY_WHEN.test(words);
}

function fieldsOf(children: readonly Point[]): Set<Point> {
  const fields = children.filter((child) => isField(child));
  const further = children.filter((child) => child.children.length === 0 && isField(child, FURTHER_FIELD));
  // "Chủ trì: …" and "Hoàn thành: …" keep each other company.
  const isCompany = further.length > 1 && further.some((child) => LEADS.test(labelOf(child)));
  return new Set(fields.length > 0 || isCompany ? [...fields, ...further] : []);
}

/**
 * Gives labelled lines to what they speak of. Among the dashes below a numbered point they make all of it one row of the
 * plan: its dashes say how, its labelled lines who and when. Further out they speak of the points since the last such
 * lines: of one point they become part, and what they say of several goes to each, their words to the last.
 */
export function attachFields(point: Point): void {
  const fields = fieldsOf(point.children);
  const own = rowOf(point, fields);
  if (own !== null) {
    const steps = point.children.filter((child) => isStep(child) || !own.has(child));
    for (const child of own) if (!isStep(child)) point.lines.push(...wordsOf(child));
    for (const step of steps) if (isStep(step)) step.fields.push(...[...fields].flatMap(wordsOf));
    point.children.splice(0, Infinity, ...steps);
    point.isRow = true;
    for (const step of steps) if (!isStep(step)) attachFields(step);
    return;
  }
  const kept: Point[] = [];
  let tasks: Point[] = [];
  let closed = false;
  let isBlock = false;
  for (const child of point.children) {
    if (!fields.has(child)) {
      attachFields(child);
      if (closed) tasks = [];
      closed = false;
      isBlock = TASKS.test(labelOf(child));
      tasks.push(...leavesOf(child));
      kept.push(child);
      continue;
    }
    closed = true;
    const last = tasks.at(-1) ?? point;
    const isPart = tasks.length <= 1 || (!isBlock && child.rank >= RANK.bullet);
    if (isPart) last.lines.push(...linesOf(child));
    for (const task of isPart ? tasks.slice(0, -1) : tasks) task.fields.push(...wordsOf(child));
  }
  point.children.splice(0, Infinity, ...kept);
  shareTrailing(kept);
}

/**
 * "- Rà soát …\n- Bồi dưỡng …\nĐơn vị thực hiện: …\nThời gian thực hiện: …": labelled lines without a dash, below the last
 * of several dashes of which no other has any, speak of them all.
 */
function shareTrailing(points: readonly Point[]): void {
  const last = points.at(-1);
  if (last === undefined || points.length < 2) return;
  const isDash = ({ rank, children }: Point) => rank >= RANK.bullet && children.length === 0;
  if (!points.every(isDash)) return;
  const at = whoAt(last);
  if (at < 0 || points.some((point) => point !== last && whoAt(point) >= 0)) return;
  for (const point of points) if (point !== last) point.fields.push(...last.lines.slice(at));
}

/** The first of a point's lines that says who does it, on a line of its own below a sentence; -1 where none does. */
function whoAt({ lines }: Point): number {
  return lines.findIndex(
    ({ text }, at) => /[.;]$/u.test(lines[at - 1]?.text ?? "") && WHO.test(foldMarks(text.slice(0, LABEL))),
  );
}

const isStep = ({ rank }: Point) => rank === RANK.enclosed;

/**
 * The points below it that make it a row of a plan, those that number its further steps aside; null where it is none:
 * a section, whose dashes are tasks, or a point of which only an inner list has such lines.
 */
function rowOf(point: Point, fields: ReadonlySet<Point>): ReadonlySet<Point> | null {
  if (point.rank < RANK.number || point.label === null) return null;
  const below = point.children.findIndex(
    ({ rank, label }) => label !== null && rank > RANK.number && rank < RANK.bracketed,
  );
  const own = below > 0 ? point.children.slice(0, below) : point.children;
  const isDetail = (child: Point) => DETAIL.test(labelOf(child));
  if (fields.size === 0 || (own !== point.children && !own.some((child) => fields.has(child)))) {
    // "- Thời gian: …", "- Địa điểm: …", "- Thành phần: …"
    return own.length > 1 && own.every((child) => isDetail(child) && child.children.length === 0) ? new Set(own) : null;
  }
  const isPart = (child: Point) =>
    fields.has(child) ||
    (child.label !== null &&
      (child.rank >= RANK.bullet ||
        child.rank === RANK.enclosed ||
        isDetail(child) ||
        (TASKS.test(labelOf(child)) && child.children.length === 0)));
  const told = own.filter((child) => child.rank >= RANK.bullet && !fields.has(child));
  if (told.length > 1 && told.every(isTaskOfItsOwn)) return null;
  return own.every(isPart) ? new Set(own) : null;
}

function leavesOf(point: Point): Point[] {
  return point.children.length === 0 || point.isRow ? [point] : point.children.flatMap(leavesOf);
}

function linesOf(point: Point): Line[] {
  return [...point.lines, ...point.children.flatMap(linesOf)];
}

/** What labelled lines say: "Cơ quan thực hiện:" above "- Đơn vị chủ trì: …" only gathers them. */
function wordsOf(point: Point): Line[] {
  const fields = fieldsOf(point.children);
  const gathers = fields.size > 0 && point.children.every((child) => fields.has(child));
  return gathers ? point.children.flatMap(wordsOf) : linesOf(point);
}
