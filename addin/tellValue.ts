import type { Deadline } from "../directive/contract/deadline.ts";
import type { UnitRef } from "../directive/contract/primitives.ts";
import type { Lookup } from "./lookup.ts";
import { formatShortDay, tellDeadline } from "./wording/format.ts";
import type { Language } from "./wording/language.ts";
import type { Wording } from "./wording/vi.ts";

/** A value of the history in words. Its shape is not checked on the way here, so whatever is strange is shown as it is. */
export function tellValue(value: unknown, index: Lookup, language: Language, w: Wording): string {
  if (value === null || value === undefined || value === "") return w.item.empty;
  if (typeof value === "string") return tellWord(value, index, w);
  if (typeof value !== "object") return JSON.stringify(value);
  if ("to" in value) return tellAssignment(value as ToldAssignment, index, w);
  if ("kind" in value) {
    const at = { today: "1945-01-01", calendar: null, language, open: false };
    return tellDeadline(value as Deadline, at, w).text;
  }
  return Object.values(value)
    .filter((part) => typeof part === "string")
    .map((part) => tellWord(part, index, w))
    .join(" · ");
}

function tellWord(value: string, index: Lookup, w: Wording): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatShortDay(value);
  const words: Readonly<Record<string, string>> = { ...w.lineState, ...w.state, ...w.item.extensionWords };
  return index.person(value)?.name ?? index.unit(value)?.name ?? words[value] ?? value;
}

/** The history names units by their names of that day; a proposal names them as the contract does. */
type ToldUnit = UnitRef | string;
type ToldAssignment =
  | { readonly to: "lead"; readonly lead: ToldUnit | null; readonly coordinating: readonly ToldUnit[] }
  | { readonly to: "many"; readonly units: readonly ToldUnit[]; readonly coordinating?: readonly ToldUnit[] }
  | { readonly to: "general"; readonly units: readonly ToldUnit[] };

function tellAssignment(assignment: ToldAssignment, index: Lookup, w: Wording): string {
  const who = tellWho(assignment, index, w);
  const coordinating = assignment.to === "general" ? 0 : (assignment.coordinating?.length ?? 0);
  return coordinating === 0 ? who : `${who} (${w.assignment.coordinating(coordinating)})`;
}

function tellWho(assignment: ToldAssignment, index: Lookup, w: Wording): string {
  if (assignment.to !== "lead") return w.assignment[assignment.to](assignment.units.length);
  const { lead } = assignment;
  if (lead === null) return w.assignment.noLead;
  return typeof lead === "string" ? lead : index.nameOf(lead);
}
