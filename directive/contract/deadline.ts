import { z } from "zod";
import { isoDay, text } from "./primitives.ts";

/** Where a value came from: the reader's rule over the letter's words, or a person. */
export const origin = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("reader"),
    rule: z.string().regex(/^[a-z0-9-]{1,60}$/),
    phrase: text(500),
    certain: z.boolean(),
  }),
  z.strictObject({ by: z.literal("person") }),
]);
export type Origin = z.infer<typeof origin>;

/** "HH:MM", Asia/Ho_Chi_Minh. */
const time = z.string().regex(/^\d\d:\d\d$/);

/**
 * The classes of DESIGN §3.8. `dated`: due at the end of that day (or at `time`, "HH:MM", Asia/Ho_Chi_Minh).
 * `recurring`: an RFC 5545 RRULE, with the next day it falls due. `unresolved`: the words name a day that needs a part of
 * the letter's date that is missing; it resolves when that part is completed. `calendar`: it needs a year's working days.
 * `correction`: the day named does not exist, or was over before the letter; only a person can say what is meant.
 */
export const deadline = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("dated"),
    day: isoDay,
    time: time.optional(),
    origin,
  }),
  z.strictObject({
    kind: z.literal("recurring"),
    rrule: z.string().max(300),
    next: isoDay.nullable(),
    time: time.optional(),
    origin,
  }),
  z.strictObject({ kind: z.literal("byEvent"), event: text(500), origin }),
  z.strictObject({ kind: z.literal("byReference"), reference: text(500), origin }),
  z.strictObject({
    kind: z.literal("unresolved"),
    needs: z.enum(["issueDay", "arrivalDay", "calendar", "correction"]),
    origin,
  }),
  z.strictObject({ kind: z.literal("standing"), origin }),
  z.strictObject({ kind: z.literal("none") }),
]);
export type Deadline = z.infer<typeof deadline>;
