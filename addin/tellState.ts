import type { Item } from "../directive/contract/item.ts";
import type { Wording } from "./wording/vi.ts";

/** Where an item stands, in the words of its card and of every filter over cards. */
export function tellState({ state, disposition, assignment }: Item, w: Wording): string {
  if (state === "kept") return w.review.disposition[disposition];
  // A general order waits to be taken note of; nobody is named for it.
  if (state === "directed" && assignment.to === "general") return w.waiting.toAcknowledge;
  return w.state[state];
}
