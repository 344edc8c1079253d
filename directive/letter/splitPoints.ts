import { POINT_LETTERS, isCapitals } from "../vietnamese.ts";
import { gluedLabels, readLabel, takesPlace, type Label } from "./labels.ts";
import { sliceLine, type Line } from "./lines.ts";
import type { LineShape } from "./paragraphs.ts";
import { VERB_AT_LINE_START } from "./unitWords.ts";

/** A labelled passage with those below it; the root holds what stands before the first label. */
export interface Point {
  readonly label: Label | null;
  /** Labels joined by "."; "" for the root. */
  readonly path: string;
  readonly parent: Point | null;
  readonly children: Point[];
  /** Its own words, label excluded. */
  readonly lines: Line[];
  /** Labelled lines that speak of this point among others, and stand further down. */
  readonly fields: Line[];
  /** Where the label begins. */
  readonly start: number;
}

const rankOf = (point: Point) => point.label?.rank ?? 0;

/** Parts the body into points, by labels that continue each other; lines without one go on with the point above. */
export function splitPoints(body: readonly Line[], { width }: LineShape): Point {
  const root: Point = {
    label: null,
    path: "",
    parent: null,
    children: [],
    lines: [],
    fields: [],
    start: body[0]?.start ?? 0,
  };
  let open = root;
  let before: Before = { text: "", full: false };
  for (const line of body) {
    let from = 0;
    const begin = (at: number) => {
      const label = labelOf(line.text.slice(at, at + LABEL_WINDOW), open, before);
      if (label !== null) open = openPoint(open, label, line.start + at);
      from = label === null ? at : at + label.length;
    };
    const end = (at: number) => {
      const words = sliceLine(line, from, at);
      if (words.text !== "") open.lines.push(words);
      before = { text: line.text.slice(Math.max(0, at - LABEL_WINDOW), at), full: at > width * 0.8 };
    };
    begin(0);
    for (const { at, label } of gluedLabels(line.text)) {
      if (at < from || !continuesGlued(line.text.slice(Math.max(from, at - LABEL_WINDOW), at), label, open)) continue;
      end(at);
      begin(at);
    }
    end(line.text.length);
  }
  return root;
}

/** A label, and the words around it that tell whether it is one. */
const LABEL_WINDOW = 60;

/** Glued to what stands before it, a number is a label only where it is the next one due, or the first under a heading. */
function continuesGlued(before: string, label: Label, open: Point): boolean {
  const last = lastOrdinal(open, label);
  if (last > 0 && label.ordinal === last + 1) return true;
  return label.ordinal === 1 && (before.endsWith(":") || isCapitals(before.replace(/^\P{L}+/u, "")));
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

function labelOf(line: string, open: Point, before: Before): Label | null {
  const lost = /^\.\s+(?=\p{Lu})/u.exec(line);
  if (lost !== null && open.path !== "" && hasNumber(open)) {
    const last = lastOrdinal(open, { rank: 2, ordinal: 0, words: "", length: 0 });
    return { rank: 2, ordinal: last + 1, words: String(last + 1), length: lost[0].length };
  }
  const label = readLabel(line);
  if (label === null) return null;
  if (label.rank >= 6) return isBullet(line.slice(label.length), open, before) ? label : null;
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
    open.label !== null && open.label.rank < 6 && open.lines.reduce((sum, { text }) => sum + text.length, 0) < 300;
  return /^\s*(?:\p{Lu}|$)/u.test(after) && ((heading && (!before.full || beginsOrder(after))) || before.text === "");
}

/** "- Giao Sở …", "- Rà soát …": after a full line only such words make a bullet of a dash. */
function beginsOrder(words: string): boolean {
  VERB_AT_LINE_START.lastIndex = 0;
  return /^(?:Giao|Yêu cầu|Đề nghị)(?!\p{L})/u.test(words) || VERB_AT_LINE_START.test(words);
}

function openPoint(open: Point, label: Label, start: number): Point {
  let parent = open;
  while (rankOf(parent) >= label.rank && parent.parent !== null) parent = parent.parent;
  const bullet = label.rank >= 6;
  const elder = parent.children.at(-1);
  const ordinal = bullet ? (elder?.label?.rank === label.rank ? elder.label.ordinal + 1 : 1) : label.ordinal;
  // "1.2" below "1" adds only its last part.
  const words = bullet
    ? `${label.words}${ordinal}`
    : label.rank > 2 && label.rank < 5 && rankOf(parent) > 1
      ? String(label.ordinal)
      : label.words;
  const point: Point = {
    label: { ...label, ordinal },
    path: parent.path === "" ? words : `${parent.path}.${words}`,
    parent,
    children: [],
    lines: [],
    fields: [],
    start,
  };
  parent.children.push(point);
  return point;
}
