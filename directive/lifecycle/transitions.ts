import type { ItemAct } from "../contract/act.ts";
import type { Directive } from "../contract/directive.ts";
import type { Item, ItemState } from "../contract/item.ts";
import { mayAskExtension, openExtension } from "../extension.ts";
import { isOpen, partsOf, type Part } from "../parts.ts";

/** Which acts are open in each state of a part (the item, or one unit's line of it); the likeliest first. */
export const actsIn: Readonly<Record<ItemState, readonly ItemAct["act"][]>> = {
  kept: [],
  proposed: ["direct", "withdraw"],
  directed: ["accept", "acknowledge", "return", "proposeLead", "direct", "withdraw"],
  returned: ["agreeLead", "refuseLead", "direct", "withdraw"],
  // Accepted again: to name another person.
  assigned: ["start", "report", "note", "askExtension", "accept", "grantExtension", "refuseExtension", "withdraw"],
  inProgress: ["report", "note", "askExtension", "accept", "grantExtension", "refuseExtension", "withdraw"],
  // Whether the report came in time may still hang on an extension that was asked for before it.
  reported: ["confirm", "redo", "note", "grantExtension", "refuseExtension", "withdraw"],
  done: [],
  withdrawn: [],
};

/** A general order is acknowledged and nothing else; an order with an answer is never merely acknowledged. */
const forGeneralOrders: readonly ItemAct["act"][] = ["direct", "withdraw", "acknowledge", "return"];

export function isOpenTo(act: ItemAct["act"], item: Item, part: Part): boolean {
  const isGeneral = item.assignment.to === "general";
  if (isGeneral ? !forGeneralOrders.includes(act) : act === "acknowledge") return false;
  return actsIn[part.state].includes(act) && hasMatterFor(act, item, part);
}

/** More time and another lead are asked for, and decided on, for an item that one unit leads. */
function hasMatterFor(act: ItemAct["act"], item: Item, part: Part): boolean {
  switch (act) {
    case "askExtension":
      return mayAskExtension(item);
    case "grantExtension":
    case "refuseExtension":
      return openExtension(item) !== null;
    case "proposeLead":
      return part.line === null;
    case "agreeLead":
    case "refuseLead":
      return item.leadProposal !== undefined;
    default:
      return true;
  }
}

/** Acts on the item as a whole: an order to many can be directed anew while one of its lines waits or was returned. */
export function isItemOpenTo(act: "direct" | "withdraw", item: Item): boolean {
  return isOpen(item) && partsOf(item).some((part) => actsIn[part.state].includes(act));
}

/** Nobody has acted on the letter since it was submitted: no leader of the office, no unit. */
export function isUntouched({ items }: Directive): boolean {
  const isWaiting = ({ state, directedBy }: Item) =>
    state === "kept" || state === "proposed" || (state === "directed" && directedBy === null);
  return items.length > 0 && items.every(isWaiting);
}
