import { isHeldOn } from "./actor.ts";
import type { Directory, Person, Role } from "./contract/directory.ts";
import type { IsoDay, UnitId } from "./contract/primitives.ts";
import { directoryIndex } from "./directoryIndex.ts";

/** A unit is led by its unit leader; the office by its chief, and the body itself by its agency leaders. */
export const leadingRoles: readonly Role[] = ["unitLeader", "chief", "agencyLeader"];

/** Who speaks for a unit on a day: leaders by a post in that very unit, in the directory's order. */
export function leadersOf(directory: Directory, unit: UnitId, today: IsoDay): readonly Person[] {
  const people = directoryIndex(directory).peopleOf.get(unit) ?? [];
  return people.filter(({ posts }) =>
    posts.some((post) => post.unit === unit && leadingRoles.includes(post.role) && isHeldOn(post, today)),
  );
}

/** Who may direct, and gets what waits for a direction: the agency leaders and the chief. */
export function directorsOf(directory: Directory, today: IsoDay): readonly Person[] {
  return holdersOf(directory, ["agencyLeader", "chief"], today);
}

/** Everyone who holds a post of one of these roles on a day, in whatever unit. */
export function holdersOf(directory: Directory, roles: readonly Role[], today: IsoDay): readonly Person[] {
  return directory.people.filter(({ posts }) =>
    posts.some((post) => roles.includes(post.role) && isHeldOn(post, today)),
  );
}

/** Whether the unit exists on that day. */
export function isUnitOn(directory: Directory, unit: UnitId, day: IsoDay): boolean {
  const found = directoryIndex(directory).units.get(unit);
  return found !== undefined && found.validFrom <= day && (found.validTo === null || day <= found.validTo);
}
