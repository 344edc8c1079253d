import type { GreyImage } from "./GreyImage.ts";

/**
 * The picture turned clockwise about its middle, within its size; what comes in at the corners is white. Each new pixel is
 * mixed from the four it falls between.
 */
export function turnImage(image: GreyImage, degrees: number): GreyImage {
  if (degrees === 0) return image;
  const { width, height, data } = image;
  const turned = new Uint8Array(width * height).fill(255);
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const middleX = width / 2;
  const middleY = height / 2;
  for (let y = 0; y < height; y++) {
    // Where the pixel (0, y) comes from; one step to the right adds (cos, -sin).
    let fromX = middleX - middleX * cos + (y - middleY) * sin;
    let fromY = middleY + middleX * sin + (y - middleY) * cos;
    for (let i = y * width; i < (y + 1) * width; i++, fromX += cos, fromY -= sin) {
      if (fromX < 0 || fromY < 0 || fromX >= width - 1 || fromY >= height - 1) continue;
      const left = fromX | 0;
      const top = fromY | 0;
      const shareX = fromX - left;
      const at = top * width + left;
      const upper = (data[at] as number) * (1 - shareX) + (data[at + 1] as number) * shareX;
      const lower = (data[at + width] as number) * (1 - shareX) + (data[at + width + 1] as number) * shareX;
      turned[i] = upper + (lower - upper) * (fromY - top);
    }
  }
  return { width, height, data: turned };
}
