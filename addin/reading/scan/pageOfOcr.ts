import type { PageText, PageWord, Rule } from "../page/PageText.ts";
import type { Box } from "../ReadResult.ts";
import type { OcrLine, OcrPage, OcrWord, PixelBox } from "./OcrPage.ts";

/**
 * A recognised page as the layout takes it.
 * @param picture the page's size as its picture came, in points
 */
export function pageOfOcr(
  ocr: OcrPage,
  page: number,
  picture: { readonly width: number; readonly height: number },
): PageText {
  const onSide = (ocr.quarters ?? 0) % 2 === 1;
  const size = onSide ? { width: picture.height, height: picture.width } : picture;
  const across = size.width / ocr.width;
  const down = size.height / ocr.height;
  return {
    page,
    width: size.width,
    height: size.height,
    words: ocr.lines.flatMap((line) =>
      line.words.map((word): PageWord => {
        const { left, right } = word.box;
        return {
          text: word.text,
          left: left * across,
          right: right * across,
          baseline: baselineAt(line, (left + right) / 2) * down,
          size: (line.size ?? (word.box.bottom - word.box.top) * 1.1) * down,
          seen: { confidence: word.confidence, box: boxBefore(ocr, word) },
        };
      }),
    ),
    rules: ocr.rules.map((rule) => lineOf(rule, across, down)),
  };
}

function baselineAt({ box, baseline }: OcrLine, x: number): number {
  return baseline.left + ((baseline.right - baseline.left) * (x - box.left)) / Math.max(1, box.right - box.left);
}

/** Where the word stood before the picture was straightened and turned, as shares of the picture. */
function boxBefore({ width, height, turned, quarters = 0 }: OcrPage, { box }: OcrWord): Box {
  const cos = Math.cos((turned * Math.PI) / 180);
  const sin = Math.sin((turned * Math.PI) / 180);
  const x = (box.left + box.right - width) / 2;
  const y = (box.top + box.bottom - height) / 2;
  const wide = (box.right - box.left) * Math.abs(cos) + (box.bottom - box.top) * Math.abs(sin);
  const high = (box.right - box.left) * Math.abs(sin) + (box.bottom - box.top) * Math.abs(cos);
  let before: Box = {
    left: (x * cos + y * sin + (width - wide) / 2) / width,
    top: (-x * sin + y * cos + (height - high) / 2) / height,
    width: wide / width,
    height: high / height,
  };
  // One right angle back, anticlockwise, as often as it was turned.
  for (let quarter = 0; quarter < quarters; quarter++)
    before = {
      left: before.top,
      top: 1 - before.left - before.width,
      width: before.height,
      height: before.width,
    };
  return before;
}

/** Lines have no thickness in the layout: the middle of it. */
function lineOf({ left, top, right, bottom }: PixelBox, across: number, down: number): Rule {
  if (right - left >= bottom - top) {
    const y = ((top + bottom) / 2) * down;
    return { left: left * across, right: right * across, top: y, bottom: y };
  }
  const x = ((left + right) / 2) * across;
  return { left: x, right: x, top: top * down, bottom: bottom * down };
}
