import type { DeadlineBase } from "../deadline/deadlineReader.ts";
import type { Line } from "./lines.ts";
import { takeCellTables } from "./takeCellTables.ts";
import { takeFlatTables } from "./takeFlatTables.ts";
import type { TakenTables } from "./TableRow.ts";

/** Takes the tables of tasks out of a text, by their cells where those are known, else by the numbers of their rows. */
export function takeTables(lines: readonly Line[], prefix: string, base: DeadlineBase): TakenTables {
  const ruled = takeCellTables(lines, prefix);
  const flat = takeFlatTables(ruled.rest, prefix, base);
  return { rows: [...ruled.rows, ...flat.rows], rest: flat.rest };
}
