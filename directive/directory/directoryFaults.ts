import type { Directory, Post, Unit } from "../contract/directory.ts";
import type { IsoDay, PersonId, UnitId } from "../contract/primitives.ts";
import { isHeldOn } from "../actor.ts";
import { foldSpace, foldTone } from "../vietnamese.ts";

/** Everything that can be wrong with a directory whose values are well formed; the pane has a sentence for each. */
export type DirectoryFaultCode =
  | "own_body_unknown"
  | "no_administrator" // nobody could mend the directory any more
  | "duplicate_unit"
  | "duplicate_person"
  | "duplicate_email" // two people with one address: a mail for one would reach the other
  | "ambiguous_name" // two units of one day answer to the same name
  | "unknown_parent"
  | "parent_circle"
  | "unknown_successor"
  | "successor_circle"
  | "successors_of_living" // successors, but no last day
  | "period_reversed" // it ends before it begins
  | "unknown_unit_of_post";

export interface DirectoryFault {
  readonly code: DirectoryFaultCode;
  /** What it is about; both null where it is the directory as a whole. */
  readonly unit: UnitId | null;
  readonly person: PersonId | null;
}

/** What stands in the way of using this directory; empty where nothing does. The order is that of units and people. */
export function directoryFaults(directory: Directory, today: IsoDay): DirectoryFault[] {
  const faults: DirectoryFault[] = [];
  const tell = (code: DirectoryFaultCode, at: { unit?: UnitId; person?: PersonId } = {}) =>
    faults.push({ code, unit: at.unit ?? null, person: at.person ?? null });

  const units = new Map(directory.units.map((unit) => [unit.id, unit]));
  if (!units.has(directory.ownBody)) tell("own_body_unknown");
  if (!directory.people.some(({ posts }) => posts.some((post) => administers(post, today)))) tell("no_administrator");

  for (const unit of repeated(directory.units, ({ id }) => id)) tell("duplicate_unit", { unit: unit.id });
  for (const unit of directory.units) {
    const at = { unit: unit.id };
    if (unit.validTo !== null && unit.validTo < unit.validFrom) tell("period_reversed", at);
    if (unit.parent !== null && !units.has(unit.parent)) tell("unknown_parent", at);
    if (unit.successors.some((id) => !units.has(id))) tell("unknown_successor", at);
    if (unit.successors.length > 0 && unit.validTo === null) tell("successors_of_living", at);
    if (leadsTo(unit, (one) => (one.parent === null ? [] : [one.parent]), units)) tell("parent_circle", at);
    if (leadsTo(unit, (one) => one.successors, units)) tell("successor_circle", at);
  }
  for (const unit of namesakes(directory.units)) tell("ambiguous_name", { unit: unit.id });

  for (const person of repeated(directory.people, ({ id }) => id)) tell("duplicate_person", { person: person.id });
  for (const person of repeated(directory.people, ({ email }) => email?.toLowerCase() ?? null))
    tell("duplicate_email", { person: person.id });
  for (const { id, posts } of directory.people) {
    if (posts.some((post) => !units.has(post.unit))) tell("unknown_unit_of_post", { person: id });
    if (posts.some(({ from, to }) => to !== null && to < from)) tell("period_reversed", { person: id });
  }
  return faults;
}

function administers(post: Post, today: IsoDay): boolean {
  return post.role === "administrator" && isHeldOn(post, today);
}

/** Each value whose key another before it has; null is no key. */
function repeated<T>(values: readonly T[], keyOf: (value: T) => string | null): T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = keyOf(value);
    if (key === null) return false;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

/** Whether following the links from a unit comes back to it. Each unit is visited once, whatever circles lie beyond. */
function leadsTo(unit: Unit, next: (unit: Unit) => readonly UnitId[], units: ReadonlyMap<UnitId, Unit>): boolean {
  const seen = new Set<UnitId>();
  const ahead = [...next(unit)];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === unit.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    ahead.push(...next(units.get(id) ?? unit).filter((further) => units.has(further)));
  }
  return false;
}

/**
 * Units with a name that another, earlier in the list, has on a day on which both exist. Offices of two bodies may well be
 * called alike ("Văn phòng"): only the same parent makes names ambiguous.
 */
function namesakes(units: readonly Unit[]): Unit[] {
  const byName = new Map<string, Unit[]>();
  return units.filter((unit) => {
    const keys = new Set(
      [unit.name, ...unit.aliases].map((name) => `${unit.parent ?? ""}|${foldTone(foldSpace(name))}`),
    );
    let ambiguous = false;
    for (const key of keys) {
      const others = byName.get(key) ?? [];
      ambiguous ||= others.some((other) => coexist(other, unit));
      byName.set(key, [...others, unit]);
    }
    return ambiguous;
  });
}

function coexist(one: Unit, other: Unit): boolean {
  return one.validFrom <= (other.validTo ?? "9999") && other.validFrom <= (one.validTo ?? "9999");
}
