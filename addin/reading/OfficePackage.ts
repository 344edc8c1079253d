import { HostFailure } from "../host/Host.ts";
import { elementsOf, parseXml, type Dom } from "./dom.ts";
import { Unzip } from "./Unzip.ts";

/** The XML parts of an Office document, and how they hang together (ECMA-376 part 2). Names have no leading slash. */
export class OfficePackage {
  readonly #zip: Unzip;
  readonly #dom: Dom;

  /** @throws HostFailure `unreadable_file`, here and in the methods */
  constructor(bytes: Uint8Array, dom: Dom) {
    this.#zip = new Unzip(bytes);
    this.#dom = dom;
  }

  /** Whether a digital signature lies in it (ECMA-376 part 2, 12). */
  get signed(): boolean {
    return this.#zip.names().some((name) => /^_xmlsignatures\/[^/]+\.xml$/i.test(name));
  }

  has(name: string): boolean {
    return this.#zip.names().includes(name);
  }

  /** The root of a part; null where there is none. */
  root(name: string): Element | null {
    const bytes = this.#zip.read(name);
    return bytes && parseXml(decodeXml(bytes), this.#dom);
  }

  /** The part that a relationship id of `from` names; null where there is none. */
  target(from: string, id: string | null): string | null {
    return this.#relations(from).find((relation) => relation.id === id)?.target ?? null;
  }

  /** The parts that `from` ("": the package itself) names in this role: "officeDocument", "styles", "header" … */
  related(from: string, role: string): string[] {
    return this.#relations(from)
      .filter(({ type }) => type.endsWith(`/${role}`))
      .map(({ target }) => target);
  }

  #relations(from: string): { id: string | null; type: string; target: string }[] {
    const folder = from.slice(0, from.lastIndexOf("/") + 1);
    const relations = this.root(`${folder}_rels/${from.slice(folder.length)}.rels`);
    if (!relations) return [];
    return [...elementsOf(relations)]
      .filter((relation) => relation.getAttribute("TargetMode") !== "External")
      .map((relation) => ({
        id: relation.getAttribute("Id"),
        type: relation.getAttribute("Type") ?? "",
        target: new URL(relation.getAttribute("Target") ?? "", `part:///${folder}`).pathname.slice(1),
      }));
  }
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
