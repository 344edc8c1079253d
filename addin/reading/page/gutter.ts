import type { Line } from "./Line.ts";

/** A strip from top to bottom of some lines in which no word stands. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** Words closer than this, in ems, belong together; a gutter is wider. */
const together = 0.55;

/** The strips free of words between words on either side, from the left; at least `narrowest` points wide. */
export function guttersOf(lines: readonly Line[], narrowest: number): Gutter[] {
  const spans = lines.flatMap(chains).sort((one, other) => one.left - other.left);
  const gutters: Gutter[] = [];
  let reached = Infinity;
  for (const { left, right } of spans) {
    if (left - reached >= narrowest) gutters.push({ left: reached, right: left });
    reached = Math.max(right, reached === Infinity ? -Infinity : reached);
  }
  return gutters;
}

/** The widest of them whose middle lies between these two places. */
export function widestGutter(lines: readonly Line[], from: number, to: number): Gutter | null {
  const size = Math.max(0, ...lines.map((line) => line.size));
  let widest: Gutter | null = null;
  for (const gutter of guttersOf(lines, together * size)) {
    const middle = (gutter.left + gutter.right) / 2;
    const wider = !widest || gutter.right - gutter.left > widest.right - widest.left;
    if (middle >= from && middle <= to && wider) widest = gutter;
  }
  return widest;
}

/** The stretches of a line without a larger gap. */
function chains(line: Line): Gutter[] {
  const found: { left: number; right: number }[] = [];
  for (const word of line.words) {
    const last = found.at(-1);
    if (last && word.left - last.right < together * line.size) last.right = Math.max(last.right, word.right);
    else found.push({ left: word.left, right: word.right });
  }
  return found;
}
