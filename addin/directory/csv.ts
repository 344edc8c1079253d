import Papa from "papaparse";
import { columnIn, personColumns, unitColumns } from "../../directive/directory/sheetColumns.ts";
import type { Sheet } from "../../directive/directory/sheetsOfDirectory.ts";
import { FileRefusal } from "./FileRefusal.ts";

/** What a spreadsheet would take for a formula, a command to it (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;
/** Excel writes ";" between cells where the comma is the decimal point, as in Viet Nam, and tabs as "Unicode text". */
const DELIMITERS = [",", ";", "\t"] as const;

/** A table as Excel opens it: UTF-8 with its mark, and nothing in it that Excel would reckon with. */
export function writeCsv(sheet: Sheet): string {
  const cells = sheet.map((row) => row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)));
  return `\uFEFF${Papa.unparse(cells, { newline: "\r\n" })}\r\n`;
}

/** Each row stands where the spreadsheet counts it. @throws FileRefusal `not_utf8` */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decoded(bytes);
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, known: columnsIn(text, delimiter) })).sort(
    (one, other) => other.known - one.known,
  );
  const { data } = Papa.parse<string[]>(text, { delimiter: best?.delimiter ?? ",", skipEmptyLines: false });
  return data.map((row) =>
    row.map((cell) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell)),
  );
}

function columnsIn(text: string, delimiter: string): number {
  const [header = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
  return [...Object.values(unitColumns), ...Object.values(personColumns)].filter(
    (labels) => columnIn(header, labels) >= 0,
  ).length;
}

/** Without the byte-order mark, which the decoders take off. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FileRefusal("not_utf8", { cause });
  }
}
