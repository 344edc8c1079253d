import { HostFailure } from "../host/Host.ts";
import { composeLetter, type ReadParagraph } from "./composeLetter.ts";
import { elementsOf, within } from "./dom.ts";
import { normaliseText } from "./normaliseText.ts";
import type { OfficePackage } from "./OfficePackage.ts";
import type { ReadResult } from "./ReadResult.ts";
import type { SheetRow } from "./sheetRows.ts";
import { workbookSheets } from "./workbookSheets.ts";

/** Words on or behind a sheet that are no cell: drawn, commented. */
const marginRoles = ["drawing", "vmlDrawing", "comments", "threadedComment"] as const;

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
  for (const { root, part, title, isHidden, shown, hidden } of workbookSheets(pack, workbook, name)) {
    margins.push(title, ...hidden.flatMap(wordsOf), ...marginsOf(pack, root, part));
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

/** Codes of page headers (ECMA-376 part 1, 18.3.1.39): font, colour or theme colour, size, and those of one letter. */
const headerCode = /&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d{1,3}|[A-Za-z])/g;

/** Page headers and footers, with their codes ("&C&\"Times\"MẬT") taken out; drawings and comments. */
function marginsOf(pack: OfficePackage, sheet: Element, part: string): string[] {
  const headers = [...within(sheet, "headerFooter")].flatMap(({ textContent }) =>
    // Left, middle and right stand apart; font, size, colour and the like change within the words.
    textContent.split(/&[LCR]|\r\n?|\n/).map((words) => words.replaceAll(headerCode, "")),
  );
  const others = marginRoles.flatMap((role) => pack.related(part, role)).map((name) => pack.root(name));
  return [...headers, ...others.flatMap((root) => (root ? textRuns(root) : []))];
}

/** Elements that end a line: paragraphs, comments, the blocks of text in VML. */
const lineEnds = new Set(["p", "comment", "threadedComment", "textbox", "div", "sp", "shape"]);

/** Elements whose own text is shown. */
const plainText = new Set(["text", "div", "textbox"]);

/** A paragraph a line. Comments and drawings call their text "t", threaded ones "text"; VML's boxes hold HTML. */
function textRuns(root: Element): string[] {
  const lines: string[] = [];
  const visit = (element: Element): string => {
    const name = element.localName;
    if (name === "textpath") lines.push(element.getAttribute("string") ?? "");
    if (name === "cNvPr") lines.push(element.getAttribute("descr") ?? "", element.getAttribute("title") ?? "");
    if (name === "shape") lines.push(element.getAttribute("alt") ?? "");
    if (name === "t" || name === "font") return element.textContent;
    if (name === "r") return runText([...elementsOf(element)], visit);
    const children = [...elementsOf(element)];
    const isPlain = children.length === 0 && plainText.has(name);
    const text = isPlain ? element.textContent : children.map(visit).join("");
    if (!lineEnds.has(name)) return text;
    lines.push(text);
    return "";
  };
  const rest = visit(root);
  return [...lines, rest];
}

/** A run's words, in capitals where its properties show them so. */
function runText(children: readonly Element[], visit: (element: Element) => string): string {
  const words = children.map(visit).join("");
  const capitals = children.some(
    (child) => child.localName === "rPr" && /^(?:all|small)$/.test(child.getAttribute("cap") ?? ""),
  );
  return capitals ? words.toUpperCase() : words;
}
