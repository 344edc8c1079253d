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

  /** The root of a part; null where there is none. */
  root(name: string): Element | null {
    const bytes = this.#zip.read(name);
    return bytes && parseXml(decodeXml(bytes), this.#dom);
  }

  /** The parts that `from` ("": the package itself) names in this role: "officeDocument", "styles", "header" … */
  related(from: string, role: string): string[] {
    const folder = from.slice(0, from.lastIndexOf("/") + 1);
    const relations = this.root(`${folder}_rels/${from.slice(folder.length)}.rels`);
    if (!relations) return [];
    return [...elementsOf(relations)]
      .filter((relation) => relation.getAttribute("TargetMode") !== "External")
      .filter((relation) => relation.getAttribute("Type")?.endsWith(`/${role}`) ?? false)
      .map((relation) => new URL(relation.getAttribute("Target") ?? "", `part:///${folder}`).pathname.slice(1));
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
