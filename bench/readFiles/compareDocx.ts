import { readFile } from "node:fs/promises";
import { DOMParser } from "@xmldom/xmldom";
import mammoth from "mammoth";
import type { Dom } from "../../addin/reading/dom.ts";
import { readOffice } from "../../addin/reading/readOffice.ts";
import { round, timeBoth } from "./timeBoth.ts";
import { sharedFiles } from "./sharedFiles.ts";

const sample = new URL("../../local/sample/letters/sa-dec-2024.docx", import.meta.url);
/** The parser that mammoth uses as well. */
const dom = { DOMParser } as unknown as Dom;
const label = /^(?:\d{1,3}[.)]|[a-zđ]\)|[IVX]+\.|Điều \d+\.|Chương [IVX]+\.?)\s/u;

export async function compareDocx(): Promise<object> {
  const files = [
    { name: "sample letter", bytes: new Uint8Array(await readFile(sample)) },
    ...(await sharedFiles("sa-dec.docx", "sa-dec-auto.docx", "sa-dec-multi.docx")),
  ];
  const results: Record<string, object> = {};
  const ratios: number[] = [];
  for (const { name, bytes } of files) {
    const buffer = Buffer.from(bytes);
    const times = await timeBoth(
      15,
      () => readOffice(bytes, dom),
      () => mammoth.extractRawText({ buffer }),
    );
    const ours = readOffice(bytes, dom).letter.text.split("\n");
    const theirs = (await mammoth.extractRawText({ buffer })).value.normalize("NFC").split("\n");
    ratios.push(times.theirs / times.ours);
    results[name] = {
      ms: round(times.ours),
      mammothMs: round(times.theirs),
      timesFaster: round(times.theirs / times.ours),
      numberedLines: ours.filter((line) => label.test(line)).length,
      mammothNumberedLines: theirs.filter((line) => label.test(line)).length,
    };
  }
  return { target: "timesFaster >= 2", leastTimesFaster: round(Math.min(...ratios)), files: results };
}
