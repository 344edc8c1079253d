import type { Rule } from "../page/PageText.ts";
import type { Matrix } from "./Matrix.ts";

/** Everything on a page that matters for reading, in points from its top left as it is shown. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** In the order of drawing. */
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly Picture[];
  /** How many shapes are drawn that are no straight lines: letters may be drawn so, too. */
  readonly shapes: number;
  /** Those of them in the head of the page: a stamp may be drawn so. */
  readonly shapesAtTop: number;
}

export interface Glyph {
  /** What it means, by the font's own table; marks that stand above or below it included. */
  readonly text: string;
  /** Its code in the font, where that is one byte: 0 to 255. */
  readonly code: number | null;
  /** The font's name. */
  readonly font: string;
  /** Where it begins on its baseline, and where the next one would. */
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  /** The height of the font. */
  readonly size: number;
  /** False for text laid invisibly over a scan. */
  readonly visible: boolean;
  /** The annotation it belongs to (a stamp, a form's field); null for the page itself. */
  readonly annotation: string | null;
}

export interface Picture {
  /** Its name among the page's objects, or the picture itself where it stands in the page. */
  readonly source: unknown;
  /** One colour through a stencil, as scanners lay text over a background. */
  readonly stencil: boolean;
  /** From the unit square, its rows from the top, to the page. */
  readonly matrix: Matrix;
}
