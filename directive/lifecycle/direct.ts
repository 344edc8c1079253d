import type { Actor } from "../actor.ts";
import type { Direction } from "../contract/act.ts";
import type { Assignment, Item, Line } from "../contract/item.ts";
import { Refusal } from "../refusal.ts";
import { checkDeadline, checkDirectable, checkInternalDay, checkUnits } from "./checks.ts";
import type { Context } from "./context.ts";
import { stateOfLines, withHolder } from "./holder.ts";
import { isItemOpenTo } from "./transitions.ts";

type Change = Omit<Direction, "item">;

/** Fixes who does the item and until when, and hands it to the unit or units. A direction is always a new beginning. */
export function directItem(item: Item, change: Change, actor: Actor, context: Context): Item {
  const path = `items/${item.id}`;
  if (!isItemOpenTo("direct", item)) throw new Refusal("invalid_state", { path });
  const assignment = change.assignment ?? item.assignment;
  checkUnits(assignment, context.directory, context.today, `${path}/assignment`);
  checkDirectable(assignment, `${path}/assignment`);
  if (change.deadline !== undefined) checkDeadline(change.deadline, context.today, `${path}/deadline`);
  const deadline = change.deadline ?? item.deadline;
  if (change.internalDay !== undefined) {
    checkInternalDay(change.internalDay, deadline, context.today, `${path}/internalDay`);
  }
  const internalDay = change.internalDay === undefined ? item.internalDay : change.internalDay;
  const internalDayBy = internalDay === item.internalDay ? item.internalDayBy : actor.person.id;
  return handOver({ ...item, assignment, deadline, internalDay, internalDayBy, directedBy: actor.person.id }, context);
}

/** The item as it leaves the office's leaders, whoever sent it on its way. */
export function handOver({ leadProposal: _, ...item }: Item, context: Context): Item {
  const lines = linesFor(item.assignment, item, context);
  const handed: Item = {
    ...item,
    lines,
    state: lines.length === 0 ? "directed" : stateOfLines(lines),
    person: null,
    reportedBy: null,
    reason: null,
    // Null makes the holder's clock start now, also where the unit stays the same.
    holder: null,
  };
  return withHolder(handed, context.directory.ownBody, context.at);
}

/**
 * A line for each unit that the directory knows; the others stay in the assignment, as written. Lines at work on the same
 * kind of order go on as they are; returned ones begin again.
 */
function linesFor(assignment: Assignment, before: Item, { at }: Context): Line[] {
  if (assignment.to === "lead") return [];
  const kept = new Map(
    before.assignment.to === assignment.to
      ? before.lines.filter(({ state }) => state !== "returned").map((line) => [line.unit.id, line])
      : [],
  );
  const known = new Map(assignment.units.filter(({ id }) => id !== null).map((unit) => [unit.id, unit]));
  return [...known.values()].map(
    (unit) => kept.get(unit.id) ?? { unit, state: "waiting", person: null, since: at, by: null },
  );
}
