import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFile } from "../../../addin/reading/readFile.ts";
import type { ReadResult } from "../../../addin/reading/ReadResult.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";
import { readingJson } from "../../../directive/letter/readingJson.ts";
import { contextOf, textTools } from "./parsers.ts";
import { readPages } from "./readPdfs.ts";

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, import.meta.url)));

/** From the addressees on, without the lines drawn with letters. */
function wordsOf({ letter }: ReadResult): string {
  const lines = letter.text.split("\n").filter((line) => /[\p{L}\p{N}]/u.test(line));
  return lines.slice(lines.indexOf("Kính gửi:")).join(" ");
}

const fromWord = await readFile(bytesOf("../../../local/sample/letters/sa-dec-2024.docx"), contextOf("x"), textTools);

/** The second was made where the font lacked letters: those come from another one, each drawn into its gap. */
test.each(["sa-dec.pdf", "sa-dec-broken-font.pdf"])(
  "%s is read as the Word file is, letter by letter",
  async (name) => {
    const result = await readPages(bytesOf(`files/${name}`));
    expect(wordsOf(result) === wordsOf(fromWord)).toBe(true);
    expect(result.pages?.every(({ by }) => by === "text")).toBe(true);
  },
);

test("its items are read as those of the Word file", async () => {
  const itemsOf = ({ letter }: ReadResult) => readingJson(readDirective(letter)).items;
  expect(itemsOf(await readPages(bytesOf("files/sa-dec.pdf")))).toEqual(itemsOf(fromWord));
});
