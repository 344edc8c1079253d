import type { Assignment } from "./contract/item.ts";
import type { UnitRef } from "./contract/primitives.ts";

/** Who works with whoever leads, or with each of many; a general order is everybody's own. */
export function coordinatingOf(assignment: Assignment): readonly UnitRef[] {
  return assignment.to === "general" ? [] : (assignment.coordinating ?? []);
}

/** Every unit that an assignment names: who answers for it first. */
export function unitsOf(assignment: Assignment): readonly UnitRef[] {
  const answering = assignment.to !== "lead" ? assignment.units : assignment.lead === null ? [] : [assignment.lead];
  return [...answering, ...coordinatingOf(assignment)];
}
