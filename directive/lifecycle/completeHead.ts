import type { Deadline } from "../contract/deadline.ts";
import type { LetterHead } from "../contract/directive.ts";
import type { CalendarYear } from "../contract/directory.ts";
import type { Item } from "../contract/item.ts";
import { canonicalJson } from "../history.ts";
import { isOpen } from "../parts.ts";

/**
 * Reads a deadline's phrase under a head (`resolveDeadline`); null where it cannot be read again: the words hang on the
 * letter around them.
 */
export type ResolveDeadline = (
  deadline: Deadline,
  head: LetterHead,
  calendar: readonly CalendarYear[],
) => Deadline | null;

/** The head with these fields filled or corrected. A day makes the bare month superfluous. */
export function mergeHead(
  head: LetterHead,
  given: Partial<{ [F in keyof LetterHead]: LetterHead[F] | undefined }>,
): LetterHead {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const merged: LetterHead = { ...head, ...filled };
  return merged.day === null ? merged : { ...merged, month: null };
}

/**
 * The item with its deadline computed anew, where the completed head changes it. Only what the reader found is touched,
 * never a date that a person set; and only where the phrase, read alone under the old head, gives the deadline that
 * stands there: otherwise its date came from more than its own words.
 */
export function recompute(
  item: Item,
  before: LetterHead,
  after: LetterHead,
  resolve: (deadline: Deadline, head: LetterHead) => Deadline | null,
): Item {
  const { deadline } = item;
  if (!isOpen(item) || deadline.kind === "none" || deadline.origin.by !== "reader") return item;
  const old = resolve(deadline, before);
  const next = resolve(deadline, after);
  if (old === null || next === null || !isSame(old, deadline) || isSame(next, deadline)) return item;
  // An internal day that the new date overtakes no longer says anything.
  const overtaken = next.kind === "dated" && item.internalDay !== null && item.internalDay > next.day;
  return { ...item, deadline: next, internalDay: overtaken ? null : item.internalDay };
}

/** But for where it came from. */
function isSame(one: Deadline, other: Deadline): boolean {
  return canonicalJson({ ...one, origin: null }) === canonicalJson({ ...other, origin: null });
}
