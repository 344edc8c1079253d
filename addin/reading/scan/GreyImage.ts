import type { PageImage, PixelBox } from "./OcrPage.ts";

/** A picture in shades of grey, a byte a pixel, rows from the top; 0 is black. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The luminance of a picture (ITU-R BT.601, in 256ths). */
export function greyOf({ width, height, channels, data }: PageImage): GreyImage {
  if (channels === 1) return { width, height, data: bytesOf(data) };
  const grey = new Uint8Array(width * height);
  for (let i = 0, j = 0; i < grey.length; i++, j += channels) {
    grey[i] = ((data[j] as number) * 77 + (data[j + 1] as number) * 150 + (data[j + 2] as number) * 29) >> 8;
  }
  return { width, height, data: grey };
}

/** How much redder than anything else each pixel is, drawn as ink: pure red is black, grey and blue are white. */
export function redInkOf({ width, height, channels, data }: PageImage): GreyImage {
  const ink = new Uint8Array(width * height).fill(255);
  if (channels === 1) return { width, height, data: ink };
  for (let i = 0, j = 0; i < ink.length; i++, j += channels) {
    const red = data[j] as number;
    const excess = red - Math.max(data[j + 1] as number, data[j + 2] as number);
    if (excess > 40 && red > 90) ink[i] = Math.max(0, 255 - 2 * excess);
  }
  return { width, height, data: ink };
}

export function crop({ width, data }: GreyImage, { left, top, right, bottom }: PixelBox): GreyImage {
  const part = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y++) {
    part.set(data.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  }
  return { width: right - left, height: bottom - top, data: part };
}

/** A white border all round: recognition fails on letters that touch the edge. */
export function pad(image: GreyImage, border: number): GreyImage {
  const width = image.width + 2 * border;
  const height = image.height + 2 * border;
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < image.height; y++) {
    data.set(image.data.subarray(y * image.width, (y + 1) * image.width), (y + border) * width + border);
  }
  return { width, height, data };
}

/** Each square of `step` pixels becomes one: `mean` for looking at, `darkest` where thin strokes must survive. */
export function shrink({ width, height, data }: GreyImage, step: number, keep: "mean" | "darkest"): GreyImage {
  const small = { width: Math.floor(width / step), height: Math.floor(height / step) };
  const out = new Uint8Array(small.width * small.height);
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      let sum = 0;
      let least = 255;
      for (let dy = 0; dy < step; dy++) {
        const row = (y * step + dy) * width + x * step;
        for (let i = row; i < row + step; i++) {
          const value = data[i] as number;
          sum += value;
          if (value < least) least = value;
        }
      }
      out[y * small.width + x] = keep === "mean" ? sum / (step * step) : least;
    }
  }
  return { ...small, data: out };
}

/**
 * The shade that parts ink from paper (Otsu 1979: the split with the greatest variance between its two sides). What is
 * darker is ink. Every seventh pixel is enough.
 */
export function inkThreshold({ data }: GreyImage): number {
  const counts = new Float64Array(256);
  let total = 0;
  let sum = 0;
  for (let i = 0; i < data.length; i += 7) {
    const shade = data[i] as number;
    counts[shade] = (counts[shade] as number) + 1;
    total += 1;
    sum += shade;
  }
  let best = { variance: 0, threshold: 128 };
  for (let shade = 0, dark = 0, darkSum = 0; shade < 256; shade++) {
    const count = counts[shade] as number;
    dark += count;
    darkSum += shade * count;
    if (dark === 0 || dark === total) continue;
    const apart = darkSum / dark - (sum - darkSum) / (total - dark);
    const variance = dark * (total - dark) * apart * apart;
    if (variance > best.variance) best = { variance, threshold: shade + 1 };
  }
  return best.threshold;
}

/** Portable GrayMap, the plainest of the formats that tesseract reads. */
export function pgmOf({ width, height, data }: GreyImage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}

function bytesOf(data: PageImage["data"]): Uint8Array {
  return data instanceof Uint8Array ? data : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
