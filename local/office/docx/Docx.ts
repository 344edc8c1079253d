import { contentControl } from "./contentControl.ts";
import { CustomXmlParts } from "./customXmlParts.ts";
import { listPlaces, type ListPlace } from "./listStrings.ts";
import { NotADocument, Package } from "./Package.ts";
import { splitRunAt, piecesOf, textOf } from "./paragraphText.ts";
import { childW, declarePrefix, elementsOf, isElement, isW, ns, valueOf, type XmlTools } from "./xml.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A stretch of the body, between two places in paragraphs. */
export interface Stretch {
  readonly first: Element;
  readonly start: number;
  readonly last: Element;
  readonly end: number;
}

/** The range cannot be put into one control: it would cut a link, a control or a table in two. */
export class CannotWrap extends Error {
  override readonly name = "CannotWrap";
}

/** A .docx as Word sees it: paragraphs, content controls, automatic numbers, custom XML. */
export class Docx {
  readonly body: Element;
  readonly customXml: CustomXmlParts;
  readonly #package: Package;
  readonly #main: string;
  readonly #document: Document;
  #places: Map<Element, ListPlace> | null = null;

  private constructor(inPackage: Package, xml: XmlTools) {
    this.#package = inPackage;
    this.#main = inPackage.mainPart();
    this.#document = inPackage.document(this.#main);
    const body = childW(this.#document.documentElement, "body");
    if (!body) throw new NotADocument("no body");
    this.body = body;
    this.customXml = new CustomXmlParts(inPackage, this.#main, xml);
  }

  /** @throws NotADocument */
  static open(bytes: Uint8Array, xml: XmlTools): Docx {
    return new Docx(Package.open(bytes, xml), xml);
  }

  /** The document now, as the bytes of a .docx. */
  save(): Uint8Array<ArrayBuffer> {
    return this.#package.save();
  }

  /** Paragraphs in reading order, those in tables and controls included, those in text boxes not. */
  paragraphs(scope: Element = this.body): Element[] {
    if (isW(scope, "p")) return [scope];
    const found: Element[] = [];
    const visit = (parent: Element): void => {
      for (const child of elementsOf(parent)) {
        if (isW(child, "p")) found.push(child);
        else if (!isW(child, "sdtPr", "tblPr", "trPr", "tcPr", "tblGrid")) visit(child);
      }
    };
    visit(scope);
    return found;
  }

  textOf(paragraph: Element): string {
    return textOf(paragraph);
  }

  /** The name of the paragraph's style, as Word shows it. */
  styleOf(paragraph: Element): string {
    const id = valueOf(childW(paragraph, "pPr"), "pStyle");
    const styles = elementsOf(this.#related("styles") ?? this.body).filter((child) => isW(child, "style"));
    const style = id === null ? null : styles.find((child) => child.getAttributeNS(ns.w, "styleId") === id);
    const name = style ? valueOf(style, "name") : null;
    if (name === null) return "Normal";
    return name.replace(/^(heading|title|subtitle|toc)\b/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  }

  tableNestingLevel(paragraph: Element): number {
    let level = 0;
    for (let node = paragraph.parentNode; node !== null; node = node.parentNode) if (isW(node, "tbl")) level += 1;
    return level;
  }

  /** The paragraph's automatic number; null where it is in no list. */
  listPlace(paragraph: Element): ListPlace | null {
    this.#places ??= listPlaces(this.paragraphs(), this.#related("numbering"), this.#related("styles"));
    return this.#places.get(paragraph) ?? null;
  }

  /** Rich text controls in reading order. */
  controls(scope: Element = this.body): Element[] {
    return this.#allControls(scope).filter((sdt) => contentControl.isRichText(sdt));
  }

  #allControls(scope: Element): Element[] {
    const found: Element[] = [];
    const visit = (parent: Element): void => {
      for (const child of elementsOf(parent)) {
        if (isW(child, "txbxContent")) continue;
        if (isW(child, "sdt")) found.push(child);
        visit(child);
      }
    };
    visit(scope);
    return found;
  }

  /** The text a control holds: whole paragraphs, or, for an inline one, its runs. */
  stretchOf(sdt: Element): Stretch | null {
    if (contentControl.level(sdt) !== "inline") {
      const paragraphs = this.paragraphs(contentControl.content(sdt));
      const first = paragraphs.at(0);
      const last = paragraphs.at(-1);
      return first && last ? { first, start: 0, last, end: textOf(last).length } : null;
    }
    const paragraph = paragraphAround(sdt);
    if (!paragraph) return null;
    const inside = piecesOf(paragraph).filter(({ run }) => isWithin(run, sdt));
    const from = inside.at(0);
    const to = inside.at(-1);
    if (!from || !to) return null;
    return { first: paragraph, start: from.start, last: paragraph, end: to.start + to.text.length };
  }

  /**
   * Puts a stretch into a new control: whole paragraphs into a block-level one, part of one paragraph into an inline one.
   *
   * @throws CannotWrap
   */
  wrap(stretch: Stretch): Element {
    this.#prepareRoot();
    const whole = stretch.start === 0 && stretch.end === textOf(stretch.last).length;
    // Word repairs a cell whose last element is no paragraph, so there the control stays inside it.
    const block = stretch.first !== stretch.last || (whole && !endsCell(stretch.last));
    const sdt = block ? this.#wrapBlocks(stretch) : this.#wrapRuns(stretch);
    this.touch();
    return sdt;
  }

  remove(sdt: Element, keepContent: boolean): void {
    contentControl.remove(sdt, keepContent);
    this.#places = null;
    this.touch();
  }

  /** Says that the body has changed. */
  touch(): void {
    this.#package.touch(this.#main);
  }

  /** Before a control gets a colour or an appearance: declares the extension that holds them. */
  #prepareRoot(): void {
    const root = this.#document.documentElement;
    declarePrefix(root, "w15", ns.w15);
    declarePrefix(root, "mc", ns.mc);
    const ignorable = (root.getAttributeNS(ns.mc, "Ignorable") ?? "").split(/\s+/).filter(Boolean);
    if (!ignorable.includes("w15")) root.setAttributeNS(ns.mc, "mc:Ignorable", [...ignorable, "w15"].join(" "));
  }

  #wrapBlocks({ first, last }: Stretch): Element {
    const parent = commonParent(first, last);
    const from = childTowards(parent, first);
    const to = childTowards(parent, last);
    const paragraphs = [...this.paragraphs(from), ...this.paragraphs(to)];
    const cut = paragraphs[0] !== first || paragraphs.at(-1) !== last;
    if (cut || !isW(parent, "body", "tc", "sdtContent") || endsCell(to))
      throw new CannotWrap("cuts a table or a control");
    return contentControl.wrap(from, to, this.#newId());
  }

  #wrapRuns({ first: paragraph, start, end }: Stretch): Element {
    splitRunAt(paragraph, start);
    splitRunAt(paragraph, end);
    const inside = piecesOf(paragraph).filter((piece) => piece.start >= start && piece.start < end);
    const first = inside.at(0)?.run;
    const last = inside.at(-1)?.run;
    if (!first || !last) throw new CannotWrap("no text in the range");
    const parent = first === last ? (first.parentNode as Element) : commonParent(first, last);
    const from = childTowards(parent, first);
    const to = childTowards(parent, last);
    const runs = piecesOf(paragraph).map(({ run }) => run);
    const before = runs[runs.indexOf(first) - 1];
    const after = runs[runs.lastIndexOf(last) + 1];
    const cut = [before && isWithin(before, from), after && isWithin(after, to)].includes(true);
    if (cut || !isW(parent, "p", "sdtContent", "hyperlink", "ins", "smartTag"))
      throw new CannotWrap("cuts a link or a control");
    return contentControl.wrap(from, to, this.#newId());
  }

  #newId(): number {
    const taken = new Set(this.#allControls(this.body).map((sdt) => contentControl.get(sdt, "id")));
    let id: number;
    do id = 1 + Math.floor(Math.random() * 0x7ffffffe);
    while (taken.has(String(id)));
    return id;
  }

  #related(kind: "styles" | "numbering"): Element | null {
    const found = this.#package.relationships(this.#main).find(({ type }) => type === `${OFFICE}/${kind}`);
    return found && this.#package.has(found.target) ? this.#package.document(found.target).documentElement : null;
  }
}

function paragraphAround(node: Node): Element | null {
  for (let parent: Node | null = node; parent !== null; parent = parent.parentNode) if (isW(parent, "p")) return parent;
  return null;
}

export function isWithin(node: Node, ancestor: Node): boolean {
  for (let parent: Node | null = node; parent !== null; parent = parent.parentNode)
    if (parent === ancestor) return true;
  return false;
}

/** True where only the cell's end follows. */
function endsCell(block: Element): boolean {
  if (!isW(block.parentNode, "tc")) return false;
  for (let next = block.nextSibling; next !== null; next = next.nextSibling) if (isElement(next)) return false;
  return true;
}

function commonParent(first: Element, last: Element): Element {
  for (let parent = first.parentNode; parent !== null; parent = parent.parentNode) {
    if (isElement(parent) && isWithin(last, parent)) return parent;
  }
  throw new CannotWrap("in two documents");
}

function childTowards(parent: Element, descendant: Element): Element {
  let node: Element = descendant;
  while (node.parentNode !== parent) {
    if (!isElement(node.parentNode)) throw new CannotWrap("not inside");
    node = node.parentNode;
  }
  return node;
}
