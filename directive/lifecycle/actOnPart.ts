import type { Actor } from "../actor.ts";
import { assignableIn } from "../assignableIn.ts";
import type { ItemAct } from "../contract/act.ts";
import type { Directive } from "../contract/directive.ts";
import type { Item, Line } from "../contract/item.ts";
import type { PersonId } from "../contract/primitives.ts";
import type { Part } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { checkInternalDay } from "./checks.ts";
import type { Context } from "./context.ts";
import { askExtension, grantExtension, refuseExtension } from "./extend.ts";
import { stateOfLines, withHolder } from "./holder.ts";
import { agreeLead, proposeLead, refuseLead } from "./redirect.ts";

/** Acts of a unit and its people, as against `direct` and `withdraw`, which are acts on the item as a whole. */
export type PartAct = Exclude<ItemAct, { act: "direct" | "withdraw" }>;

/** What becomes of one part; the rules on who and when have been asked. */
export function actOnPart(
  directive: Directive,
  item: Item,
  part: Part,
  act: PartAct,
  actor: Actor,
  context: Context,
): Item {
  switch (act.act) {
    case "accept": {
      checkAssignable(act.person, part, context);
      if (act.internalDay !== undefined) {
        checkInternalDay(act.internalDay, item.deadline, context.today, "internalDay");
      }
      const internalDay = act.internalDay === undefined ? item.internalDay : act.internalDay;
      const internalDayBy = internalDay === item.internalDay ? item.internalDayBy : actor.person.id;
      return advance(
        { ...item, internalDay, internalDayBy, reason: null },
        part,
        "assigned",
        actor,
        context,
        act.person,
      );
    }
    case "return":
      return advance({ ...item, reason: act.reason }, part, "returned", actor, context);
    case "acknowledge":
      return advance(item, part, "acknowledged", actor, context);
    case "start":
      return advance(item, part, "inProgress", actor, context);
    case "note":
      return item;
    case "report":
      return part.line === null
        ? advance(
            { ...item, reportedAt: context.at, evidence: act.evidence, reportedBy: actor.person.id, reason: null },
            part,
            "reported",
            actor,
            context,
          )
        : advance({ ...item, reportedAt: context.at }, part, "reported", actor, context);
    case "confirm":
      return advance(item, part, "done", actor, context);
    case "redo":
      return advance({ ...item, reason: act.reason, reportedBy: null }, part, "inProgress", actor, context);
    case "askExtension":
      return askExtension(item, act, actor, context);
    case "grantExtension":
      return grantExtension(directive, item, act, actor, context);
    case "refuseExtension":
      return refuseExtension(item, act.reason, actor, context);
    case "proposeLead":
      return proposeLead(item, act.lead, act.reason, actor, context);
    case "agreeLead":
      return agreeLead(item, actor, context);
    case "refuseLead":
      return refuseLead(item, act.reason, actor, context);
  }
}

function advance(
  item: Item,
  part: Part,
  state: Exclude<Line["state"], "waiting">,
  actor: Actor,
  context: Context,
  person: PersonId | null = part.person,
): Item {
  const { at, directory } = context;
  if (part.line === null) {
    // Only general orders are acknowledged, and these always have lines.
    const next = state === "acknowledged" ? "done" : state;
    return withHolder({ ...item, state: next, person: next === "returned" ? null : person }, directory.ownBody, at);
  }
  const { line } = part;
  const stays = state === "inProgress" && line.state === "assigned";
  // Where a clerk records that work began, the line is still with whom it was with: only work sent back is told again.
  const moved: Line = { ...line, state, person, since: stays ? line.since : at, by: stays ? person : actor.person.id };
  const lines = item.lines.map((other) => (other === line ? moved : other));
  return withHolder({ ...item, lines, state: stateOfLines(lines) }, directory.ownBody, at);
}

/** The person named may do the unit's work; nobody is named only where the directory knows nobody who could be. */
function checkAssignable(person: PersonId | null, { unit }: Part, { directory, today }: Context): void {
  const assignable = unit === null ? [] : assignableIn(directory, unit, today);
  if (person === null && unit !== null && assignable.length === 0) return;
  if (person === null) throw new Refusal("validation_failed", { path: "person" });
  if (!assignable.some(({ id }) => id === person)) throw new Refusal("not_member", { path: "person" });
}
