import type { PageImage } from "./OcrPage.ts";

/** Recognition gains nothing above 300 dots an inch and takes longer with each. */
const HIGHEST_DPI = 400;
/** A sheet of A4 at 400 dpi: for pictures that do not say their measure. */
const MOST_PIXELS = 15.5e6;

/** The picture at half its size, or a quarter, where it is finer than recognition needs; else as it is. */
export function reduceImage(image: PageImage): PageImage {
  const { width, height, channels, dpi } = image;
  let step = 1;
  while (dpi === null ? (width / step) * (height / step) > MOST_PIXELS : dpi / step > HIGHEST_DPI) step *= 2;
  if (step === 1) return image;
  const small = { width: Math.floor(width / step), height: Math.floor(height / step) };
  const data = new Uint8Array(small.width * small.height * channels);
  const rowLength = width * channels;
  for (let y = 0, to = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      for (let channel = 0; channel < channels; channel++, to++) {
        let sum = 0;
        for (let dy = 0; dy < step; dy++) {
          const from = (y * step + dy) * rowLength + x * step * channels + channel;
          for (let dx = 0; dx < step; dx++) sum += image.data[from + dx * channels] as number;
        }
        data[to] = sum / (step * step);
      }
    }
  }
  return { ...small, channels, data, dpi: dpi === null ? null : dpi / step };
}
