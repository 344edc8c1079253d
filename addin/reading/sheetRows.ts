import type { CellFormats } from "./CellFormats.ts";
import { elementsOf } from "./dom.ts";

export interface SheetRow {
  /** From 0, as Excel counts less one. */
  readonly row: number;
  /** Those with words, by column. At least one. */
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

/** The rows of a worksheet (ECMA-376 part 1, 18.3) that have words, and those of hidden rows and columns. */
export function sheetRows(
  sheet: Element,
  strings: readonly string[],
  formats: CellFormats,
): { readonly shown: readonly SheetRow[]; readonly hidden: readonly SheetRow[] } {
  const shown: SheetRow[] = [];
  const hidden: SheetRow[] = [];
  const isHidden = hiddenColumns(sheet);
  let row = -1;
  for (const data of elementsOf(sheet)) {
    if (data.localName !== "sheetData") continue;
    for (const element of elementsOf(data)) {
      if (element.localName !== "row") continue;
      row = numberOf(element, "r", row + 2) - 1;
      const cells: { column: number; text: string }[] = [];
      const hiddenCells: { column: number; text: string }[] = [];
      let column = -1;
      for (const cell of elementsOf(element)) {
        column = columnOf(cell.getAttribute("r")) ?? column + 1;
        const text = textOf(cell, strings, formats).trim();
        if (text === "") continue;
        if (isOn(element, "hidden") || isHidden(column)) hiddenCells.push({ column, text });
        else cells.push({ column, text });
      }
      if (cells.length > 0) shown.push({ row, cells });
      if (hiddenCells.length > 0) hidden.push({ row, cells: hiddenCells });
    }
  }
  return { shown, hidden };
}

function textOf(cell: Element, strings: readonly string[], formats: CellFormats): string {
  const children = [...elementsOf(cell)];
  const value = children.find(({ localName }) => localName === "v")?.textContent ?? "";
  switch (cell.getAttribute("t")) {
    case "s":
      return strings[Number(value)] ?? "";
    case "inlineStr":
      return children
        .filter(({ localName }) => localName === "is")
        .map(richText)
        .join("");
    case "str":
      return value;
    case "b":
    case "e":
      return "";
    case "d":
      return value.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, "$3/$2/$1");
    default:
      return value === "" ? "" : formats.show(Number(value), numberOf(cell, "s", 0));
  }
}

/** The words of a text with or without formats. */
export function richText(parent: Element): string {
  let text = "";
  for (const child of elementsOf(parent)) {
    if (child.localName === "t") text += child.textContent;
    else if (child.localName === "r") text += richText(child);
  }
  return text;
}

/** "AB12" → 27. */
function columnOf(reference: string | null): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? "")?.[1];
  if (letters === undefined) return null;
  return (
    Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((column, digit) => column * 26 + digit, 0) - 1
  );
}

function hiddenColumns(sheet: Element): (column: number) => boolean {
  const ranges: { from: number; to: number }[] = [];
  for (const columns of elementsOf(sheet)) {
    if (columns.localName !== "cols") continue;
    for (const range of elementsOf(columns)) {
      if (isOn(range, "hidden"))
        ranges.push({ from: numberOf(range, "min", 1) - 1, to: numberOf(range, "max", 1) - 1 });
    }
  }
  return (column) => ranges.some(({ from, to }) => column >= from && column <= to);
}

function isOn(element: Element, name: string): boolean {
  return /^(?:1|true)$/.test(element.getAttribute(name) ?? "");
}

function numberOf(element: Element, name: string, otherwise: number): number {
  const value = element.getAttribute(name) ?? "";
  return /^\d{1,7}$/.test(value) ? Number(value) : otherwise;
}
