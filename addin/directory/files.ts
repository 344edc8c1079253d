import type { Directory } from "../../directive/contract/directory.ts";
import type { IsoDay } from "../../directive/contract/primitives.ts";
import { sheetsOfDirectory } from "../../directive/directory/sheetsOfDirectory.ts";
import { writeWorkbook } from "../reading/writeWorkbook.ts";
import { writeCsv } from "./csv.ts";
import { previewImport } from "./previewImport.ts";
import { readSheets } from "./readSheets.ts";

/** Everything that has to do with files loads with the first of them. */
export { previewImport, readSheets };

export type ExportKind = "workbook" | "units" | "people";

/** A directory as a file; its name says of which day it is. */
export function exportFile(
  directory: Directory,
  kind: ExportKind,
  today: IsoDay,
): { readonly name: string; readonly blob: Blob } {
  const { units, people } = sheetsOfDirectory(directory);
  if (kind === "workbook") {
    const bytes = writeWorkbook([
      { name: "Đơn vị", rows: units },
      { name: "Người", rows: people },
    ]);
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return { name: `danh-muc-${today}.xlsx`, blob: new Blob([bytes], { type }) };
  }
  const [name, sheet] = kind === "units" ? ["don-vi", units] : ["nguoi", people];
  return { name: `${name}-${today}.csv`, blob: new Blob([writeCsv(sheet)], { type: "text/csv;charset=utf-8" }) };
}
