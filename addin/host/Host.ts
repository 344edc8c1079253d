import type { Anchor } from "../../directive/contract/item.ts";
import type { Disposition, ItemState } from "../../directive/contract/item.ts";
import type { ItemId } from "../../directive/contract/primitives.ts";
import type { Letter, LetterSource } from "../../directive/letter/letter.ts";
import type { ReadAnswers, ReadProgress } from "../reading/ReadContext.ts";
import type { Question } from "../reading/ReadQuestion.ts";
import type { Box, Doubt, ReadPage, ReadResult } from "../reading/ReadResult.ts";

/** Something that can be read here: the open document, the message's body, one of its attachments, a dropped file. */
export interface Offer {
  readonly id: string;
  readonly kind: "document" | "body" | "attachment" | "file";
  /** File name or subject, as the host gives it: untrusted text. */
  readonly name: string;
  /** Bytes, where known. */
  readonly size: number | null;
  /** True where it seems to belong to the first offer, as an appendix: it is preset to be read with it. */
  readonly together?: boolean;
}

/** What is to be read as one directive: a letter that came as several files is one letter. */
export interface ReadOrder {
  /** The main letter first, then what is attached to it, in the order in which it is read. At least one. */
  readonly offers: readonly Offer[];
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly answers?: OrderAnswers;
  /** What was read before a question came up, by offer: given again with the answers, it is not read twice. */
  readonly kept?: Map<string, ReadResult>;
}

export interface OrderAnswers {
  /** The clerk has looked at the paper: it carries no secrecy mark. */
  readonly unmarked?: boolean;
  /** By the offer's id. */
  readonly files?: Readonly<Record<string, ReadAnswers>>;
}

/** A letter that has passed the secrecy guard, and how it was read. */
export interface GuardedLetter {
  readonly letter: Letter;
  readonly how: HowRead;
}

export interface HowRead {
  /** The files, the main letter first. */
  readonly files: readonly { readonly name: string; readonly source: LetterSource }[];
  /** How each page was read, through all files; `Paragraph.page` counts them from 1. Empty where no source has pages. */
  readonly pages: readonly ReadPage[];
  /** How many pages were left unread because the clerk chose so. */
  readonly unread: number;
  /** Words of a scan that may be wrong, in the letter's order. */
  readonly doubts: readonly Doubt[];
  /** One of the files carries a digital signature: it is never changed. */
  readonly signed: boolean;
  /** The piece of the scan on which a doubtful word stands, to be looked at; null where it cannot be shown. */
  readonly crop: (doubt: Doubt) => Promise<Crop | null>;
}

/** A piece of a scan: a doubtful word among its neighbours. */
export interface Crop {
  readonly picture: Blob;
  /** The word's place, as shares of the picture. */
  readonly word: Box;
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
   * The letter, once all of it has passed the secrecy guard. A doubtful mark passes when the clerk has looked at the paper
   * and answers `unmarked`, a certain one never does.
   * @throws HostFailure; SecretRefusal; OfferQuestion where only the clerk can say how to go on; the signal's reason
   */
  read(order: ReadOrder): Promise<GuardedLetter>;
  /** The mark kept in the document or message that is open now. */
  loadMark(): Promise<Mark | null>;
  /**
   * Writes the mark and makes it visible (Word: content controls; Outlook: a category); only after the user confirmed.
   * What the document carries afterwards is this mark and no more: leaving an item out takes its tag away again.
   * A digitally signed document is never written to: its mark stays on this machine.
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
  /** Takes files the user dropped or chose together and puts them before those given earlier; only where there is no host to ask (web). */
  readonly give?: (files: readonly File[]) => void;
}

export type HostFailureCode =
  | "unreadable_file" // no document, damaged, or hostile
  | "empty_letter"
  | "encrypted_file" // by a way that a password given here does not open
  | "unreadable_scan" // a picture on which no words are found, or in a format without a decoder
  | "unsupported_picture" // .tif, .heic, .gif and such
  | "unsupported_legacy" // .doc, .xls, .rtf, and documents that Word has yet to merge in (altChunk)
  | "not_vietnamese"
  | "old_web_view" // no workers, no WebAssembly
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

/** A file can only be read on with the clerk's answer: `ReadOrder.answers.files` takes it. */
export class OfferQuestion extends Error {
  override readonly name = "OfferQuestion";
  readonly offer: Offer;
  readonly question: Question;

  constructor(offer: Offer, question: Question) {
    super(question.asks);
    this.offer = offer;
    this.question = question;
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
   * `text`: among the letter's paragraphs · `margin`: page header or footer, text box, footnote · `stamp`: a frame or red
   * ink on a scan · `unseen`: see `doubtful`.
   */
  readonly place: "text" | "margin" | "stamp" | "unseen";

  constructor(code: SecretRefusal["code"], level: SecretLevel | null, place: SecretRefusal["place"]) {
    super(code);
    this.code = code;
    this.level = level;
    this.place = place;
  }
}
