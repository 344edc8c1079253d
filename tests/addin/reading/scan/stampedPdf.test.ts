import { PDFDocument } from "@cantoo/pdf-lib";
import { createCanvas } from "@napi-rs/canvas";
import { afterAll, expect, test, vi } from "vitest";
import { readFile } from "../../../../addin/reading/readFile.ts";
import type { GreyImage } from "../../../../addin/reading/scan/GreyImage.ts";
import { nodeRecogniser, nodeTools } from "../../../../local/nodeTools.ts";
import { contextOf } from "../parsers.ts";
import { pdfOf, set } from "../pdfFiles.ts";
import { readPages } from "../readPdfs.ts";
import { DPI, framed, words } from "./pictures.ts";

vi.setConfig({ testTimeout: 60_000 });
afterAll(() => nodeRecogniser.end());

const typed = pdfOf([
  { pieces: set("1. Trưởng các ấp rà soát hộ nghèo, báo cáo Ủy ban nhân dân xã trước ngày 20.", { top: 300 }) },
]);

test.each([
  ["of secrecy is seen", framed(words.mat), { found: "marked", level: "mật" }],
  ["of urgency is none of secrecy", framed(words.khan), { found: "none" }],
])("a stamp laid onto a typed letter as a picture %s", async (_name, stamp, found) => {
  const result = await readFile(await withPicture(typed, stamp), contextOf("thu.pdf"), nodeTools);
  expect(result.stamp).toEqual(found);
  expect(result.pages?.map(({ by }) => by) ?? []).toEqual(found.found === "marked" ? [] : ["text"]);
});

test("a stamp on an annex alone is seen", async () => {
  const point = "1. Trưởng các ấp rà soát hộ nghèo, báo cáo Ủy ban nhân dân xã trước ngày 20.";
  const twoPages = pdfOf([{ pieces: set(point, { top: 300 }) }, { pieces: set("Danh sách kèm theo", { top: 300 }) }]);
  const stamped = await withPicture(twoPages, framed(words.mat), 1);
  const { stamp, letter } = await readFile(stamped, contextOf("thu.pdf"), nodeTools);
  expect([stamp, letter.text]).toEqual([{ found: "marked", level: "mật" }, ""]);
});

test("where nothing can look at it, somebody is to be asked", async () => {
  const result = await readPages(await withPicture(typed, framed(words.khan)));
  expect(result.stamp).toEqual({ found: "unreadable" });
  expect((await readPages(typed)).stamp).toBeUndefined();
});

async function withPicture(bytes: Uint8Array, picture: GreyImage, page = 0): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const image = await document.embedPng(pngOf(picture));
  const [width, height] = [(picture.width / DPI) * 72, (picture.height / DPI) * 72];
  document.getPage(page).drawImage(image, { x: 80, y: 660, width, height });
  return document.save();
}

function pngOf({ width, height, data }: GreyImage): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  for (const [i, shade] of data.entries()) image.data.set([shade, shade, shade, 255], 4 * i);
  context.putImageData(image, 0, 0);
  return canvas.toBuffer("image/png");
}
