import { Docx, type Stretch } from "./docx/Docx.ts";
import { DamagedXml } from "./docx/xml.ts";
import { wordMembers } from "./word/members.ts";
import { WordError, type WordObject } from "./word/objects.ts";
import { References, runBatch, type Batch, type BatchReply } from "./word/runBatch.ts";

/** `OSF.DDA.MethodDispId` in word-web-16.00.debug.js. */
const call = {
  saveSettings: 76,
  getFile: 77,
  getFileSlice: 80,
  closeFile: 81,
  getFileProperties: 86,
  richApi: 93,
  addPart: 128,
  partById: 129,
  partsByNamespace: 130,
  partXml: 131,
  deletePart: 133,
} as const;

/** `OSF.DDA.ErrorCodeManager.errorCodes` there. */
const failure = {
  fileTypeNotSupported: 1009,
  settingsCannotSave: 4001,
  operationNotSupported: 5000,
  documentReadOnly: 5002,
  indexOutOfRange: 5008,
  customXmlNodeNotFound: 6000,
  customXmlError: 6100,
} as const;

/** `OSF.DDA.Marshaling.File`: what its numbered keys stand for. */
const fileKey = { type: 0, sliceSize: 1, handle: 2, sliceIndex: 3 } as const;
const COMPRESSED = 1;

/** Fired as the user selects something else; it carries nothing. */
export const selectionChanged = "documentSelectionChanged";

/**
 * Events that a pane may register for. office.js registers for the others by itself, for events of later API sets and for
 * commands without a pane; they are never fired here.
 */
export const wordEvents = [selectionChanged, "richApiMessage", "appCommandInvoked"] as const;

export interface WordHostOptions {
  readonly docx: Docx;
  readonly url?: string;
  readonly readOnly?: boolean;
  /** Called after a batch or call that changed the document. */
  readonly onChange?: () => void;
  /** Called where the pane selects something, to scroll there. */
  readonly onSelect?: (stretch: Stretch) => void;
  readonly onSave?: () => void;
}

/** A common-API call as it comes over the wire. */
interface MethodData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly [key: string]: unknown;
}

/**
 * Word's side of office.js: rich-API batches and the common API's custom XML parts, settings and file, on a .docx. What it
 * does not know it refuses: members with ApiNotFound, calls with OperationNotSupported.
 */
export class WordHost {
  readonly docx: Docx;
  readonly readOnly: boolean;
  readonly url: string;
  /** Document settings, by name, as office.js serialised them. Kept for the session, not in the file. */
  settings: Record<string, string> = {};
  selection: Stretch | null = null;
  readonly #options: WordHostOptions;
  readonly #references = new References();
  readonly #members;
  readonly #files = new Map<number, { bytes: Uint8Array; sliceSize: number }>();
  readonly #document: WordObject = { type: "Document" };
  #changed = false;
  #handles = 0;

  constructor(options: WordHostOptions) {
    this.#options = options;
    this.docx = options.docx;
    this.readOnly = options.readOnly ?? false;
    this.url = options.url ?? "";
    this.#members = wordMembers({
      docx: options.docx,
      selection: () => this.selection,
      select: (stretch) => {
        this.selection = stretch;
        options.onSelect?.(stretch);
      },
      changed: () => {
        this.#changed = true;
      },
      save: () => options.onSave?.(),
    });
  }

  /** Answers one rich-API batch. */
  processQuery(batch: Batch): BatchReply {
    const reply = runBatch(batch, {
      members: this.#members,
      references: this.#references,
      readOnly: this.readOnly,
      document: this.#document,
      create: (name) => {
        if (name === "Microsoft.WordServices.SearchOptions") return { type: "SearchOptions", values: new Map() };
        if (name === "Microsoft.InternalService.AddinInternalService") return { type: "AddinInternalService" };
        throw new WordError("ApiNotFound", `${name} is not implemented by the simulated Word.`);
      },
    });
    this.#announce();
    return reply;
  }

  /** Answers `executeMethod`; other actions are none of a document's. */
  call(action: string, data: unknown): unknown {
    if (action !== "executeMethod") return refuse(failure.operationNotSupported);
    const reply = this.#execute(data as MethodData);
    this.#announce();
    return reply;
  }

  #execute(data: MethodData): unknown {
    switch (data.DdaMethod.DispatchId) {
      case call.richApi: {
        const reply = this.processQuery(JSON.parse(String(data.ArrayData?.[4])) as Batch);
        return ok({ Data: [reply.Error ? 400 : 200, [], JSON.stringify(reply)] });
      }
      case call.addPart:
        return this.#addPart(String(data["xml"]));
      case call.partById: {
        const part = this.docx.customXml.find(String(data["id"]));
        return part ? ok({ DataPartProperties: shown(part) }) : refuse(failure.customXmlNodeNotFound);
      }
      case call.partsByNamespace: {
        const parts = this.docx.customXml.all().filter(({ namespace }) => namespace === data["namespace"]);
        return ok({ DataPartList: parts.map(shown) });
      }
      case call.partXml: {
        const part = this.docx.customXml.find(String(data["id"]));
        return part ? ok({ Data: part.xml }) : refuse(failure.customXmlNodeNotFound);
      }
      case call.deletePart:
        if (this.readOnly) return refuse(failure.documentReadOnly);
        if (!this.docx.customXml.remove(String(data["id"]))) return refuse(failure.customXmlNodeNotFound);
        this.#changed = true;
        return ok({});
      case call.saveSettings:
        return this.#saveSettings(data);
      case call.getFileProperties:
        return ok({ 0: { 1: this.url } });
      case call.getFile:
      case call.getFileSlice:
      case call.closeFile:
        return this.#file(data);
      default:
        return refuse(failure.operationNotSupported);
    }
  }

  #addPart(xml: string): unknown {
    if (this.readOnly) return refuse(failure.documentReadOnly);
    try {
      const part = this.docx.customXml.add(xml);
      this.#changed = true;
      return ok({ DataPartProperties: shown(part) });
    } catch (error) {
      if (error instanceof DamagedXml) return refuse(failure.customXmlError);
      throw error;
    }
  }

  #saveSettings(data: MethodData): unknown {
    if (this.readOnly) return refuse(failure.settingsCannotSave);
    const request = data["DdaSettingsMethod"] as { readonly Properties?: readonly (readonly [string, string])[] };
    this.settings = Object.fromEntries(request.Properties ?? []);
    return ok({});
  }

  /** getFileAsync, getSliceAsync, closeAsync: the document as it is now, in slices. */
  #file(data: MethodData): unknown {
    const parameters = data as unknown as Readonly<Record<number, unknown>>;
    if (data.DdaMethod.DispatchId === call.getFile) {
      if (parameters[fileKey.type] !== COMPRESSED) return refuse(failure.fileTypeNotSupported);
      const bytes = this.docx.save();
      const handle = (this.#handles += 1);
      this.#files.set(handle, { bytes, sliceSize: Number(parameters[fileKey.sliceSize]) });
      return ok({ 0: handle, 1: bytes.length });
    }
    const handle = Number(parameters[fileKey.handle]);
    const file = this.#files.get(handle);
    if (!file) return refuse(failure.indexOutOfRange);
    if (data.DdaMethod.DispatchId === call.closeFile) {
      this.#files.delete(handle);
      return ok({});
    }
    const from = Number(parameters[fileKey.sliceIndex]) * file.sliceSize;
    const slice = [...file.bytes.subarray(from, from + file.sliceSize)];
    return ok({ 0: slice, 1: slice.length });
  }

  #announce(): void {
    if (!this.#changed) return;
    this.#changed = false;
    this.#options.onChange?.();
  }
}

function ok(reply: object): unknown {
  return { Error: 0, Version: 1, ...reply };
}

function refuse(code: number): unknown {
  return { Error: code, Version: 1 };
}

function shown(part: { readonly id: string }): unknown {
  return { id: part.id, DataPartBuiltIn: false };
}
