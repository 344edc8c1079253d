import type { PageImage } from "./OcrPage.ts";

/** The picture turned clockwise by so many right angles, 0 to 3. */
export function turnQuarters(image: PageImage, quarters: number): PageImage {
  if (quarters === 0) return image;
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
