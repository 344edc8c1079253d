import { sheetKind } from "../../directive/directory/sheetKind.ts";
import type { DirectorySheets, Sheet } from "../../directive/directory/sheetsOfDirectory.ts";
import { readTables } from "../reading/readTables.ts";
import { readCsv } from "./csv.ts";
import { FileRefusal } from "./FileRefusal.ts";

export type FoundSheets = { readonly [Kind in keyof DirectorySheets]: Sheet | null };

/**
 * The tables of a file, known by their headers, whatever the sheets are called. What begins as a zip or as an old Office file is
 * taken for a workbook, everything else for a CSV.
 * @throws FileRefusal, HostFailure
 */
export function readSheets(bytes: Uint8Array): FoundSheets {
  const isBinary = bytes[0] === 0x50 || bytes[0] === 0xd0;
  const tables = isBinary && (bytes[1] === 0x4b || bytes[1] === 0xcf) ? readTables(bytes) : [readCsv(bytes)];
  const found: { units: Sheet | null; people: Sheet | null } = { units: null, people: null };
  for (const table of tables) {
    const kind = sheetKind(table[0] ?? []);
    if (kind === null) continue;
    if (found[kind] !== null) throw new FileRefusal("two_alike");
    found[kind] = table;
  }
  if (found.units === null && found.people === null) throw new FileRefusal("no_known_columns");
  return found;
}
