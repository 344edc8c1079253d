import type { Stamp } from "../ReadResult.ts";

/** The picture of one page, as it stands in the file or came from a camera: rows from the top, bytes a channel. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  /** 1: grey, 0 is black · 3: red, green, blue · 4: with an alpha that is to be ignored. */
  readonly channels: 1 | 3 | 4;
  /** width × height × channels bytes. */
  readonly data: Uint8Array | Uint8ClampedArray;
  /** Pixels an inch, where the page's size says so; null for photographs. */
  readonly dpi: number | null;
}

/** What was recognised on one picture. */
export interface OcrPage {
  /** Of the picture that was recognised: straightened, perhaps scaled. All boxes are in its pixels, from the top left. */
  readonly width: number;
  readonly height: number;
  /** By how many degrees the picture was turned clockwise, about its middle and within its size, to stand straight. */
  readonly turned: number;
  /** By how many right angles clockwise it was turned before that: 0 to 3; absent for a page that came upright. */
  readonly quarters?: number;
  readonly lines: readonly OcrLine[];
  /** Lines drawn along the edges, where they were looked for (tables). */
  readonly rules: readonly PixelBox[];
  /** What the look for a secrecy stamp found; absent where it was not asked for. */
  readonly stamp?: Stamp;
}

export interface OcrLine {
  readonly box: PixelBox;
  /** The line on which the letters stand: its height at the box's left and right edge. */
  readonly baseline: { readonly left: number; readonly right: number };
  /** The height of the font (em) in pixels, as well as it can be told; null where it cannot. */
  readonly size: number | null;
  readonly words: readonly OcrWord[];
}

export interface OcrWord {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly box: PixelBox;
}

export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface OcrRequest {
  /** Also look for a secrecy stamp. */
  readonly stamp: boolean;
  /** False: the stamp is all that is looked for, and nothing else is recognised. */
  readonly text?: boolean;
  readonly signal: AbortSignal;
  /** 0 to 1, for this page. */
  readonly onProgress: (share: number) => void;
}

/**
 * Recognises the words of one page. Calls come one after another. The picture's bytes may be changed or given away.
 * @throws the signal's reason; HostFailure `unreadable_file` where the picture cannot be recognised at all
 */
export type Ocr = (image: PageImage, request: OcrRequest) => Promise<OcrPage>;
