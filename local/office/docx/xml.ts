/** How XML is read and written: the browser's own parser, or @xmldom/xmldom in Node. */
export interface XmlTools {
  /** @throws DamagedXml */
  parse(text: string): Document;
  serialize(node: Node): string;
}

export class DamagedXml extends Error {
  override readonly name = "DamagedXml";
}

export const ns = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  w14: "http://schemas.microsoft.com/office/word/2010/wordml",
  w15: "http://schemas.microsoft.com/office/word/2012/wordml",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  relationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  dataStore: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  xmlns: "http://www.w3.org/2000/xmlns/",
  xml: "http://www.w3.org/XML/1998/namespace",
} as const;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Reads one part. Office documents never carry a DTD: one that does is hostile. */
export function readXml(tools: XmlTools, bytes: Uint8Array): Document {
  const text = decode(bytes);
  if (/<!DOCTYPE/i.test(text)) throw new DamagedXml("a document type declaration");
  return tools.parse(text);
}

export function writeXml(tools: XmlTools, document: Document): Uint8Array {
  return new TextEncoder().encode(declaration + tools.serialize(document.documentElement));
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** The element children, in order. */
export function elementsOf(parent: Node): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) if (isElement(node)) found.push(node);
  return found;
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

/** True for `w:<name>`. */
export function isW(node: Element, ...names: readonly string[]): boolean;
export function isW(node: Node | null, ...names: readonly string[]): node is Element;
export function isW(node: Node | null, ...names: readonly string[]): boolean {
  return isElement(node) && node.namespaceURI === ns.w && names.includes(node.localName);
}

/** The first `w:<name>` child. */
export function childW(parent: Element | null | undefined, name: string): Element | null {
  return (parent && elementsOf(parent).find((child) => isW(child, name))) ?? null;
}

/** The `w:val` of the first `w:<name>` child. */
export function valueOf(parent: Element | null | undefined, name: string): string | null {
  const child = childW(parent, name);
  return child?.hasAttributeNS(ns.w, "val") ? child.getAttributeNS(ns.w, "val") : null;
}

/** Reads an on/off child: present without `w:val` means on. */
export function isOn(parent: Element | null | undefined, name: string): boolean {
  const child = childW(parent, name);
  return child !== null && !["0", "false", "off"].includes(child.getAttributeNS(ns.w, "val") ?? "");
}

/** A new `w:<name>` with `w:` attributes. */
export function createW(owner: Document, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const element = owner.createElementNS(ns.w, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(ns.w, `w:${key}`, value);
  return element;
}

/** Declares a prefix on the root. Through the xmlns namespace: xmldom would else write it twice. */
export function declarePrefix(root: Element, prefix: string, uri: string): void {
  if (root.lookupNamespaceURI(prefix) === null) root.setAttributeNS(ns.xmlns, `xmlns:${prefix}`, uri);
}
