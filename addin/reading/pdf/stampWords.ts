import type { PageWord } from "../page/PageText.ts";

/** Dots or underscores that keep a place free for what is stamped. */
const placeholder = /[.…_]{3,}/u;

/** How far a stamp may lie off the line it belongs to, in ems. */
const offset = 0.75;

/**
 * Words stamped onto a page by a registering or signing tool ("1234" between "Số:" and "/UBND-HC"), put into the lines they
 * are meant for, in place of the dots that kept it free.
 */
export function stampWords(words: readonly PageWord[], stamped: readonly PageWord[]): PageWord[] {
  let page = [...words];
  const placed: PageWord[] = [];
  for (const stamp of stamped) {
    const line = nearestBaseline(page, stamp);
    placed.push(line === null ? stamp : { ...stamp, baseline: line });
    if (line !== null) page = page.flatMap((word) => (lieOver(word, stamp, line) ? withoutPlaceholder(word) : [word]));
  }
  return [...page, ...placed];
}

/** Of the words it would stand beside; null where it stands on its own. */
function nearestBaseline(words: readonly PageWord[], stamp: PageWord): number | null {
  let nearest: number | null = null;
  for (const { baseline, size } of words) {
    const off = Math.abs(baseline - stamp.baseline);
    if (off > offset * Math.min(size, stamp.size)) continue;
    if (nearest === null || off < Math.abs(nearest - stamp.baseline)) nearest = baseline;
  }
  return nearest;
}

function lieOver(word: PageWord, stamp: PageWord, line: number): boolean {
  return (
    placeholder.test(word.text) &&
    Math.abs(word.baseline - line) < 0.3 * word.size &&
    word.left < stamp.right &&
    word.right > stamp.left
  );
}

/** "Số:……/UBND" is one word: what stands on either side of the dots remains. */
function withoutPlaceholder(word: PageWord): PageWord[] {
  const found = placeholder.exec(word.text);
  if (!found) return [word];
  const before = word.text.slice(0, found.index);
  const after = word.text.slice(found.index + found[0].length);
  const unit = (word.right - word.left) / word.text.length;
  return [
    { ...word, text: before, right: word.left + unit * before.length },
    { ...word, text: after, left: word.right - unit * after.length },
  ].filter(({ text }) => text !== "");
}
