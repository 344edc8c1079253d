import type { Deadline } from "../contract/deadline.ts";
import type { LetterHead } from "../contract/directive.ts";
import type { Directory } from "../contract/directory.ts";
import type { Assignment } from "../contract/item.ts";
import type { IsoDay } from "../contract/primitives.ts";
import { unitsOf } from "../coordinatingOf.ts";
import { officialDayOf } from "../dueState.ts";
import { isUnitOn } from "../leadersOf.ts";
import { Refusal } from "../refusal.ts";

/** Every unit that an assignment names by its key exists today; one without a key is kept as written. */
export function checkUnits(assignment: Assignment, directory: Directory, today: IsoDay, path: string): void {
  for (const { id } of unitsOf(assignment)) {
    if (id !== null && !isUnitOn(directory, id, today)) throw new Refusal("unknown_unit", { path });
  }
}

/**
 * What goes out must have somebody to go to: a lead that the directory knows, or at least one such unit of many. (A unit
 * outside the directory may coordinate, and may stand in a list beside others.)
 */
export function checkDirectable(assignment: Assignment, path: string): void {
  if (assignment.to === "lead" && assignment.lead === null) throw new Refusal("lead_missing", { path });
  const answering = assignment.to === "lead" ? [assignment.lead] : assignment.units;
  if (!answering.some((unit) => unit !== null && unit.id !== null)) throw new Refusal("unknown_unit", { path });
}

/** The office's own date may not be past, nor later than the superior's. */
export function checkInternalDay(internalDay: IsoDay | null, deadline: Deadline, today: IsoDay, path: string): void {
  if (internalDay === null) return;
  const official = officialDayOf(deadline);
  if (internalDay < today || (official !== null && internalDay > official))
    throw new Refusal("due_out_of_range", { path });
}

/**
 * A date set by a person may not be past. One that the letter names may: the letter came late. A clerk who corrects a
 * reading may therefore go back to the letter's own day (`since`), and no further.
 */
export function checkDeadline(deadline: Deadline, since: IsoDay, path: string): void {
  const day = officialDayOf(deadline);
  if (day === null || deadline.kind === "none" || deadline.origin.by === "reader") return;
  if (day < since) throw new Refusal("due_out_of_range", { path });
}

/** The earliest day the letter can have been written on; today where its head says nothing. */
export function earliestDay(head: LetterHead, today: IsoDay): IsoDay {
  const written = head.day ?? (head.month === null ? null : `${head.month}-01`);
  return written !== null && written < today ? written : today;
}
