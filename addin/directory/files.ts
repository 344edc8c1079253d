import type { Directory } from "../../directive/contract/directory.ts";
import type { IsoDay } from "../../directive/contract/primitives.ts";
import {
  kindWords,
  languageWords,
  personColumns,
  roleWords,
  unitColumns,
} from "../../directive/directory/sheetColumns.ts";
import { sheetsOfDirectory, type Sheet } from "../../directive/directory/sheetsOfDirectory.ts";
import { writeWorkbook } from "../reading/writeWorkbook.ts";
import { writeCsv } from "./csv.ts";
import { previewImport } from "./previewImport.ts";
import { readSheets } from "./readSheets.ts";

/** Everything that has to do with files loads with the first of them. */
export { previewImport, readSheets };

/** What may stand in which column, for whoever fills the tables in; its header is none of theirs, so that it is not read. */
const guide: Sheet = [
  ["Cột", "Cách điền"],
  [unitColumns.kind[0], written(kindWords)],
  [personColumns.role[0], written(roleWords)],
  [personColumns.language[0], written(languageWords)],
  [`${unitColumns.validFrom[0]}; ${unitColumns.validTo[0]}`, "ngày/tháng/năm: 01/07/2025"],
  [`${unitColumns.aliases[0]}; ${unitColumns.successors[0]}`, "nhiều giá trị cách nhau bằng dấu chấm phẩy (;)"],
  [unitColumns.id[0], "chữ thường không dấu, số, gạch nối; để trống thì được tạo từ tên đơn vị"],
  [personColumns.id[0], "mã đối tượng (Object ID) trong Microsoft Entra; để trống nếu chưa có"],
  [personColumns.role[0], "mỗi chức vụ một dòng; người có nhiều chức vụ thì nhiều dòng"],
];

function written(words: Readonly<Record<string, readonly [string, string]>>): string {
  return Object.values(words)
    .map(([word]) => word)
    .join("; ");
}

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
      { name: "Hướng dẫn", rows: guide },
    ]);
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return { name: `danh-muc-${today}.xlsx`, blob: new Blob([bytes], { type }) };
  }
  const [name, sheet] = kind === "units" ? ["don-vi", units] : ["nguoi", people];
  return { name: `${name}-${today}.csv`, blob: new Blob([writeCsv(sheet)], { type: "text/csv;charset=utf-8" }) };
}
