import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber } from "../../../addin/reading/formatNumber.ts";
import { readWord } from "./parsers.ts";
import { level, list, numbered, p, use, wordFile } from "./wordFiles.ts";

/** One list of three levels, "%1." "%1.%2." "%1.%2.%3)". */
const numbering =
  list(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "lowerLetter", "%1.%2.%3)")) + use(7, 1);

const labels = (levels: readonly number[], between = "") =>
  readWord(wordFile(levels.map((at) => numbered("x", 7, at) + between).join(""), { numbering }))
    .letter.text.split("\n")
    .map((line) => line.replace(/ ?x$/, ""))
    .filter((line) => line !== "giữa");

test("labels are the path of counters, whatever the order of levels", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 25 }), (levels) => {
      // By the standard's words: a level goes on counting until a higher one is used; a higher one never used counts as begun.
      const counters = [0, 0, 0];
      const expected = levels.map((at) => {
        for (let higher = 0; higher < at; higher++) counters[higher] ||= 1;
        counters[at] = (counters[at] ?? 0) + 1;
        for (let lower = at + 1; lower < 3; lower++) counters[lower] = 0;
        const [one, two, three] = counters;
        return [`${one}.`, `${one}.${two}.`, `${one}.${two}.${formatNumber(three!, "lowerLetter")})`][at]!;
      });
      expect(labels(levels)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test("what stands between numbered paragraphs changes no number", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 12 }), (levels) => {
      const table = `<w:tbl><w:tr><w:tc>${p("giữa")}</w:tc></w:tr></w:tbl>`;
      expect(labels(levels, p("giữa") + table)).toEqual(labels(levels));
    }),
    { numRuns: 10 },
  );
});

test("roman and letter labels tell any two numbers apart and can be read back", () => {
  const worth = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 } as const;
  const fromRoman = (digits: string) => {
    const values = Array.from(digits, (digit) => worth[digit as keyof typeof worth]);
    return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3999 }), (value) => {
      expect(fromRoman(formatNumber(value, "lowerRoman"))).toBe(value);
      expect(formatNumber(value, "upperRoman")).toBe(formatNumber(value, "lowerRoman").toUpperCase());
      const letters = formatNumber(value, "lowerLetter");
      expect(new Set(letters).size).toBe(1);
      expect((letters.length - 1) * 26 + letters.charCodeAt(0) - 96).toBe(value);
    }),
  );
});
