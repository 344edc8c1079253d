import { coordinatingOf } from "./coordinatingOf.ts";
import type { Actor } from "./actor.ts";
import type { Worklist } from "./contract/api.ts";
import type { Directive } from "./contract/directive.ts";
import type { Directory } from "./contract/directory.ts";
import type { Item } from "./contract/item.ts";
import type { IsoDay, ItemId, PersonId, UnitId } from "./contract/primitives.ts";
import { leadingRoles } from "./leadersOf.ts";
import { isOpen, partsOf } from "./parts.ts";
import { waitingFor } from "./waiting.ts";

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
  return new Map(directive.items.map((item) => [item.id, viewsOfItem(item)]));
}

function viewsOfItem(item: Item): readonly ViewKey[] {
  if (!isOpen(item)) return [];
  const parts = partsOf(item).filter(isOpen);
  const units = new Set(parts.filter(({ state }) => state !== "returned").map(({ unit }) => unit));
  if (item.state !== "proposed") for (const { id } of coordinatingOf(item.assignment)) units.add(id);
  const persons = new Set(parts.map(({ person }) => person));
  return [
    { of: "office" },
    ...[...units].filter((unit) => unit !== null).map((unit) => ({ of: "unit", unit }) as const),
    ...[...persons].filter((person) => person !== null).map((person) => ({ of: "person", person }) as const),
  ];
}

/** The views that together hold a worklist of this person; empty where the person has no such list. */
export function viewsToRead(actor: Actor, worklist: Worklist): readonly ViewKey[] {
  const office: readonly ViewKey[] = seesOffice(actor) ? [{ of: "office" }] : [];
  const own: ViewKey = { of: "person", person: actor.person.id };
  switch (worklist) {
    case "all":
      return office;
    case "mine":
      return [own];
    case "unit":
      return unitsOf(actor, () => true);
    case "waiting":
      // Everything open stands in the office's view, also what waits for a unit or a person.
      return office.length > 0 ? office : [...unitsOf(actor, ({ role }) => leadingRoles.includes(role)), own];
  }
}

/** Whether an item found in those views belongs on the worklist. */
export function belongsOn(worklist: Worklist, item: Item, actor: Actor, directory: Directory, today: IsoDay): boolean {
  const me = actor.person.id;
  switch (worklist) {
    case "all":
    case "unit":
      return isOpen(item);
    case "mine":
      return partsOf(item).some((part) => isOpen(part) && part.person === me);
    case "waiting":
      return waitingFor(item, directory, today).some(({ persons }) => persons.includes(me));
  }
}

function seesOffice({ posts }: Actor): boolean {
  return posts.some(({ role }) => role === "agencyLeader" || role === "chief" || role === "clerk");
}

function unitsOf(actor: Actor, counts: (post: Actor["posts"][number]) => boolean): readonly ViewKey[] {
  const units = new Set(actor.posts.filter(counts).map(({ unit }) => unit));
  return [...units].map((unit) => ({ of: "unit", unit }));
}
