import { crop, pad, type GreyImage } from "./GreyImage.ts";
import type { OcrLine, OcrWord } from "./OcrPage.ts";
import type { Recogniser } from "./Recogniser.ts";

/** Below this a word is read once more; a second reading counts from the other on. */
const DOUBTED = 0.7;
const SURE = 0.8;
/** A page with more such words is a bad picture, and would take twice its time. */
const MOST = 25;

/**
 * The doubtful numbers and dates of a page, each read once more by itself: numbers of documents, in the middle of a line of small
 * letters, lose a stroke ("417UBND" for "417/UBND") that they keep when read alone (measured).
 * Other words gain nothing by it.
 */
export async function readAgain(
  image: GreyImage,
  lines: readonly OcrLine[],
  dpi: number,
  recogniser: Recogniser,
  signal: AbortSignal,
): Promise<readonly OcrLine[]> {
  const doubted = lines.flatMap(({ words }) => words).filter(isDoubted);
  if (doubted.length > MOST) return lines;
  const second = new Map<OcrWord, OcrWord>();
  for (const word of doubted) {
    const sheet = { image: cutOut(image, word, dpi), segmentation: "line" } as const;
    const blocks = await recogniser.recognise(sheet, signal);
    const [read, ...more] = blocks.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)),
    );
    if (!read || more.length > 0 || read.confidence < 100 * SURE) continue;
    second.set(word, { ...word, text: read.text, confidence: read.confidence / 100 });
  }
  return lines.map((line) => ({ ...line, words: line.words.map((word) => second.get(word) ?? word) }));
}

function isDoubted({ text, confidence }: OcrWord): boolean {
  return confidence < DOUBTED && text.length > 2 && /\d/.test(text);
}

/** The word with a little of what stands around it, which belongs to its marks, on white. */
function cutOut(image: GreyImage, { box }: OcrWord, dpi: number): GreyImage {
  const around = Math.round(0.04 * dpi);
  const piece = crop(image, {
    left: Math.max(0, box.left - around),
    top: Math.max(0, box.top - around),
    right: Math.min(image.width, box.right + around),
    bottom: Math.min(image.height, box.bottom + around),
  });
  return pad(piece, Math.round(0.1 * dpi));
}
