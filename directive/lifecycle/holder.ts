import type { Holder, Item, Line } from "../contract/item.ts";
import type { Instant, UnitId } from "../contract/primitives.ts";

/**
 * Gives the item the holder its state asks for. Since when: since before, where it stays with the same unit and person
 * (the clock on "who holds it up" must not start anew with every act). An order to many is held by its lines: both null.
 */
export function withHolder(item: Item, ownBody: UnitId, at: Instant): Item {
  const next = holderIn(item, ownBody);
  if (next === null) return { ...item, holder: null };
  const { holder } = item;
  const stays = holder?.unit === next.unit && holder.person === next.person;
  return { ...item, holder: { ...next, since: stays ? holder.since : at } };
}

function holderIn(item: Item, ownBody: UnitId): Omit<Holder, "since"> | null {
  const lead = item.assignment.to === "lead" ? (item.assignment.lead?.id ?? null) : null;
  switch (item.state) {
    case "proposed":
      return { unit: ownBody, person: null };
    case "returned":
      return { unit: ownBody, person: item.directedBy };
    case "directed":
    case "reported":
      return { unit: lead, person: null };
    case "assigned":
    case "inProgress":
      return { unit: lead, person: item.person };
    case "kept":
    case "done":
    case "withdrawn":
      return null;
  }
}

/** How an order to many stands as a whole: as its furthest line, but reported and done only when every line is. */
export function stateOfLines(lines: readonly Line[]): Item["state"] {
  const states = new Set(lines.map(({ state }) => state));
  const every = (...wanted: Line["state"][]) => [...states].every((state) => wanted.includes(state));
  if (every("done", "acknowledged")) return "done";
  if (every("reported", "done")) return "reported";
  if (every("returned")) return "returned";
  if (states.has("inProgress") || states.has("reported") || states.has("done")) return "inProgress";
  return states.has("assigned") ? "assigned" : "directed";
}
