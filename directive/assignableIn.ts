import { isHeldOn } from "./actor.ts";
import type { Directory, Person } from "./contract/directory.ts";
import type { IsoDay, UnitId } from "./contract/primitives.ts";
import { directoryIndex } from "./directoryIndex.ts";

/**
 * Who may be named when a unit takes an item on: everyone who holds a post that day in the unit or in one beneath it. The
 * likeliest first: the unit's assignees, its others, then the units beneath, each in the directory's order. Empty where the
 * directory knows nobody there (DESIGN §3.9); an item is then taken on without a name.
 */
export function assignableIn(directory: Directory, unit: UnitId, day: IsoDay): readonly Person[] {
  const { peopleOf, childrenOf } = directoryIndex(directory);
  const found = new Set<Person>();
  // A set that grows while it is walked: units beneath come after those above, and a loop of parents ends.
  const within = new Set([unit]);
  for (const at of within) {
    const here = (peopleOf.get(at) ?? []).filter(({ posts }) =>
      posts.some((post) => post.unit === at && isHeldOn(post, day)),
    );
    const isAssignee = ({ posts }: Person) =>
      posts.some((post) => post.unit === at && post.role === "assignee" && isHeldOn(post, day));
    for (const person of here.filter(isAssignee)) found.add(person);
    for (const person of here) found.add(person);
    for (const child of childrenOf.get(at) ?? []) within.add(child);
  }
  return [...found];
}
