import type { LetterHead } from "./contract/directive.ts";
import type { Directory, Unit } from "./contract/directory.ts";
import type { IsoDay, UnitId, UnitRef } from "./contract/primitives.ts";
import { directoryIndex } from "./directoryIndex.ts";
import { expandGroup } from "./expandGroup.ts";
import { existsOn, findUnit, type UnitScope } from "./findUnit.ts";
import type { Reading } from "./letter/reading.ts";
import type { Office, UnitOffer } from "./proposeAssignment.ts";

const MOST_OFFERED = 6;

/** How this office stands to the letter: did it issue it, or receive it, and who are its units on that day. */
export function officeOf({ recipients }: Reading, head: LetterHead, directory: Directory, today?: IsoDay): Office {
  const day = head.day ?? (head.month === null ? null : `${head.month}-01`);
  const issuer = head.issuer === null ? null : findUnit(directory, head.issuer, { day, body: directory.ownBody });
  const issuerId = issuer?.found === "one" ? issuer.unit.id : null;
  // A body that the directory does not know means its own units, which are not ours; a lost letterhead says nothing.
  const scope: UnitScope = { day, body: issuer === null ? directory.ownBody : issuerId };
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
    offersFor: (ref) => offersFor(directory, ref, scope, today),
  };
}

/** One unit, the members of a group, or the words themselves, which the directory does not know or cannot tell apart. */
function resolve(directory: Directory, name: string, scope: UnitScope): UnitRef[] {
  const one = findUnit(directory, name, scope);
  if (one.found === "one") return [refOf(one.unit)];
  const group = one.found === "several" ? null : expandGroup(directory, name, scope);
  return group?.map(refOf) ?? [{ id: null, name: name.slice(0, 300) }];
}

/** Who else is meant, where the words fit several; who took its place, where the unit no longer exists. */
function offersFor(directory: Directory, ref: UnitRef, scope: UnitScope, today: IsoDay | undefined): UnitOffer | null {
  if (ref.id === null) {
    const found = findUnit(directory, ref.name, scope);
    return found.found === "several"
      ? { instead: ref, units: found.units.slice(0, MOST_OFFERED).map(refOf), why: "several" }
      : null;
  }
  const unit = directoryIndex(directory).units.get(ref.id);
  if (today === undefined || unit === undefined || existsOn(unit, today)) return null;
  const heirs = successorsOf(directory, unit, today);
  return heirs.length === 0 ? null : { instead: ref, units: heirs.slice(0, MOST_OFFERED).map(refOf), why: "ended" };
}

/** Who exists today in the unit's place: its successors, or theirs. */
function successorsOf(directory: Directory, unit: Unit, today: IsoDay): readonly Unit[] {
  const { units } = directoryIndex(directory);
  // A set that grows while it is walked: a ring of successors ends.
  const line = new Set([unit]);
  const heirs: Unit[] = [];
  for (const at of line) {
    if (at !== unit && existsOn(at, today)) heirs.push(at);
    else for (const id of at.successors) line.add(units.get(id) ?? at);
  }
  return heirs;
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
