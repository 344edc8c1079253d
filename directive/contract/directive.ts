import { z } from "zod";
import { draftItem, item } from "./item.ts";
import { instant, isoDay, itemId, personId, text, ulid, unitId } from "./primitives.ts";

/** The letter's head as the clerk left it; what the letter leaves blank stays null and can be completed later. */
export const letterHead = z.strictObject({
  issuer: text(300).nullable(),
  docType: text(100).nullable(),
  /** Number and symbol as one, "4240/UBND-VX"; null while the number is blank. */
  number: text(100).nullable(),
  /** "UBND-VX", also while the number is blank. */
  symbol: text(100).nullable(),
  day: isoDay.nullable(),
  /** "YYYY-MM" where month and year are written and the day is not. */
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .nullable(),
  subject: text(1000).nullable(),
  urgency: z.enum(["khẩn", "thượng khẩn", "hỏa tốc"]).nullable(),
  signer: text(300).nullable(),
  /** Số đến, ngày đến (Decree 30/2020/NĐ-CP, Annex IV). */
  arrivalNumber: text(50).nullable(),
  arrivalDay: isoDay.nullable(),
});
export type LetterHead = z.infer<typeof letterHead>;

/** What the clerk sends: the letter's head and every point, each decided about. The letter's own text stays where it is. */
export const submission = z.strictObject({
  head: letterHead,
  /** SHA-256 (hex) of the letter's text, NFC, whitespace folded: recognises the same letter when it comes again. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  source: z.enum(["word", "outlook", "web"]),
  items: z.array(draftItem).max(500),
});
export type Submission = z.infer<typeof submission>;

export const actName = z.enum([
  "submit",
  "direct",
  "accept",
  "return",
  "acknowledge",
  "start",
  "note",
  "report",
  "confirm",
  "redo",
  "completeHead",
  "withdraw",
  "askExtension",
  "grantExtension",
  "refuseExtension",
  "proposeLead",
  "agreeLead",
  "refuseLead",
]);
export type ActName = z.infer<typeof actName>;

/** One line of a directive's history; `hash` chains it to the one before. */
export const historyEvent = z.strictObject({
  seq: z.int().min(1),
  at: instant,
  by: personId,
  /** The unit of the post in which the person acted. */
  unit: unitId.nullable(),
  act: actName,
  item: itemId.nullable(),
  /** Fields whose value changed; values are shown, never interpreted. */
  changes: z.array(z.strictObject({ field: z.string().max(60), old: z.unknown(), new: z.unknown() })).max(50),
  note: text(2000).nullable(),
  previousHash: z.string(),
  hash: z.string(),
});
export type HistoryEvent = z.infer<typeof historyEvent>;

export const directive = z.strictObject({
  id: ulid,
  /** Counts up with every change of the head; the ETag of an act on the whole letter is `"<version>"`. */
  version: z.int().min(1),
  head: letterHead,
  fingerprint: submission.shape.fingerprint,
  submittedBy: personId,
  submittedAt: instant,
  items: z.array(item).max(500),
});
export type Directive = z.infer<typeof directive>;
