import type { Item, ItemState, Line } from "./contract/item.ts";
import type { Instant, PersonId, UnitId } from "./contract/primitives.ts";

/**
 * One unit's share in an item: the whole of it where one unit leads, a line of it where the order goes to many. Rules on
 * who acts next, who may and who is reminded are written once, over parts.
 */
export interface Part {
  /** Null while it is with the office's leaders; a returned line keeps its unit's name. */
  readonly unit: UnitId | null;
  readonly state: ItemState;
  readonly person: PersonId | null;
  readonly reporter: PersonId | null;
  /** Since when it has been with whoever acts next; null once it is closed. */
  readonly since: Instant | null;
  /** Null where the part is the whole item. */
  readonly line: Line | null;
}

/** A line waits as a directed item does; an acknowledged one is done. */
const stateOfLine = { waiting: "directed", acknowledged: "done" } as const;

export function partsOf(item: Item): readonly Part[] {
  if (item.lines.length > 0 && isOpen(item)) {
    return item.lines.map((line) => ({
      unit: line.unit.id,
      state: line.state === "waiting" || line.state === "acknowledged" ? stateOfLine[line.state] : line.state,
      person: line.person,
      reporter: line.state === "reported" ? line.by : null,
      since: line.since,
      line,
    }));
  }
  const { assignment, state, person, reportedBy } = item;
  const isWithLeaders = state === "proposed" || state === "returned";
  const unit = assignment.to === "lead" && !isWithLeaders ? (assignment.lead?.id ?? null) : null;
  return [{ unit, state, person, reporter: reportedBy, since: item.holder?.since ?? null, line: null }];
}

/** Somebody still has to act on it. */
export function isOpen({ state }: { readonly state: ItemState }): boolean {
  return state !== "kept" && state !== "done" && state !== "withdrawn";
}
