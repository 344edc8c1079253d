import type { Deadline } from "../directive/contract/deadline.ts";
import type { Assignment } from "../directive/contract/item.ts";
import type { Lookup } from "./lookup.ts";
import { formatShortDay, tellDeadline } from "./wording/format.ts";
import type { Language } from "./wording/language.ts";
import type { Wording } from "./wording/vi.ts";

/** A value of the history in words. Its shape is not checked on the way here, so whatever is strange is shown as it is. */
export function tellValue(value: unknown, index: Lookup, language: Language, w: Wording): string {
  if (value === null || value === undefined || value === "") return w.item.empty;
  if (typeof value === "string") return tellWord(value, index, w);
  if (typeof value !== "object") return JSON.stringify(value);
  if ("to" in value) return tellAssignment(value as Assignment, index, w);
  if ("kind" in value) {
    const at = { today: "1945-01-01", calendar: null, language, open: false };
    return tellDeadline(value as Deadline, at, w).text;
  }
  return Object.values(value)
    .filter((part) => typeof part === "string")
    .join(" · ");
}

function tellWord(value: string, index: Lookup, w: Wording): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatShortDay(value);
  const words: Readonly<Record<string, string>> = { ...w.lineState, ...w.state };
  return index.person(value)?.name ?? index.unit(value)?.name ?? words[value] ?? value;
}

function tellAssignment(assignment: Assignment, index: Lookup, w: Wording): string {
  if (assignment.to === "general") return w.assignment.general(assignment.units.length);
  if (assignment.to === "many") return w.assignment.many(assignment.units.length);
  const lead = assignment.lead === null ? w.assignment.noLead : index.nameOf(assignment.lead);
  const { length } = assignment.coordinating;
  return length === 0 ? lead : `${lead} (${w.assignment.coordinating(length)})`;
}
