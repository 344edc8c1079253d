import type { Directory } from "../contract/directory.ts";
import type { Item } from "../contract/item.ts";
import type { Instant } from "../contract/primitives.ts";
import type { WorkingCalendar } from "../deadline/workingCalendar.ts";
import type { Part } from "../parts.ts";
import { dayOf, instantAt } from "../vietnamTime.ts";
import type { ActStep } from "./steps.ts";

/** The act that brought a part to whoever holds it now, if that person is told of it by a mail of its own. */
export function actStepOf(item: Item, part: Part): ActStep | null {
  switch (part.state) {
    case "directed":
      return item.assignment.to === "general" ? "acknowledge" : "directed";
    case "assigned":
      // Where nobody was named, a clerk recorded it for the unit, which knows.
      return part.person === null ? null : "assigned";
    case "returned":
      return "returned";
    case "inProgress":
      return isDoneAgain(item, part) ? "redo" : null;
    default:
      return null;
  }
}

/** When that mail goes out: at once; where the act fell on a day off, at digest time of the next working day. */
export function actMomentOf(since: Instant, directory: Directory, calendar: WorkingCalendar): Instant {
  const day = dayOf(since);
  if (calendar.isWorkingDay(day)) return since;
  return instantAt(calendar.nextWorkingDay(day), directory.settings.digestAt);
}

/** Work was begun by the assignee, or begun again by whoever would not confirm it. */
function isDoneAgain(item: Item, { line }: Part): boolean {
  return line === null ? item.reason !== null : line.by !== line.person;
}
