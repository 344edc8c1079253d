import type { Person } from "../../directive/contract/directory.ts";
import type { IsoDay, PersonId } from "../../directive/contract/primitives.ts";
import { addDays } from "../../directive/deadline/isoDay.ts";

/**
 * A person under another account id. An edit takes nobody away, so the old entry stays, for the items of that time, without an
 * address and with every post ended yesterday; posts that had not begun by then go over altogether.
 */
export function moveAccount(person: Person, id: PersonId, today: IsoDay): readonly [old: Person, now: Person] {
  const yesterday = addDays(today, -1);
  const left = person.posts
    .filter(({ from }) => from <= yesterday)
    .map((post) => ({ ...post, to: post.to !== null && post.to < yesterday ? post.to : yesterday }));
  return [
    { ...person, email: null, posts: left },
    { ...person, id },
  ];
}
