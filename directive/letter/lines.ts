import type { Letter } from "./letter.ts";
import type { Span } from "./reading.ts";

/** A line of the letter as it stands, without white space at its ends; `text` is what stands between the
 * offsets, every kind of space as a plain one. */
export interface Line extends Span {
  readonly text: string;
}

/** Lines that a signing tool, or a drawn rule, put into the text: never part of the letter. */
const NOISE = /^(?:[^\p{L}\p{N}]{3,}|(?:Ký bởi|Người ký|Thời gian ký|Ngày ký|Email|Cơ quan ký)\s*:.*)$/u;

/** The lines that hold text. Blank ones say nothing: in many copies there is one after every line. */
export function linesOf(letter: Letter): Line[] {
  const lines: Line[] = [];
  // One for one, so that offsets stay.
  const text = letter.text.replace(/[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, " ");
  for (const match of text.matchAll(/[^\n\f\v]+/gu)) {
    const words = match[0].trim();
    if (words === "" || NOISE.test(words)) continue;
    const start = match.index + match[0].length - match[0].trimStart().length;
    lines.push({ text: words, start, end: start + words.length });
  }
  return lines;
}

/** A stretch of a line, trimmed; offsets are into its text. */
export function sliceLine(line: Line, from: number, to: number): Line {
  const text = line.text.slice(from, to);
  const start = line.start + from + text.length - text.trimStart().length;
  return { text: text.trim(), start, end: start + text.trim().length };
}

/** The line in two, before and from an offset into its text. */
export function splitLine(line: Line, at: number): [Line, Line] {
  return [sliceLine(line, 0, at), sliceLine(line, at, line.text.length)];
}
