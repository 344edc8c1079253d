import type { DrawnPage } from "./DrawnPage.ts";
import { coverage } from "./pageImage.ts";
import type { TextLayer } from "./readTextLayer.ts";

/** Fewer letters are a page number or a stamp, not a page of text. */
const fewLetters = 50;

/** More letters than this are the page's text, not what a signing tool writes on a scan (name, address, time). */
const stampLetters = 400;

/** So many shapes on a page without text are its letters. */
const outlines = 200;

/** Whether a page is to be read from its picture: it has no text of its own, or what it has is broken. */
export function needsRecognition(page: DrawnPage, { quality, visible, hidden }: TextLayer): boolean {
  if (quality === "poor") return true;
  const covered = page.pictures.reduce((sum, picture) => sum + coverage(picture, page), 0);
  if (visible + hidden < fewLetters) return covered > 0.3 || page.shapes > outlines;
  return covered > 0.6 && visible < stampLetters && hidden < fewLetters;
}
