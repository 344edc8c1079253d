import type { ActName, Directive } from "../contract/directive.ts";
import type { Directory } from "../contract/directory.ts";
import type { Item } from "../contract/item.ts";
import type { IsoDay, PersonId, UnitId } from "../contract/primitives.ts";
import type { DueState } from "../dueState.ts";

export const digestSections = ["overdue", "dueToday", "dueSoon", "returned", "waiting"] as const;
export type DigestSection = (typeof digestSections)[number];

export interface DigestLine {
  readonly directive: Directive;
  readonly item: Item;
  /** What the person is asked to do, and for which unit where it is a line of an order to many. */
  readonly act: ActName;
  readonly unit: UnitId | null;
  readonly due: DueState;
}

/** One person's mail of one working day; every section may be empty, not all. An item stands in one section only. */
export interface Digest {
  readonly person: PersonId;
  readonly day: IsoDay;
  readonly sections: Readonly<Record<DigestSection, readonly DigestLine[]>>;
}

/**
 * Whose digest of `day` this directive gives cause to send. `missedFrom`: the first day whose digest may not have gone out
 * (the day of the alarm, after an outage); missed rungs count as today's. Empty on a day off.
 */
export function digestDue(
  directive: Directive,
  directory: Directory,
  day: IsoDay,
  missedFrom: IsoDay = day,
): readonly PersonId[] {
  throw new Error("to be written", { cause: [directive, directory, day, missedFrom] });
}

/** All that the person should know on `day`, from these directives; null where there is nothing. */
export function digestFor(
  person: PersonId,
  directives: readonly Directive[],
  directory: Directory,
  day: IsoDay,
): Digest | null {
  throw new Error("to be written", { cause: [person, directives, directory, day] });
}
