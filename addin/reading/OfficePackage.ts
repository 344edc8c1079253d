import { HostFailure } from "../host/Host.ts";
import { elementsOf } from "./dom.ts";
import { parseTree } from "./parseTree.ts";
import { Unzip } from "./Unzip.ts";

interface Relation {
  readonly id: string | null;
  readonly type: string;
  readonly target: string;
}

/**
 * The XML parts of an Office document, and how they hang together (ECMA-376 part 2). Names have no leading slash. Each part
 * is parsed once: parsing takes nearly all the time of reading.
 */
export class OfficePackage {
  readonly #zip: Unzip;
  readonly #roots = new Map<string, Element | null>();
  readonly #relationsFrom = new Map<string, readonly Relation[]>();

  /** @throws HostFailure `unreadable_file`, here and in the methods */
  constructor(bytes: Uint8Array) {
    this.#zip = new Unzip(bytes);
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
    const known = this.#roots.get(name);
    if (known !== undefined) return known;
    const bytes = this.#zip.read(name);
    const root = bytes && parseTree(decodeXml(bytes));
    this.#roots.set(name, root);
    return root;
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

  #relations(from: string): readonly Relation[] {
    const known = this.#relationsFrom.get(from);
    if (known) return known;
    const folder = from.slice(0, from.lastIndexOf("/") + 1);
    const relations = this.root(`${folder}_rels/${from.slice(folder.length)}.rels`);
    const found = (relations ? [...elementsOf(relations)] : [])
      .filter((relation) => relation.getAttribute("TargetMode") !== "External")
      .map((relation) => ({
        id: relation.getAttribute("Id"),
        type: relation.getAttribute("Type") ?? "",
        target: new URL(relation.getAttribute("Target") ?? "", `part:///${folder}`).pathname.slice(1),
      }));
    this.#relationsFrom.set(from, found);
    return found;
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
