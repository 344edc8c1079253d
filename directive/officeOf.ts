import type { LetterHead } from "./contract/directive.ts";
import type { Directory, Unit } from "./contract/directory.ts";
import type { UnitId, UnitRef } from "./contract/primitives.ts";
import { expandGroup } from "./expandGroup.ts";
import { existsOn, findUnit, type UnitScope } from "./findUnit.ts";
import type { Reading } from "./letter/reading.ts";
import type { Office } from "./proposeAssignment.ts";

/** How this office stands to the letter: did it issue it, or receive it, and who are its units on that day. */
export function officeOf({ recipients }: Reading, head: LetterHead, directory: Directory): Office {
  const day = head.day ?? (head.month === null ? null : `${head.month}-01`);
  const issuer = head.issuer === null ? null : findUnit(directory, head.issuer, { day, body: directory.ownBody });
  const issuerId = issuer?.found === "one" ? issuer.unit.id : null;
  const scope: UnitScope = { day, body: issuerId ?? directory.ownBody };
  const addressed = distinct(recipients.flatMap(({ value }) => resolve(directory, value, scope)));
  const own = treeOf(directory, day);
  const ownUnits = directory.units
    .filter((unit) => unit.parent === directory.ownBody && existsOn(unit, day))
    .map(refOf);
  const ownBody = directory.units.find(({ id }) => id === directory.ownBody);
  return {
    issued: issuerId === directory.ownBody,
    ownBody: directory.ownBody,
    own,
    ownUnits: ownUnits.length > 0 ? ownUnits : [{ id: directory.ownBody, name: ownBody?.name ?? directory.ownBody }],
    addressed,
    addressedAs: recipients
      .map(({ value }) => value)
      .join("; ")
      .slice(0, 500),
    resolve: (name) => resolve(directory, name, scope),
  };
}

/** One unit, the members of a group, or the words themselves, which the directory does not know or cannot tell apart. */
function resolve(directory: Directory, name: string, scope: UnitScope): UnitRef[] {
  const one = findUnit(directory, name, scope);
  if (one.found === "one") return [refOf(one.unit)];
  const group = one.found === "several" ? null : expandGroup(directory, name, scope);
  return group?.map(refOf) ?? [{ id: null, name: name.slice(0, 300) }];
}

const refOf = ({ id, name }: Unit): UnitRef => ({ id, name });

function distinct(refs: readonly UnitRef[]): UnitRef[] {
  const byKey = new Map(refs.map((ref) => [ref.id ?? ref.name, ref]));
  return [...byKey.values()];
}

/** Our own body and everything below it. */
function treeOf(directory: Directory, day: string | null): ReadonlySet<UnitId> {
  const tree = new Set<UnitId>([directory.ownBody]);
  const children = new Map<UnitId, UnitId[]>();
  for (const unit of directory.units) {
    if (unit.parent !== null && existsOn(unit, day))
      children.set(unit.parent, [...(children.get(unit.parent) ?? []), unit.id]);
  }
  for (const id of tree) for (const child of children.get(id) ?? []) tree.add(child);
  return tree;
}
