import type { Line } from "./Line.ts";

/** What a page consists of, in the order of reading. */
export type Block =
  /** Each line stands for itself: a letterhead, a signature. */
  { readonly kind: "lines"; readonly lines: readonly Line[] } | TextBlock | ClosingBlock | TableBlock;

/** "Nơi nhận" and the signature beside it; one of them may go on at the head of the next page. */
export interface ClosingBlock {
  readonly kind: "closing";
  readonly left: readonly Line[];
  readonly right: readonly Line[];
  /** Where they part. */
  readonly middle: number;
}

/** Running text of a column. */
export interface TextBlock {
  readonly kind: "text";
  readonly lines: readonly Line[];
  /** The page's width where this is its one column, whose text goes on over pages of the same width; else null. */
  readonly pageWidth: number | null;
}

export interface TableBlock {
  readonly kind: "table";
  /** The page on which it ends. */
  readonly page: number;
  /** The places of the columns' edges, in points from the left. */
  readonly edges: readonly number[];
  /** From the top; cells without words are not there. */
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  /** From 0; of a merged cell, its first. */
  readonly column: number;
  readonly lines: readonly Line[];
}
