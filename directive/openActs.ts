import type { Actor } from "./actor.ts";
import type { ItemAct } from "./contract/act.ts";
import type { Directive } from "./contract/directive.ts";
import type { Directory } from "./contract/directory.ts";
import type { Item } from "./contract/item.ts";
import type { IsoDay } from "./contract/primitives.ts";
import { isItemOpenTo, isOpenTo, openIn } from "./lifecycle/transitions.ts";
import { partsOf, type Part } from "./parts.ts";
import { may } from "./permissions.ts";

export interface OpenAct {
  readonly act: ItemAct["act"];
  /** On which part of the item: the whole of it, or a unit's line. Acts on the item as a whole name its first part. */
  readonly part: Part;
}

/**
 * What this person can do with the item now, the likeliest first: what the pane offers, by the very rules that the server
 * asks. `directive` is null where it is not at hand; then the rule on who submitted it is left to the server.
 */
export function openActs(
  actor: Actor,
  directive: Directive | null,
  item: Item,
  directory: Directory,
  today: IsoDay,
): readonly OpenAct[] {
  const situation = { directory, today };
  const acts = Object.keys(openIn) as ItemAct["act"][];
  return acts.flatMap((act): OpenAct[] => {
    const parts = partsOf(item);
    if (act === "direct" || act === "withdraw") {
      const isOpen = isItemOpenTo(act, item) && may(actor, act, directive, item, situation) === true;
      return isOpen ? parts.slice(0, 1).map((part) => ({ act, part })) : [];
    }
    return parts
      .filter((part) => isOpenTo(act, item, part))
      .filter((part) => may(actor, act, directive, item, { ...situation, unit: part.unit ?? undefined }) === true)
      .map((part) => ({ act, part }));
  });
}
