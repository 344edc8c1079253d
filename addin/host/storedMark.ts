import { z } from "zod";
import { anchor, disposition, draftItem, itemState } from "../../directive/contract/item.ts";
import { itemId, ulid } from "../../directive/contract/primitives.ts";
import type { Mark } from "./Host.ts";

/** A mark as it comes back from a document, a message or the browser's storage: anybody may have written it. */
export const storedMark = z.strictObject({
  key: ulid,
  items: z
    .array(
      z.strictObject({
        id: itemId,
        path: draftItem.shape.path,
        anchor,
        disposition,
        state: z.union([itemState, z.literal("draft")]),
      }),
    )
    .max(500),
}) satisfies z.ZodType<Mark>;
