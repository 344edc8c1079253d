import { z } from "zod";
import { letterHead } from "./directive.ts";
import { deadline } from "./deadline.ts";
import { assignment, evidence, extensionCause, superiorDocument } from "./item.ts";
import { isoDay, itemId, personId, text, unitId } from "./primitives.ts";

/** What the agency leader changes while directing; absent = as proposed. */
export const direction = z.strictObject({
  item: itemId,
  assignment: assignment.optional(),
  deadline: deadline.optional(),
  internalDay: isoDay.nullable().optional(),
});
export type Direction = z.infer<typeof direction>;

const reason = text(2000);

/** Acts on the whole letter: If-Match carries the directive's version. */
export const letterAct = z.discriminatedUnion("act", [
  /** Directs every proposed task of the letter, with these changes; a returned one only where it is among them. */
  z.strictObject({ act: z.literal("direct"), changes: z.array(direction).max(500) }),
  /** Fills what the letter left blank, or corrects it; deadlines that hang on it are computed anew. */
  z.strictObject({ act: z.literal("completeHead"), head: letterHead.partial() }),
  /** Takes the whole letter back while nobody has acted on it. */
  z.strictObject({ act: z.literal("withdraw") }),
]);
export type LetterAct = z.infer<typeof letterAct>;

/** Acts on one item: If-Match carries the item's version. */
export const itemAct = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("direct"), change: direction.omit({ item: true }) }),
  z.strictObject({
    act: z.literal("accept"),
    /** Who does it; null only where the directory knows nobody of the unit, and a clerk records for it. */
    person: personId.nullable(),
    internalDay: isoDay.nullable().optional(),
  }),
  z.strictObject({ act: z.literal("return"), reason }),
  z.strictObject({ act: z.literal("acknowledge") }),
  z.strictObject({ act: z.literal("start") }),
  z.strictObject({ act: z.literal("note"), note: text(2000) }),
  z.strictObject({ act: z.literal("report"), evidence }),
  z.strictObject({ act: z.literal("confirm") }),
  z.strictObject({ act: z.literal("redo"), reason }),
  z.strictObject({ act: z.literal("withdraw"), reason }),
  /** Moves the office's own day where `day` is not later than the official one; else the official one. */
  z.strictObject({ act: z.literal("askExtension"), day: isoDay, reason, cause: extensionCause }),
  z.strictObject({
    act: z.literal("grantExtension"),
    /** Absent: the day asked for. */
    day: isoDay.optional(),
    /** Needed for a superior's date. */
    document: superiorDocument.optional(),
  }),
  z.strictObject({ act: z.literal("refuseExtension"), reason }),
  z.strictObject({ act: z.literal("proposeLead"), lead: unitId, reason }),
  z.strictObject({ act: z.literal("agreeLead") }),
  z.strictObject({ act: z.literal("refuseLead"), reason }),
]);
export type ItemAct = z.infer<typeof itemAct>;
