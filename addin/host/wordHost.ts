import type { ItemId } from "../../directive/contract/primitives.ts";
import type { Dom } from "../reading/dom.ts";
import { OfficePackage } from "../reading/OfficePackage.ts";
import { readWordPackage, type WordPackage } from "../reading/readDocx.ts";
import type { Capabilities } from "./capabilities.ts";
import { HostFailure, type Host, type Mark, type Offer, type Placed } from "./Host.ts";
import { LocalMarks, type MarkStorage } from "./localMarks.ts";
import { MarkPart } from "./markPart.ts";
import type { KeptMark } from "./markXml.ts";
import { officeFailure } from "./officeAnswer.ts";
import { learnFromFile, openDocument, type FileKnowledge, type OpenDocument } from "./openDocument.ts";
import { placeItems, type Place } from "./placeItems.ts";
import { readTogether } from "./readTogether.ts";
import { rangeOf, tagItems, untag } from "./tagItems.ts";
import { wholeFile } from "./wholeFile.ts";

export interface WordHostOptions {
  /**
   * False where an office wants no content controls in its documents: the mark then stands in the custom XML part alone.
   * (Inserting one can stop Word on the web from saving: OfficeDev/office-js#6590.)
   */
  readonly controls: boolean;
  readonly dom: Dom;
  readonly capabilities: Capabilities;
  readonly storage: MarkStorage;
}

const document: Offer = { id: "document", kind: "document", name: "", size: null };

/** The document that is open in Word. Needs WordApi 1.3 and CustomXmlParts 1.1, no more. */
export function createWordHost({ controls, dom, capabilities, storage }: WordHostOptions): Host {
  const part = new MarkPart(() => Office.context.document.customXmlParts, dom);
  let known: FileKnowledge = nothingKnown;
  /** A signed document is never written to: whatever is remembered of it stays here. */
  let signed = false;
  const marks = new LocalMarks(storage);

  async function run<T>(task: (context: Word.RequestContext, open: OpenDocument) => Promise<T>): Promise<T> {
    if (!capabilities.word || !capabilities.customXml) throw new HostFailure("host_too_old");
    try {
      return await Word.run(async (context) => task(context, await openDocument(context, known)));
    } catch (error) {
      throw officeFailure(error);
    }
  }

  /** The mark given, with the quotes that the document remembers of it. */
  async function keep(mark: Mark): Promise<KeptMark> {
    const stored = await part.load();
    return { mark, quotes: stored?.mark.key === mark.key ? stored.quotes : new Map<ItemId, string>() };
  }

  return {
    kind: "word",

    offers: () => Promise.resolve([{ ...document, name: documentName(Office.context.document.url) }]),

    read: (order) => {
      const read = async () => {
        const file = await readWholeFile();
        order.signal.throwIfAborted();
        known = await run((_context, open) => Promise.resolve(learnFromFile(file?.paragraphs ?? null, open)));
        signed = file?.signed ?? false;
        const letter = await run((_context, open) => Promise.resolve(open.now.letter));
        marks.turnTo(letter);
        return { letter, margins: file?.margins ?? null, signed };
      };
      return readTogether([{ offer: order.offers[0] ?? document, read }], order);
    },

    async loadMark() {
      return signed ? marks.load() : ((await part.load())?.mark ?? null);
    },

    async saveMark(mark) {
      if (signed) {
        marks.save(mark);
        const quotes = new Map<ItemId, string>();
        return run((_context, open) => Promise.resolve(placedOf(placeItems(open.now, { mark, quotes }))));
      }
      refuseReadOnly();
      const kept = await keep(mark);
      const places = await run(async (context, open) => {
        const found = placeItems(open.now, kept);
        if (controls) return tagged(found, await tagItems(context, open, mark, found));
        await untag(context, open, mark.key, new Map());
        return new Map([...found].map(([id, place]) => [id, withoutControl(place)]));
      });
      await part.save({ mark, quotes: new Map([...places].map(([id, place]) => [id, place.quote])) });
      return placedOf(places);
    },

    async locate(mark) {
      const kept = await keep(mark);
      return run((_context, open) => Promise.resolve(placedOf(placeItems(open.now, kept))));
    },

    async removeMark() {
      if (signed) {
        marks.remove();
        return;
      }
      refuseReadOnly();
      const stored = await part.load();
      await run((context, open) => untag(context, open, stored?.mark.key ?? null, new Map()));
      await part.remove();
    },

    async show(item) {
      const stored = await part.load();
      const mark = { key: stored?.mark.key ?? "", items: [item] };
      return run(async (context, open) => {
        const place = placeItems(open.now, { mark, quotes: stored?.quotes ?? new Map<ItemId, string>() }).get(item.id);
        const target = place?.control ? open.controls.get(place.control.id) : place && rangeOf(open, place);
        if (!target) return false;
        target.select();
        await context.sync();
        return true;
      });
    },

    // WordApi 1.3 has no event that says that the words changed; the screens ask `locate` when they need to know.
    onChange: () => () => undefined,
  };
}

const nothingKnown: FileKnowledge = { boxes: new Map(), cells: new Map(), texts: new Map() };

/**
 * What Word's paragraphs leave out, and the margins that the secrecy guard must see. Null where Word does not hand the file
 * over (rights management): then nobody looked there.
 */
async function readWholeFile(): Promise<WordPackage | null> {
  try {
    const bytes = await wholeFile(Office.context.document, Office.FileType.Compressed);
    return readWordPackage(new OfficePackage(bytes));
  } catch (error) {
    if (error instanceof HostFailure && error.code === "too_large") throw error;
    return null;
  }
}

function refuseReadOnly(): void {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly) throw new HostFailure("read_only_document");
}

/** A new document has no address yet. */
function documentName(url: string): string {
  const name = url.split(/[\\/]/).at(-1)?.split("?")[0] ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** After tagging: what was found has its control now, but for those that Word refused. */
function tagged(places: Map<ItemId, Place>, refused: ReadonlySet<ItemId>): Map<ItemId, Place> {
  return new Map(
    [...places].map(([id, place]) => [
      id,
      place.placed === "found" && !refused.has(id) ? { ...place, placed: "tagged" } : place,
    ]),
  );
}

function withoutControl(place: Place): Place {
  return place.placed === "tagged" ? { ...place, placed: "found" } : place;
}

function placedOf(places: ReadonlyMap<ItemId, Place>): ReadonlyMap<ItemId, Placed> {
  return new Map([...places].map(([id, place]) => [id, place.placed]));
}
