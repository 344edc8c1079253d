import type { WorkRow } from "../directive/contract/api.ts";
import type { IsoDay } from "../directive/contract/primitives.ts";
import { addDays, weekday } from "../directive/deadline/isoDay.ts";
import { effectiveDayOf } from "../directive/dueState.ts";
import { partsOf } from "../directive/parts.ts";

export type SectionName = "overdue" | "today" | "week" | "later" | "undated" | "others";

/** In the order in which they are shown. */
export const sectionNames: readonly SectionName[] = ["overdue", "today", "week", "later", "undated", "others"];

/** Where an item of mine stands on my list: by the earlier of its two dates; what waits for others comes last. */
export function sectionOf({ item }: WorkRow, today: IsoDay): SectionName {
  if (partsOf(item).every(({ state }) => state === "reported")) return "others";
  const day = effectiveDayOf(item);
  if (day === null) return "undated";
  if (day < today) return "overdue";
  if (day === today) return "today";
  return day <= addDays(today, 7 - weekday(today)) ? "week" : "later";
}
