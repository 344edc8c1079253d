import type { GreyImage } from "./GreyImage.ts";

/** Inches: wider than a bold capital's stem, narrower than a shadow. */
const TILE = 0.25;
/** Shades by which paper differs on a flat scan. */
const EVEN = 30;

/**
 * The page as if lit from everywhere alike: each pixel measured against the paper around it. Photographs have shadows and a
 * dark side; one threshold for the whole picture then loses a part of it (measured: half the words of a shaded photograph).
 * Evenly lit pictures come back as they are.
 */
export function evenLight(image: GreyImage, dpi: number): GreyImage {
  const tile = Math.max(8, Math.round(TILE * dpi));
  const paper = paperShades(image, tile);
  const shades = paper.shades.slice().sort();
  const at = (share: number) => shades[Math.floor(share * (shades.length - 1))] as number;
  if (at(0.95) - at(0.05) < EVEN) return image;

  const { width, height, data } = image;
  const even = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.max(0, Math.min(paper.rows - 1, y / tile - 0.5));
    const above = Math.floor(row) * paper.columns;
    const below = Math.min(paper.rows - 1, Math.floor(row) + 1) * paper.columns;
    const shareY = row - Math.floor(row);
    // The paper's shade along this row, tile by tile; between their middles it changes evenly.
    const along = Float64Array.from({ length: paper.columns }, (_, column) => {
      const upper = paper.shades[above + column] as number;
      return upper + ((paper.shades[below + column] as number) - upper) * shareY;
    });
    for (let x = 0; x < width; x++) {
      const column = Math.max(0, Math.min(paper.columns - 1, x / tile - 0.5));
      const left = column | 0;
      const shade = along[left] as number;
      const local = shade + ((along[Math.min(paper.columns - 1, left + 1)] as number) - shade) * (column - left);
      even[y * width + x] = Math.min(255, ((data[y * width + x] as number) * 250) / local);
    }
  }
  return { width, height, data: even };
}

/** The shade that nine tenths of each tile's pixels do not exceed: paper, wherever there is some. */
function paperShades({ width, height, data }: GreyImage, tile: number) {
  const columns = Math.ceil(width / tile);
  const rows = Math.ceil(height / tile);
  const shades = new Uint8Array(columns * rows);
  const counts = new Int32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      let total = 0;
      for (let y = row * tile; y < Math.min(height, (row + 1) * tile); y += 2) {
        for (let x = column * tile; x < Math.min(width, (column + 1) * tile); x += 2) {
          const shade = data[y * width + x] as number;
          counts[shade] = (counts[shade] as number) + 1;
          total += 1;
        }
      }
      let shade = 255;
      for (let above = 0; shade > 40 && above + (counts[shade] as number) < 0.1 * total; shade--) {
        above += counts[shade] as number;
      }
      shades[row * columns + column] = shade;
    }
  }
  return { columns, rows, shades };
}
