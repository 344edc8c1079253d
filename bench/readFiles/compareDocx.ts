import { readFile } from "node:fs/promises";
import mammoth from "mammoth";
import { readOffice } from "../../addin/reading/readOffice.ts";
import { docxInPage } from "./docxInPage.ts";
import { longDocx } from "./longDocx.ts";
import { round, timeBoth } from "./timeBoth.ts";
import { sharedFiles } from "./sharedFiles.ts";

const sample = new URL("../../local/sample/letters/sa-dec-2024.docx", import.meta.url);
const label = /^(?:\d{1,3}[.)]|[a-zđ]\)|[IVX]+\.|Điều \d+\.|Chương [IVX]+\.?)\s/u;

/** Against mammoth's plain text: in Node (`npm run read`), and in a page as in the pane. */
export async function compareDocx(): Promise<object> {
  const files = [
    { name: "sample letter", bytes: new Uint8Array(await readFile(sample)) },
    { name: "40 pages", bytes: await longDocx() },
    ...(await sharedFiles("sa-dec.docx", "sa-dec-auto.docx", "sa-dec-multi.docx")),
  ];
  const inPage = await docxInPage(files);
  const results: Record<string, object> = {};
  const ratios: number[] = [];
  for (const { name, bytes } of files) {
    const buffer = Buffer.from(bytes);
    const times = await timeBoth(
      15,
      () => readOffice(bytes),
      () => mammoth.extractRawText({ buffer }),
    );
    const ours = readOffice(bytes).letter.text.split("\n");
    const theirs = (await mammoth.extractRawText({ buffer })).value.normalize("NFC").split("\n");
    ratios.push(times.theirs / times.ours, inPage[name]?.timesFaster ?? Number.NaN);
    results[name] = {
      node: { ms: round(times.ours), mammothMs: round(times.theirs), timesFaster: round(times.theirs / times.ours) },
      chromium: inPage[name],
      numberedLines: ours.filter((line) => label.test(line)).length,
      mammothNumberedLines: theirs.filter((line) => label.test(line)).length,
    };
  }
  return { target: "timesFaster >= 2", leastTimesFaster: round(Math.min(...ratios)), files: results };
}
