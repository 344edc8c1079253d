import { HostFailure } from "../host/Host.ts";
import type { ReadParagraph } from "./composeLetter.ts";
import { elementsOf } from "./dom.ts";
import type { Cell } from "../../directive/letter/letter.ts";
import type { Numbering } from "./Numbering.ts";
import { fromOldCode, type OldCode } from "./oldFonts.ts";
import type { RunFonts } from "./RunFonts.ts";
import { TableGrid } from "./TableGrid.ts";
import { chosenAlternative, wordAttribute, wordChild, wordName, wordSwitch } from "./wordXml.ts";

/** Word elements that hold properties, deleted words or field codes: nothing of them is shown. */
const silent = new Set(
  "pPr rPr sdtPr sdtEndPr tblPr tblGrid trPr tcPr sectPr del moveFrom delText delInstrText instrText softHyphen rt rubyPr".split(
    " ",
  ),
);

/** Attributes in which drawings (ECMA-376 part 1, 20.4.2.5; VML) are described in words. */
const describing: Readonly<Record<string, readonly string[]>> = {
  docPr: ["descr", "title"],
  cNvPr: ["descr", "title"],
  shape: ["alt", "title"],
  rect: ["alt", "title"],
  oval: ["alt", "title"],
  roundrect: ["alt", "title"],
  imagedata: ["title"],
};

/** Where paragraphs stand. */
interface Place {
  readonly box: boolean;
  /** In a row that is deleted in tracked changes. */
  readonly deleted: boolean;
  /** The table whose rows these are. */
  readonly grid: TableGrid | null;
  readonly cell: Cell | null;
}

const top: Place = { box: false, deleted: false, grid: null, cell: null };

/** Collects the paragraphs of one part in order. Word's paragraph index counts every one outside text boxes. */
export class DocumentWalk {
  readonly paragraphs: ReadParagraph[] = [];
  /** The words of text boxes, a paragraph each. */
  readonly boxes: string[] = [];
  /** Words drawn rather than written: WordArt (watermarks), diagrams. */
  readonly drawn: string[] = [];
  readonly #numbering: Numbering | null;
  readonly #fonts: RunFonts;
  /** Open fields, from the outermost; true while in the field's code, which is not shown. A field may span paragraphs. */
  readonly #fields: boolean[] = [];
  #index = 0;
  #tables = 0;
  #text = "";
  /** Words before a paragraph mark that is deleted: they run on into the next paragraph of the same place. */
  #before: { readonly text: string; readonly index: number } | null = null;
  #properties: Element | null = null;
  #pending: Element[] = [];

  constructor(numbering: Numbering | null, fonts: RunFonts) {
    this.#numbering = numbering;
    this.#fonts = fonts;
  }

  /** Walks over everything that may hold paragraphs: body, tables, content controls, moved and inserted blocks. */
  visit(block: Element, place: Place = top): void {
    for (const child of elementsOf(block)) {
      const name = wordName(child);
      if (name === "p") this.#paragraph(child, place);
      // Another document to be merged in by Word when it opens this one; saved once more, it is ordinary text.
      else if (name === "altChunk") throw new HostFailure("unsupported_legacy");
      else if (name === "tbl") this.#within(child, { ...place, grid: new TableGrid(this.#tables++), cell: null });
      else if (name === "tr") this.#row(child, place);
      else if (name === "tc") this.#within(child, { ...place, cell: place.grid?.enter(child) ?? place.cell });
      else if (name !== null && silent.has(name)) continue;
      else if (child.localName === "AlternateContent")
        this.#alternative(child, (chosen) => {
          this.visit(chosen, place);
        });
      else if (name === null) this.#draw(child);
      else this.visit(child, place);
    }
    if (place === top) this.#endRunOn(place);
  }

  #row(row: Element, place: Place): void {
    const deleted = place.deleted || isDeleted(wordChild(row, "trPr"));
    if (!deleted) place.grid?.nextRow(row);
    this.visit(row, { ...place, deleted });
  }

  /** No words run on across the edge of a table or a cell. */
  #within(block: Element, place: Place): void {
    this.#endRunOn(top);
    this.visit(block, place);
    this.#endRunOn(place);
  }

  #paragraph(element: Element, place: Place): void {
    const outer = { text: this.#text, pending: this.#pending, properties: this.#properties, before: this.#before };
    this.#text = "";
    this.#pending = [];
    const properties = (this.#properties = wordChild(element, "pPr"));
    this.#inline(element, place.deleted);
    const text = this.#text;
    const boxes = this.#pending;
    this.#text = outer.text;
    this.#pending = outer.pending;
    this.#properties = outer.properties;

    const index = place.box ? -1 : this.#index++;
    // A paragraph whose mark is deleted too is gone: it does not count in its list either.
    const unmarked = place.deleted || isDeleted(wordChild(properties, "rPr"));
    const before = place.box ? null : outer.before;
    if (unmarked && text !== "" && !place.box) {
      this.#before = { text: (before?.text ?? "") + text, index: before?.index ?? index };
    } else {
      const gone = unmarked && text === "";
      const label = gone ? null : (this.#numbering?.next(properties) ?? null);
      this.#push({ text, label, index }, place, gone ? null : before);
    }
    if (place.box) this.boxes.push(text);
    if (boxes.length === 0) return;
    // A box hangs on its paragraph; what runs on does so past it.
    const kept = this.#before;
    this.#before = null;
    for (const box of boxes) this.visit(box, { ...top, box: true });
    this.#before = kept;
  }

  #push(paragraph: ReadParagraph, { cell }: Place, before: { text: string; index: number } | null): void {
    const whole = before ? { ...paragraph, text: before.text + paragraph.text, index: before.index } : paragraph;
    this.paragraphs.push(cell ? { ...whole, cell } : whole);
    if (before) this.#before = null;
  }

  #endRunOn(place: Place): void {
    if (this.#before) this.#push({ ...this.#before, label: null }, place, null);
    this.#before = null;
  }

  #inline(parent: Element, hidden: boolean, code: OldCode | null = null, capitals = false): void {
    for (const child of elementsOf(parent)) {
      switch (wordName(child)) {
        case "r":
          this.#inline(
            child,
            hidden || wordSwitch(wordChild(child, "rPr") ?? child, "vanish"),
            this.#fonts.codeOf(child, this.#properties),
            this.#fonts.showsCapitals(child, this.#properties),
          );
          break;
        case "t":
          this.#add(shownWords(child.textContent, code, capitals), hidden);
          break;
        case "tab":
        case "ptab":
          this.#add("\t", hidden);
          break;
        case "br":
          this.#add(/^(?:page|column)$/.test(wordAttribute(child, "type") ?? "") ? "" : "\n", hidden);
          break;
        case "cr":
          this.#add("\n", hidden);
          break;
        case "noBreakHyphen":
          this.#add("-", hidden);
          break;
        case "fldChar":
          this.#field(wordAttribute(child, "fldCharType"));
          break;
        case "drawing":
        case "pict":
        case "object":
          this.#draw(child);
          break;
        case null:
          this.#foreign(child, hidden, code, capitals);
          break;
        default:
          if (!silent.has(wordName(child) ?? "")) this.#inline(child, hidden, code, capitals);
      }
    }
  }

  /** Formulas are words too; of alternatives one is taken. */
  #foreign(element: Element, hidden: boolean, code: OldCode | null, capitals: boolean): void {
    if (element.localName === "AlternateContent")
      this.#alternative(element, (chosen) => {
        this.#inline(chosen, hidden, code, capitals);
      });
    else if (element.localName === "t") this.#add(element.textContent, hidden);
    else this.#inline(element, hidden, code, capitals);
  }

  #alternative(element: Element, take: (chosen: Element) => void): void {
    const chosen = chosenAlternative(element);
    if (chosen) take(chosen);
  }

  #add(text: string | null, hidden: boolean): void {
    if (!hidden && !this.#fields.includes(true)) this.#text += text ?? "";
  }

  #field(kind: string | null): void {
    if (kind === "begin") this.#fields.push(true);
    else if (kind === "separate" && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
    else if (kind === "end") this.#fields.pop();
  }

  /** Text boxes wait until their paragraph is done; other words in a drawing are only for the secrecy guard. */
  #draw(element: Element): void {
    if (wordName(element) === "txbxContent") {
      this.#pending.push(element);
      return;
    }
    if (element.localName === "AlternateContent") {
      this.#alternative(element, (chosen) => {
        this.#draw(chosen);
      });
      return;
    }
    if (element.localName === "textpath") this.drawn.push(element.getAttribute("string") ?? "");
    if (element.localName === "t" && wordName(element) === null) this.drawn.push(element.textContent);
    // What a picture is said to show, as "MẬT" of the picture of a stamp.
    for (const name of describing[element.localName] ?? [])
      this.drawn.push(...(element.getAttribute(name) ?? "").split(/\r\n?|\n/));
    for (const child of elementsOf(element)) this.#draw(child);
  }
}

/** Whether the row or paragraph mark with these properties is deleted, or moved elsewhere, in tracked changes. */
function isDeleted(properties: Element | null): boolean {
  return wordChild(properties, "del") !== null || wordChild(properties, "moveFrom") !== null;
}

function shownWords(text: string, code: OldCode | null, capitals: boolean): string {
  const words = code === null ? text : fromOldCode(text, code);
  return capitals ? words.toUpperCase() : words;
}
