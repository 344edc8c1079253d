import { readPdf } from "../../addin/reading/pdf/readPdf.ts";
import { openPdf } from "../../addin/reading/pdf/openPdf.ts";
import { loadPdfjs } from "../../addin/reading/pdf/pdfjs.ts";
import { wasmUrl } from "../../local/nodeTools.ts";
import { quietContext } from "./quietContext.ts";
import { sharedFiles, skipped } from "./sharedFiles.ts";
import { round, timeBoth } from "./timeBoth.ts";

export async function comparePdfText(): Promise<object> {
  const files = await sharedFiles("sa-dec.pdf", "sa-dec-auto.pdf");
  if (files.length === 0) return skipped("../shared is not there");
  const results: Record<string, object> = {};
  const ratios: number[] = [];
  for (const { name, bytes } of files) {
    const times = await timeBoth(
      15,
      () => readPdf(bytes, quietContext(name), { wasmUrl, ocr: () => Promise.reject(new Error("not a scan")) }),
      () => textContent(bytes),
    );
    ratios.push(times.ours / times.theirs);
    results[name] = {
      ms: round(times.ours),
      getTextContentMs: round(times.theirs),
      ratio: round(times.ours / times.theirs),
    };
  }
  return { target: "ratio <= 1.3", worstRatio: round(Math.max(...ratios)), files: results };
}

/** What pdf.js itself makes of every page. */
async function textContent(bytes: Uint8Array): Promise<void> {
  const pdf = await openPdf(bytes, await loadPdfjs(), { wasmUrl, password: undefined });
  for (let number = 1; number <= pdf.numPages; number++) await (await pdf.getPage(number)).getTextContent();
  await pdf.loadingTask.destroy();
}
