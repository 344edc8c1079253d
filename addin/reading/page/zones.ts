import { foldMarks } from "../../../directive/vietnamese.ts";
import type { Block, ClosingBlock } from "./Block.ts";
import { widestGutter } from "./gutter.ts";
import { lineOf, partsOf, splitAt, type Line } from "./Line.ts";

/** The state's name and motto at the head of every letter (Nghị định 30/2020), also where marks were lost. */
const motto = /cong h[oa]+ x[aã] hoi ch[uũ]|doc lap\s*[-–—.]?\s*tu do/u;

/** What comes first below a letterhead. */
const bodyStart = /^(?:kinh gui\b|can cu |thuc hien |xet |theo )/u;

/** The kinds of letters that bear their name over the text (Nghị định 30/2020, art. 7). */
const titles = new Set(
  (
    "nghi quyet|quyet dinh|chi thi|quy che|quy dinh|thong cao|thong bao|huong dan|chuong trinh|ke hoach|phuong an|" +
    "de an|du an|bao cao|bien ban|to trinh|hop dong|cong dien|ban ghi nho|ban thoa thuan|giay uy quyen|giay moi|" +
    "giay gioi thieu|giay nghi phep|phieu gui|phieu chuyen|phieu bao|thu cong|phu luc|ket luan"
  ).split("|"),
);

/** The top of a page as two columns, where it is a letterhead; the rest stays as it was. */
export function takeHead(
  lines: readonly Line[],
  width: number,
  firstPage: boolean,
): { readonly blocks: readonly Block[]; readonly rest: readonly Line[] } {
  const hasMotto = lines.slice(0, 10).some((line) => motto.test(foldMarks(line.text)));
  if (!firstPage && !hasMotto) return { blocks: [], rest: lines };
  let end = lines.findIndex((line) => startsBody(line) || isFull(line, width));
  if (end < 0) end = lines.length;
  for (; end > 1; end--) {
    const head = lines.slice(0, end);
    const gutter = widestGutter(head, 0.22 * width, 0.7 * width);
    if (!gutter) continue;
    // What hangs below, at one side only and well apart, belongs to the text.
    const kept = withoutTail(head, (gutter.left + gutter.right) / 2);
    const [left, right] = sides(head.slice(0, kept), (gutter.left + gutter.right) / 2);
    if (left.length === 0 || right.length === 0) break;
    const blocks = [left, right].map((side): Block => ({ kind: "lines", lines: side.flatMap(apart) }));
    return { blocks, rest: lines.slice(kept) };
  }
  return hasMotto || firstPage ? plainHead(lines, width) : { blocks: [], rest: lines };
}

/** A letterhead in one column, or none: its short lines stand for themselves. */
function plainHead(lines: readonly Line[], width: number): { blocks: readonly Block[]; rest: readonly Line[] } {
  const end = lines.findIndex((line) => startsBody(line) || isFull(line, width));
  if (end <= 0) return { blocks: [], rest: lines };
  return { blocks: [{ kind: "lines", lines: lines.slice(0, end).flatMap(apart) }], rest: lines.slice(end) };
}

export interface TakenClosing {
  readonly before: readonly Line[];
  readonly closing: ClosingBlock;
  readonly after: readonly Line[];
}

/** "Nơi nhận" beside the signature, where both are on the page: the lines above them, them, and what follows. */
export function takeClosing(lines: readonly Line[], width: number): TakenClosing | null {
  const at = lines.findIndex((line) => partsOf(line, 1).some((part) => isRecipients(part)));
  if (at < 0) return null;
  let end = at + 1;
  while (end < lines.length && !isFull(lines[end], width)) end++;
  for (; end > at; end--) {
    const gutter = widestGutter(withSignature(lines, at, end, width), 0.28 * width, 0.75 * width);
    if (!gutter) continue;
    const middle = (gutter.left + gutter.right) / 2;
    let start = at;
    // The signature's title may stand a little higher than the recipients.
    while (start > 0 && isBeside(lines[start - 1], lines[start], middle)) start--;
    const [left, right] = sides(lines.slice(start, end), middle);
    if (left.length === 0 || right.length === 0) continue;
    return {
      before: lines.slice(0, start),
      closing: { kind: "closing", left, right: right.flatMap(apart), middle },
      after: lines.slice(end),
    };
  }
  return null;
}

/** What the page before left over of its closing, at the head of this one: no line of it crosses the middle. */
export function continueClosing(lines: readonly Line[], middle: number): TakenClosing | null {
  const crosses = (line: Line) => partsOf(line, 1).some((part) => part.left < middle && part.right > middle);
  const end = lines.findIndex((line) => crosses(line) || startsBody(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  if (own.length === 0) return null;
  const [left, right] = sides(own, middle);
  const closing: ClosingBlock = { kind: "closing", left, right: right.flatMap(apart), middle };
  return { before: [], closing, after: lines.slice(own.length) };
}

/** The recipients' lines, with those above them that stand at the right alone. */
function withSignature(lines: readonly Line[], at: number, end: number, width: number): readonly Line[] {
  let start = at;
  while (start > 0 && isBeside(lines[start - 1], lines[start], 0.4 * width)) start--;
  return lines.slice(start, end);
}

function isBeside(line: Line | undefined, next: Line | undefined, middle: number): boolean {
  return (
    line !== undefined && next !== undefined && line.left > middle && next.baseline - line.baseline < 3 * line.size
  );
}

function isRecipients(line: Line): boolean {
  // Small, slanted and bold, it is what recognition gets wrong first: "Mu nhận:".
  return /^(?:n[oc0]i nhan\b|(?:\S{1,4}\s)?nhan\s?[:;.]$)/u.test(foldMarks(line.text));
}

function startsBody(line: Line): boolean {
  const words = foldMarks(line.text).trim();
  return bodyStart.test(words) || titles.has(words.replace(/[:.]$/u, ""));
}

/** Runs over most of the page without a gap. */
function isFull(line: Line | undefined, width: number): boolean {
  return line !== undefined && partsOf(line, 1).some((part) => part.right - part.left > 0.62 * width);
}

/** How many of these lines remain without those that follow at one side alone after a wide space. */
function withoutTail(lines: readonly Line[], middle: number): number {
  const isLeft = (line: Line) => line.right <= middle;
  const isRight = (line: Line) => line.left >= middle;
  const last = lines.at(-1);
  const alone = last && (isLeft(last) ? isLeft : isRight(last) ? isRight : null);
  if (!alone) return lines.length;
  let start = lines.length;
  for (let line = lines[start - 1]; line && alone(line); line = lines[start - 1]) start--;
  for (let at = Math.max(start, 1); at < lines.length; at++) {
    const [before, line] = [lines[at - 1], lines[at]];
    if (before && line && line.baseline - before.baseline > 2.2 * line.size) return at;
  }
  return lines.length;
}

function sides(lines: readonly Line[], middle: number): readonly [Line[], Line[]] {
  const [left, right]: [Line[], Line[]] = [[], []];
  for (const line of lines) {
    const [first, second] = splitAt(line, middle);
    if (first) left.push(first);
    if (second) right.push(second);
  }
  return [left, right];
}

/**
 * Side by side but not of one line: a stamped "MẬT", a degree of urgency. A gap that waits for a number or a day
 * ("Số:      /UBND-HC", "ngày      tháng 9") parts nothing.
 */
function apart(line: Line): Line[] {
  const parts: Line[] = [];
  for (const part of partsOf(line, 1.6)) {
    const last = parts.at(-1);
    const isShout = (one: Line) => /^[^\p{Ll}\p{N}/:]+$/u.test(one.text);
    if (last && !isShout(part) && !isShout(last))
      parts[parts.length - 1] = lineOf([...last.words, ...part.words], line.page);
    else parts.push(part);
  }
  return parts;
}
