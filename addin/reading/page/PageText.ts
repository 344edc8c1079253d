/**
 * The words of one page and where they stand, whether they come from a text layer or from a picture. All measures are in
 * points (1/72 inch) from the top left of the page as it is looked at, turned upright.
 */
export interface PageText {
  /** From 1, within its file. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** In no particular order; each is a word, or a part of one where it changes its size or baseline. */
  readonly words: readonly PageWord[];
  /** Straight lines drawn along the page's edges, as tables have them; empty where nobody looked. */
  readonly rules: readonly Rule[];
}

export interface PageWord {
  /** Without spaces. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The height of the font (em), not of the letters: the same for "aaa" and "Ậg". */
  readonly size: number;
  /** How sure the recognition was, 0 to 1, and the word's place on the picture as given; absent for a text layer. */
  readonly seen?: Seen;
}

export interface Seen {
  readonly confidence: number;
  /** Shares of the page's width and height, from the top left of the page as the file shows it. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** A horizontal (`top` = `bottom`) or vertical (`left` = `right`) line. */
export interface Rule {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
