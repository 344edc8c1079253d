import type { GreyImage } from "./GreyImage.ts";
import type { PixelBox } from "./OcrPage.ts";

/** Inches. No stroke of writing is as long; a scanned line breaks and sways a little. */
const SHORTEST = 0.4;
const THICKEST = 0.04;
const GAP = 0.02;

/**
 * The lines drawn along the edges of a straightened page, as tables, frames and letterheads have them.
 * @param ink what is darker is ink
 */
export function findRules(image: GreyImage, dpi: number, ink: number): PixelBox[] {
  const { width, height, data } = image;
  const dark = (x: number, y: number) => (data[y * width + x] as number) < ink;
  const across = joinRuns(runs(width, height, dark, dpi), dpi);
  const down = joinRuns(
    runs(height, width, (y, x) => dark(x, y), dpi),
    dpi,
  );
  return [
    ...across.map(({ from, to, first, last }) => ({ left: from, right: to, top: first, bottom: last + 1 })),
    ...down.map(({ from, to, first, last }) => ({ top: from, bottom: to, left: first, right: last + 1 })),
  ];
}

/** A stretch of ink along one row (or column) of pixels, later several rows of it. */
interface Run {
  from: number;
  to: number;
  first: number;
  last: number;
}

function runs(length: number, rows: number, dark: (along: number, row: number) => boolean, dpi: number): Run[] {
  const gap = Math.max(2, Math.round(GAP * dpi));
  // Half of it here: a line that sways leaves a row and comes back in the next.
  const shortest = (SHORTEST * dpi) / 2;
  const found: Run[] = [];
  for (let row = 0; row < rows; row++) {
    let from = -1;
    let to = -1;
    let inked = 0;
    const close = () => {
      // Nearly all of it is ink: letters side by side are not.
      if (from >= 0 && to - from >= shortest && inked > 0.9 * (to - from))
        found.push({ from, to, first: row, last: row });
      from = -1;
      inked = 0;
    };
    for (let along = 0; along < length; along++) {
      if (!dark(along, row)) continue;
      if (from >= 0 && along - to > gap) close();
      if (from < 0) from = along;
      to = along + 1;
      inked += 1;
    }
    close();
  }
  return found;
}

/** Runs that touch are one line; what comes out too short or too thick is none. */
function joinRuns(found: readonly Run[], dpi: number): Run[] {
  const lines: Run[] = [];
  for (const run of found) {
    const line = lines.find(({ from, to, last }) => run.first - last <= 2 && run.from < to && from < run.to);
    if (line) {
      line.from = Math.min(line.from, run.from);
      line.to = Math.max(line.to, run.to);
      line.last = run.last;
    } else lines.push({ ...run });
  }
  return lines.filter(
    ({ from, to, first, last }) => to - from >= SHORTEST * dpi && last - first + 1 <= Math.max(3, THICKEST * dpi),
  );
}
