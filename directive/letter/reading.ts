import type { IsoDay } from "../contract/primitives.ts";
import type { RuleCode } from "./rules.ts";

/** A stretch of the letter's text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value read from the letter: where it stands, which rule found it, and whether that rule is never wrong. */
export interface Finding<T> {
  readonly value: T;
  readonly span: Span;
  readonly rule: RuleCode;
  readonly certain: boolean;
}

/** A deadline as the letter words it, resolved as far as the letter's own date allows. */
export interface ReadDeadline {
  readonly phrase: string;
  readonly kind: "absolute" | "period_end" | "range" | "relative_days" | "recurring" | "by_event" | "by_reference";
  /** Null where it cannot be resolved; see `needs`. */
  readonly day: IsoDay | null;
  /** "HH:MM" where the letter names a time of day. */
  readonly time: string | null;
  readonly bound: "before" | "by" | null;
  /** RFC 5545 RRULE of a recurring one. */
  readonly rrule: string | null;
  /** What is missing to resolve it: a part of the letter's head, or the year's working days. */
  readonly needs: "issueDay" | "arrivalDay" | "calendar" | null;
  /** An impossible day (31/6), or one before the letter itself: shown, never used. */
  readonly flag: "impossible" | "past" | null;
}

export interface ReadItem {
  /** Labels joined by ".": "2.a"; null for an unnumbered point. */
  readonly path: string | null;
  /** The point's own words, without its label, lines joined. */
  readonly text: string;
  /** From its label to the end of its own words. */
  readonly span: Span;
  readonly leads: readonly Finding<string>[];
  readonly coordinators: readonly Finding<string>[];
  /** "all" = every recipient of the letter. */
  readonly addressees: "all" | readonly string[];
  readonly deadlines: readonly Finding<ReadDeadline>[];
  /** "khẩn trương", "ngay": urgency that names no day. */
  readonly cues: readonly string[];
  /** What is to be handed in: "báo cáo", "kế hoạch", as written. */
  readonly products: readonly Finding<string>[];
  /** "gửi về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh": who collects, and who reads it in the end. */
  readonly reportTo: { readonly collector: Finding<string> | null; readonly reader: Finding<string> | null };
}

export interface ReadHead {
  readonly issuer: Finding<string> | null;
  readonly docType: Finding<string> | null;
  readonly number: Finding<string> | null;
  readonly symbol: Finding<string> | null;
  readonly place: Finding<string> | null;
  readonly day: Finding<IsoDay> | null;
  /** "YYYY-MM" where only the day is blank. */
  readonly month: Finding<string> | null;
  readonly subject: Finding<string> | null;
  readonly urgency: Finding<"khẩn" | "thượng khẩn" | "hỏa tốc"> | null;
  readonly signer: { readonly authority: string | null; readonly title: string | null; readonly name: string | null };
}

/** What `readDirective` makes of a letter. */
export interface Reading {
  readonly head: ReadHead;
  /** The "Kính gửi" list, an entry each. */
  readonly recipients: readonly Finding<string>[];
  readonly citedDocuments: readonly Finding<{
    readonly number: string;
    /** "Công văn", "Nghị quyết", as written; null where the letter names none. */
    readonly type: string | null;
    readonly day: IsoDay | null;
    readonly issuer: string | null;
  }>[];
  /** The tasks only, in the letter's order. */
  readonly items: readonly ReadItem[];
  /** The "Nơi nhận" list, an entry each, without "-" and ";". */
  readonly distribution: readonly Finding<string>[];
}
