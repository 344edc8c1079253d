import type { Package } from "./Package.ts";
import { ns, readXml, type XmlTools } from "./xml.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

export interface CustomXmlPart {
  /** The data store item's id, "{GUID}". */
  readonly id: string;
  readonly path: string;
  readonly xml: string;
  /** The root element's namespace. */
  readonly namespace: string;
}

/** The custom XML parts of a document's package: item, properties, relationships and content types together. */
export class CustomXmlParts {
  readonly #package: Package;
  readonly #main: string;
  readonly #xml: XmlTools;

  constructor(inPackage: Package, main: string, xml: XmlTools) {
    this.#package = inPackage;
    this.#main = main;
    this.#xml = xml;
  }

  all(): CustomXmlPart[] {
    return this.#package
      .relationships(this.#main)
      .filter(({ type, external, target }) => !external && type === `${OFFICE}/customXml` && this.#package.has(target))
      .flatMap(({ target }) => {
        const id = this.#idOf(target);
        if (id === null) return [];
        const namespace = this.#package.document(target).documentElement.namespaceURI ?? "";
        return [{ id, path: target, xml: this.#package.text(target), namespace }];
      });
  }

  find(id: string): CustomXmlPart | null {
    return this.all().find((part) => part.id.toUpperCase() === id.toUpperCase()) ?? null;
  }

  /** @throws DamagedXml where `xml` is not well-formed */
  add(xml: string): CustomXmlPart {
    const root = readXml(this.#xml, new TextEncoder().encode(xml)).documentElement;
    let number = 1;
    while (this.#package.has(`customXml/item${number}.xml`) || this.#package.has(`customXml/itemProps${number}.xml`)) {
      number += 1;
    }
    const path = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    this.#package.write(path, xml);
    this.#package.write(properties, propertiesXml(id, root.namespaceURI ?? ""));
    this.#package.relate(this.#main, `${OFFICE}/customXml`, path);
    this.#package.relate(path, `${OFFICE}/customXmlProps`, properties);
    this.#package.setDefaultType("xml", "application/xml");
    this.#package.setContentType(properties, PROPERTIES_TYPE);
    return { id, path, xml, namespace: root.namespaceURI ?? "" };
  }

  /** False where there is no such part. */
  remove(id: string): boolean {
    const part = this.find(id);
    if (part === null) return false;
    const properties = this.#propertiesOf(part.path);
    this.#package.unrelate(this.#main, part.path);
    for (const path of [part.path, relationshipsOf(part.path), ...(properties === null ? [] : [properties])]) {
      this.#package.remove(path);
      this.#package.clearContentType(path);
    }
    return true;
  }

  #propertiesOf(path: string): string | null {
    const found = this.#package.relationships(path).find(({ type }) => type === `${OFFICE}/customXmlProps`);
    return found && this.#package.has(found.target) ? found.target : null;
  }

  #idOf(path: string): string | null {
    const properties = this.#propertiesOf(path);
    if (properties === null) return null;
    return this.#package.document(properties).documentElement.getAttributeNS(ns.dataStore, "itemID");
  }
}

function propertiesXml(id: string, namespace: string): string {
  const escaped = namespace.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${ns.dataStore}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${escaped}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}

function relationshipsOf(path: string): string {
  return path.replace(/([^/]+)$/, "_rels/$1.rels");
}
