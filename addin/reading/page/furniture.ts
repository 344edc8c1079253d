import type { Line } from "./Line.ts";

/** Lines of one page, apart from what only tells which page it is. */
export interface Cleared {
  readonly lines: readonly Line[];
  /** Page headers and footers; page numbers are dropped. */
  readonly margins: readonly string[];
}

export interface LinedPage {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Shares of the page's height at its top and bottom. */
const edge = 0.1;

/** "2", "- 2 -", "Trang 2", "2/7". */
const pageNumber = /^[-–—|\s]*(?:trang|page)?\s*(\d{1,4})(?:\s*[/|]\s*\d{1,4})?[-–—|\s]*$/iu;

/** "────": drawn with letters, under a letterhead or over footnotes. */
const ruleLine = /^[─━―—–_\-=*.\s]{3,}$/u;

/** Takes page numbers, lines of dashes, and what is repeated at the same edge of several pages out of the pages. */
export function clearFurniture(pages: readonly LinedPage[]): Cleared[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgeLines(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length / 2);
  const steps = stepsOf(pages);
  return pages.map((page, index) => {
    const edges = new Set(edgeLines(page));
    const margins: string[] = [];
    const lines = page.lines.filter((line) => {
      const text = line.text;
      if (ruleLine.test(text)) return false;
      if (!edges.has(line)) return true;
      if (steps.has(stepOf(text, index))) return false;
      if (pages.length === 1 || (counts.get(keyOf(line)) ?? 0) < often) return true;
      margins.push(text);
      return false;
    });
    return { lines, margins };
  });
}

/** By how much a lone number differs from the page's place in the file; NaN for any other line. */
function stepOf(text: string, index: number): number {
  const [, number] = pageNumber.exec(text) ?? [];
  return number === undefined ? Number.NaN : Number(number) - index;
}

/**
 * The steps of numbers that count pages: the page's own place, or one shared by several pages. A year that a line broke off
 * onto the next page ("ngày 20 tháng 12 năm / 2026") counts nothing.
 */
function stepsOf(pages: readonly LinedPage[]): ReadonlySet<number> {
  const seen = new Map<number, number>([[1, 2]]);
  for (const [index, page] of pages.entries()) {
    const own = new Set(edgeLines(page).map(({ text }) => stepOf(text, index)));
    for (const step of own) if (!Number.isNaN(step)) seen.set(step, (seen.get(step) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([step]) => step));
}

/** The outermost lines, while they lie in the page's edges. */
function edgeLines({ lines, height }: LinedPage): Line[] {
  const top = lines.slice(0, 3).filter((line) => line.baseline < edge * height);
  const bottom = lines.slice(-3).filter((line) => line.baseline > (1 - edge) * height);
  return [...top, ...bottom];
}

/** Page headers count pages: their digits do not matter. */
function keyOf(line: Line): string {
  return line.text.toLowerCase().replaceAll(/\d+/g, "#");
}
