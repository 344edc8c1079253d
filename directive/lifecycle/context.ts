import type { Post } from "../contract/directory.ts";
import type { ActName, Directive } from "../contract/directive.ts";
import type { Directory } from "../contract/directory.ts";
import type { Instant, IsoDay, ItemId } from "../contract/primitives.ts";
import type { Actor } from "../actor.ts";
import type { NewEvent } from "../history.ts";

/** What an act happens in. */
export interface Context {
  readonly directory: Directory;
  /** Now, and the day it is then in Viet Nam (`dayOf`). */
  readonly at: Instant;
  readonly today: IsoDay;
}

/** What an act makes of a directive. Versions have been counted up in `directive`. */
export interface Outcome {
  readonly directive: Directive;
  readonly changedItems: readonly ItemId[];
  readonly headChanged: boolean;
  readonly events: readonly NewEvent[];
}

/** A line of history for something that a person did now, in this post. */
export function eventBy(
  actor: Actor,
  post: Post,
  context: Context,
  act: ActName,
  what: Partial<Pick<NewEvent, "item" | "changes" | "note">>,
): NewEvent {
  return { at: context.at, by: actor.person.id, unit: post.unit, act, item: null, changes: [], note: null, ...what };
}
