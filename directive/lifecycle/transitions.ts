import type { ItemAct } from "../contract/act.ts";
import type { Directive } from "../contract/directive.ts";
import type { Item, ItemState } from "../contract/item.ts";
import { isOpen, partsOf, type Part } from "../parts.ts";

/** In which states of a part (the item, or one unit's line of it) an act is open; in each state the likeliest act first. */
export const openIn: Readonly<Record<ItemAct["act"], readonly ItemState[]>> = {
  direct: ["proposed", "directed", "returned"],
  acknowledge: ["directed"],
  start: ["assigned"],
  report: ["assigned", "inProgress"],
  confirm: ["reported"],
  redo: ["reported"],
  /** Later too: to name another person. */
  accept: ["directed", "assigned", "inProgress"],
  return: ["directed"],
  note: ["assigned", "inProgress", "reported"],
  withdraw: ["proposed", "directed", "returned", "assigned", "inProgress", "reported"],
};

/** A general order is acknowledged and nothing else; an order with an answer is never merely acknowledged. */
const forGeneralOrders: readonly ItemAct["act"][] = ["direct", "withdraw", "acknowledge", "return"];

export function isOpenTo(act: ItemAct["act"], item: Item, part: Part): boolean {
  const isGeneral = item.assignment.to === "general";
  if (isGeneral ? !forGeneralOrders.includes(act) : act === "acknowledge") return false;
  return openIn[act].includes(part.state);
}

/** Acts on the item as a whole: an order to many can be directed anew while one of its lines waits or was returned. */
export function isItemOpenTo(act: "direct" | "withdraw", item: Item): boolean {
  return isOpen(item) && partsOf(item).some((part) => openIn[act].includes(part.state));
}

/** Nobody has acted on the letter since it was submitted: no leader of the office, no unit. */
export function isUntouched({ items }: Directive): boolean {
  const isWaiting = ({ state, directedBy }: Item) =>
    state === "kept" || state === "proposed" || (state === "directed" && directedBy === null);
  return items.length > 0 && items.every(isWaiting);
}
