import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";

interface Sheet {
  /** `sheetData`'s rows, and what stands beside it. */
  readonly xml: string;
  readonly state?: string;
}

interface Extras {
  /** Shared strings, plain. */
  readonly strings?: readonly string[];
  /** Format codes; a cell's `s` is its place here plus one. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  readonly files?: Readonly<Record<string, string>>;
}

/** A .xlsx with these sheets. */
export function workbookFile(sheets: readonly Sheet[], extras: Extras = {}): Uint8Array {
  const related = (entries: readonly (readonly [id: string, role: string, target: string])[]) =>
    `<Relationships xmlns="${packaged}">${entries
      .map(([id, role, target]) => `<Relationship Id="${id}" Type="${relations}/${role}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  const { strings = [], formats = [], from1904 = false, files = {} } = extras;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": related([["r1", "officeDocument", "xl/workbook.xml"]]),
    "xl/_rels/workbook.xml.rels": related([
      ...sheets.map((_, index) => [`s${index}`, "worksheet", `worksheets/sheet${index}.xml`] as const),
      ["st", "styles", "styles.xml"],
      ["ss", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}">${from1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${sheets
      .map(({ state }, index) => `<sheet name="S${index}" r:id="s${index}"${state ? ` state="${state}"` : ""}/>`)
      .join("")}</sheets></workbook>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', "&quot;")}"/>`)
      .join(
        "",
      )}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join("")}<xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index}.xml`,
        `<worksheet xmlns="${main}" xmlns:r="${relations}">${xml}</worksheet>`,
      ]),
    ),
    ...files,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** `sheetData` of rows of words, from column A on; "" is no cell. */
export function rows(...lines: readonly (readonly string[])[]): string {
  const cell = (text: string, row: number, column: number) =>
    text === "" ? "" : `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return `<sheetData>${lines
    .map((line, row) => `<row r="${row + 1}">${line.map((text, column) => cell(text, row, column)).join("")}</row>`)
    .join("")}</sheetData>`;
}
