import { z } from "zod";
import { deadline, origin } from "./deadline.ts";
import { instant, isoDay, itemId, personId, text, unitId, unitRef } from "./primitives.ts";

/**
 * Who does a point of the letter. `lead`: one lead unit, any number of coordinating units. `many`: every unit does it and
 * answers for itself. `general` ("chỉ đạo chung"): every unit acknowledges once; never reminded, never overdue.
 */
export const assignment = z.discriminatedUnion("to", [
  z.strictObject({
    to: z.literal("lead"),
    /** Null only where the letter names none and nobody has chosen one yet. */
    lead: unitRef.nullable(),
    coordinating: z.array(unitRef).max(100),
    origin,
  }),
  z.strictObject({
    to: z.literal("many"),
    units: z.array(unitRef).min(1).max(500),
    /** Who works with all of them; absent where the letter names nobody. */
    coordinating: z.array(unitRef).max(100).optional(),
    origin,
  }),
  z.strictObject({ to: z.literal("general"), units: z.array(unitRef).min(1).max(500), origin }),
]);
export type Assignment = z.infer<typeof assignment>;

/** Finds the item's words again when its tag is gone: position and text in the letter as read. */
export const anchor = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  /** SHA-256 (hex) of the quote, NFC, whitespace folded. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Anchor = z.infer<typeof anchor>;

/** What the clerk decided about a point. Only `task` is followed; the others are kept so that coverage stays provable. */
export const disposition = z.enum(["task", "later", "notTask", "notOurs"]);
export type Disposition = z.infer<typeof disposition>;

export const draftItem = z.strictObject({
  id: itemId,
  /** The point's label in the letter, labels joined by ".": "9", "II.3.a"; null where it has none. */
  path: z.string().max(60).nullable(),
  quote: text(8000),
  anchor,
  disposition,
  assignment,
  deadline,
  /** The office's own, earlier date. Reminders follow the earlier, official rates the superior's. */
  internalDay: isoDay.nullable(),
  note: text(2000).nullable(),
});
export type DraftItem = z.infer<typeof draftItem>;

/** DESIGN §3.10. "Due soon", "overdue" and "late" are computed from a day, never stored. */
export const itemState = z.enum([
  "kept", // not a task, later, or not ours: counted, not followed
  "proposed", // waits for the agency leader's direction
  "directed", // waits for the lead unit's leader
  "returned", // waits for whoever directed it
  "assigned", // a person has it
  "inProgress",
  "reported", // waits for confirmation
  "done",
  "withdrawn",
]);
export type ItemState = z.infer<typeof itemState>;

export const evidence = z.strictObject({
  /** The outgoing document that answers the item: "215/BC-NV". */
  number: text(100).nullable(),
  day: isoDay.nullable(),
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  note: text(2000).nullable(),
});
export type Evidence = z.infer<typeof evidence>;

/** One unit's part in an order to many: a general order knows only `waiting` and `acknowledged`. */
export const line = z.strictObject({
  unit: unitRef,
  state: z.enum(["waiting", "acknowledged", "assigned", "inProgress", "reported", "done", "returned"]),
  person: personId.nullable(),
  since: instant,
  by: personId.nullable(),
});
export type Line = z.infer<typeof line>;

/** Why more time is needed: `causedBy` says whose doing it was, in words ("chờ số liệu của Chi cục Thống kê"). */
export const extensionCause = z.strictObject({
  kind: z.enum(["objective", "subjective"]),
  causedBy: text(300).nullable(),
});
export type ExtensionCause = z.infer<typeof extensionCause>;

/** The superior's document that grants more time: only it moves a superior's date. */
export const superiorDocument = z.strictObject({ number: text(100), day: isoDay });

/** The last request for more time; open until it has a decision. */
export const extension = z.strictObject({
  /** Which of the item's two dates it would move: the office's own, or the official one. */
  of: z.enum(["internalDay", "deadline"]),
  day: isoDay,
  reason: text(2000),
  cause: extensionCause,
  /** Asked when the date was past already. */
  late: z.boolean(),
  by: personId,
  at: instant,
  decision: z
    .strictObject({
      granted: z.boolean(),
      by: personId,
      at: instant,
      /** Why it was refused. */
      reason: text(2000).nullable(),
      /** The day granted, which need not be the day asked for; null where it was refused. */
      day: isoDay.nullable(),
      document: superiorDocument.nullable(),
    })
    .nullable(),
});
export type Extension = z.infer<typeof extension>;

/** Another lead, proposed by the unit that was given the item; it waits for whoever directed. */
const leadProposal = z.strictObject({ lead: unitRef, by: personId, at: instant });

/** Who has to act next. */
export const holder = z.strictObject({ unit: unitId.nullable(), person: personId.nullable(), since: instant });
export type Holder = z.infer<typeof holder>;

export const item = z.strictObject({
  ...draftItem.shape,
  /** Counts up with every change of this item; the ETag of an act on it is `"<version>"`. */
  version: z.int().min(1),
  state: itemState,
  holder: holder.nullable(),
  /** Who does it, once the unit has taken it on; null still where the directory knows nobody of the unit. */
  person: personId.nullable(),
  directedBy: personId.nullable(),
  reportedBy: personId.nullable(),
  /** When it was (last) reported: what "on time" is judged by, however long the confirmation takes. */
  reportedAt: instant.nullable(),
  /** Why it was returned, or must be done again. */
  reason: text(2000).nullable(),
  evidence: evidence.nullable(),
  lines: z.array(line).max(500),
  /** Who set the office's own day; absent where it came with the submission, or is not known. */
  internalDayBy: personId.nullable().optional(),
  /** Both dates as they were before the first extension; absent where none was granted. */
  originalDeadline: z.strictObject({ deadline, internalDay: isoDay.nullable() }).optional(),
  extension: extension.optional(),
  /** While it is `returned` with a proposal instead of plainly. */
  leadProposal: leadProposal.optional(),
});
export type Item = z.infer<typeof item>;
