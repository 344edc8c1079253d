import type { Actor } from "./actor.ts";
import type { Worklist } from "./contract/api.ts";
import type { Directive } from "./contract/directive.ts";
import type { Directory } from "./contract/directory.ts";
import type { Item } from "./contract/item.ts";
import type { IsoDay, ItemId, PersonId, UnitId } from "./contract/primitives.ts";

/** A list that the store keeps ready: what a person does, a unit's open items, everything open in the office. */
export type ViewKey =
  | { readonly of: "person"; readonly person: PersonId }
  | { readonly of: "unit"; readonly unit: UnitId }
  | { readonly of: "office" };

/**
 * The views in which each item of a directive must stand; a closed item stands in none. They follow from the directive
 * alone, so that a change of posts moves no row: leaders read their units' views (`viewsToRead`).
 */
export function viewsOf(directive: Directive): ReadonlyMap<ItemId, readonly ViewKey[]> {
  throw new Error("to be written", { cause: [directive] });
}

/** The views that together hold a worklist of this person. Empty where the person has no such list. */
export function viewsToRead(actor: Actor, worklist: Worklist): readonly ViewKey[] {
  throw new Error("to be written", { cause: [actor, worklist] });
}

/** Whether an item found in those views belongs on the worklist. */
export function belongsOn(
  worklist: Worklist,
  directive: Pick<Directive, "submittedBy">,
  item: Item,
  actor: Actor,
  directory: Directory,
  today: IsoDay,
): boolean {
  throw new Error("to be written", { cause: [worklist, directive, item, actor, directory, today] });
}
