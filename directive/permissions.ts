import type { Actor } from "./actor.ts";
import type { ActName, Directive } from "./contract/directive.ts";
import type { Directory } from "./contract/directory.ts";
import type { Item } from "./contract/item.ts";
import type { IsoDay, UnitId } from "./contract/primitives.ts";
import type { RefusalCode } from "./refusal.ts";

export interface Situation {
  readonly directory: Directory;
  readonly today: IsoDay;
  /** For which unit the person acts, where an order to many gives each unit a line. */
  readonly unit?: UnitId;
}

/**
 * Whether the rules on persons allow the act; whether the item's state does is asked of the lifecycle. `directive` is null
 * for `submit`; `item` is null for acts on the whole letter.
 */
export function may(
  actor: Actor,
  act: ActName,
  directive: Directive | null,
  item: Item | null,
  situation: Situation,
): true | RefusalCode {
  throw new Error("to be written", { cause: [actor, act, directive, item, situation] });
}
