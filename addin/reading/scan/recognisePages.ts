import type { Bbox, Block, Line } from "tesseract.js";
import { evenLight } from "./evenLight.ts";
import { findRules } from "./findRules.ts";
import { findSkew } from "./findSkew.ts";
import { findStamp } from "./findStamp.ts";
import { greyOf, inkThreshold } from "./GreyImage.ts";
import type { Ocr, OcrLine, OcrPage, OcrRequest, OcrWord, PageImage, PixelBox } from "./OcrPage.ts";
import { quartersOff } from "./quartersOff.ts";
import type { Recogniser } from "./Recogniser.ts";
import { readAgain } from "./readAgain.ts";
import { reduceImage } from "./reduceImage.ts";
import { turnImage } from "./turnImage.ts";
import { turnQuarters } from "./turnQuarters.ts";

/** Inches across a sheet of A4: what a picture that does not say its measure most likely shows. */
const SHEET = 8.27;

/** `Ocr` by one recogniser. A page that turns out to lie on its side, or upside down, is turned and recognised again. */
export function recognisePages(recogniser: Recogniser): Ocr {
  return async (image, request) => {
    request.signal.throwIfAborted();
    const picture = reduceImage(image);
    const page = await recognisePage(picture, request, recogniser);
    const quarters = quartersOff(page.lines);
    if (quarters === 0) return page;
    const turned = await recognisePage(turnQuarters(picture, quarters), request, recogniser);
    // A page that nobody could read either way stays as it is.
    const isBetter = turned.stamp?.found === "marked" || quartersOff(turned.lines) === 0;
    return isBetter ? { ...turned, quarters } : page;
  };
}

/** One upright picture: grey, evenly lit, straightened, looked over for a stamp, recognised. */
async function recognisePage(
  picture: PageImage,
  { stamp, text = true, signal, onProgress }: OcrRequest,
  recogniser: Recogniser,
): Promise<OcrPage> {
  const dpi = picture.dpi ?? Math.min(picture.width, picture.height) / SHEET;
  const grey = evenLight(greyOf(picture), dpi);
  const turned = -findSkew(grey);
  const straight = turnImage(grey, turned);
  const page = { width: straight.width, height: straight.height, turned };
  // The stamp first: a marked letter is not read any further.
  const found = stamp ? await findStamp(picture, straight, { dpi, turned }, recogniser, signal) : undefined;
  if (found?.found === "marked" || !text) return { ...page, lines: [], rules: [], ...(found && { stamp: found }) };
  const blocks = await recogniser.recognise({ image: straight, segmentation: "page" }, signal, onProgress);
  return {
    ...page,
    lines: await readAgain(straight, linesOf(blocks), dpi, recogniser, signal),
    rules: findRules(straight, dpi, inkThreshold(straight)),
    ...(found && { stamp: found }),
  };
}

function linesOf(blocks: readonly Block[]): OcrLine[] {
  return blocks
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    .map(lineOf)
    .filter(({ words }) => words.length > 0);
}

function lineOf({ words, bbox, baseline, rowAttributes }: Line): OcrLine {
  return {
    box: boxOf(bbox),
    baseline: { left: baseline.y0, right: baseline.y1 },
    // Of Vietnamese in Times the row from the marks' top to the descenders' foot is about the em (measured: within 5 %).
    size: rowAttributes.rowHeight > 0 ? rowAttributes.rowHeight : null,
    words: words
      .map(({ text, confidence, bbox }): OcrWord => ({ text, confidence: confidence / 100, box: boxOf(bbox) }))
      .filter(isWord),
  };
}

/** Specks, rules and the edges of seals come out as one or two characters that recognition itself does not believe. */
function isWord({ text, confidence }: OcrWord): boolean {
  return confidence >= 0.3 || text.length > 2;
}

function boxOf({ x0, y0, x1, y1 }: Bbox): PixelBox {
  return { left: x0, top: y0, right: x1, bottom: y1 };
}
