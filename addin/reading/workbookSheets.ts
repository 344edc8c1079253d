import { CellFormats } from "./CellFormats.ts";
import { elementsOf, within } from "./dom.ts";
import type { OfficePackage } from "./OfficePackage.ts";
import { richText, sheetRows, type SheetRow } from "./sheetRows.ts";

export interface WorkbookSheet {
  readonly root: Element;
  /** The sheet's part of the package. */
  readonly part: string;
  /** What its tab says. */
  readonly title: string;
  readonly isHidden: boolean;
  readonly shown: readonly SheetRow[];
  /** Cells of hidden rows and columns. */
  readonly hidden: readonly SheetRow[];
}

/** The worksheets of a workbook in their order, hidden ones too; charts and dialogues are none. @throws HostFailure */
export function* workbookSheets(pack: OfficePackage, workbook: Element, name: string): Generator<WorkbookSheet> {
  const roles = (role: string) => pack.root(pack.related(name, role)[0] ?? "");
  const formats = new CellFormats(roles("styles"), is1904(workbook));
  const strings = sharedStrings(roles("sharedStrings"));
  for (const sheet of within(workbook, "sheets")) {
    const part = pack.target(name, relationOf(sheet));
    const root = part === null ? null : pack.root(part);
    if (part === null || root?.localName !== "worksheet") continue;
    const isHidden = /^(?:hidden|veryHidden)$/.test(sheet.getAttribute("state") ?? "");
    yield { root, part, title: sheet.getAttribute("name") ?? "", isHidden, ...sheetRows(root, strings, formats) };
  }
}

function is1904(workbook: Element): boolean {
  const [properties] = [...elementsOf(workbook)].filter(({ localName }) => localName === "workbookPr");
  return /^(?:1|true)$/.test(properties?.getAttribute("date1904") ?? "");
}

function relationOf(sheet: Element): string | null {
  return (
    sheet.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id") ??
    sheet.getAttributeNS("http://purl.oclc.org/ooxml/officeDocument/relationships", "id")
  );
}

/** Text that several cells share, by number; without the reading aids (phonetic runs) of other scripts. */
function sharedStrings(root: Element | null): string[] {
  return root ? [...elementsOf(root)].filter(({ localName }) => localName === "si").map(richText) : [];
}
