import type { Cell, Letter, LetterSource, Paragraph } from "../../directive/letter/letter.ts";
import { HostFailure } from "../host/Host.ts";
import { normaliseText } from "./normaliseText.ts";

/** A paragraph as a reader found it. */
export interface ReadParagraph {
  readonly text: string;
  /** The automatic number that Word shows before it ("9."), "-" for a bullet. */
  readonly label: string | null;
  /** Its place in Word's body.paragraphs; -1 where it has none (text box, mail, plain text). */
  readonly index: number;
  readonly cell?: Cell;
  readonly page?: number;
}

/** A letter of 500 pages has about a million characters; what is longer is no letter. */
const maxCharacters = 1_000_000;

/**
 * Joins paragraphs into a letter; blank ones are kept out, also those that carry only an automatic number.
 * @throws HostFailure `empty_letter`, `too_large`
 */
export function composeLetter(paragraphs: Iterable<ReadParagraph>, source: LetterSource): Letter {
  const kept: Paragraph[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { text, label, index, cell, page } of paragraphs) {
    const words = normaliseText(text);
    if (words === "") continue;
    const line = label === null ? words : `${label} ${words}`;
    const start = length === 0 ? 0 : length + 1;
    length = start + line.length;
    if (length > maxCharacters) throw new HostFailure("too_large");
    kept.push({ start, end: length, index, ...(cell && { cell }), ...(page !== undefined && { page }) });
    parts.push(line);
  }
  if (!parts.some((line) => /[\p{L}\p{N}]/u.test(line))) throw new HostFailure("empty_letter");
  return { text: parts.join("\n"), paragraphs: kept, source };
}

/** Lines that stand in no document: mail, plain text. */
export function composeLines(lines: readonly string[], source: LetterSource): Letter {
  return composeLetter(
    lines.map((text) => ({ text, label: null, index: -1 })),
    source,
  );
}
