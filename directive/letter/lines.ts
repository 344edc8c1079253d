import { placeTones } from "../vietnamese.ts";
import type { Cell, Paragraph } from "./letter.ts";
import type { Span } from "./reading.ts";
import type { TracedText } from "./TracedText.ts";

/** A line of the clean text, without white space at its ends; offsets are into that text. */
export interface Line extends Span {
  /** What patterns are matched on: as written, but for tone marks, which all stand in the older place ("hòa"). */
  readonly text: string;
  /** As written. */
  readonly written: string;
  /** Its place in a table, where it stands in one. */
  readonly cell?: Cell;
}

/** Lines that a signing tool, or a drawn rule, put into the text: never part of the letter. */
const NOISE =
  /^(?:[^\p{L}\p{N}\uF000-\uF0FF]{3,}|(?:K[ýy] bởi|Người ký|Thời gian ký|Ngày ký|Email|Cơ quan ký)\s*:.*)$/u;
/** What else such a stamp says, above the letterhead. */
const STAMP = /^K[ýy] b[ởoơ]i|^(?:Người|Thời gian|Ngày) k[ýy]/u;
const STAMPED = /^(?:Cơ quan|Tổ chức|Chức danh|Chức vụ|Địa chỉ|Emai\p{L}*)(?![\p{Ll}])/u;
const STAMP_LINES = 8;

/** The lines that hold text. Blank ones say nothing: in many copies there is one after every line. */
export function linesOf(source: TracedText, paragraphs: readonly Paragraph[]): Line[] {
  const { text } = source;
  const cells = paragraphs.flatMap(({ start, end, cell }) =>
    cell === undefined ? [] : [{ start: source.placeOf(start), end: source.placeOf(end), cell }],
  );
  const lines: Line[] = [];
  let at = 0;
  for (const { 0: raw, index } of text.matchAll(/[^\n\f\v]+/gu)) {
    const written = raw.trim();
    if (written === "" || NOISE.test(written)) continue;
    const start = index + raw.length - raw.trimStart().length;
    while ((cells[at]?.end ?? Infinity) < start) at += 1;
    const cell = cells[at];
    const place = cell !== undefined && cell.start <= start ? { cell: cell.cell } : {};
    lines.push({ text: placeTones(written), written, start, end: start + written.length, ...place });
  }
  const stamped = lines.slice(0, STAMP_LINES).some(({ text: words }) => STAMP.test(words));
  const isNoise = ({ text: words }: Line, line: number) =>
    line < STAMP_LINES && (STAMP.test(words) || STAMPED.test(words));
  return stamped || STAMP.test(text.trimStart()) ? lines.filter((line, number) => !isNoise(line, number)) : lines;
}

/** A stretch of a line, trimmed; offsets are into its text. */
export function sliceLine(line: Line, from: number, to: number): Line {
  const raw = line.text.slice(from, to);
  const text = raw.trim();
  const skipped = from + raw.length - raw.trimStart().length;
  const start = line.start + skipped;
  const written = line.written.slice(skipped, skipped + text.length);
  return { ...line, text, written, start, end: start + text.length };
}

/** The line in two, before and from an offset into its text. */
export function splitLine(line: Line, at: number): [Line, Line] {
  return [sliceLine(line, 0, at), sliceLine(line, at, line.text.length)];
}
