/** Where the text of a letter came from, shown to the clerk. */
export type LetterSource = "word" | "docx" | "xlsx" | "mailBody" | "text" | "pdf" | "scan";

/**
 * The text of a letter, whatever it was read from: NFC, one paragraph a line, automatic numbers written out ("9. Giao…").
 * Offsets everywhere in the core are UTF-16 code units into `text`.
 */
export interface Letter {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly source: LetterSource;
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** The paragraph's index in the document it was read from (Word's body.paragraphs order), for tagging; -1 where none. */
  readonly index: number;
  /** Its place in a table, the letterhead's included; absent outside tables and where the source shows none. */
  readonly cell?: Cell;
  /** The page it was read from, from 1, counted on through all files; absent where the source has no pages. */
  readonly page?: number;
}

/** All count from 0. A merged cell stands at its first row and column. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Joins paragraphs as they stand into a letter. Input strings may hold any normal form; blank ones are kept out. */
export function letterOf(paragraphs: readonly string[], source: LetterSource): Letter {
  const kept: Paragraph[] = [];
  let text = "";
  for (const [index, raw] of paragraphs.entries()) {
    const words = raw.normalize("NFC").replaceAll(/[\r\u2028\u2029]/g, "\n");
    if (words.trim() === "") continue;
    if (text !== "") text += "\n";
    kept.push({ start: text.length, end: text.length + words.length, index });
    text += words;
  }
  return { text, paragraphs: kept, source };
}
