import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterOf, type Letter } from "../../../directive/letter/letter.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";
import { readingJson } from "../../../directive/letter/readingJson.ts";
import { placeTones } from "../../../directive/vietnamese.ts";
import { announcement, plan, shortLetter } from "./letters.ts";
import * as whole from "./wholeLetters.ts";

const texts = [announcement, plan, shortLetter, ...Object.values(whole)];
const aText = fc.constantFrom(...texts);
const read = (text: string) => readingJson(readDirective(letterOf(text.split("\n"), "text")));
/** As a source hands it over that composes and cleans nothing. */
const asItCame = (text: string): Letter => ({ text, paragraphs: [], source: "text" });

/** The text with `change` made wherever `places` says so, over and over. */
function changed(text: string, places: readonly boolean[], change: (character: string) => string): string {
  const at = (place: number) => places[place % places.length] === true;
  return Array.from(text, (character, place) => (at(place) ? change(character) : character)).join("");
}

const somewhere = fc.array(fc.boolean(), { minLength: 3, maxLength: 40 });

const LATIN = "ABCEHIKMOPTXaceiopx";
const CYRILLIC = "АВСЕНІКМОРТХасеіорх";
const NEW_TONES: readonly (readonly [RegExp, string])[] = [
  [/óa(?!\p{L})/gu, "oá"],
  [/òa(?!\p{L})/gu, "oà"],
  [/ỏa(?!\p{L})/gu, "oả"],
  [/ủy(?!\p{L})/gu, "uỷ"],
  [/Ủy(?!\p{L})/gu, "Uỷ"],
  [/ỦY(?!\p{L})/gu, "UỶ"],
  [/HÒA(?!\p{L})/gu, "HOÀ"],
];

describe("what does not change the reading", () => {
  it("blank lines, wherever", () => {
    fc.assert(
      fc.property(aText, somewhere, (text, places) => {
        const spread = text
          .split("\n")
          .flatMap((line, at) => (places[at % places.length] === true ? [line, "", " "] : [line]));
        expect(read(spread.join("\n"))).toEqual(read(text));
      }),
      { numRuns: 30 },
    );
  });

  it("the normal form, letter by letter", () => {
    fc.assert(
      fc.property(aText, somewhere, (text, places) => {
        const mixed = changed(text, places, (character) => character.normalize("NFD"));
        expect(readingJson(readDirective(asItCame(mixed)))).toEqual(read(text));
      }),
      { numRuns: 20 },
    );
  });

  it("invisible characters and strange spaces", () => {
    fc.assert(
      fc.property(aText, somewhere, fc.constantFrom("\u200B", "\u00AD", "\uFEFF", "\u2060"), (text, places, sign) => {
        const full = changed(text, places, (character) => (character === " " ? "\u00A0" : character + sign));
        expect(readingJson(readDirective(asItCame(full)))).toEqual(read(text));
      }),
      { numRuns: 20 },
    );
  });

  it("letters of other alphabets that look the same", () => {
    fc.assert(
      fc.property(aText, somewhere, (text, places) => {
        const alike = changed(text, places, (character) => CYRILLIC.charAt(LATIN.indexOf(character)) || character);
        expect(read(alike)).toEqual(read(text));
      }),
      { numRuns: 20 },
    );
  });

  it("where the tone marks stand", () => {
    fc.assert(
      fc.property(aText, (text) => {
        const moved = NEW_TONES.reduce((words, [older, newer]) => words.replace(older, newer), text);
        const values = (of: string) => placeTones(JSON.stringify(read(of)));
        expect(values(moved)).toEqual(values(text));
      }),
      { numRuns: texts.length },
    );
  });
});

describe("wherever a letter came from", () => {
  it("spans lead into the letter as it came", () => {
    fc.assert(
      fc.property(aText, somewhere, (text, places) => {
        const letter = asItCame(changed(text, places, (character) => `${character.normalize("NFD")}\u200B`));
        const { items } = readDirective(letter);
        const bare = (words: string) =>
          words
            .replaceAll("\u200B", "")
            .normalize("NFC")
            .replaceAll(/[\s>-]+/gu, " ");
        for (const item of items) {
          for (const { value, span } of item.deadlines)
            expect(bare(letter.text.slice(span.start, span.end))).toBe(bare(value.phrase));
          expect(bare(letter.text.slice(item.span.start, item.span.end))).toContain(bare(item.text).slice(-12).trim());
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** 100 KB of each: seconds if anything looked back over what it has read would be minutes. */
describe("a hostile letter of one shape is read in time", () => {
  const length = 100_000;
  it.each([
    ["numbers", "1."],
    ["numbers on lines", "1.\n"],
    ["dashes on lines", "-\n"],
    ["brackets on lines", "(\n"],
    ["enclosed numbers", "(1) a\n"],
    ["every level", "1. a\n1.1. b\na) c\n- d\n+ e\n"],
    ["headings", "a:\n- b\n"],
    ["heads of tables", "STT\nNhiệm vụ\nĐơn vị chủ trì\n1\n"],
    ["rows of tabs", "STT\tNhiệm vụ\tChủ trì\n"],
    ["heads of mails", "From: a\nSent: b\nTo: c\n"],
    ["sections", "I. ABC DEF GHI\n"],
    ["labelled lines", "- Đơn vị chủ trì: A\n"],
    ["marks", "e\u0301"],
    ["lost spaces", "ạÁa"],
  ])(
    "%s",
    (_, shape) => {
      const letter = asItCame(shape.repeat(Math.ceil(length / shape.length)));
      expect(readDirective(letter).items.length).toBeGreaterThanOrEqual(0);
    },
    15_000,
  );
});
