import { unzipSync, zipSync, type Zippable } from "fflate";
import { DamagedXml, elementsOf, ns, readXml, writeXml, type XmlTools } from "./xml.ts";

/** Not a .docx, damaged, or too large to be one: a sentence for it is the page's matter. */
export class NotADocument extends Error {
  override readonly name = "NotADocument";
}

const OFFICE_DOCUMENT = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
  "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
];
/** Bytes a package may unpack to; a letter stays far below. */
const LARGEST = 200 * 1024 * 1024;
const CONTENT_TYPES = "[Content_Types].xml";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/**
 * An Open Packaging Conventions zip. A part that was not parsed here is written back with the very bytes it was read with;
 * one that was parsed is written from its document. Paths have no leading slash.
 */
export class Package {
  readonly #files: Map<string, Uint8Array>;
  readonly #documents = new Map<string, Document>();
  readonly #changed = new Set<string>();
  readonly #xml: XmlTools;

  private constructor(files: Map<string, Uint8Array>, xml: XmlTools) {
    this.#files = files;
    this.#xml = xml;
  }

  /** @throws NotADocument */
  static open(bytes: Uint8Array, xml: XmlTools): Package {
    return new Package(unpack(bytes), xml);
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** The part's document; changes to it count only after `touch`. @throws NotADocument where it is missing or damaged */
  document(path: string): Document {
    const known = this.#documents.get(path);
    if (known) return known;
    const bytes = this.#files.get(path);
    if (!bytes) throw new NotADocument(`no part ${path}`);
    try {
      const document = readXml(this.#xml, bytes);
      this.#documents.set(path, document);
      return document;
    } catch (error) {
      if (error instanceof DamagedXml) throw new NotADocument(`damaged part ${path}`, { cause: error });
      throw error;
    }
  }

  /** Says that the part's document has changed and is to be written. */
  touch(path: string): void {
    this.#changed.add(path);
  }

  text(path: string): string {
    return new TextDecoder().decode(this.bytes(path));
  }

  bytes(path: string): Uint8Array {
    if (this.#changed.has(path)) return writeXml(this.#xml, this.document(path));
    const bytes = this.#files.get(path);
    if (!bytes) throw new NotADocument(`no part ${path}`);
    return bytes;
  }

  write(path: string, text: string): void {
    this.#files.set(path, new TextEncoder().encode(text));
    this.#forget(path);
  }

  remove(path: string): void {
    this.#files.delete(path);
    this.#forget(path);
  }

  #forget(path: string): void {
    this.#documents.delete(path);
    this.#changed.delete(path);
  }

  /** The path of the main document part, as the package's relationships name it. @throws NotADocument */
  mainPart(): string {
    const main = this.relationships("").find(({ type }) => OFFICE_DOCUMENT.includes(type));
    if (!main) throw new NotADocument("no main document part");
    return main.target;
  }

  /** Relationships from a part ("" for the package itself), internal targets as package paths. */
  relationships(from: string): Relationship[] {
    const path = relationshipsPath(from);
    if (!this.has(path)) return [];
    return elementsOf(this.document(path).documentElement).map((element) => {
      const external = element.getAttribute("TargetMode") === "External";
      const target = element.getAttribute("Target") ?? "";
      return {
        id: element.getAttribute("Id") ?? "",
        type: element.getAttribute("Type") ?? "",
        target: external ? target : resolvePath(from, target),
        external,
      };
    });
  }

  /** Relates a part to another and returns the new relationship's id. */
  relate(from: string, type: string, target: string): string {
    const path = relationshipsPath(from);
    if (!this.has(path)) this.write(path, `<Relationships xmlns="${ns.relationships}"/>`);
    const root = this.document(path).documentElement;
    const taken = new Set(this.relationships(from).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const added = root.ownerDocument.createElementNS(ns.relationships, "Relationship");
    added.setAttribute("Id", `rId${number}`);
    added.setAttribute("Type", type);
    added.setAttribute("Target", relativePath(from, target));
    root.appendChild(added);
    this.touch(path);
    return `rId${number}`;
  }

  unrelate(from: string, target: string): void {
    const path = relationshipsPath(from);
    const root = this.document(path).documentElement;
    for (const element of elementsOf(root)) {
      if (resolvePath(from, element.getAttribute("Target") ?? "") === target) root.removeChild(element);
    }
    this.touch(path);
  }

  setContentType(path: string, type: string): void {
    const root = this.document(CONTENT_TYPES).documentElement;
    const added = root.ownerDocument.createElementNS(ns.contentTypes, "Override");
    added.setAttribute("PartName", `/${path}`);
    added.setAttribute("ContentType", type);
    root.appendChild(added);
    this.touch(CONTENT_TYPES);
  }

  /** Makes sure that parts with this extension have a type at all. */
  setDefaultType(extension: string, type: string): void {
    const root = this.document(CONTENT_TYPES).documentElement;
    const has = (element: Element): boolean =>
      element.localName === "Default" && element.getAttribute("Extension")?.toLowerCase() === extension;
    if (elementsOf(root).some(has)) return;
    const added = root.ownerDocument.createElementNS(ns.contentTypes, "Default");
    added.setAttribute("Extension", extension);
    added.setAttribute("ContentType", type);
    root.insertBefore(added, root.firstChild);
    this.touch(CONTENT_TYPES);
  }

  clearContentType(path: string): void {
    const root = this.document(CONTENT_TYPES).documentElement;
    for (const element of elementsOf(root)) {
      if (element.getAttribute("PartName") === `/${path}`) root.removeChild(element);
    }
    this.touch(CONTENT_TYPES);
  }

  /** The package as a zip, parts in the order they were read. */
  save(): Uint8Array<ArrayBuffer> {
    const entries: Zippable = {};
    for (const path of this.#files.keys()) entries[path] = this.bytes(path);
    return zipSync(entries);
  }
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > LARGEST) throw new NotADocument("unpacks to more than a document would");
        return !name.endsWith("/");
      },
    });
    const files = new Map(Object.entries(unpacked));
    if (!files.has(CONTENT_TYPES)) throw new NotADocument("no content types");
    return files;
  } catch (error) {
    if (error instanceof NotADocument) throw error;
    throw new NotADocument("not a zip", { cause: error });
  }
}

function relationshipsPath(from: string): string {
  const slash = from.lastIndexOf("/") + 1;
  return `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
}

function resolvePath(from: string, target: string): string {
  return decodeURI(new URL(target, `opc:/${from}`).pathname).slice(1);
}

function relativePath(from: string, target: string): string {
  const here = from.split("/").slice(0, -1);
  const there = target.split("/");
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => ".."), ...there].join("/");
}
