import type { Assignment } from "../directive/contract/item.ts";
import type { UnitRef } from "../directive/contract/primitives.ts";
import type { Change } from "./draft.ts";

/** Only what was changed; the rest stays as proposed. */
export function directionOf({ assignment, deadline, internalDay }: Change) {
  return {
    ...(assignment === undefined ? {} : { assignment }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(internalDay === undefined ? {} : { internalDay }),
  };
}

/** Whether the item would go to another lead unit, or to other units, than before. */
export function goesElsewhere(before: Assignment, after: Assignment): boolean {
  return whoDoes(before) !== whoDoes(after);
}

function whoDoes(assignment: Assignment): string {
  const units = assignment.to === "lead" ? [assignment.lead] : assignment.units;
  return units.map(nameOf).sort().join("\n");
}

const nameOf = (unit: UnitRef | null) => unit?.id ?? unit?.name ?? "";
