import { median, quantile, type Line } from "./Line.ts";

/** Where the lines of a column of running text begin and end. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** What begins a point of a list: "1.", "1.2.", "a)", "II.", "-", "+", "Điều 5.". Years and long numbers do not. */
const marker =
  /^(?:[-–—•+*▪◦○●]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|[a-zđ][.)]|[IVXLC]{1,6}[.)]|Điều \d{1,3}\.|Chương [IVXLC]+)(?=\s|$)/u;

/** The end of a sentence or of a point, a quotation or bracket closed behind it. */
const ended = /[.;:!?…][”"’)\]]*$/u;

/** A number or code broken behind its hyphen or slash: "QĐ-" | "UBND". */
const brokenCode = /[\p{L}\p{N}][-–/]$/u;

/** In ems. */
const indent = 0.8;

/** The edges that most of these lines keep to. */
export function columnOf(lines: readonly Line[]): Column {
  const widest = Math.max(0, ...lines.map((line) => line.right - line.left));
  const full = lines.filter((line) => line.right - line.left > 0.6 * widest);
  return {
    left:
      quantile(
        full.map((line) => line.left),
        0.1,
      ) ?? 0,
    right:
      quantile(
        full.map((line) => line.right),
        0.9,
      ) ?? 0,
  };
}

/** Groups the lines of a column, which may run over several pages, into paragraphs. */
export function paragraphsOf(lines: readonly Line[], column: Column = columnOf(lines)): Line[][] {
  const pitch = pitchOf(lines);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && continues(open, line, column, pitch)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

export function textOfLines(lines: readonly Line[]): string {
  let text = "";
  for (const line of lines) {
    const words = line.text;
    text += text === "" || brokenCode.test(text) ? words : ` ${words}`;
  }
  return text;
}

/** The usual distance of two lines of one paragraph. */
function pitchOf(lines: readonly Line[]): number | null {
  const steps: number[] = [];
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1];
    if (last?.page !== line.page) continue;
    const step = line.baseline - last.baseline;
    if (step > 0.7 * line.size && step < 2.5 * line.size) steps.push(step);
  }
  return median(steps);
}

function continues(open: readonly Line[], line: Line, column: Column, pitch: number | null): boolean {
  const [first] = open;
  const last = open.at(-1);
  if (!first || !last) return false;
  const em = line.size;
  const text = line.text;
  const before = last.text;
  const isMarked = marker.test(text);

  if (Math.abs(last.size - line.size) > 0.18 * Math.max(last.size, line.size)) return false;
  const step = line.baseline - last.baseline;
  if (last.page === line.page && pitch !== null && step > 1.25 * pitch && step > 1.2 * em) return false;

  // The next word would still have stood there: the paragraph was at its end.
  const [next] = line.words;
  const room = column.right - last.right - 0.25 * em;
  if (room > (next ? next.right - next.left : 0) + 0.3 * em && !isCentred(last, column)) return false;

  const isIndented = line.left > column.left + indent * em;
  const wasIndented = last.left > column.left + indent * em;
  if (isMarked) return !isIndented && first.left > column.left + indent * em && !ended.test(before);
  if (isCentred(last, column) && isCentred(line, column)) return startsSmall(text) && !ended.test(before);
  // A signature, a place and date: lines in the right half stand for themselves.
  const deep = column.left + 0.3 * (column.right - column.left);
  if (line.left > deep || last.left > deep) return startsSmall(text) && Math.abs(line.left - first.left) < 2 * em;
  if (isIndented && !wasIndented) return hangs(line, first);
  return true;
}

/** Set under the first word behind the marker of its point. */
function hangs(line: Line, first: Line): boolean {
  const [sign, word] = first.words;
  if (!sign || !marker.test(sign.text)) return false;
  return Math.abs(line.left - (word?.left ?? sign.right)) < 0.5 * line.size;
}

function isCentred(line: Line, { left, right }: Column): boolean {
  const [before, after] = [line.left - left, right - line.right];
  return before > 1.5 * line.size && Math.abs(before - after) < 1.5 * line.size;
}

function startsSmall(text: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(text);
}
