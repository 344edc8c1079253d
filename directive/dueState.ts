import type { CalendarYear } from "./contract/directory.ts";
import type { Item } from "./contract/item.ts";
import type { IsoDay } from "./contract/primitives.ts";

/** How an item stands to its deadline on a day: computed, never stored. */
export interface DueState {
  readonly state:
    "noDeadline" | "inTime" | "dueSoon" | "dueToday" | "overdue" | "doneOnTime" | "doneLate" | "notFollowed";
  /** The superior's date: what official figures are judged by. */
  readonly officialDay: IsoDay | null;
  /** The earlier of the superior's and the office's own: what reminders follow. */
  readonly effectiveDay: IsoDay | null;
  /** Working days left until the effective day (negative: past it); null without one, and once done. */
  readonly workingDays: number | null;
}

export function dueStateOf(item: Item, today: IsoDay, calendar: readonly CalendarYear[]): DueState {
  throw new Error("to be written", { cause: [item, today, calendar] });
}
