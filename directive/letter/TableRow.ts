import type { ColumnRole } from "./tableColumns.ts";
import type { Line } from "./lines.ts";

/** One row of a table of tasks: one item. */
export interface TableRow {
  /** "PL.I.3": the annex, the section of the table, the row's number. */
  readonly path: string | null;
  /** All its lines, in the table's order, the row's number left out. */
  readonly lines: readonly Line[];
  /** Where its number stands. */
  readonly start: number;
  readonly cells: Readonly<Partial<Record<ColumnRole, readonly Line[]>>>;
  /** The lead's cell is that of a row above (merged, or left blank for "the same"). */
  readonly leadFromAbove: boolean;
}

/** What was taken out of a text: the rows of its tables of tasks, and the lines that stand in none. */
export interface TakenTables {
  readonly rows: readonly TableRow[];
  readonly rest: readonly Line[];
}
