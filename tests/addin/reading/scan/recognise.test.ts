import { afterAll, describe, expect, test, vi } from "vitest";
import { guardLetter } from "../../../../addin/reading/guardLetter.ts";
import { readFile } from "../../../../addin/reading/readFile.ts";
import type { OcrRequest, PageImage } from "../../../../addin/reading/scan/OcrPage.ts";
import { pageOfOcr } from "../../../../addin/reading/scan/pageOfOcr.ts";
import { turnImage } from "../../../../addin/reading/scan/turnImage.ts";
import { turnQuarters } from "../../../../addin/reading/scan/turnQuarters.ts";
import { readDirective } from "../../../../directive/letter/readDirective.ts";
import { nodeOcr, nodeRecogniser, nodeTools } from "../../../../local/nodeTools.ts";
import { contextOf } from "../parsers.ts";
import { fileBytes, framed, lay, letter, pageOf, seal, withRed, words } from "./pictures.ts";

const request = (more: Partial<OcrRequest> = {}): OcrRequest => ({
  stamp: true,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...more,
});
/** Without most of its text, which takes the longest: the look for a stamp sees the upper third alone. */
const top = { ...letter, data: letter.data.map((shade, i) => (i < 420 * letter.width ? shade : 255)) };
const stampOf = async (picture: PageImage) => (await nodeOcr(picture, request())).stamp;

/** Two to three seconds a page on a quiet machine. */
vi.setConfig({ testTimeout: 60_000 });
afterAll(() => nodeRecogniser.end());

test("a letter saved as a picture is read like a letter, every number and day exact", async () => {
  const shares: number[] = [];
  const context = contextOf("thu.png", { onProgress: ({ share }) => shares.push(share) });
  const result = await readFile(fileBytes("letter-150dpi.png"), context, nodeTools);
  expect(result).toMatchObject({ stamp: { found: "none" }, pages: [{ file: "thu.png", page: 1, by: "ocr" }] });
  const reading = readDirective(guardLetter(result));
  expect(reading.head).toMatchObject({ number: { value: "417/UBND-VHXH" }, day: { value: "2025-08-12" } });
  expect(reading.items.map(({ path }) => path)).toEqual(["1", "2", "3", "4", "5"]);
  expect(result.letter.text).toContain("bố trí 1.450.000.000 đồng để sửa chữa phòng học xuống cấp");
  expect(reading.items.flatMap(({ deadlines }) => deadlines.map(({ value }) => value.day))).toContain("2025-08-20");
  expect(shares.at(-1)).toBe(1);
});

describe("a stamp", () => {
  test.each([
    ["a framed word", pageOf(lay(top, framed(words.mat, { gap: 5 }), 5, 250)), "mật"],
    [
      "a tilted one, on a tilted page",
      pageOf(turnImage(lay(top, framed(words.toiMat, { tilt: 3 }), 5, 250), 1.2)),
      "tối mật",
    ],
    ["one in red ink", withRed(top, framed(words.mat, { tilt: -4 }), 5, 250), "mật"],
    ["a red word without a frame, over black ones", withRed(top, words.toiMat, 190, 215), "tối mật"],
  ] as const)("of secrecy is read: %s", async (_name, picture, level) => {
    expect(await stampOf(picture)).toEqual({ found: "marked", level });
  });

  test("that says something else, and a red seal, are none of secrecy", async () => {
    expect(await stampOf(pageOf(lay(top, framed(words.khan), 5, 250)))).toEqual({ found: "none" });
    expect(await stampOf(withRed(top, seal(), 200, 270))).toEqual({ found: "none" });
  });

  test("that cannot be read is told", async () => {
    const half = { ...words.mat, height: 16, data: words.mat.data.subarray(0, 16 * words.mat.width) };
    expect(await stampOf(pageOf(lay(top, framed(half, { gap: 12 }), 5, 250)))).toEqual({ found: "unreadable" });
  });
});

test.each([1, 2, 3])("a page fed in turned by %d right angles is read as the upright one", async (quarters) => {
  const page = await nodeOcr(turnQuarters(pageOf(top), quarters), request({ stamp: false }));
  expect((quarters + (page.quarters ?? 0)) % 4).toBe(0);
  const size = quarters === 2 ? { width: 595, height: 842 } : { width: 842, height: 595 };
  const { width, height, words: read } = pageOfOcr(page, 1, size);
  expect([width, height]).toEqual([595, 842]);
  const first = read.find(({ text }) => text === "NHÂN");
  // In the upper left corner, which is elsewhere on the picture.
  expect(first?.left).toBeLessThan(200);
  const { left, top: up } = first?.seen?.box ?? { left: 0.5, top: 0.5 };
  expect([left > 0.5, up > 0.5]).toEqual([quarters !== 3, quarters !== 1]);
});

test("cancelling ends the recognition at once, and the next page is read all the same", async () => {
  const cancelled = new AbortController();
  const signal = cancelled.signal;
  const onProgress = () => {
    cancelled.abort();
  };
  await expect(nodeOcr(pageOf(letter), request({ stamp: false, signal, onProgress }))).rejects.toThrow(/abort/);
  const { lines } = await nodeOcr(pageOf(top), request({ stamp: false }));
  expect(lines.length).toBeGreaterThan(5);
});

test("a picture that is none is told so", async () => {
  const broken = fileBytes("letter-150dpi.png").subarray(0, 20);
  await expect(readFile(broken, contextOf("x.png"), nodeTools)).rejects.toMatchObject({ code: "unreadable_file" });
  const vast = fileBytes("word-mat.png");
  new DataView(vast.buffer).setUint32(16, 60_000);
  new DataView(vast.buffer).setUint32(20, 60_000);
  await expect(readFile(vast, contextOf("x.png"), nodeTools)).rejects.toMatchObject({ code: "too_large" });
});
