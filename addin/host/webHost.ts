import { loadPart } from "../loadPart.ts";
import { composeLines } from "../reading/composeLetter.ts";
import { maxBytes } from "../reading/maxBytes.ts";
import { byLikelihood, isAppendix } from "../reading/byLikelihood.ts";
import type { ReadTools } from "../reading/ReadContext.ts";
import { withMargins } from "../reading/ReadResult.ts";
import type { Message } from "../reading/readMessage.ts";
import { sniff } from "../reading/sniff.ts";
import { fileSource } from "./fileSource.ts";
import { HostFailure, SecretRefusal, type Host, type Mark } from "./Host.ts";
import { LocalMarks, type MarkStorage } from "./localMarks.ts";
import { readTogether, type Source } from "./readTogether.ts";

export interface WebHostOptions {
  readonly tools: ReadTools;
  readonly storage: MarkStorage;
}

/**
 * The pane as a plain web page: the user gives files. The mark stays in this browser under the letter's fingerprint; of the
 * letter itself nothing is kept.
 */
export function createWebHost({ tools, storage }: WebHostOptions): Host {
  /** Files given together, the newest first. */
  let given: { readonly id: number; readonly files: readonly File[] }[] = [];
  let count = 0;
  let sources: Source[] = [];
  const marks = new LocalMarks(storage);
  const listeners = new Set<() => void>();
  const found = (mark: Mark) => new Map(mark.items.map(({ id }) => [id, "found"] as const));

  return {
    kind: "web",

    give(files) {
      if (files.length === 0) return;
      given = [{ id: count++, files: [...files].sort(byLikelihood) }, ...given];
      marks.turnTo(null);
      for (const listener of listeners) listener();
    },

    async offers() {
      const each = given.flatMap(({ id, files }, batch) =>
        files.map((file, index) => sourcesOf(file, `${String(id)}-${String(index)}`, batch === 0 && index > 0, tools)),
      );
      sources = (await Promise.all(each)).flat();
      return sources.map(({ offer }) => offer);
    },

    async read(order) {
      const chosen = order.offers.map((offer) => {
        const source = sources.find((one) => one.offer.id === offer.id);
        if (!source) throw new HostFailure("unreadable_file");
        return source;
      });
      try {
        const read = await readTogether(chosen, order);
        marks.turnTo(read.letter);
        return read;
      } catch (refusal) {
        // Of marked files not even the names stay.
        if (refusal instanceof SecretRefusal && refusal.code === "state_secret") {
          const batches = new Set(chosen.map(({ offer }) => Number.parseInt(offer.id, 10)));
          given = given.filter(({ id }) => !batches.has(id));
        }
        throw refusal;
      }
    },

    loadMark: () => marks.load(),

    saveMark(mark) {
      marks.save(mark);
      return Promise.resolve(found(mark));
    },

    locate: (mark) => Promise.resolve(found(mark)),

    removeMark() {
      marks.remove();
      return Promise.resolve();
    },

    show: () => Promise.resolve(false),

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A mail is offered as what it brings: its attachments, likeliest first, and its body. */
async function sourcesOf(file: File, id: string, together: boolean, tools: ReadTools): Promise<Source[]> {
  const bytes = async () => {
    if (file.size > maxBytes) throw new HostFailure("too_large");
    return new Uint8Array(await file.arrayBuffer());
  };
  const whole = fileSource({ id, kind: "file", name: file.name, size: file.size, together }, bytes, tools);
  if (file.size > maxBytes) return [whole];
  try {
    const message = await messageIn(await bytes(), tools);
    return message === null ? [whole] : messageSources(message, file.name, id, tools);
  } catch {
    // Reading it will say what is wrong with it.
    return [whole];
  }
}

async function messageIn(bytes: Uint8Array, { dom }: ReadTools): Promise<Message | null> {
  const { kind } = sniff(bytes);
  if (kind === "message") {
    const { readMessage } = await loadPart(() => import("../reading/readMessage.ts"));
    return readMessage(bytes, dom);
  }
  if (kind !== "outlookMessage") return null;
  const { readOutlookMessage } = await loadPart(() => import("../reading/readOutlookMessage.ts"));
  return readOutlookMessage(bytes, dom);
}

function messageSources(message: Message, fileName: string, id: string, tools: ReadTools): Source[] {
  const attachments = message.attachments.map(({ name, bytes }, index): Source => {
    const offer = { id: `${id}-${String(index)}`, kind: "attachment", name, size: bytes.length } as const;
    const source = fileSource(
      { ...offer, together: index > 0 && isAppendix(name) },
      () => Promise.resolve(bytes),
      tools,
    );
    return { ...source, read: async (context) => withMargins(await source.read(context), message.margins) };
  });
  const body: Source = {
    offer: { id: `${id}-body`, kind: "body", name: message.subject || fileName, size: null },
    // A body without words is told when it is read.
    read: () =>
      Promise.resolve().then(() => ({
        letter: composeLines(message.lines, "mailBody"),
        margins: message.margins,
      })),
  };
  return [...attachments, body];
}
