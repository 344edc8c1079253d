import type { Assignment } from "../directive/contract/item.ts";
import type { UnitRef } from "../directive/contract/primitives.ts";
import type { UnitOffer } from "../directive/proposeAssignment.ts";

const keyOf = ({ id, name }: UnitRef) => id ?? name;

/** True while the unit that the offer asks about still stands in the assignment. */
export const isOffered = ({ instead }: UnitOffer, units: readonly UnitRef[]) =>
  units.some((unit) => keyOf(unit) === keyOf(instead));

/** Puts other units in the places of some, each unit once; from then on the assignment is a person's word. */
export function replaceUnits(
  assignment: Assignment,
  taken: readonly { readonly instead: UnitRef; readonly by: UnitRef }[],
): Assignment {
  const chosen = new Map(taken.map(({ instead, by }) => [keyOf(instead), by]));
  const put = (unit: UnitRef) => chosen.get(keyOf(unit)) ?? unit;
  const all = (units: readonly UnitRef[]) => [...new Map(units.map(put).map((unit) => [keyOf(unit), unit])).values()];
  const origin = { by: "person" } as const;
  switch (assignment.to) {
    case "lead": {
      const lead = assignment.lead === null ? null : put(assignment.lead);
      const coordinating = all(assignment.coordinating).filter((unit) => lead === null || keyOf(unit) !== keyOf(lead));
      return { to: "lead", lead, coordinating, origin };
    }
    case "many": {
      const many = { to: "many", units: all(assignment.units), origin } as const;
      return assignment.coordinating === undefined ? many : { ...many, coordinating: all(assignment.coordinating) };
    }
    case "general":
      return { to: "general", units: all(assignment.units), origin };
  }
}
