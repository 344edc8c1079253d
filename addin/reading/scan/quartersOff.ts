import type { OcrLine } from "./OcrPage.ts";

/** Fewer words do not tell. */
const FEWEST = 10;
/** Mean confidence: upside down 0.44 to 0.48, upright 0.95, bad scans 0.8 (measured). */
const READ = 0.65;

/**
 * By how many right angles clockwise a page must be turned to stand upright, as what was recognised on it tells: words stand
 * higher than wide on a page that lies on its side, which tesseract reads where it was turned clockwise; upside down it makes
 * nothing of them, nor on the other side.
 */
export function quartersOff(lines: readonly OcrLine[]): 0 | 1 | 2 | 3 {
  const words = lines.flatMap((line) => line.words).filter(({ text }) => text.length > 2);
  if (words.length < FEWEST) return 0;
  const tall = words.filter(({ box }) => box.bottom - box.top > box.right - box.left).length;
  const isRead = words.reduce((sum, { confidence }) => sum + confidence, 0) > READ * words.length;
  if (tall > 0.7 * words.length) return isRead ? 3 : 1;
  return isRead ? 0 : 2;
}
