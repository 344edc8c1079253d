import type { PageWord } from "./PageText.ts";

/** Words side by side on one page: a whole line of it, or its part in one column. Never empty. */
export interface Line {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** From left to right. */
  readonly words: readonly PageWord[];
  readonly text: string;
}

/** Of the font's size: how far a raised or badly placed word may be from its line. */
const lineSlack = 0.36;

/** Puts words into lines, from the top. */
export function linesOf(words: readonly PageWord[], page: number): Line[] {
  const open: OpenLine[] = [];
  for (const word of [...words].sort((one, other) => one.baseline - other.baseline)) {
    const weight = word.text.length * word.size;
    const line = nearestOf(open, word);
    if (!line) {
      open.push({ baseline: word.baseline, size: word.size, weight, words: [word] });
      continue;
    }
    line.words.push(word);
    line.weight += weight;
    line.baseline += ((word.baseline - line.baseline) * weight) / line.weight;
    line.size += ((word.size - line.size) * weight) / line.weight;
  }
  return open.map((line) => lineOf(line.words, page)).sort((one, other) => one.baseline - other.baseline);
}

interface OpenLine {
  baseline: number;
  size: number;
  weight: number;
  readonly words: PageWord[];
}

/** Words come from the top, so that only the last lines are still open. */
function nearestOf(open: readonly OpenLine[], { baseline, size }: PageWord): OpenLine | null {
  let nearest: OpenLine | null = null;
  for (let at = open.length - 1; at >= Math.max(0, open.length - 3); at--) {
    const line = open[at];
    if (!line) continue;
    const off = Math.abs(line.baseline - baseline);
    if (off > lineSlack * Math.max(line.size, size)) continue;
    if (!nearest || off < Math.abs(nearest.baseline - baseline)) nearest = line;
  }
  return nearest;
}

/** The line of these words, at least one. */
export function lineOf(words: readonly PageWord[], page: number): Line {
  const sorted = [...words].sort((one, other) => one.left - other.left);
  let [weight, baseline, size, right] = [0, 0, 0, -Infinity];
  for (const word of sorted) {
    const own = word.text.length * word.size || 1;
    weight += own;
    baseline += word.baseline * own;
    size += word.size * own;
    right = Math.max(right, word.right);
  }
  return {
    page,
    left: sorted[0]?.left ?? 0,
    right,
    baseline: baseline / weight,
    size: size / weight,
    words: sorted,
    text: textOf(sorted),
  };
}

/** The parts of a line that are at least `ems` of its size apart. */
export function partsOf(line: Line, ems: number): Line[] {
  const parts: PageWord[][] = [];
  let reached = -Infinity;
  for (const word of line.words) {
    const last = parts.at(-1);
    if (last && word.left - reached < ems * line.size) last.push(word);
    else parts.push([word]);
    reached = Math.max(reached, word.right);
  }
  return parts.length === 1 ? [line] : parts.map((words) => lineOf(words, line.page));
}

/** Whole words of a line on either side of a gutter. */
export function splitAt(line: Line, x: number): readonly [Line | null, Line | null] {
  const left = line.words.filter((word) => (word.left + word.right) / 2 < x);
  if (left.length === 0) return [null, line];
  if (left.length === line.words.length) return [line, null];
  return [lineOf(left, line.page), lineOf(line.words.slice(left.length), line.page)];
}

function textOf(words: readonly PageWord[]): string {
  let text = "";
  let before: PageWord | undefined;
  for (const word of words) {
    // In a text layer, a raised letter or one of another font may join on; recognised words are whole.
    const glued = before && !word.seen && word.left - before.right < 0.08 * Math.min(word.size, before.size);
    // "512" stamped before "/UBND-VX", or a number recognised in two.
    const isNumber = /\d$/.test(text) && /^\/\p{Lu}/u.test(word.text);
    text += before && !glued && !isNumber ? ` ${word.text}` : word.text;
    before = word;
  }
  return text;
}

export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/** The value below which this share of them lies; null for none. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}
