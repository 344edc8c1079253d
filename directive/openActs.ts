import type { Actor } from "./actor.ts";
import type { ItemAct } from "./contract/act.ts";
import type { Directive } from "./contract/directive.ts";
import type { Directory } from "./contract/directory.ts";
import type { Item } from "./contract/item.ts";
import type { IsoDay } from "./contract/primitives.ts";
import { actsIn, isItemOpenTo, isOpenTo } from "./lifecycle/transitions.ts";
import { partsOf, type Part } from "./parts.ts";
import { may } from "./permissions.ts";
import { waitingFor } from "./waiting.ts";

export interface OpenAct {
  readonly act: ItemAct["act"];
  /** On which part of the item: the whole of it, or a unit's line. An act on the whole item names the first part open to it. */
  readonly part: Part;
  /** The item waits for this very act of this very person; the others are open beside it. */
  readonly awaited: boolean;
}

/**
 * What this person can do with the item now: what the pane offers, by the very rules that the server asks. Part by part;
 * of each, what it waits for first, then as `actsIn` has them. `directive` is null where it is not at hand; then the rule
 * on who submitted it is left to the server.
 */
export function openActs(
  actor: Actor,
  directive: Directive | null,
  item: Item,
  directory: Directory,
  today: IsoDay,
): readonly OpenAct[] {
  const waiting = waitingFor(item, directory, today);
  const parts = partsOf(item);
  const isAwaited = (act: ItemAct["act"], of: Part) =>
    waiting.some(
      ({ act: next, part, persons }) => next === act && part.line === of.line && persons.includes(actor.person.id),
    );
  const isAllowed = (act: ItemAct["act"], part: Part) => {
    if (act !== "direct" && act !== "withdraw") {
      const unit = part.unit ?? undefined;
      return isOpenTo(act, item, part) && may(actor, act, directive, item, { directory, today, unit }) === true;
    }
    const first = parts.find(({ state }) => actsIn[state].includes(act));
    return first === part && isItemOpenTo(act, item) && may(actor, act, directive, item, { directory, today }) === true;
  };
  return parts.flatMap((part) =>
    actsIn[part.state]
      .filter((act) => isAllowed(act, part))
      .map((act) => ({ act, part, awaited: isAwaited(act, part) }))
      .sort((one, other) => Number(other.awaited) - Number(one.awaited)),
  );
}
