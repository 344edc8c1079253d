import { expect, test } from "vitest";
import type { Ocr, PageImage } from "../../../addin/reading/scan/OcrPage.ts";
import { pdfOf, set } from "./pdfFiles.ts";
import { linesOf, readPages } from "./readPdfs.ts";

/** Answers every page with one line, and keeps what it was shown. */
function recogniser() {
  const shown: PageImage[] = [];
  const ocr: Ocr = (image) => {
    shown.push(image);
    const box = { left: 200, top: 300, right: 900, bottom: 340 };
    const words = ["Ủy", "ban", "nhân", "dân", "xã"].map((text, at) => ({
      text,
      confidence: at === 2 ? 0.6 : 0.95,
      box: { ...box, left: 200 + at * 140, right: 320 + at * 140 },
    }));
    const line = { box, baseline: { left: 335, right: 335 }, size: 38, words };
    return Promise.resolve({ width: image.width, height: image.height, turned: 0, lines: [line], rules: [] });
  };
  return { ocr, shown };
}

/** Letters whose table of meanings is wrong: what is seen is right, what is copied is not. */
const scrambled = set("Xqw zrtp kjh wvbn xcvz qwrt plkj hgfd zxcv bnml qwrtp sdfg hjkl zxcvb nmqw rtpsd fghjk.", {
  top: 100,
});

test("a page whose text layer is broken is drawn and recognised", async () => {
  const { ocr, shown } = recogniser();
  const result = await readPages(pdfOf([{ pieces: scrambled }]), {}, ocr);
  expect(result.pages?.map(({ by }) => by)).toEqual(["ocr"]);
  expect(linesOf(result)).toEqual(["Ủy ban nhân dân xã"]);
  const [image] = shown;
  // A4 at 200 dots an inch, and something is drawn on it.
  expect([image?.width, image?.height, image?.dpi]).toEqual([1653, 2339, 200]);
  expect(image?.data.some((value, at) => at % 4 < 3 && value < 100)).toBe(true);
});

test("a doubtful word is shown with its place", async () => {
  const { letter, doubts } = await readPages(pdfOf([{ pieces: scrambled }]), {}, recogniser().ocr);
  expect(doubts?.map(({ span, page }) => [letter.text.slice(span.start, span.end), page])).toEqual([["nhân", 0]]);
});

test("a page with sound text beside it is not recognised", async () => {
  const { ocr, shown } = recogniser();
  const sound = set("1. Trưởng các ấp rà soát hộ nghèo, báo cáo kết quả về Ủy ban nhân dân xã trước ngày 20.", {
    top: 100,
  });
  const result = await readPages(pdfOf([{ pieces: sound }, { pieces: scrambled }]), {}, ocr);
  expect(result.pages?.map(({ by }) => by)).toEqual(["text", "ocr"]);
  expect(shown).toHaveLength(1);
  expect(result.letter.source).toBe("pdf");
});

test("many pages to be recognised are asked about", async () => {
  const pages = Array.from({ length: 23 }, () => ({ pieces: scrambled }));
  await expect(readPages(pdfOf(pages), {}, recogniser().ocr)).rejects.toMatchObject({
    question: { asks: "pages", pages: 23, scanned: 23, suggested: 20 },
  });
});
