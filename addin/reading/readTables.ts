import type { Sheet } from "../../directive/directory/sheetsOfDirectory.ts";
import { HostFailure } from "../host/Host.ts";
import { maxBytes } from "./maxBytes.ts";
import { OfficePackage } from "./OfficePackage.ts";
import { sniff } from "./sniff.ts";
import type { SheetRow } from "./sheetRows.ts";
import { workbookSheets } from "./workbookSheets.ts";

/** The largest directory has 5,000 people with a few posts each. */
const limits = { rows: 50_000, columns: 100 } as const;

/**
 * The sheets of a workbook (.xlsx) as rows of cells, each cell where Excel counts it, so that a fault can be told by its row.
 * Rows that a filter hides are read as well: whoever left it set did not mean to leave them out. Hidden sheets are not.
 * @throws HostFailure `unreadable_file`, `unsupported_legacy`, `encrypted_file`, `too_large`
 */
export function readTables(bytes: Uint8Array): Sheet[] {
  if (bytes.length > maxBytes) throw new HostFailure("too_large");
  const { kind } = sniff(bytes);
  if (kind === "legacy") throw new HostFailure("unsupported_legacy");
  if (kind === "encrypted") throw new HostFailure("encrypted_file");
  if (kind !== "zip") throw new HostFailure("unreadable_file");
  const pack = new OfficePackage(bytes);
  const [name] = pack.related("", "officeDocument");
  const workbook = name === undefined ? null : pack.root(name);
  if (name === undefined || workbook?.localName !== "workbook") throw new HostFailure("unreadable_file");
  return [...workbookSheets(pack, workbook, name)]
    .filter(({ isHidden }) => !isHidden)
    .map(({ shown, hidden }) => tableOf([...shown, ...hidden]));
}

function tableOf(rows: readonly SheetRow[]): Sheet {
  const table: string[][] = [];
  for (const { row, cells } of rows) {
    for (const { column, text } of cells) {
      if (row >= limits.rows) throw new HostFailure("too_large");
      if (column >= limits.columns) continue;
      while (table.length <= row) table.push([]);
      const there = table[row] ?? [];
      while (there.length < column) there.push("");
      there[column] = text;
    }
  }
  return table;
}
