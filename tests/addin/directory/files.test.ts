import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readCsv, writeCsv } from "../../../addin/directory/csv.ts";
import { exportFile } from "../../../addin/directory/files.ts";
import { readSheets } from "../../../addin/directory/readSheets.ts";
import { sheetsOfDirectory } from "../../../directive/directory/sheetsOfDirectory.ts";
import { aDirectory, aUnit, units } from "../../builders.ts";
import { rows, workbookFile } from "../reading/workbookFiles.ts";

const office = aDirectory({
  units: [aUnit({ id: units.body, kind: "body", parent: null, aliases: ['=HYPERLINK("x")', 'a; b <&> "c"'] })],
});
const bytesOf = async (kind: "workbook" | "units" | "people") =>
  new Uint8Array(await exportFile(office, kind, "2024-09-16").blob.arrayBuffer());

describe("the directory's files", () => {
  test("come back as they were written, a workbook with both tables and a CSV with one", async () => {
    const sheets = sheetsOfDirectory(office);
    // Cells that are empty at the end of a row say the same as cells that are not there.
    const filled = (sheet: readonly (readonly string[])[] | null) =>
      sheet?.map((row) => [...row.slice(0, row.findLastIndex((cell) => cell !== "") + 1)]);
    const workbook = readSheets(await bytesOf("workbook"));
    expect(filled(workbook.units)).toEqual(filled(sheets.units));
    expect(filled(workbook.people)).toEqual(filled(sheets.people));
    const csv = readSheets(await bytesOf("people"));
    expect(csv.units).toBeNull();
    expect(csv.people?.slice(0, sheets.people.length)).toEqual(sheets.people);
  });

  test("a CSV holds nothing that a spreadsheet would reckon with, and reads it back as it was", () => {
    const dangerous = ["=1+1", "+84", "-2", "@SUM(A1)", "\tx", "'quoted", "plain"];
    const text = writeCsv([["Mã đơn vị", "Tên đơn vị", "Loại"], dangerous]);
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(
      text
        .split("\r\n")[1]
        ?.split(",")
        .every((cell) => !/^"?[=+\-@\t]/.test(cell)),
    ).toBe(true);
    expect(readCsv(strToU8(text))[1]).toEqual(dangerous);
  });

  test.each([
    ["semicolons, as Excel writes them in Viet Nam", strToU8("Mã đơn vị;Tên đơn vị;Loại\nx;Phòng X, Y;Khác")],
    ["tabs in UTF-16, Excel's Unicode text", utf16("Mã đơn vị\tTên đơn vị\tLoại\nx\tPhòng X, Y\tKhác")],
    ["commas and quotes", strToU8('Mã đơn vị,Tên đơn vị,Loại\nx,"Phòng X, Y",Khác')],
  ])("a CSV with %s", (_, bytes) => {
    expect(readSheets(bytes).units?.[1]).toEqual(["x", "Phòng X, Y", "Khác"]);
  });

  test("a workbook's tables are known by their headers; rows keep their numbers, and a filter hides none", () => {
    const sheet = rows(["Mã đơn vị", "Tên đơn vị", "Loại"], [], ["x", "Phòng X", "Khác"]);
    const bytes = workbookFile([
      { xml: rows(["Ghi chú"]) },
      { xml: sheet.replace(/<row r="3"/, '<row r="3" hidden="1"') },
    ]);
    const { units: found, people } = readSheets(bytes);
    expect(people).toBeNull();
    expect(found).toEqual([["Mã đơn vị", "Tên đơn vị", "Loại"], [], ["x", "Phòng X", "Khác"]]);
  });

  test.each([
    ["not_utf8", Uint8Array.of(0x4d, 0xe3, 0x20, 0xfe)],
    ["no_known_columns", strToU8("một,hai\n1,2")],
    ["two_alike", workbookFile([{ xml: rows(["Mã đơn vị", "Loại"]) }, { xml: rows(["Mã đơn vị", "Loại"]) }])],
  ])("refuses what is no table: %s", (code, bytes) => {
    expect(() => readSheets(bytes)).toThrow(code);
  });
});

function utf16(text: string): Uint8Array {
  const codes = Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(codes.buffer);
}
