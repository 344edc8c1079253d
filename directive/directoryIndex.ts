import type { Directory, Person, Unit } from "./contract/directory.ts";
import type { PersonId, UnitId } from "./contract/primitives.ts";

interface DirectoryIndex {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly units: ReadonlyMap<UnitId, Unit>;
  /** Everyone with a post in the unit, whenever held, in the directory's order. */
  readonly peopleOf: ReadonlyMap<UnitId, readonly Person[]>;
  /** The units right beneath a unit, whenever they existed. */
  readonly childrenOf: ReadonlyMap<UnitId, readonly UnitId[]>;
}

/** A directory is read often and never changed in place: its index lives as long as it does. */
const indexes = new WeakMap<Directory, DirectoryIndex>();

/** An order to 25 units asks 25 times for leaders among thousands of people: looked up, not searched. */
export function directoryIndex(directory: Directory): DirectoryIndex {
  const known = indexes.get(directory);
  if (known !== undefined) return known;
  const peopleOf = new Map<UnitId, Person[]>();
  for (const person of directory.people) {
    for (const unit of new Set(person.posts.map((post) => post.unit))) {
      const there = peopleOf.get(unit);
      if (there === undefined) peopleOf.set(unit, [person]);
      else there.push(person);
    }
  }
  const childrenOf = new Map<UnitId, UnitId[]>();
  for (const { id, parent } of directory.units) {
    if (parent === null) continue;
    const siblings = childrenOf.get(parent);
    if (siblings === undefined) childrenOf.set(parent, [id]);
    else siblings.push(id);
  }
  const index: DirectoryIndex = {
    people: new Map(directory.people.map((person) => [person.id, person])),
    units: new Map(directory.units.map((unit) => [unit.id, unit])),
    peopleOf,
    childrenOf,
  };
  indexes.set(directory, index);
  return index;
}
