import { unitsOf } from "../directive/coordinatingOf.ts";
import type { IsoDay } from "../directive/contract/primitives.ts";
import { directorsOf } from "../directive/leadersOf.ts";
import type { Lookup } from "./lookup.ts";
import type { Draft } from "./draft.ts";
import type { Wording } from "./wording/vi.ts";

/** What submitting this draft will do, a sentence each. */
export function summarise(draft: Draft, index: Lookup, today: IsoDay, w: Wording): readonly string[] {
  const tasks = draft.points.map(({ item }) => item).filter(({ disposition }) => disposition === "task");
  const lead = tasks.filter(({ assignment }) => assignment.to === "lead");
  const withoutLead = lead.filter(({ assignment }) => assignment.to === "lead" && assignment.lead === null).length;
  const reach = (to: "many" | "general") => {
    const assignments = tasks.flatMap(({ assignment }) => (assignment.to === to ? [assignment] : []));
    const units = new Set(assignments.flatMap(({ units }) => units.map(({ id, name }) => id ?? name)));
    return { count: assignments.length, units: units.size };
  };
  const many = reach("many");
  const general = reach("general");
  const outside = new Set(
    tasks.flatMap(({ assignment }) => unitsOf(assignment)).flatMap((unit) => (unit.id === null ? [unit.name] : [])),
  ).size;
  const kept = draft.points.length - tasks.length;
  const missing = [
    draft.head.number === null ? w.head.number : null,
    draft.head.day === null ? w.head.day : null,
  ].filter((name) => name !== null);
  const leaders = directorsOf(index.directory, today).map(({ name }) => name);

  return [
    lead.length - withoutLead > 0 ? w.submit.leads(lead.length - withoutLead) : null,
    withoutLead > 0 ? w.submit.noLead(withoutLead) : null,
    many.count > 0 ? w.submit.many(many.count, many.units) : null,
    general.count > 0 ? w.submit.general(general.count, general.units) : null,
    kept > 0 ? w.submit.kept(kept) : null,
    outside > 0 ? w.submit.outside(outside) : null,
    missing.length > 0 ? w.submit.missing(missing.join(", ")) : null,
    tasks.length === 0 ? null : leaders.length > 0 ? w.submit.toLeader(leaders.join(", ")) : w.submit.toLeaderUnknown,
  ].filter((line) => line !== null);
}
