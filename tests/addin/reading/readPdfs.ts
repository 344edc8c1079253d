import { createRequire } from "node:module";
import { join } from "node:path";
import { guardLetter } from "../../../addin/reading/guardLetter.ts";
import { readPdf } from "../../../addin/reading/pdf/readPdf.ts";
import type { ReadContext } from "../../../addin/reading/ReadContext.ts";
import { ReadQuestion } from "../../../addin/reading/ReadQuestion.ts";
import type { ReadResult } from "../../../addin/reading/ReadResult.ts";
import { HostFailure, SecretRefusal } from "../../../addin/host/Host.ts";
import type { Ocr } from "../../../addin/reading/scan/OcrPage.ts";
import { contextOf } from "./parsers.ts";

const pdfjs = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");

/** For files in which nothing is to be recognised. */
const noOcr: Ocr = () => Promise.reject(new Error("recognition was asked for"));

export function readPages(bytes: Uint8Array, more: Partial<ReadContext> = {}, ocr: Ocr = noOcr): Promise<ReadResult> {
  return readPdf(bytes, contextOf("văn bản.pdf", more), { wasmUrl: join(pdfjs, "../wasm/"), ocr });
}

/** The paragraphs, those of a table after their place: "0/1/2 Tháng 6". */
export function linesOf({ letter }: ReadResult): string[] {
  return letter.paragraphs.map(({ start, end, cell }) => {
    const words = letter.text.slice(start, end);
    return cell ? `${[cell.table, cell.row, cell.column].join("/")} ${words}` : words;
  });
}

/** What comes of a file: its number of pages, or why it is not read. */
export async function outcomeOf(bytes: Uint8Array, more: Partial<ReadContext> = {}): Promise<string> {
  try {
    const result = await readPages(bytes, more);
    guardLetter(result);
    return `${String(result.pages?.length)} pages`;
  } catch (error) {
    if (error instanceof ReadQuestion) return JSON.stringify(error.question);
    if (error instanceof HostFailure || error instanceof SecretRefusal) return error.code;
    // `readFile` calls whatever a parser throws at a damaged file so.
    return "unreadable_file";
  }
}
