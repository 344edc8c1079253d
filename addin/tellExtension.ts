import type { Extension } from "../directive/contract/item.ts";
import { formatShortDay } from "./wording/format.ts";
import type { Wording } from "./wording/vi.ts";

/** A request for more time on one line: until when, how it stands, why and whose doing, the superior's document. */
export function tellExtension({ day, reason, cause, late, decision }: Extension, w: Wording): string {
  const words = w.item.extensionWords;
  const outcome = decision === null ? words.asked : decision.granted ? words.granted : words.refused;
  const document = decision?.document ?? null;
  return [
    w.item.extensionUntil(formatShortDay(decision?.day ?? day)),
    outcome,
    late ? words.late : null,
    reason,
    words[cause.kind],
    cause.causedBy,
    decision?.reason,
    document === null ? null : `${document.number} (${formatShortDay(document.day)})`,
  ]
    .filter(Boolean)
    .join(" · ");
}
