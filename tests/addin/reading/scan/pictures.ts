import { readFileSync } from "node:fs";
import { greyOf, type GreyImage } from "../../../../addin/reading/scan/GreyImage.ts";
import type { PageImage } from "../../../../addin/reading/scan/OcrPage.ts";
import { turnImage } from "../../../../addin/reading/scan/turnImage.ts";
import { nodeDecode } from "../../../../local/nodeTools.ts";

export const fileBytes = (name: string) => new Uint8Array(readFileSync(new URL(`../files/${name}`, import.meta.url)));

const greyFile = async (name: string): Promise<GreyImage> => greyOf(await nodeDecode(fileBytes(name)));

/** An invented letter of one page, and single words, typeset in Tinos; 150 dots an inch. */
export const DPI = 150;
export const letter = await greyFile("letter-150dpi.png");
export const words = {
  mat: await greyFile("word-mat.png"),
  toiMat: await greyFile("word-toi-mat.png"),
  khan: await greyFile("word-khan.png"),
} as const;

export const blank = (width: number, height: number): GreyImage => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(255),
});

/** Draws ink over ink: the darker of the two stays. */
export function lay(on: GreyImage, image: GreyImage, left: number, top: number): GreyImage {
  const data = on.data.slice();
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      const at = (top + y) * on.width + left + x;
      data[at] = Math.min(data[at]!, image.data[y * image.width + x]!);
    }
  }
  return { ...on, data };
}

/** A word in a frame of lines three pixels thick. */
export function framed(word: GreyImage, { gap = 10, tilt = 0 } = {}): GreyImage {
  const [width, height] = [word.width + 2 * gap, word.height + 2 * gap];
  const frame = lay(blank(width + 40, height + 40), word, 20 + gap, 20 + gap);
  for (let y = 20; y < 20 + height; y++) {
    for (let x = 20; x < 20 + width; x++) {
      const edge = Math.min(x - 20, y - 20, 19 + width - x, 19 + height - y);
      if (edge < 3) frame.data[y * frame.width + x] = 30;
    }
  }
  return turnImage(frame, tilt);
}

/** A circle of the size of an office's seal, with a star of sorts. */
export function seal(): GreyImage {
  const size = 220;
  const picture = blank(size, size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const radius = Math.hypot(x - size / 2, y - size / 2);
      if ((radius > 100 && radius < 106) || radius < 20) picture.data[y * size + x] = 40;
    }
  }
  return picture;
}

/** The page in black, what is laid over it in the red of stamp pads. */
export function withRed(page: GreyImage, red: GreyImage, left: number, top: number): PageImage {
  const ink = lay(blank(page.width, page.height), red, left, top);
  const data = new Uint8Array(page.data.length * 3);
  for (const [i, shade] of page.data.entries()) {
    const white = ink.data[i]! / 255;
    data[3 * i] = shade * (0.85 + 0.15 * white);
    data[3 * i + 1] = shade * (0.2 + 0.8 * white);
    data[3 * i + 2] = shade * (0.25 + 0.75 * white);
  }
  return { width: page.width, height: page.height, channels: 3, data, dpi: DPI };
}

export const pageOf = ({ width, height, data }: GreyImage): PageImage => ({
  width,
  height,
  channels: 1,
  data,
  dpi: DPI,
});
