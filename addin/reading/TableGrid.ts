import type { Cell } from "../../directive/letter/letter.ts";
import { wordAttribute, wordChild, wordNumber } from "./wordXml.ts";

/** More columns than Word allows (63), with room for what other programs write. */
const maxColumns = 256;

/** Counts the rows and columns of one Word table (ECMA-376 part 1, 17.4); merged cells stand where they begin. */
export class TableGrid {
  readonly #table: number;
  #row = -1;
  #column = 0;
  /** By column: the row in which a cell began that is merged downwards. */
  readonly #merged = new Map<number, number>();

  constructor(table: number) {
    this.#table = table;
  }

  nextRow(row: Element): void {
    this.#row += 1;
    this.#column = within(wordNumber(wordChild(wordChild(row, "trPr"), "gridBefore")) ?? 0, 0);
  }

  /** The place of the row's next cell. */
  enter(cell: Element): Cell {
    const properties = wordChild(cell, "tcPr");
    const column = this.#column;
    this.#column += within(wordNumber(wordChild(properties, "gridSpan")) ?? 1, 1);
    const merge = wordChild(properties, "vMerge");
    const goesOn = merge !== null && wordAttribute(merge) !== "restart";
    const row = (goesOn ? this.#merged.get(column) : undefined) ?? this.#row;
    if (merge === null) this.#merged.delete(column);
    else this.#merged.set(column, row);
    return { table: this.#table, row, column };
  }
}

function within(value: number, least: number): number {
  return Math.min(Math.max(value, least), maxColumns);
}
