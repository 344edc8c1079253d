import type { Deadline } from "../contract/deadline.ts";
import type { LetterHead } from "../contract/directive.ts";
import type { CalendarYear } from "../contract/directory.ts";
import type { Finding, ReadDeadline } from "../letter/reading.ts";
import { earliestDay, type DeadlineBase } from "./deadlineReader.ts";
import { nextOccurrence } from "./nextOccurrence.ts";
import { readDeadlines } from "./readDeadlines.ts";
import { WorkingCalendar } from "./workingCalendar.ts";

/** What a letter's head gives its deadlines to count from. */
export function baseOf(
  head: Pick<LetterHead, "day" | "month" | "arrivalDay">,
  calendar: readonly CalendarYear[],
): DeadlineBase {
  return {
    issueDay: head.day,
    issueMonth: head.day?.slice(0, 7) ?? head.month,
    arrivalDay: head.arrivalDay,
    calendar: new WorkingCalendar(calendar),
  };
}

/** A deadline as read, in the form in which it is kept. */
export function asDeadline({ value, rule, certain }: Finding<ReadDeadline>, base: DeadlineBase): Deadline {
  const phrase = value.phrase.slice(0, 500);
  const origin = { by: "reader" as const, rule, phrase, certain };
  const time = value.time === null ? {} : { time: value.time };
  if (value.flag !== null) return { kind: "unresolved", needs: "correction", origin };
  if (value.rrule !== null) {
    const from = earliestDay(base);
    const next = from === null ? null : nextOccurrence(value.rrule, from);
    return { kind: "recurring", rrule: value.rrule, next, ...time, origin };
  }
  if (value.day !== null) return { kind: "dated", day: value.day, ...time, origin };
  if (value.needs !== null) return { kind: "unresolved", needs: value.needs, origin };
  return value.kind === "by_reference"
    ? { kind: "byReference", reference: phrase, origin }
    : { kind: "byEvent", event: phrase, origin };
}

/**
 * A deadline computed anew from its own phrase under a completed head; null where there is nothing to read again: a
 * person set it, or its words alone say nothing.
 */
export function resolveDeadline(
  deadline: Deadline,
  head: LetterHead,
  calendar: readonly CalendarYear[],
): Deadline | null {
  if (deadline.kind === "none" || deadline.origin.by === "person") return null;
  const base = baseOf(head, calendar);
  const [found] = readDeadlines(deadline.origin.phrase, base);
  return found === undefined ? null : asDeadline(found, base);
}
