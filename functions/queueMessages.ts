import { z } from "zod";
import { isoDay, personId, ulid } from "../directive/contract/primitives.ts";

export const REMINDERS = "reminders";
export const REFRESHES = "refreshes";

/** What a message of `reminders` says: a pointer. A queue is trusted no more than any input, so it is checked. */
export const reminderMessage = z.strictObject({
  slot: z.string().regex(/^\d{8}\|\d{4}\|\d\d$/),
  subject: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("directive"), tenant: z.guid(), directive: ulid }),
    z.strictObject({ kind: z.literal("digest"), tenant: z.guid(), person: personId, day: isoDay }),
  ]),
});

export const refreshMessage = z.strictObject({ tenant: z.guid(), directive: ulid });
