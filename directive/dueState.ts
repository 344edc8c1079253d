import type { Deadline } from "./contract/deadline.ts";
import type { Item } from "./contract/item.ts";
import type { Instant, IsoDay } from "./contract/primitives.ts";
import type { WorkingCalendar } from "./deadline/workingCalendar.ts";
import { dayOf, instantAt } from "./vietnamTime.ts";

/** How an item stands to its deadline on a day: computed, never stored. */
export interface DueState {
  /**
   * `dueToday`: today is the last working day left. `noDeadline` also for general orders, which are never overdue
   * (DESIGN §3.8). Open items follow the effective day, done ones are judged by the official one.
   */
  readonly state:
    "noDeadline" | "inTime" | "dueSoon" | "dueToday" | "overdue" | "doneOnTime" | "doneLate" | "notFollowed";
  /** The superior's date: what official figures are judged by. */
  readonly officialDay: IsoDay | null;
  /** The earlier of the superior's and the office's own: what reminders follow. */
  readonly effectiveDay: IsoDay | null;
  /** Working days left until the effective day, negative past it; null without one, and once done. */
  readonly workingDays: number | null;
}

/** From how many working days on a deadline is near. */
const dueSoonDays = 3;

export function dueStateOf(item: Item, today: IsoDay, calendar: WorkingCalendar): DueState {
  const officialDay = item.assignment.to === "general" ? null : officialDayOf(item.deadline);
  const effectiveDay = effectiveDayOf(item);
  const days = { officialDay, effectiveDay, workingDays: null };
  if (item.state === "kept" || item.state === "withdrawn") return { ...days, state: "notFollowed" };
  if (item.state === "done") {
    if (officialDay === null) return { ...days, state: "noDeadline" };
    return { ...days, state: isReportedLate(item.deadline, officialDay, item.reportedAt) ? "doneLate" : "doneOnTime" };
  }
  if (effectiveDay === null) return { ...days, state: "noDeadline" };
  const left = (from: IsoDay) => calendar.workingDaysBetween(from, effectiveDay) || 0; // not the -0 of a weekend after it
  // Who reported in time is not late while others take their time to confirm.
  const until = item.state === "reported" && item.reportedAt !== null ? dayOf(item.reportedAt) : today;
  return { ...days, workingDays: left(today), state: openState(until, effectiveDay, left(until)) };
}

/** Null where the deadline names no day (yet). */
export function officialDayOf(deadline: Deadline): IsoDay | null {
  if (deadline.kind === "dated") return deadline.day;
  return deadline.kind === "recurring" ? deadline.next : null;
}

/** The earlier of the superior's date and the office's own; null for general orders. */
export function effectiveDayOf(item: Pick<Item, "assignment" | "deadline" | "internalDay">): IsoDay | null {
  if (item.assignment.to === "general") return null;
  const days = [officialDayOf(item.deadline), item.internalDay].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

function openState(today: IsoDay, effectiveDay: IsoDay, workingDays: number): DueState["state"] {
  if (today > effectiveDay) return "overdue";
  if (workingDays === 0) return "dueToday";
  return workingDays <= dueSoonDays ? "dueSoon" : "inTime";
}

/** Judged by the day of the report, however long the confirmation took. */
function isReportedLate(deadline: Deadline, officialDay: IsoDay, reportedAt: Instant | null): boolean {
  if (reportedAt === null) return false;
  if (deadline.kind === "dated" && deadline.time !== undefined)
    return reportedAt > instantAt(officialDay, deadline.time);
  return dayOf(reportedAt) > officialDay;
}
