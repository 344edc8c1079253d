/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createWordHost } from "../../../addin/host/wordHost.ts";
import type { Host, OrderAnswers } from "../../../addin/host/Host.ts";
import type { MarkStorage } from "../../../addin/host/localMarks.ts";
import type { Letter } from "../../../directive/letter/letter.ts";
import { Docx } from "../../../local/office/docx/Docx.ts";
import { nodeXml } from "../../../local/office/docx/nodeXml.ts";
import { WordHost } from "../../../local/office/wordHost.ts";
import { loadRealWord } from "../../local/office/realWord.ts";
import { browserLike } from "../reading/parsers.ts";

export const sampleLetter = (): Uint8Array =>
  readFileSync(new URL("../../../local/sample/letters/sa-dec-2024.docx", import.meta.url));

export interface OpenInWord {
  readonly host: Host;
  readonly word: WordHost;
  /** The file as it would be saved now. */
  save(): Uint8Array;
}

interface Options {
  readonly controls?: boolean;
  readonly readOnly?: boolean;
  /** Word does not hand the file over, as under rights management. */
  readonly closed?: boolean;
  /** Word lacks what the pane needs. */
  readonly tooOld?: boolean;
  readonly storage?: MarkStorage;
}

/**
 * A document open in the simulated Word, with the pane's host on Word's own proxies. The common API stands in here on the
 * same document; in the browser test it is office.js's own.
 */
export function openInWord(
  bytes: Uint8Array,
  { controls = true, readOnly = false, closed = false, tooOld = false, storage = null }: Options = {},
): OpenInWord {
  const word = new WordHost({ docx: Docx.open(bytes, nodeXml), readOnly });
  Object.assign(globalThis, { Word: loadRealWord(word), Office: commonApi(word, readOnly, closed) });
  const capabilities = { word: !tooOld, customXml: true, mailbox: false, itemChanged: false };
  return {
    host: createWordHost({ controls, dom: browserLike, capabilities, storage }),
    word,
    save: () => word.docx.save(),
  };
}

function commonApi(word: WordHost, readOnly: boolean, closed: boolean): unknown {
  type Callback = (result: unknown) => void;
  const answer = (callback: Callback | undefined, value?: unknown) => callback?.({ status: "succeeded", value });
  const refuse = (callback: Callback) => {
    callback({ status: "failed", error: { name: "DataReadError", message: "closed" } });
  };
  const partOf = ({ id, xml }: { id: string; xml: string }) => ({
    getXmlAsync: (callback: Callback) => answer(callback, xml),
    deleteAsync: (callback: Callback) => answer(callback, word.docx.customXml.remove(id)),
  });
  const customXmlParts = {
    addAsync: (xml: string, callback: Callback) => answer(callback, partOf(word.docx.customXml.add(xml))),
    getByNamespaceAsync: (namespace: string, callback: Callback) =>
      answer(
        callback,
        word.docx.customXml
          .all()
          .filter((part) => part.namespace === namespace)
          .map(partOf),
      ),
  };
  const getFileAsync = (_type: string, _options: unknown, callback: Callback) => {
    if (closed) {
      refuse(callback);
      return;
    }
    const bytes = word.docx.save();
    const slice = { data: [...bytes], size: bytes.length, index: 0 };
    const getSliceAsync = (_index: number, done: Callback) => answer(done, slice);
    answer(callback, { size: bytes.length, sliceCount: 1, getSliceAsync, closeAsync: answer });
  };
  return {
    FileType: { Compressed: "compressed" },
    DocumentMode: { ReadOnly: "readOnly" },
    context: {
      document: {
        url: "https://office.example/V%C4%83n%20b%E1%BA%A3n.docx",
        mode: readOnly ? "readOnly" : "readWrite",
        customXmlParts,
        getFileAsync,
      },
    },
  };
}

export async function read(host: Host, answers: OrderAnswers = {}): Promise<Letter> {
  const { signal } = new AbortController();
  return (await host.read({ offers: await host.offers(), signal, answers })).letter;
}
