import { expect, test } from "vitest";
import { doubtfulWords } from "../../addin/doubtfulWords.ts";
import { stretchesOf } from "../../addin/pageStretches.ts";
import { letterOf } from "../../directive/letter/letter.ts";

test("pages in a row of one file that were read the same way are one stretch", () => {
  const page = (file: string, number: number, by: "text" | "ocr") => ({ file, page: number, by });
  expect(
    stretchesOf([
      page("a", 1, "text"),
      page("a", 2, "text"),
      page("a", 3, "ocr"),
      page("b", 1, "ocr"),
      page("b", 2, "ocr"),
    ]),
  ).toEqual([
    { file: "a", by: "text", from: 1, to: 2 },
    { file: "a", by: "ocr", from: 3, to: 3 },
    { file: "b", by: "ocr", from: 1, to: 2 },
  ]);
  expect(stretchesOf([])).toEqual([]);
});

test("a stretch of the letter has the doubtful words that lie in it, in whole or in part", () => {
  const letter = letterOf(["Giao phong Nội vụ", "Sở kbác"], "scan");
  const box = { left: 0, top: 0, width: 0.1, height: 0.1 };
  const doubts = [
    { span: { start: 5, end: 10 }, page: 0, box, confidence: 0.4 },
    { span: { start: 21, end: 25 }, page: 0, box, confidence: 0.6 },
  ];
  const how = { files: [], pages: [], unread: 0, doubts, signed: false, crop: () => Promise.resolve(null) };
  const words = (start: number, end: number) => doubtfulWords(letter, how, { start, end }).map(({ word }) => word);
  expect([words(0, 17), words(18, 25), words(0, 25), words(10, 18)]).toEqual([
    ["phong"],
    ["kbác"],
    ["phong", "kbác"],
    [],
  ]);
});
