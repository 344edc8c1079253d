import type { Ocr } from "./scan/OcrPage.ts";
import type { Dom } from "./dom.ts";
import type { Box, ReadResult } from "./ReadResult.ts";

/** How far a reading has come. `prepare`: something is being fetched that later readings have (the recognition's data). */
export interface ReadProgress {
  readonly file: string;
  readonly doing: "prepare" | "text" | "ocr";
  /** From 1; 0 where no page has begun. */
  readonly page: number;
  readonly pages: number;
  /** Of this step, 0 to 1. */
  readonly share: number;
}

/** What the clerk has answered so far; a reading that needs more throws a `ReadQuestion` and is started again with it. */
export interface ReadAnswers {
  /** Opens an encrypted file. */
  readonly password?: string;
  /** How many pages to read at most, after `ReadQuestion` "pages"; those beyond it stay unread and are counted. */
  readonly pages?: number;
}

/** Everything a reading of one file is given beside its bytes. */
export interface ReadContext {
  /** The file's name: untrusted, only shown. */
  readonly file: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
  readonly answers: ReadAnswers;
}

/** Reads files that have pages: PDF, pictures. In the pane in a worker, in Node directly. */
export interface PageReader {
  /** @throws HostFailure, ReadQuestion, the signal's reason */
  readonly pdf: (bytes: Uint8Array, context: ReadContext) => Promise<ReadResult>;
  /** A photograph or scan of one page (.jpg, .png). @throws as `pdf` */
  readonly picture: (bytes: Uint8Array, context: ReadContext) => Promise<ReadResult>;
  /** A piece of one page as the file shows it, as a picture to look at (PNG); null where that cannot be made here. */
  readonly crop: (bytes: Uint8Array, piece: Piece) => Promise<Blob | null>;
}

export interface Piece {
  /** From 1, within its file. */
  readonly page: number;
  readonly box: Box;
  readonly password?: string;
}

/** What reading takes from the place it runs in. */
export interface ReadTools {
  readonly dom: Dom;
  readonly pages: PageReader;
}

/** `PageReader` as it is built from its parts, in the worker and in Node. */
export interface PageTools {
  /** Folder of pdf.js's image decoders (`pdfjs-dist/wasm`), ending in "/": an address of our own origin, or a path in Node. */
  readonly wasmUrl: string;
  readonly ocr: Ocr;
}
