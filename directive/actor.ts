import type { Directory, Person, Post } from "./contract/directory.ts";
import type { IsoDay, PersonId } from "./contract/primitives.ts";
import { directoryIndex } from "./directoryIndex.ts";

/** A person of the office, with the posts held today: whatever the person may do comes from these. */
export interface Actor {
  readonly person: Person;
  readonly posts: readonly Post[];
}

/** Null where the directory does not know the person, or the person holds no post today. */
export function actorOf(directory: Directory, person: PersonId, today: IsoDay): Actor | null {
  const found = directoryIndex(directory).people.get(person);
  if (found === undefined) return null;
  const posts = found.posts.filter((post) => isHeldOn(post, today));
  return posts.length === 0 ? null : { person: found, posts };
}

/** First and last day included. */
export function isHeldOn(post: Post, day: IsoDay): boolean {
  return post.from <= day && (post.to === null || day <= post.to);
}
