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

const pageNumber = /^[-–—|\s]*(?:trang|page)?\s*\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–—|\s]*$/iu;

/** "────": drawn with letters, under a letterhead or over footnotes. */
const ruleLine = /^[─━―—–_\-=*.\s]{3,}$/u;

/** Takes page numbers, lines of dashes, and what is repeated at the same edge of several pages out of the pages. */
export function clearFurniture(pages: readonly LinedPage[]): Cleared[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgeLines(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length / 2);
  return pages.map((page) => {
    const edges = new Set(edgeLines(page));
    const margins: string[] = [];
    const lines = page.lines.filter((line) => {
      const text = line.text;
      if (ruleLine.test(text)) return false;
      if (!edges.has(line)) return true;
      if (pageNumber.test(text)) return false;
      if (pages.length === 1 || (counts.get(keyOf(line)) ?? 0) < often) return true;
      margins.push(text);
      return false;
    });
    return { lines, margins };
  });
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
