import { strToU8, zipSync } from "fflate";

export interface WrittenSheet {
  readonly name: string;
  /** Its first row is the header. */
  readonly rows: readonly (readonly string[])[];
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * A workbook of plain words (ECMA-376 part 1): every cell is text, so that no cell is a formula, codes keep their zeros and days
 * stay as they are written; the header is bold and stays in view. Own code: the small library for it (write-excel-file) packs
 * large sheets in workers made of text, which the pane's policy forbids; the large ones are thirty times this.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, id: at + 1 }));
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      contentType("xl/workbook.xml", "sheet.main") +
      contentType("xl/styles.xml", "styles") +
      numbered.map(({ id }) => contentType(`xl/worksheets/sheet${id}.xml`, "worksheet")).join("") +
      "</Types>",
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>` +
      numbered.map(({ id, name }) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`).join("") +
      "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": relations(
      numbered.map(({ id }) => relation(`rId${id}`, "worksheet", `worksheets/sheet${id}.xml`)).join("") +
        relation("styles", "styles", "styles.xml"),
    ),
    "xl/styles.xml": styles,
  };
  for (const { id, rows } of numbered) parts[`xl/worksheets/sheet${id}.xml`] = worksheet(rows);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)])),
    // A file of the same words has the same bytes, whenever it was written.
    { mtime: "1980-01-02T00:00:00" },
  );
}

/** Format 49 is text; style 1 is that, style 2 is that in bold. */
const styles =
  `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/>' +
  '<xf xfId="0" numFmtId="49" applyNumberFormat="1" fontId="1" applyFont="1"/></cellXfs></styleSheet>';

function worksheet(rows: WrittenSheet["rows"]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(60, Math.max(10, ...rows.slice(0, 200).map((cells) => (cells[column] ?? "").length + 2))),
  );
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="1" customWidth="1"/>`)
    .join("");
  const written = rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((text) => cell(text, row === 0 ? 2 : 1)).join("")}</row>`)
    .join("");
  return (
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>${written}</sheetData></worksheet>`
  );
}

const cell = (text: string, style: number) =>
  text === ""
    ? `<c s="${style}"/>`
    : `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const contentType = (part: string, type: string) =>
  `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;

const relations = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

const relation = (id: string, role: string, target: string) =>
  `<Relationship Id="${id}" Type="${relationships}/${role}" Target="${target}"/>`;

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Control characters have no place in XML, not even escaped. */
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign).replace(/[^\P{Cc}\n\t]/gu, " ");
