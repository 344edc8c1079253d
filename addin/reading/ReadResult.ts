import type { Letter } from "../../directive/letter/letter.ts";
import type { Span } from "../../directive/letter/reading.ts";

/** The same result, with more that stands around it for the guard to see. */
export function withMargins(result: ReadResult, more: readonly string[]): ReadResult {
  return { ...result, margins: result.margins && [...result.margins, ...more] };
}

/** What was read: the letter, the texts around it that the secrecy guard must see as well, and how sure the reading is. */
export interface ReadResult {
  readonly letter: Letter;
  /** Page headers and footers, text boxes, notes: a paragraph each; null where nobody could look. */
  readonly margins: readonly string[] | null;
  /** How each page was read; empty where the source has no pages (docx, mail, text). */
  readonly pages?: readonly ReadPage[];
  /** How many pages were left unread, by the clerk's answer; absent: none. */
  readonly unread?: number;
  /** Words of a scan that may be wrong, in the letter's order. */
  readonly doubts?: readonly Doubt[];
  /** What a look at the picture of a scan's first page says of a secrecy stamp; absent where there is no picture. */
  readonly stamp?: Stamp;
  /** A digital signature was found in the file: it must never be changed. */
  readonly signed?: boolean;
}

export interface ReadPage {
  /** The file's name, where a directive came as several. */
  readonly file: string;
  /** From 1, within its file. */
  readonly page: number;
  /** `text`: the page's own text layer · `tcvn3`: that, converted from an old font's code · `ocr`: read from its picture. */
  readonly by: "text" | "tcvn3" | "ocr";
}

export interface Doubt {
  /** Of the word, in the letter's text. */
  readonly span: Span;
  /** Index into `pages`. */
  readonly page: number;
  /** Where it stands on the page, as shares of its width and height, from the top left. */
  readonly box: Box;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** `marked`: a secrecy word was read in a frame or in red ink · `unreadable`: a frame stands there that could not be read. */
export type Stamp =
  | { readonly found: "none" }
  | { readonly found: "marked"; readonly level: "mật" | "tối mật" | "tuyệt mật" }
  | { readonly found: "unreadable" };
