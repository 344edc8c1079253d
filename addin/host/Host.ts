import type { Anchor } from "../../directive/contract/item.ts";
import type { Disposition, ItemState } from "../../directive/contract/item.ts";
import type { ItemId } from "../../directive/contract/primitives.ts";
import type { Letter } from "../../directive/letter/letter.ts";

/** Something that can be read here: the open document, the message's body, one of its attachments, a dropped file. */
export interface Offer {
  readonly id: string;
  readonly kind: "document" | "body" | "attachment" | "file";
  /** File name or subject, as the host gives it: untrusted text. */
  readonly name: string;
  /** Bytes, where known. */
  readonly size: number | null;
}

/**
 * What is remembered in the document or message itself: which directive it is, and where each item stands. `key` is the
 * directive's ULID, made when the first item is confirmed, so a draft and the directive it becomes share it.
 */
export interface Mark {
  readonly key: string;
  readonly items: readonly MarkedItem[];
}

export interface MarkedItem {
  readonly id: ItemId;
  /** "9"; shown as the control's title. */
  readonly path: string | null;
  readonly anchor: Anchor;
  readonly disposition: Disposition;
  /** Last state known here; the server's is the truth. */
  readonly state: ItemState | "draft";
}

/**
 * Where one item's words were found again. `tagged`: its control, with the words unchanged · `found`: the words, without a
 * control · `changed`: its control or its paragraph, with other words than those read · `lost`: neither is there any more.
 */
export type Placed = "tagged" | "found" | "changed" | "lost";

/**
 * Where the pane is running. All the rest of the pane asks of Office goes through these sentences; every one may throw
 * `HostFailure`, whose code has a sentence in the wording.
 */
export interface Host {
  readonly kind: "word" | "outlook" | "web";
  /** Likeliest first; empty where the user has to choose a file. */
  offers(): Promise<readonly Offer[]>;
  /**
   * The letter, once it has passed the secrecy guard. Throws `SecretRefusal` where it carries a mark; a doubtful one
   * passes when the clerk has looked at it and answers `unmarked`, a certain one never does.
   */
  read(offer: Offer, signal: AbortSignal, answer?: { readonly unmarked: boolean }): Promise<Letter>;
  /** The mark kept in the document or message that is open now. */
  loadMark(): Promise<Mark | null>;
  /**
   * Writes the mark and makes it visible (Word: content controls; Outlook: a category); only after the user confirmed.
   * What the document carries afterwards is this mark and no more: leaving an item out takes its tag away again.
   */
  saveMark(mark: Mark): Promise<ReadonlyMap<ItemId, Placed>>;
  /** Looks for every item's words without changing anything: after reopening, or when the document was edited. */
  locate(mark: Mark): Promise<ReadonlyMap<ItemId, Placed>>;
  /** Takes every trace of the mark out again. */
  removeMark(): Promise<void>;
  /** Scrolls to the item's words; false where the host has no document to show. */
  show(item: MarkedItem): Promise<boolean>;
  /** Called when another message is selected, or the document is read anew; returns what ends the watching. */
  onChange(listener: () => void): () => void;
  /** Takes a file the user dropped or chose and puts it first among the offers; only where there is no host to ask (web). */
  readonly give?: (file: File) => void;
}

export type HostFailureCode =
  | "unreadable_file" // no document, damaged, or hostile
  | "empty_letter"
  | "unsupported_pdf" // not readable yet: open it in Word and save as .docx
  | "unsupported_scan"
  | "unsupported_legacy" // .doc, .rtf
  | "too_large"
  | "read_only_document"
  | "other_message" // another message is open now than the one that was read
  | "host_refused" // the host answered with an error
  | "host_too_old"; // the API needed is missing

export class HostFailure extends Error {
  override readonly name = "HostFailure";
  readonly code: HostFailureCode;

  constructor(code: HostFailureCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

export type SecretLevel = "mật" | "tối mật" | "tuyệt mật";

/**
 * A secrecy mark (DESIGN §3.7): nothing of what was read is kept, and nothing of it stands in this error. `doubtful`: it
 * may be no mark, or a place could not be looked at; the clerk is asked and `read` called again with the answer.
 */
export class SecretRefusal extends Error {
  override readonly name = "SecretRefusal";
  readonly code: "state_secret" | "state_secret_doubtful";
  /** Null where the mark names none. */
  readonly level: SecretLevel | null;
  /**
   * `text`: among the letter's paragraphs · `margin`: page header or footer, text box, footnote · `stamp`: in a frame or in
   * red ink on a scan · `unseen`: see `doubtful`.
   */
  readonly place: "text" | "margin" | "stamp" | "unseen";

  constructor(code: SecretRefusal["code"], level: SecretLevel | null, place: SecretRefusal["place"]) {
    super(code);
    this.code = code;
    this.level = level;
    this.place = place;
  }
}
