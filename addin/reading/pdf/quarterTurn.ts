import type { PageImage } from "../scan/OcrPage.ts";
import type { Matrix } from "./Matrix.ts";

/**
 * How to turn a picture so that its rows lie as this matrix lays them on the page; null for one that lies slantwise or is
 * mirrored. Slants up to a degree are a scanner's, and left to straightening.
 */
export function quarterTurn([a, b, c, d]: Matrix): ((image: PageImage) => PageImage) | null {
  if (a * d - b * c <= 0) return null;
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const quarters = Math.round(degrees / 90);
  if (Math.abs(degrees - quarters * 90) > 1) return null;
  const clockwise = (quarters + 4) % 4;
  return clockwise === 0 ? (image) => image : (image) => turned(image, clockwise);
}

function turned(image: PageImage, quarters: number): PageImage {
  const { width, height, channels, data } = image;
  const onSide = quarters % 2 === 1;
  const [newWidth, newHeight] = onSide ? [height, width] : [width, height];
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [toX, toY] =
        quarters === 1 ? [height - 1 - y, x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      const [from, to] = [(y * width + x) * channels, (toY * newWidth + toX) * channels];
      for (let channel = 0; channel < channels; channel++) result[to + channel] = data[from + channel] ?? 0;
    }
  }
  return { ...image, width: newWidth, height: newHeight, data: result };
}
