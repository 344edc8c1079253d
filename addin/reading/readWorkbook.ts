import { HostFailure } from "../host/Host.ts";
import { composeLetter, type ReadParagraph } from "./composeLetter.ts";
import { elementsOf, within } from "./dom.ts";
import { normaliseText } from "./normaliseText.ts";
import type { OfficePackage } from "./OfficePackage.ts";
import type { ReadResult } from "./ReadResult.ts";
import type { SheetRow } from "./sheetRows.ts";
import { workbookSheets } from "./workbookSheets.ts";

/** Words on or behind a sheet that are no cell: drawn, commented. */
const marginRoles = ["drawing", "vmlDrawing", "comments"] as const;

/**
 * The tables of a workbook (.xlsx), as a plan of tasks comes attached to a letter: each visible sheet is a table, its title
 * lines above it are plain paragraphs. Cells say what Excel shows for the formats that letters use (days, per cent), and
 * what it last calculated. Hidden sheets, rows and columns are margins: nobody sees them, but the secrecy guard does.
 * Own code: what the libraries for it return has neither headers nor drawings, and they unpack whatever a file declares.
 * @throws HostFailure `unreadable_file`, `empty_letter`, `too_large`
 */
export function readWorkbook(pack: OfficePackage, workbook: Element, name: string): ReadResult {
  const paragraphs: ReadParagraph[] = [];
  const margins: string[] = [];
  let tables = 0;
  for (const { root, part, isHidden, shown, hidden } of workbookSheets(pack, workbook, name)) {
    margins.push(...hidden.flatMap(wordsOf), ...marginsOf(pack, root, part));
    if (isHidden) {
      margins.push(...shown.flatMap(wordsOf));
      continue;
    }
    const { titles, table } = splitTitles(shown);
    paragraphs.push(...titles.flatMap(({ cells }) => cells.flatMap(({ text }) => linesOf(text))));
    const [first] = table;
    const firstColumn = Math.min(...table.flatMap(({ cells }) => cells.map(({ column }) => column)));
    for (const { row, cells } of table) {
      for (const { column, text } of cells) {
        const cell = { table: tables, row: row - (first?.row ?? 0), column: column - firstColumn };
        paragraphs.push(...linesOf(text).map((line) => ({ ...line, cell })));
      }
    }
    if (table.length > 0) tables += 1;
  }
  if (paragraphs.length === 0 && margins.length === 0) throw new HostFailure("empty_letter");
  return {
    letter: composeLetter(paragraphs, "xlsx"),
    margins: margins.map(normaliseText).filter((text) => text !== ""),
    signed: pack.signed,
  };
}

/** A title stands alone on its row; the table begins with the first row that has several cells. */
function splitTitles(rows: readonly SheetRow[]): { titles: readonly SheetRow[]; table: readonly SheetRow[] } {
  const first = rows.findIndex(({ cells }) => cells.length > 1);
  const at = first < 0 ? rows.length : first;
  return { titles: rows.slice(0, at), table: rows.slice(at) };
}

function linesOf(text: string): ReadParagraph[] {
  return text.split(/\r\n?|\n/).map((line) => ({ text: line, label: null, index: -1 }));
}

const wordsOf = ({ cells }: SheetRow) => cells.map(({ text }) => text);

/** Page headers and footers, with their codes ("&C&\"Times\"MẬT") taken out; drawings and comments. */
function marginsOf(pack: OfficePackage, sheet: Element, part: string): string[] {
  const headers = [...within(sheet, "headerFooter")].flatMap(({ textContent }) =>
    textContent.replaceAll(/&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d{1,3}|[A-Z])/g, "\n").split("\n"),
  );
  const others = marginRoles.flatMap((role) => pack.related(part, role)).map((name) => pack.root(name));
  return [...headers, ...others.flatMap((root) => (root ? textRuns(root) : []))];
}

/** A paragraph a line; comments and drawings both call their text "t", and their paragraphs "p" or nothing. */
function textRuns(root: Element): string[] {
  const lines: string[] = [];
  const visit = (element: Element): string => {
    if (element.localName === "t") return element.textContent;
    const text = [...elementsOf(element)].map(visit).join("");
    if (element.localName !== "p" && element.localName !== "comment") return text;
    lines.push(text);
    return "";
  };
  const rest = visit(root);
  return [...lines, rest];
}
