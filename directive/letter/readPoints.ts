import type { DeadlineBase } from "../deadline/deadlineReader.ts";
import { isCapitals } from "../vietnamese.ts";
import { attachFields } from "./attachFields.ts";
import { flowOf } from "./flow.ts";
import {
  isClause,
  isClosing,
  isCry,
  isMere,
  isOrderAboveList,
  isOrdered,
  isReport,
  isReportSection,
  opensReport,
} from "./isTask.ts";
import { itemOf } from "./itemOf.ts";
import { RANK } from "./labels.ts";
import type { Line } from "./lines.ts";
import { beginsOrder, beginsTask } from "./orderWords.ts";
import { ordersOf, requestsOf, trailingOf } from "./orderParagraphs.ts";
import { paragraphsOf, shapeOf, titleLines, type LineShape } from "./paragraphs.ts";
import { readAssignment, type ReadAssignment } from "./readAssignment.ts";
import type { Finding, ReadItem } from "./reading.ts";
import type { Point } from "./Point.ts";
import { isListHeading, splitPoints } from "./splitPoints.ts";

/** The tasks of a body, in its order. */
export function readPoints(body: readonly Line[], base: DeadlineBase): ReadItem[] {
  const shape = shapeOf(body);
  const root = splitPoints(body, shape);
  const intro = paragraphsOf(root.lines, shape);
  const trailing = root.children.length === 0 ? ordersOf(intro) : trailingOf(lastLeaf(root), shape);
  attachFields(root);
  const reader = new PointReader(shape, base);
  if (root.children.length > 0) reader.readList(root, null, opensReport(flowOf(intro.at(-1) ?? []).text));
  const { items } = reader;
  if (items.length === 0 && root.children.length > 0) trailing.push(...requestsOf(intro));
  for (const paragraph of trailing) items.push(itemOf(null, paragraph, paragraph[0]?.start ?? 0, null, base));
  return items;
}

/**
 * An annex without a table may list its tasks, each with labelled lines that say who and when: those, and nothing else of
 * it (forms, footnotes, criteria are numbered as well).
 */
export function readAnnexRows(annex: readonly Line[], base: DeadlineBase): ReadItem[] {
  if (!annex.some(({ text }) => WHO.test(text))) return [];
  const shape = shapeOf(annex);
  const root = splitPoints(annex, shape);
  attachFields(root);
  const rows = rowsIn(root).filter(({ lines, fields }) => [...lines, ...fields].some(({ text }) => WHO.test(text)));
  if (rows.length < 2) return [];
  return rows
    .map(({ path, lines, start, fields }) => itemOf(`PL.${path}`, lines, start, null, base, { fields }))
    .filter(({ leads }) => leads.some(({ rule }) => rule === "lead-labelled"));
}

const WHO =
  /^(?:[-–+*•]\s*)?(?:(?:Cơ quan|Đơn vị|Bộ phận) (?:được giao )?(?:chủ trì|thực hiện|phụ trách)|Chủ trì)[^:.;]{0,30}:/u;

/** Points that are rows of a plan, or have nothing below them. */
const rowsIn = (point: Point): Point[] =>
  point.isRow || point.children.length === 0 ? [point] : point.children.flatMap(rowsIn);

function lastLeaf(root: Point): Point {
  let point = root;
  for (let child = root.children.at(-1); child !== undefined; child = child.children.at(-1)) point = child;
  return point;
}

class PointReader {
  readonly items: ReadItem[] = [];
  readonly #shape: LineShape;
  readonly #base: DeadlineBase;

  constructor(shape: LineShape, base: DeadlineBase) {
    this.#shape = shape;
    this.#base = base;
  }

  readList(point: Point, inherited: ReadAssignment | null, inReport: boolean): void {
    const areTitles = hasTitles(point.children);
    const tells = inReport || areSlogans(point.children) || areThings(point.children);
    for (const child of point.children) {
      const words = flowOf(child.lines).text;
      if (child.children.length === 0) this.#readLeaf(child, words, inherited, tells);
      else this.#readAboveList(child, words, inherited, tells, areTitles);
    }
  }

  #readAboveList(
    point: Point,
    words: string,
    inherited: ReadAssignment | null,
    inReport: boolean,
    isTitle: boolean,
  ): void {
    const parts = inReport ? 0 : partsOf(point, words);
    if (parts > 0) {
      this.#add(point, inherited, point.children.slice(0, parts).flatMap(allLines));
      this.readList({ ...point, children: point.children.slice(parts) }, inherited, false);
      return;
    }
    const passes = point.label !== null || isListHeading(words);
    const own = passes ? this.#assignmentAbove(point) : null;
    const passed = own !== null && own.leads.length > 0 && own.first ? fromHeading(own) : inherited;
    const report = inReport || isReportSection(words) || opensReport(words);
    const orders =
      point.isRow ||
      ((!isTitle || words.length > LONGEST_TITLE) &&
        point.rank >= RANK.number &&
        isOrderAboveList(words, own?.first === true && own.leads.length > 0));
    const told = orders || this.#ordersBelowTitle(point);
    const tells = inReport || isReportSection(words) || isReport(words);
    if (told && point.label !== null && !tells) this.#add(point, inherited);
    // The steps behind a row have their own people.
    this.readList(point, point.isRow ? inherited : passed, report);
  }

  /** "2. Các bệnh viện\nBố trí điểm tiêm 24/24 giờ. Nghiêm cấm các hành vi:": an order between a title and its list. */
  #ordersBelowTitle({ rank, lines }: Point): boolean {
    const title = rank >= RANK.number && rank < RANK.letter ? titleLines(lines, this.#shape) : 0;
    if (title === 0) return false;
    const below = flowOf(lines.slice(title)).text;
    return beginsOrder(below) && /[.;] \p{Lu}[^]*:$/u.test(below);
  }

  #readLeaf(point: Point, words: string, inherited: ReadAssignment | null, inReport: boolean): void {
    const title = headingLines(point);
    if (title > 0) {
      this.#readSection(point, title, inherited, inReport);
      return;
    }
    if (inReport || point.label === null || point.lines.length === 0) return;
    if (!point.isRow && (isClause(words) || isMere(words))) return;
    if (isReport(words) || this.#isReportBelowTitle(point.lines)) return;
    this.#add(point, inherited);
  }

  /** "1. Đánh giá chung\nBiểu dương …", "2. Về học bạ số\nHọc bạ số đã được …" */
  #isReportBelowTitle(lines: readonly Line[]): boolean {
    const title = titleLines(lines, this.#shape);
    if (title === 0) return false;
    return isReportSection(flowOf(lines.slice(0, title)).text) || isReport(flowOf(lines.slice(title)).text);
  }

  /** A section whose orders have no numbers: each paragraph below its title is one. */
  #readSection(point: Point, title: number, inherited: ReadAssignment | null, inReport: boolean): void {
    const report = inReport || isReportSection(flowOf(point.lines.slice(0, title)).text);
    for (const paragraph of paragraphsOf(point.lines.slice(title), this.#shape)) {
      const words = flowOf(paragraph).text;
      if (report ? /^(?:Trong t|T)hời gian tới/u.test(words) : !isReport(words) && !isClosing(words))
        this.items.push(itemOf(null, paragraph, paragraph[0]?.start ?? 0, inherited, this.#base));
    }
  }

  #add(point: Point, inherited: ReadAssignment | null, parts: readonly Line[] = []): void {
    const { path, rank, lines, start, fields } = point;
    // Dashes have no titles.
    const title = rank < RANK.letter ? titleLines(lines, this.#shape) : 0;
    this.items.push(itemOf(path, lines, start, inherited, this.#base, { title, parts, fields }));
  }

  /** Who a heading names: in its title, or in the lead-in below a title that only says what it is about. */
  #assignmentAbove({ lines }: Point): ReadAssignment {
    const own = readAssignment(lines, true);
    const title = titleLines(lines, this.#shape);
    if ((own.leads.length > 0 && own.first) || title === 0) return isAboutTopic(lines, own) ? NOBODY : own;
    return readAssignment(lines.slice(title));
  }
}

/** Where most of those above lists have no stop at their end, they are titles, and so is one that happens to have one. */
function hasTitles(points: readonly Point[]): boolean {
  const above = points.filter(({ children, isRow }) => children.length > 0 && !isRow);
  return above.filter(({ lines }) => !/[.:;!?…]$/u.test(lines.at(-1)?.text ?? "")).length * 2 > above.length;
}

/** Most of a list's points cry out: slogans to be hung up. */
function areSlogans(points: readonly Point[]): boolean {
  const cries = points.filter(({ lines, children }) => children.length === 0 && isCry(lines.at(-1)?.text ?? ""));
  return cries.length >= FEWEST_SLOGANS && cries.length * 2 > points.length;
}

const FEWEST_SLOGANS = 3;

/** "1. Nội dung kiểm tra\n- Việc quán triệt …\n- Tình hình …": what something is about, and nobody is told to do it. */
const areThings = (points: readonly Point[]): boolean =>
  points.length > 1 &&
  points.every(({ children, lines }) => {
    if (children.length > 0 || !THINGS.test(lines[0]?.text ?? "")) return false;
    const words = flowOf(lines).text;
    return !isOrdered(words) && !OBLIGES.test(words);
  });

/**
 * How many of the points below an order are parts of it, none of them an order: all of them in "… báo cáo các vấn đề
 * sau:\n- Tình hình …\n- Thực trạng …", the first in "… thành lập Đoàn, gồm:\n+ Trưởng đoàn: …\n+ Chọn nơi kiểm tra …".
 */
function partsOf({ label, rank, children, isRow }: Point, words: string): number {
  if (label === null || rank < RANK.number || isRow || children[0]?.rank === undefined) return 0;
  if (beginsOrder(words) && areSlogans(children)) return children.length;
  const isWhole = words.length >= SHORTEST_ORDER && isOrdered(words);
  if (words.endsWith(":") && (isWhole || beginsOrder(words) || REPORTS.test(words))) {
    const isMember = LEADS_TO_MEMBERS.test(words) ? isNamedPart : isPart;
    const next = children.findIndex((child) => !isMember(child));
    const leads = () => LEADS_TO_PARTS.test(words) || children.every(({ lines }) => isThing(lines[0]?.text ?? ""));
    if (next < 0) return isWhole || leads() ? children.length : 0;
    return isMember === isNamedPart ? next : 0;
  }
  if (!beginsOrder(words) || words.length > LONGEST_TITLE || children.length < 2) return 0;
  const things = children.map(({ lines }) => flowOf(lines.slice(0, 2)).text).filter((text) => THINGS.test(text));
  const others = children.filter((child) => !isPart(child) && !ENSURES.test(child.lines[0]?.text ?? ""));
  return others.every(({ lines }) => THINGS.test(lines[0]?.text ?? "")) && things.length * 2 >= children.length
    ? children.length
    : 0;
}

/** Says what something is about, not what is to be done: "Việc lập danh sách …", "Về tiêu chuẩn: …". */
function isPart({ rank, children, lines }: Point): boolean {
  if (rank < RANK.enclosed || children.some((child) => !isPart(child))) return false;
  const words = flowOf(lines).text;
  if (THINGS.test(words)) return true;
  const told = words.slice(0, LONGEST_LABEL).indexOf(":") + 1;
  return !beginsTask(words) && (told === 0 || !beginsOrder(words.slice(told))) && !OBLIGES.test(words.slice(0, 160));
}

/** "Trưởng đoàn: Đại diện Ban Thường trực …" */
function isNamedPart(point: Point): boolean {
  const words = flowOf(point.lines).text;
  const label = /^[^:.;]{2,60}: /u.exec(words)?.[0] ?? "";
  const told = words.slice(label.length);
  const isName = label !== "" && point.children.length === 0 && (PERSON.test(told) || !beginsOrder(told));
  return isName || isPart(point);
}

const allLines = (point: Point): Line[] => [...point.lines, ...point.children.flatMap(allLines)];

/** What is looked into or reported, at the beginning of a line: no subject that acts, and no verb. */
const THINGS =
  /^(?:Việc|Cách|Trách nhiệm|Tình hình|Kết quả|Số lượng|Thành phần|Cơ cấu|Cơ quan chủ trì,|Tiêu chuẩn|Thời (?:gian|điểm|hạn)|Hình thức|Danh sách|Quy trình|Trình tự|Hồ sơ|Tỷ lệ|Mức độ|Thực trạng|Những (?:khó khăn|tồn tại|trường hợp|nội dung|vấn đề)|Các (?:khó khăn|tồn tại|trường hợp|nội dung|vấn đề|tiêu chí|chỉ tiêu))(?!\p{L})/u;
/** "lãnh đạo" as a noun, behind the label of a post. */
const PERSON = /^(?:lãnh đạo|đại diện|chủ tịch|trưởng) /iu;
const PAPERS =
  /^(?:Nghị quyết|Sổ|Biên bản|Tờ trình|Giấy|Đơn|Phiếu|Bản|Số|Mẫu|Văn bản|Loại|Khó khăn|Kiến nghị,|Thuận lợi)(?!\p{L})/u;
const isThing = (words: string) => THINGS.test(words) || PAPERS.test(words);
/** "Ủy ban Kiểm tra theo dõi, đôn đốc; định kỳ báo cáo:" */
const REPORTS = /(?:[;,]|(?<!\p{L})định kỳ) (?:định kỳ )?(?:tổng hợp, )?báo cáo ?:$/u;
const ENSURES = /^(?:Đảm bảo|Bảo đảm) /u;
const OBLIGES = /(?<!\p{L})(?:cần|phải) \p{Ll}/u;
const LEADS_TO_MEMBERS =
  /(?<!\p{L})gồm(?: có)?(?: các (?:nội dung|thành phần|thành viên|ông, bà|đồng chí))?(?: sau)? ?:$/u;
const LEADS_TO_PARTS =
  /(?<!\p{L})(?:gồm(?: có)?|cụ thể|cụ thể là|(?:như )?sau(?: đây)?|(?:về|(?:các|những) (?:nội dung|vấn đề|thông tin|mặt|lĩnh vực))(?: [\p{L} ]{1,30})?) ?:$/u;
const LONGEST_LABEL = 60;
const SHORTEST_ORDER = 120;
const LONGEST_TITLE = 300;

const NOBODY: ReadAssignment = { leads: [], coordinators: [], first: false };

/** "Về kiểm điểm … (…; Ban Thường vụ các hội)": whom a topic mentions it does not put in charge. */
function isAboutTopic(lines: readonly Line[], { leads }: ReadAssignment): boolean {
  const isSubject = leads.every(({ rule }) => rule === "lead-as-subject" || rule === "lead-by-cooperation");
  return isSubject && /^(?:Về|Công tác|Nhiệm vụ|Việc) /u.test(lines[0]?.text ?? "");
}

/** Capitals at the beginning of a section that has no numbered points: its heading. */
function headingLines(point: Point): number {
  if (point.label === null || point.rank > RANK.number) return 0;
  const count = point.lines.findIndex(({ text }) => !isCapitals(text));
  return count < 0 ? point.lines.length : count;
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
