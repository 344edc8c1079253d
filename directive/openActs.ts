import type { Actor } from "./actor.ts";
import type { ItemAct, LetterAct } from "./contract/act.ts";
import type { Directive } from "./contract/directive.ts";
import type { Directory } from "./contract/directory.ts";
import type { Item } from "./contract/item.ts";
import type { IsoDay, UnitId } from "./contract/primitives.ts";
import { isItemOpenTo, isOpenTo, isUntouched, openIn } from "./lifecycle/transitions.ts";
import { partsOf } from "./parts.ts";
import { may } from "./permissions.ts";

export interface OpenAct {
  readonly act: ItemAct["act"];
  /** For which unit, where an order to many gives it a line; else null. */
  readonly unit: UnitId | null;
}

/** What this person can do with the item now: what the pane offers, by the very rules that the server asks. */
export function openActs(
  actor: Actor,
  directive: Directive,
  item: Item,
  directory: Directory,
  today: IsoDay,
): readonly OpenAct[] {
  const situation = { directory, today };
  const acts = Object.keys(openIn) as ItemAct["act"][];
  return acts.flatMap((act): OpenAct[] => {
    if (act === "direct" || act === "withdraw") {
      const isOpen = isItemOpenTo(act, item) && may(actor, act, directive, item, situation) === true;
      return isOpen ? [{ act, unit: null }] : [];
    }
    return partsOf(item)
      .filter((part) => isOpenTo(act, item, part))
      .filter((part) => may(actor, act, directive, item, { ...situation, unit: part.unit ?? undefined }) === true)
      .map((part) => ({ act, unit: part.line === null ? null : part.unit }));
  });
}

/** What this person can do with the whole letter now. */
export function openLetterActs(
  actor: Actor,
  directive: Directive,
  directory: Directory,
  today: IsoDay,
): readonly LetterAct["act"][] {
  const { items } = directive;
  const isOpen: Record<LetterAct["act"], boolean> = {
    direct: items.some(({ state }) => state === "proposed" || state === "returned"),
    completeHead: true,
    withdraw: isUntouched(directive),
  };
  const acts = Object.keys(isOpen) as LetterAct["act"][];
  return acts.filter((act) => isOpen[act] && may(actor, act, directive, null, { directory, today }) === true);
}
