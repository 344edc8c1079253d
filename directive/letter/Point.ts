import { RANK, type Label } from "./labels.ts";
import type { Line } from "./lines.ts";

/** A labelled passage with those below it; the root holds what stands before the first label. */
export interface Point {
  /** Null for the root, and for a heading without a label above a list. */
  readonly label: Label | null;
  readonly rank: number;
  /** Labels joined by "."; "" for the root. */
  readonly path: string;
  readonly parent: Point | null;
  readonly children: Point[];
  /** Its own words, label excluded. */
  readonly lines: Line[];
  /** Labelled lines that speak of this point among others, and stand further down. */
  readonly fields: Line[];
  /** A row of a plan: its words take in the dashes and labelled lines below it. */
  isRow: boolean;
  /** Where the label begins. */
  readonly start: number;
}

/** A point with nothing below it yet; `path` is its parent's where it has no label. */
export function pointOf(
  label: Label | null,
  rank: number,
  path: string,
  parent: Point | null,
  start: number,
  lines: Line[] = [],
): Point {
  const words = label === null ? [] : [label.rank === RANK.bullet ? label.words.replace(/^[^+]/u, "-") : label.words];
  const own =
    label === null ? path : [...(parent === null || parent.path === "" ? [] : [parent.path]), ...words].join(".");
  return { label, rank, path: own, parent, children: [], lines, fields: [], isRow: false, start };
}

/** The label as it counts among its brothers: bullets are numbered, "1.2" below "1" adds only its last part. */
export function labelIn(parent: Point, label: Label): Label {
  if (label.rank === RANK.bullet) {
    const elder = parent.children.findLast(({ label: brother }) => brother?.rank !== RANK.enclosed)?.label;
    const isBrother = elder?.rank === RANK.bullet && elder.words.startsWith("+") === (label.words === "+");
    const ordinal = isBrother ? elder.ordinal + 1 : 1;
    return { ...label, ordinal, words: `${label.words}${ordinal}` };
  }
  const isPart = label.rank > RANK.number && label.rank < RANK.bracketed && parent.rank >= RANK.number;
  return isPart ? { ...label, words: String(label.ordinal) } : label;
}
