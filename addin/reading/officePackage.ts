import { HostFailure } from "../host/Host.ts";
import { elementsOf, parseXml, type Dom } from "./dom.ts";
import { Unzip } from "./unzip.ts";

/** The XML parts of an Office document, and how they hang together (ECMA-376 part 2). Names have no leading slash. */
export interface OfficePackage {
  /** The root of a part; null where there is none. */
  root(name: string): Element | null;
  names(): readonly string[];
}

/** A .docx as stored. */
export function zipPackage(bytes: Uint8Array, dom: Dom): OfficePackage {
  const zip = new Unzip(bytes);
  return {
    names: () => zip.names(),
    root(name) {
      const part = zip.read(name);
      return part && parseXml(decodeXml(part), dom);
    },
  };
}

/** A document as one XML text ("Flat OPC"), as Word's `getOoxml` gives it. */
export function flatPackage(xml: string, dom: Dom): OfficePackage {
  const parts = new Map<string, Element>();
  for (const part of elementsOf(parseXml(xml, dom))) {
    const name = [...part.attributes].find((attribute) => attribute.localName === "name")?.value.replace(/^\//, "");
    const data = [...elementsOf(part)].find((child) => child.localName === "xmlData");
    const root = data && [...elementsOf(data)][0];
    if (name !== undefined && root) parts.set(name, root);
  }
  return { names: () => [...parts.keys()], root: (name) => parts.get(name) ?? null };
}

/** The parts that `from` ("" = the package itself) names in this role: "officeDocument", "styles", "header" … */
export function relatedParts(pack: OfficePackage, from: string, role: string): string[] {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  const relations = pack.root(`${folder}_rels/${from.slice(folder.length)}.rels`);
  if (!relations) return [];
  return [...elementsOf(relations)]
    .filter((relation) => relation.getAttribute("TargetMode") !== "External")
    .filter((relation) => relation.getAttribute("Type")?.endsWith(`/${role}`) ?? false)
    .map((relation) => new URL(relation.getAttribute("Target") ?? "", `part:///${folder}`).pathname.slice(1));
}

function decodeXml(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  try {
    return new TextDecoder(little ? "utf-16le" : big ? "utf-16be" : "utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new HostFailure("unreadable_file", { cause });
  }
}
