import { coordinatingOf } from "../coordinatingOf.ts";
import type { HistoryEvent } from "../contract/directive.ts";
import type { Assignment, Item, Line } from "../contract/item.ts";
import { canonicalJson } from "../history.ts";

type Change = HistoryEvent["changes"][number];

const compared = ["state", "deadline", "internalDay", "person", "evidence"] as const;

/** Old and new value of what an act changed, as the history shows them. Units stand by name: names of the day last. */
export function changesBetween(before: Item, after: Item): Change[] {
  const changes: Change[] = [];
  const compare = (field: string, old: unknown, next: unknown) => {
    if (canonicalJson(old) !== canonicalJson(next)) changes.push({ field, old, new: next });
  };
  for (const field of compared) compare(field, before[field], after[field]);
  compare("assignment", inNames(before.assignment), inNames(after.assignment));
  // A new set of lines follows from the assignment; only acts on a line are told line by line.
  if (isSameUnits(before.lines, after.lines)) {
    for (const [index, line] of after.lines.entries()) {
      const old = before.lines[index];
      if (old !== undefined) compare("line", shown(old), shown(line));
    }
  }
  return changes;
}

function inNames(assignment: Assignment): unknown {
  const coordinating = coordinatingOf(assignment).map(({ name }) => name);
  if (assignment.to === "lead") return { to: "lead", lead: assignment.lead?.name ?? null, coordinating };
  const units = assignment.units.map(({ name }) => name);
  return coordinating.length === 0 ? { to: assignment.to, units } : { to: assignment.to, units, coordinating };
}

function isSameUnits(before: readonly Line[], after: readonly Line[]): boolean {
  return before.length === after.length && before.every((line, index) => line.unit.id === after[index]?.unit.id);
}

function shown({ unit, state, person }: Line): unknown {
  return { unit: unit.name, state, person };
}
