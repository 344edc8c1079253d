import { hashWords } from "../hash.ts";
import { composeLines } from "../reading/composeLetter.ts";
import type { ReadResult } from "../reading/ReadResult.ts";
import type { Dom } from "../reading/dom.ts";
import { guardLetter } from "../reading/guardLetter.ts";
import { readFile } from "../reading/readFile.ts";
import { sniff } from "../reading/sniff.ts";
import { HostFailure, SecretRefusal, type Host, type Mark, type Offer } from "./Host.ts";
import { parseMark } from "./parseMark.ts";

export interface WebHostOptions {
  readonly dom: Dom;
  /** Null where the browser keeps nothing for this page. */
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
}

/** Something that was given, and how it becomes a letter. */
interface Given {
  readonly offer: Offer;
  readonly read: () => Promise<ReadResult>;
}

/** The same limit as in `readFile`, asked before the bytes are. */
const maxBytes = 30e6;

/**
 * The pane as a plain web page: the user gives files. The mark stays in this browser under the letter's fingerprint, so the
 * same letter is known again however it is called; of the letter itself nothing is kept.
 */
export function createWebHost({ dom, storage }: WebHostOptions): Host {
  let given: File[] = [];
  let offered: (Given & { readonly file: File })[] = [];
  let fingerprint: string | null = null;
  const listeners = new Set<() => void>();

  const placeOf = (print: string) => `giao-viec:mark:${print}`;
  const found = (mark: Mark) => new Map(mark.items.map(({ id }) => [id, "found"] as const));

  return {
    kind: "web",

    give(file) {
      given = [file, ...given];
      fingerprint = null;
      for (const listener of listeners) listener();
    },

    async offers() {
      const each = given.map(async (file, index) => {
        const found = await offersOf(file, String(index), dom);
        return found.map((one) => ({ ...one, file }));
      });
      offered = (await Promise.all(each)).flat();
      return offered.map(({ offer }) => offer);
    },

    async read(offer, signal, answer) {
      const chosen = offered.find((one) => one.offer.id === offer.id);
      if (!chosen) throw new HostFailure("unreadable_file");
      const result = await chosen.read();
      signal.throwIfAborted();
      try {
        const letter = guardLetter(result, answer);
        fingerprint = hashWords(letter.text);
        return letter;
      } catch (refusal) {
        // Of a marked file not even the name stays.
        if (refusal instanceof SecretRefusal && refusal.code === "state_secret")
          given = given.filter((file) => file !== chosen.file);
        throw refusal;
      }
    },

    async loadMark() {
      const stored = fingerprint === null ? null : attempt(() => storage?.getItem(placeOf(fingerprint ?? "")) ?? null);
      return stored === null ? null : parseMark(attempt(() => JSON.parse(stored) as unknown));
    },

    saveMark(mark) {
      const print = fingerprint;
      if (print !== null) attempt(() => storage?.setItem(placeOf(print), JSON.stringify(mark)));
      return Promise.resolve(found(mark));
    },

    locate: (mark) => Promise.resolve(found(mark)),

    removeMark() {
      const print = fingerprint;
      if (print !== null) attempt(() => storage?.removeItem(placeOf(print)));
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
async function offersOf(file: File, id: string, dom: Dom): Promise<Given[]> {
  const whole: Given = {
    offer: { id, kind: "file", name: file.name, size: file.size },
    read: async () => {
      if (file.size > maxBytes) throw new HostFailure("too_large");
      return readFile(new Uint8Array(await file.arrayBuffer()), file.name, dom);
    },
  };
  if (file.size > maxBytes) return [whole];
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (sniff(bytes).kind !== "message") return [whole];
  try {
    const { readMessage } = await import("../reading/readMessage.ts");
    const message = await readMessage(bytes, dom);
    const attachments = message.attachments.map((attachment, index): Given => ({
      offer: {
        id: `${id}.${String(index)}`,
        kind: "attachment",
        name: attachment.name,
        size: attachment.bytes.length,
      },
      read: () => readFile(attachment.bytes, attachment.name, dom),
    }));
    const body: Given = {
      offer: { id: `${id}.body`, kind: "body", name: message.subject || file.name, size: null },
      read: () =>
        Promise.resolve().then(() => ({
          letter: composeLines(message.lines, "mailBody"),
          margins: [message.subject],
        })),
    };
    return [...attachments, body];
  } catch {
    // Reading it will say what is wrong with it.
    return [whole];
  }
}

/** Storage may be full, forbidden or taken away at any time: then the mark lives as long as the page. */
function attempt<T>(task: () => T): T | null {
  try {
    return task();
  } catch {
    return null;
  }
}
