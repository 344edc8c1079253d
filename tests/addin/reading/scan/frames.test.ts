import { describe, expect, test } from "vitest";
import { findFrames } from "../../../../addin/reading/scan/findFrames.ts";
import { findRules } from "../../../../addin/reading/scan/findRules.ts";
import { pageOfOcr } from "../../../../addin/reading/scan/pageOfOcr.ts";
import { secrecyWord } from "../../../../addin/reading/scan/secrecyWord.ts";
import { blank, DPI, framed, lay, letter, seal, words } from "./pictures.ts";

describe("frames", () => {
  test("are found among a letter's words, straight, tight and tilted", () => {
    const stamps = [framed(words.mat, { gap: 5 }), framed(words.toiMat, { tilt: 4 }), framed(words.khan, { tilt: -3 })];
    // In the left margin, one below the other.
    const page = stamps.reduce((on, stamp, at) => lay(on, stamp, 0, 200 + 150 * at), letter);
    const frames = findFrames(page, DPI, 160);
    expect(frames.map(({ box }) => Math.floor((box.top - 200) / 150))).toEqual([0, 1, 2]);
    for (const [at, tilt] of [0, 4, -3].entries()) expect(Math.abs(frames[at]!.tilt - tilt)).toBeLessThan(1.5);
  });

  test("are neither words nor seals nor the cells of a table", () => {
    expect(findFrames(letter, DPI, 160)).toEqual([]);
    expect(findFrames(seal(), DPI, 160)).toEqual([]);
    const table = framed(blank(700, 200));
    expect(findFrames(table, DPI, 160)).toEqual([]);
  });
});

test("the lines of a table are found, those of writing are not", () => {
  expect(findRules(letter, DPI, 160)).toEqual([]);
  const rules = findRules(lay(letter, framed(blank(600, 200)), 100, 1300), DPI, 160);
  expect(rules).toHaveLength(4);
  expect(rules.filter(({ left, right }) => right - left > 600)).toHaveLength(2);
});

test.each([
  ["MẬT", "mật"],
  ["|MẬT]", "mật"],
  [". MAT", "mật"],
  ["TỐI MẬ#h", "tối mật"],
  ["TUYỆT MẬT", "tuyệt mật"],
  ["Độ mật: TỐI MẬT", "tối mật"],
  ["MẬ", "like"],
  ["ẬT", "like"],
  ["HỎA TỐC", null],
  ["KHẨN", null],
  ["ĐẾN", null],
  ["BẢO MẬT THÔNG TIN CÁ NHÂN", null],
])("on a stamp, %s says %s", (line, level) => {
  expect(secrecyWord(line)).toBe(level);
});

test("a word's place is told on the page as it came, before it was straightened", () => {
  const box = { left: 90, right: 110, top: 190, bottom: 210 };
  const line = { box, baseline: { left: 208, right: 208 }, size: 20, words: [{ text: "a", confidence: 0.5, box }] };
  const page = { width: 200, height: 400, turned: -2, lines: [line], rules: [] };
  const [word] = pageOfOcr(page, 3, { width: 100, height: 200 }).words;
  expect(word).toMatchObject({ text: "a", left: 45, right: 55, baseline: 104, size: 10 });
  const seen = word!.seen!.box;
  expect(seen.left + seen.width / 2).toBeCloseTo(0.5);
  expect(seen.top + seen.height / 2).toBeCloseTo(0.5);
  expect(seen.width).toBeGreaterThan(0.1);
});
