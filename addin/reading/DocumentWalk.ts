import { HostFailure } from "../host/Host.ts";
import type { ReadParagraph } from "./composeLetter.ts";
import { elementsOf } from "./dom.ts";
import type { Numbering } from "./Numbering.ts";
import { chosenAlternative, wordAttribute, wordChild, wordName, wordSwitch } from "./wordXml.ts";

/** Word elements that hold properties, deleted words or field codes: nothing of them is shown. */
const silent = new Set(
  "pPr rPr sdtPr sdtEndPr tblPr tblGrid trPr tcPr sectPr del moveFrom delText delInstrText instrText softHyphen rt rubyPr".split(
    " ",
  ),
);

/** Collects the paragraphs of one part in order. Word's paragraph index counts every one outside text boxes. */
export class DocumentWalk {
  readonly paragraphs: ReadParagraph[] = [];
  /** The words of text boxes, a paragraph each. */
  readonly boxes: string[] = [];
  /** Words drawn rather than written: WordArt (watermarks), diagrams. */
  readonly drawn: string[] = [];
  readonly #numbering: Numbering | null;
  /** Open fields, from the outermost; true while in the field's code, which is not shown. A field may span paragraphs. */
  readonly #fields: boolean[] = [];
  #index = 0;
  #text = "";
  #pending: Element[] = [];

  constructor(numbering: Numbering | null) {
    this.#numbering = numbering;
  }

  /** Walks over everything that may hold paragraphs: body, tables, content controls, moved and inserted blocks. */
  visit(block: Element, place: { box: boolean; deleted: boolean } = { box: false, deleted: false }): void {
    for (const child of elementsOf(block)) {
      const name = wordName(child);
      if (name === "p") this.#paragraph(child, place);
      // Another document to be merged in by Word when it opens this one; saved once more, it is ordinary text.
      else if (name === "altChunk") throw new HostFailure("unsupported_legacy");
      else if (name === "tr")
        this.visit(child, { ...place, deleted: place.deleted || isDeleted(wordChild(child, "trPr")) });
      else if (name !== null && silent.has(name)) continue;
      else if (child.localName === "AlternateContent")
        this.#alternative(child, (chosen) => {
          this.visit(chosen, place);
        });
      else if (name === null) this.#draw(child);
      else this.visit(child, place);
    }
  }

  #paragraph(element: Element, place: { box: boolean; deleted: boolean }): void {
    const outer = { text: this.#text, pending: this.#pending };
    this.#text = "";
    this.#pending = [];
    const properties = wordChild(element, "pPr");
    this.#inline(element, place.deleted);
    const text = this.#text;
    const boxes = this.#pending;
    this.#text = outer.text;
    this.#pending = outer.pending;

    // An emptied paragraph whose mark is deleted too is gone: it does not count in its list either.
    const gone = text === "" && (place.deleted || isDeleted(wordChild(properties, "rPr")));
    const label = gone ? null : (this.#numbering?.next(properties) ?? null);
    this.paragraphs.push({ text, label, index: place.box ? -1 : this.#index++ });
    if (place.box) this.boxes.push(text);
    for (const box of boxes) this.visit(box, { ...place, box: true });
  }

  #inline(parent: Element, hidden: boolean): void {
    for (const child of elementsOf(parent)) {
      switch (wordName(child)) {
        case "r":
          this.#inline(child, hidden || wordSwitch(wordChild(child, "rPr") ?? child, "vanish"));
          break;
        case "t":
          this.#add(child.textContent, hidden);
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
          this.#foreign(child, hidden);
          break;
        default:
          if (!silent.has(wordName(child) ?? "")) this.#inline(child, hidden);
      }
    }
  }

  /** Formulas are words too; of alternatives one is taken. */
  #foreign(element: Element, hidden: boolean): void {
    if (element.localName === "AlternateContent")
      this.#alternative(element, (chosen) => {
        this.#inline(chosen, hidden);
      });
    else if (element.localName === "t") this.#add(element.textContent, hidden);
    else this.#inline(element, hidden);
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
    for (const child of elementsOf(element)) this.#draw(child);
  }
}

/** Whether the row or paragraph mark with these properties is deleted in tracked changes. */
function isDeleted(properties: Element | null): boolean {
  return wordChild(properties, "del") !== null;
}
