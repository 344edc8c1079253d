import { z } from "zod";

/** What a careful reader makes of a letter, written down by hand: the file NAME.gold.json beside NAME.txt. */
const deadline = z.object({
  phrase: z.string(),
  /** The named day or the last day of the period; null where only the receipt, an event or another year would tell. */
  resolved: z.iso.date().nullable(),
  kind: z.string(),
});

const item = z.object({
  path: z.string(),
  kind: z.enum(["task", "group", "heading", "assessment", "clause"]),
  /** The first 80 and the last 40 characters, white space folded. */
  textHead: z.string(),
  textTail: z.string(),
  leads: z.array(z.string()),
  coordinators: z.array(z.string()),
  deadlines: z.array(deadline),
  recurring: z.string().nullable(),
  /** True: no miss if it is not read, compared as any other if it is (a clause is passed over). */
  optional: z.boolean().default(false),
  altKinds: z.array(z.string()).default([]),
  altLeads: z.array(z.array(z.string())).default([]),
  altCoordinators: z.array(z.array(z.string())).default([]),
  altDeadlines: z.array(z.array(deadline)).default([]),
  altRecurring: z.array(z.string()).default([]),
  altTextHeads: z.array(z.string()).default([]),
  altTextTails: z.array(z.string()).default([]),
});

export const goldReading = z.object({
  /** Also `alt<Field>s` and `altSigner.<field>s`: further values that count as right; `subjectOcr`: as it is printed. */
  header: z.record(z.string(), z.unknown()),
  recipients: z.array(z.string()),
  citedDocuments: z.array(z.object({ number: z.string(), date: z.iso.date().nullable() })),
  items: z.array(item),
});

export type GoldReading = z.infer<typeof goldReading>;
export type GoldItem = z.infer<typeof item>;
