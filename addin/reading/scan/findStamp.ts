import type { Block } from "tesseract.js";
import type { Stamp } from "../ReadResult.ts";
import { findFrames } from "./findFrames.ts";
import { crop, inkThreshold, pad, redInkOf, type GreyImage } from "./GreyImage.ts";
import type { PageImage, PixelBox } from "./OcrPage.ts";
import type { Recogniser, Segmentation } from "./Recogniser.ts";
import { secrecyWord, type SecrecyLevel } from "./secrecyWord.ts";
import { turnImage } from "./turnImage.ts";

/** Of the page's height: stamps of secrecy stand below the number, left (Thông tư 104/2021/TT-BCA, Điều 4). */
const TOP = 0.35;
/** Of the top's pixels: less red is a speck, or the camera's. */
const LEAST_RED = 0.0003;
/** More frames are a form, not stamps. */
const MOST_FRAMES = 6;
/** Of tesseract's 100: words in a frame that were read right had 68 to 92 (measured), garbage less. */
const SURE = 65;

/**
 * A second look at the top of the first page: recognition takes a framed word for a picture and passes over it (handbook
 * reading.md §8). Frames are straightened and read from the inside; where there is red ink, it is read alone as well.
 * A page without a finding may still be marked.
 * @param picture as it came · @param straight the same, grey and turned clockwise by `turned` degrees
 */
export async function findStamp(
  picture: PageImage,
  straight: GreyImage,
  { dpi, turned }: { readonly dpi: number; readonly turned: number },
  recogniser: Recogniser,
  signal: AbortSignal,
): Promise<Stamp> {
  const read: Read = async (image, segmentation) =>
    linesOf(await recogniser.recognise({ image: pad(image, Math.round(dpi / 10)), segmentation }, signal));
  const top = { left: 0, top: 0, right: straight.width, bottom: Math.round(straight.height * TOP) };
  const grey = crop(straight, top);
  const inFrames = await readFrames(grey, dpi, inkThreshold(grey), read);
  if (inFrames.found === "marked" || picture.channels === 1) return inFrames;

  const red = crop(turnImage(redInkOf(picture), turned), top);
  const inked = boxOfInk(red);
  if (!inked || inked.share < LEAST_RED) return inFrames;
  const redFrames = await readFrames(red, dpi, RED, read);
  if (redFrames.found === "marked") return redFrames;
  // No frame, or one that is broken: the words themselves, as scattered as they stand.
  const area = crop(red, inked.box);
  for (const segmentation of ["scattered", "block"] as const) {
    for (const { text } of await read(area, segmentation)) {
      const word = secrecyWord(text);
      if (word !== null && word !== "like") return { found: "marked", level: word };
    }
  }
  return inFrames.found === "unreadable" ? inFrames : redFrames;
}

/** Drawn by `redInkOf`: anything that is not white has some red. */
const RED = 200;

type Read = (image: GreyImage, segmentation: Segmentation) => Promise<readonly ReadLine[]>;

interface ReadLine {
  readonly text: string;
  /** 0 to 100, as tesseract counts. */
  readonly confidence: number;
}

async function readFrames(image: GreyImage, dpi: number, ink: number, read: Read): Promise<Stamp> {
  let unreadable = false;
  for (const frame of findFrames(image, dpi, ink).slice(0, MOST_FRAMES)) {
    const straight = turnImage(crop(image, frame.box), -frame.tilt);
    if (isEmpty(inset(straight, 0.05 * dpi), ink)) continue;
    const word = await readFrame(straight, dpi, read);
    if (word === "unreadable") unreadable = true;
    else if (word !== "other") return { found: "marked", level: word };
  }
  return unreadable ? { found: "unreadable" } : { found: "none" };
}

/**
 * Letters often touch their frame, and frames differ in strength: by how many inches the edge is cut away decides what can
 * be read. `other`: something else than secrecy was read surely, as on stamps of urgency, of arrival, of a copy.
 */
async function readFrame(straight: GreyImage, dpi: number, read: Read): Promise<SecrecyLevel | "other" | "unreadable"> {
  let like = false;
  let other = false;
  for (const segmentation of ["line", "block"] as const) {
    for (const edge of [0.03, 0.04, 0.05, 0.02]) {
      for (const { text, confidence } of await read(inset(straight, edge * dpi), segmentation)) {
        const word = secrecyWord(text);
        if (word !== null && word !== "like") return word;
        like ||= word === "like";
        other ||= confidence >= SURE && /\p{L}{2}/u.test(text);
      }
      if (other && !like) return "other";
    }
  }
  return "unreadable";
}

function inset(image: GreyImage, by: number): GreyImage {
  const edge = Math.max(1, Math.round(by));
  return crop(image, { left: edge, top: edge, right: image.width - edge, bottom: image.height - edge });
}

function isEmpty({ data }: GreyImage, ink: number): boolean {
  return data.reduce((sum, shade) => sum + (shade < ink ? 1 : 0), 0) < 0.02 * data.length;
}

/** Where the red ink stands, and its share of the picture. */
function boxOfInk({ width, height, data }: GreyImage): { box: PixelBox; share: number } | null {
  let [left, right, top, bottom, inked] = [width, 0, height, 0, 0];
  for (let i = 0; i < data.length; i++) {
    if ((data[i] as number) >= RED) continue;
    const x = i % width;
    const y = (i - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
    inked += 1;
  }
  return inked === 0 ? null : { box: { left, right, top, bottom }, share: inked / data.length };
}

function linesOf(blocks: readonly Block[]): ReadLine[] {
  return blocks.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
}
