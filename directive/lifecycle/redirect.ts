import type { Actor } from "../actor.ts";
import type { Assignment, Item } from "../contract/item.ts";
import type { UnitId } from "../contract/primitives.ts";
import { directoryIndex } from "../directoryIndex.ts";
import { Refusal } from "../refusal.ts";
import { checkUnits } from "./checks.ts";
import type { Context } from "./context.ts";
import { directItem, handOver } from "./direct.ts";
import { withHolder } from "./holder.ts";

/** Goes back to whoever directed it, with the unit that should lead instead. */
export function proposeLead(item: Item, lead: UnitId, reason: string, actor: Actor, context: Context): Item {
  const { directory, at, today } = context;
  const unit = directoryIndex(directory).units.get(lead);
  if (unit === undefined) throw new Refusal("unknown_unit", { path: "lead" });
  const leadProposal = { lead: { id: unit.id, name: unit.name }, by: actor.person.id, at };
  const proposed: Item = { ...item, state: "returned", person: null, reason, leadProposal };
  checkUnits(assignmentProposed(proposed), directory, today, "lead");
  if (item.assignment.to === "lead" && item.assignment.lead?.id === lead) {
    throw new Refusal("validation_failed", { path: "lead" });
  }
  return withHolder(proposed, directory.ownBody, at);
}

/** Directs the item to the proposed unit. */
export function agreeLead(item: Item, actor: Actor, context: Context): Item {
  return directItem(item, { assignment: assignmentProposed(item) }, actor, context);
}

/** It stays with the unit, which is told why. */
export function refuseLead(item: Item, reason: string, actor: Actor, context: Context): Item {
  return { ...handOver({ ...item, directedBy: actor.person.id }, context), reason };
}

/** The new lead no longer coordinates; whoever else does goes on. */
function assignmentProposed({ assignment, leadProposal }: Item): Assignment {
  if (assignment.to !== "lead" || leadProposal === undefined) throw new Refusal("invalid_state");
  const { lead } = leadProposal;
  const coordinating = assignment.coordinating.filter(({ id }) => id !== lead.id);
  return { to: "lead", lead, coordinating, origin: { by: "person" } };
}
