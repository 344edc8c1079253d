import type { Dom } from "../reading/dom.ts";
import { markNamespace, readMarkXml, writeMarkXml, type KeptMark } from "./markXml.ts";
import { officeAnswer } from "./officeAnswer.ts";

/** The one custom XML part that a marked document carries. Only the Common API: Word's own parts need WordApi 1.4. */
export class MarkPart {
  readonly #parts: () => Office.CustomXmlParts;
  readonly #dom: Dom;

  constructor(parts: () => Office.CustomXmlParts, dom: Dom) {
    this.#parts = parts;
    this.#dom = dom;
  }

  /** The mark last written; null where there is none that we can read. */
  async load(): Promise<KeptMark | null> {
    let kept: KeptMark | null = null;
    for (const part of await this.#all()) {
      const xml = await officeAnswer<string>((callback) => {
        part.getXmlAsync(callback);
      });
      kept = (await readMarkXml(xml, this.#dom)) ?? kept;
    }
    return kept;
  }

  /** A part cannot be changed through this API: the new one is added before the old ones go, so that one is always there. */
  async save(kept: KeptMark): Promise<void> {
    const old = await this.#all();
    await officeAnswer<Office.CustomXmlPart>((callback) => {
      this.#parts().addAsync(writeMarkXml(kept), callback);
    });
    await remove(old);
  }

  async remove(): Promise<void> {
    await remove(await this.#all());
  }

  #all(): Promise<Office.CustomXmlPart[]> {
    return officeAnswer<Office.CustomXmlPart[]>((callback) => {
      this.#parts().getByNamespaceAsync(markNamespace, callback);
    });
  }
}

async function remove(parts: readonly Office.CustomXmlPart[]): Promise<void> {
  for (const part of parts) {
    await officeAnswer<undefined>((callback) => {
      part.deleteAsync(callback as (result: Office.AsyncResult<void>) => void);
    });
  }
}
