import { readPdf } from "../../addin/reading/pdf/readPdf.ts";
import { greyOf } from "../../addin/reading/scan/GreyImage.ts";
import type { PageImage } from "../../addin/reading/scan/OcrPage.ts";
import { turnImage } from "../../addin/reading/scan/turnImage.ts";
import type { Letter } from "../../directive/letter/letter.ts";
import { readDirective } from "../../directive/letter/readDirective.ts";
import { nodeOcr, wasmUrl } from "../../local/nodeTools.ts";
import { charactersWrong, numbersMissed, wordsMissed } from "./errors.ts";
import { nativeTesseract } from "./nativeTesseract.ts";
import { quietContext } from "./quietContext.ts";
import { sharedFiles, skipped, type BenchFile } from "./sharedFiles.ts";
import { round, timeOf } from "./timeBoth.ts";

/**
 * The Sa Đéc letter's scans against its text layer, and against the `tesseract` program on the same straightened pages. The
 * look for a stamp is left out: these scans carry a framed "MẬT", which the product refuses.
 */
export async function compareScans(): Promise<object> {
  const [truth] = await sharedFiles("sa-dec.pdf");
  if (!truth) return skipped("../shared is not there");
  const scans = await sharedFiles(
    "sa-dec-scan-200dpi.pdf",
    "sa-dec-scan-300dpi-rotated.pdf",
    "sa-dec-scan-ccitt-g4.pdf",
  );
  const written = (await readPdf(truth.bytes, quietContext(truth.name), { wasmUrl, ocr: nodeOcr })).letter;
  const native = await nativeTesseract();
  const results: Record<string, object> = {};
  for (const scan of scans) results[scan.name] = await compare(scan, written, native);
  return { target: "bodyErrorPercent <= 0.3, numbersMissed none, ratio <= 2", files: results };
}

async function compare(
  { name, bytes }: BenchFile,
  truth: Letter,
  native: Awaited<ReturnType<typeof nativeTesseract>>,
): Promise<object> {
  const pages: { readonly ms: number; readonly straight: PageImage }[] = [];
  const { letter } = await readPdf(bytes, quietContext(name), {
    wasmUrl,
    ocr: async (image, request) => {
      const copy = { ...image, data: image.data.slice() };
      // Start-up left out: the first page is recognised twice.
      if (pages.length === 0) await nodeOcr({ ...copy, data: copy.data.slice() }, { ...request, stamp: false });
      let turned = 0;
      let recognised: Awaited<ReturnType<typeof nodeOcr>> | undefined;
      const ms = await timeOf(async () => {
        recognised = await nodeOcr(image, { ...request, stamp: false });
        turned = recognised.turned;
      });
      const grey = turnImage(greyOf(copy), turned);
      pages.push({ ms, straight: { ...grey, channels: 1, dpi: image.dpi } });
      if (!recognised) throw new Error("nothing recognised");
      return recognised;
    },
  });
  const [body, wanted] = [bodyOf(letter.text), bodyOf(truth.text)];
  const [reading, expected] = [readDirective(letter), readDirective(truth)];
  const ours = {
    secondsPerPage: pages.map(({ ms }) => round(ms / 1000)),
    bodyErrorPercent: round(100 * charactersWrong(body, wanted)),
    wordsMissedPercent: round(100 * wordsMissed(body, wanted)),
    numbersMissed: numbersMissed(body, wanted),
    itemsAlike: reading.items.filter((item, at) => alike(item, expected.items[at])).length,
    items: expected.items.length,
    numberAndDayAlike:
      reading.head.number?.value === expected.head.number?.value &&
      reading.head.day?.value === expected.head.day?.value,
  };
  if (native === null) return { ours, native: skipped("no program `tesseract` here") };
  const theirs: { readonly ms: number; readonly text: string }[] = [];
  for (const { straight } of pages) theirs.push(await native(straight));
  const text = bodyOf(theirs.map((page) => page.text).join("\n"));
  const sum = (values: readonly { readonly ms: number }[]) => values.reduce((all, { ms }) => all + ms, 0);
  return {
    ours,
    native: {
      secondsPerPage: theirs.map(({ ms }) => round(ms / 1000)),
      wordsMissedPercent: round(100 * wordsMissed(text, wanted)),
      numbersMissed: numbersMissed(text, wanted),
    },
    ratio: round(sum(pages) / sum(theirs)),
  };
}

type Item = ReturnType<typeof readDirective>["items"][number];

/** What was understood, whatever single letters were misread. */
function alike(read: Item, expected: Item | undefined): boolean {
  const sense = (item: Item | undefined) =>
    JSON.stringify([
      item?.path,
      item?.leads.map(({ value }) => value),
      item?.coordinators.map(({ value }) => value),
      item?.addressees,
      item?.deadlines.map(({ value }) => [value.kind, value.day, value.rrule]),
    ]);
  return sense(read) === sense(expected);
}

/** From the first sentence to its "./.". */
function bodyOf(text: string): string {
  const start = text.indexOf("Thực hiện Thông báo");
  const end = text.indexOf("./.");
  return text.slice(Math.max(0, start), end < 0 ? undefined : end + 3);
}
