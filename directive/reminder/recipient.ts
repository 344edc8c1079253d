import type { Directory } from "../contract/directory.ts";
import type { PersonId, UnitId } from "../contract/primitives.ts";
import { directoryIndex } from "../directoryIndex.ts";

/** A person, or the mailbox of a unit whose people have none of their own here. */
export type Recipient =
  { readonly to: "person"; readonly person: PersonId } | { readonly to: "unit"; readonly unit: UnitId };

/** Those of the persons who have an address; where none has, the unit's mailbox, if there is one. */
export function recipientsAmong(
  persons: readonly PersonId[],
  unit: UnitId | null,
  directory: Directory,
): readonly Recipient[] {
  const reachable = persons.filter((person) => hasAddress(person, directory));
  if (reachable.length > 0) return reachable.map((person) => ({ to: "person", person }));
  if (unit === null || (directoryIndex(directory).units.get(unit)?.email ?? null) === null) return [];
  return [{ to: "unit", unit }];
}

export function hasAddress(person: PersonId, directory: Directory): boolean {
  return (directoryIndex(directory).people.get(person)?.email ?? null) !== null;
}

/** As it stands in a ledger key. */
export function recipientKey(recipient: Recipient): string {
  return recipient.to === "person" ? `p:${recipient.person}` : `u:${recipient.unit}`;
}
