import type { Directory } from "./contract/directory.ts";
import type { LetterHead } from "./contract/directive.ts";
import type { Extension, Item } from "./contract/item.ts";
import type { IsoDay, PersonId } from "./contract/primitives.ts";
import { officialDayOf } from "./dueState.ts";
import { findUnit } from "./findUnit.ts";
import { directorsOf, leadersOf } from "./leadersOf.ts";

/** The request that waits for a decision; null where there is none. */
export function openExtension({ extension }: Item): Extension | null {
  return extension?.decision === null ? extension : null;
}

/**
 * One request at a time, on an item that one unit leads, and only where there is a day to move. (An order that comes
 * again and again has no such day, but the office's own may be moved.)
 */
export function mayAskExtension(item: Item): boolean {
  const hasDay = item.internalDay !== null || item.deadline.kind === "dated";
  return item.lines.length === 0 && item.assignment.to === "lead" && hasDay && openExtension(item) === null;
}

/** Which date a new day would move: the office's own as long as the official one allows it. */
export function dateToExtend(item: Item, day: IsoDay): Extension["of"] {
  const official = officialDayOf(item.deadline);
  return item.internalDay !== null && (official === null || day <= official) ? "internalDay" : "deadline";
}

/**
 * Who decides on the open request: whoever set the date, and never who asked. A day that a leader of the unit gave: that
 * leader; who has left, or asks oneself: the unit's other leaders. Every other date, and where nobody of the unit is left:
 * the office's directors.
 */
export function decidersOf(item: Item, directory: Directory, today: IsoDay): readonly PersonId[] {
  const request = openExtension(item);
  if (request === null) return [];
  const others = (people: readonly { readonly id: PersonId }[]) =>
    people.map(({ id }) => id).filter((id) => id !== request.by);
  const directors = others(directorsOf(directory, today));
  const lead = item.assignment.to === "lead" ? (item.assignment.lead?.id ?? null) : null;
  const giver = item.internalDayBy ?? null;
  if (request.of !== "internalDay" || giver === null || lead === null) return directors;
  const isDirectors = directorsOf(directory, today).some(({ id }) => id === giver);
  if (isDirectors) return directors;
  const leaders = others(leadersOf(directory, lead, today));
  if (leaders.includes(giver)) return [giver];
  return leaders.length > 0 ? leaders : directors;
}

/** The official date is a superior's, unless the directory knows the letter as our own body's. */
export function isSuperiors(head: LetterHead, directory: Directory): boolean {
  if (head.issuer === null) return true;
  const issuer = findUnit(directory, head.issuer, { day: head.day, body: directory.ownBody });
  return !(issuer.found === "one" && issuer.unit.id === directory.ownBody);
}
