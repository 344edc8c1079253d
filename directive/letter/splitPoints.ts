import { POINT_LETTERS, isCapitals } from "../vietnamese.ts";
import { gluedLabels, readLabel, takesPlace, type Label } from "./labels.ts";
import { splitLine, type Line } from "./lines.ts";
import type { LineShape } from "./paragraphs.ts";
import type { Span } from "./reading.ts";

/** A labelled passage with those below it; the root holds what stands before the first label. */
export interface Point {
  readonly label: Label | null;
  /** Labels joined by "."; "" for the root. */
  readonly path: string;
  readonly parent: Point | null;
  readonly children: Point[];
  /** Its own words, label excluded. */
  readonly lines: Line[];
  /** Where the label begins. */
  readonly start: number;
}

const rankOf = (point: Point) => point.label?.rank ?? 0;

/** Parts the body into points, by labels that continue each other; lines without one go on with the point above. */
export function splitPoints(body: readonly Line[], { width }: LineShape): Point {
  const root: Point = { label: null, path: "", parent: null, children: [], lines: [], start: body[0]?.start ?? 0 };
  let open = root;
  let before = "";
  for (const line of body) {
    for (const piece of cutGlued(line, () => open)) {
      const label = labelOf(piece, open, { text: before, full: before.length > width * 0.8 });
      if (label === null) open.lines.push(piece);
      else {
        open = openPoint(open, label, piece);
        const [, words] = splitLine(piece, Math.min(label.length, piece.text.length));
        if (words.text !== "") open.lines.push(words);
      }
      before = piece.text;
    }
  }
  return root;
}

function cutGlued(line: Line, open: () => Point): Line[] {
  for (const { at, label } of gluedLabels(line.text)) {
    const heading = isCapitals(line.text.slice(0, at).replace(/^\P{L}+/u, "")) && label.ordinal === 1;
    const last = lastOrdinal(open(), label);
    if (heading || (last > 0 && label.ordinal === last + 1) || /:$/u.test(line.text.slice(0, at)))
      return splitLine(line, at);
  }
  return [line];
}

/** The ordinal of the elder brother a label of this rank would have here; 0 where there is none. */
function lastOrdinal(open: Point, label: Label): number {
  for (let point: Point | null = open; point !== null; point = point.parent) {
    if (rankOf(point) === label.rank) return point.label?.ordinal ?? 0;
    if (rankOf(point) < label.rank) return 0;
  }
  return 0;
}

/** What stands before a line, and whether its line is full: then a sentence may go on. */
interface Before {
  readonly text: string;
  readonly full: boolean;
}

function labelOf(line: Line, open: Point, before: Before): Label | null {
  const lost = /^\.\s+(?=\p{Lu})/u.exec(line.text);
  if (lost !== null && open.path !== "" && hasNumber(open)) {
    const last = lastOrdinal(open, { rank: 2, ordinal: 0, words: "", length: 0 });
    return { rank: 2, ordinal: last + 1, words: String(last + 1), length: lost[0].length };
  }
  const label = readLabel(line.text);
  if (label === null) return null;
  if (label.rank >= 6) return isBullet(line.text.slice(label.length), open, before) ? label : null;
  const last = lastOrdinal(open, label);
  // OCR reads "d)" as "đ)": the letter that is due counts.
  if (label.rank === 5 && "dđ".includes(label.words) && /^[dđ]$/u.test(POINT_LETTERS.charAt(last))) {
    return { ...label, ordinal: last + 1, words: POINT_LETTERS.charAt(last) };
  }
  if (takesPlace(label, last, before.text)) return label;
  return label.ordinal === 1 && /[.:;…]$/u.test(before.text) ? label : null;
}

function hasNumber(open: Point): boolean {
  for (let point: Point | null = open; point !== null; point = point.parent) if (rankOf(point) === 2) return true;
  return false;
}

/** "- Rà soát …" but not the hyphen of "kinh tế\n- xã hội" or "2025\n- 2030". */
function isBullet(after: string, open: Point, before: Before): boolean {
  if (/^\s*\d/u.test(after)) return false;
  if (/[.:;…!?”)\]]$/u.test(before.text)) return true;
  const heading =
    open.label !== null && open.label.rank < 6 && open.lines.reduce((sum, { text }) => sum + text.length, 0) < 160;
  return /^\s*(?:\p{Lu}|$)/u.test(after) && ((heading && !before.full) || before.text === "");
}

function openPoint(open: Point, label: Label, line: Line): Point {
  let parent = open;
  while (rankOf(parent) >= label.rank && parent.parent !== null) parent = parent.parent;
  const bullet = label.rank >= 6;
  const brothers = parent.children.filter((child) => rankOf(child) === label.rank).length;
  // "1.2" below "1" adds only its last part.
  const words = bullet
    ? `${label.words}${brothers + 1}`
    : label.rank > 2 && label.rank < 5 && rankOf(parent) > 1
      ? String(label.ordinal)
      : label.words;
  const point: Point = {
    label,
    path: parent.path === "" ? words : `${parent.path}.${words}`,
    parent,
    children: [],
    lines: [],
    start: line.start,
  };
  parent.children.push(point);
  return point;
}

/** From the label to the end of the point's own words. */
export function spanOf(point: Point): Span {
  return { start: point.start, end: point.lines.at(-1)?.end ?? point.start };
}
