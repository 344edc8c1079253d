import { columnIn, personColumns, unitColumns } from "./sheetColumns.ts";
import type { DirectorySheets } from "./sheetsOfDirectory.ts";

/** Which of the two tables begins with this header; null where it is neither. The one more of whose columns are there. */
export function sheetKind(header: readonly string[]): keyof DirectorySheets | null {
  const [units, people] = [known(header, unitColumns), known(header, personColumns)];
  if (Math.max(units, people) < 2) return null;
  return units > people ? "units" : "people";
}

/** How many of the columns a header has. */
function known(header: readonly string[], columns: Readonly<Record<string, readonly string[]>>): number {
  return Object.values(columns).filter((labels) => columnIn(header, labels) >= 0).length;
}
