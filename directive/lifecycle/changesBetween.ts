import { coordinatingOf } from "../coordinatingOf.ts";
import type { HistoryEvent } from "../contract/directive.ts";
import type { Assignment, Extension, Item, Line } from "../contract/item.ts";
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
  compare("extension", told(before.extension), told(after.extension));
  compare("leadProposal", before.leadProposal?.lead.name ?? null, after.leadProposal?.lead.name ?? null);
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

/** A request as it is shown: the day, its cause, and the superior's document once it is granted. */
function told(extension: Extension | undefined): unknown {
  if (extension === undefined) return null;
  const { day, cause, late, decision } = extension;
  const outcome = decision === null ? "asked" : decision.granted ? "granted" : "refused";
  return {
    outcome,
    day: decision?.day ?? day,
    cause: cause.kind,
    causedBy: cause.causedBy,
    late: late ? "late" : null,
    document: decision?.document?.number ?? null,
    documentDay: decision?.document?.day ?? null,
  };
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
