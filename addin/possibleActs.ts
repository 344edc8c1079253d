import type { Actor } from "../directive/actor.ts";
import type { ActName, Directive } from "../directive/contract/directive.ts";
import type { Directory } from "../directive/contract/directory.ts";
import type { Item } from "../directive/contract/item.ts";
import type { IsoDay } from "../directive/contract/primitives.ts";
import { isOpen, partsOf, type Part } from "../directive/parts.ts";
import { may } from "../directive/permissions.ts";

/** An act that is open to this person here; the server decides in the end. */
export interface PossibleAct {
  readonly act: ActName;
  readonly part: Part;
}

/** The acts that each state asks for, the likeliest first. */
function actsIn(part: Part, general: boolean): readonly ActName[] {
  switch (part.state) {
    case "proposed":
    case "returned":
      return ["direct"];
    case "directed":
      return general ? ["acknowledge", "return"] : ["accept", "return"];
    case "assigned":
      return ["start", "report", "note"];
    case "inProgress":
      return ["report", "note"];
    case "reported":
      return ["confirm", "redo"];
    default:
      return [];
  }
}

export function possibleActs(
  item: Item,
  directive: Directive | null,
  actor: Actor,
  directory: Directory,
  today: IsoDay,
): readonly PossibleAct[] {
  return partsOf(item)
    .filter(isOpen)
    .flatMap((part) =>
      actsIn(part, item.assignment.to === "general")
        .filter(
          (act) =>
            may(actor, act, directive, item, { directory, today, unit: part.line?.unit.id ?? undefined }) === true,
        )
        .map((act) => ({ act, part })),
    );
}
