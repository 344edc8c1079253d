import type { Letter, Paragraph } from "../../directive/letter/letter.ts";
import { HostFailure } from "../host/Host.ts";
import type { Doubt, ReadPage, ReadResult } from "./ReadResult.ts";

export interface Joined {
  readonly letter: Letter;
  readonly pages: readonly ReadPage[];
  readonly doubts: readonly Doubt[];
}

/** As for one file (`composeLetter`). */
const maxCharacters = 1_000_000;

/**
 * One letter from a main letter and what is attached to it, in the order given. Tables and pages count on from file to
 * file; only the main letter's paragraphs keep their index in the document that is open.
 * @throws HostFailure `too_large`
 */
export function joinResults(results: readonly [ReadResult, ...ReadResult[]]): Joined {
  const paragraphs: Paragraph[] = [];
  const pages: ReadPage[] = [];
  const doubts: Doubt[] = [];
  const texts: string[] = [];
  let length = 0;
  let tables = 0;
  for (const [file, result] of results.entries()) {
    const shift = file === 0 ? 0 : length + 1;
    const pagesBefore = pages.length;
    const tablesBefore = tables;
    for (const { start, end, index, cell, page } of result.letter.paragraphs) {
      if (cell) tables = Math.max(tables, tablesBefore + cell.table + 1);
      paragraphs.push({
        start: start + shift,
        end: end + shift,
        index: file === 0 ? index : -1,
        ...(cell && { cell: { ...cell, table: tablesBefore + cell.table } }),
        ...(page !== undefined && { page: pagesBefore + page }),
      });
    }
    for (const doubt of result.doubts ?? []) {
      const span = { start: doubt.span.start + shift, end: doubt.span.end + shift };
      doubts.push({ ...doubt, span, page: pagesBefore + doubt.page });
    }
    pages.push(...(result.pages ?? []));
    texts.push(result.letter.text);
    length = shift + result.letter.text.length;
    if (length > maxCharacters) throw new HostFailure("too_large");
  }
  return { letter: { text: texts.join("\n"), paragraphs, source: results[0].letter.source }, pages, doubts };
}
