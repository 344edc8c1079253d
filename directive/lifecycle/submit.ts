import type { Actor } from "../actor.ts";
import type { Directive, Submission } from "../contract/directive.ts";
import type { DraftItem, Item } from "../contract/item.ts";
import { postFor } from "../permissions.ts";
import { Refusal } from "../refusal.ts";
import { checkDeadline, checkInternalDay, checkUnits, earliestDay } from "./checks.ts";
import { eventBy, type Context, type Outcome } from "./context.ts";
import { handOver } from "./direct.ts";
import { withHolder } from "./holder.ts";

/**
 * Makes a directive of what the clerk sends: tasks wait for direction, everything else is kept beside them, so that it
 * stays provable that each point was decided about.
 *
 * Throws Refusal `forbidden`, `unknown_unit`, `due_out_of_range`, `validation_failed` (two items of one number).
 */
export function submit(id: string, submission: Submission, actor: Actor, context: Context): Outcome {
  const post = postFor(actor, "submit", null, null, context);
  if (typeof post === "string") throw new Refusal(post);
  const { head, fingerprint } = submission;
  const seen = new Set<string>();
  for (const draft of submission.items) {
    if (seen.has(draft.id)) throw new Refusal("validation_failed", { path: `items/${draft.id}` });
    seen.add(draft.id);
    if (draft.disposition === "task") checkTask(draft, submission, context);
  }
  const items = submission.items.map((draft) => itemOf(draft, context));
  const directive: Directive = {
    id,
    version: 1,
    head,
    fingerprint,
    submittedBy: actor.person.id,
    submittedAt: context.at,
    items,
  };
  const numbers = items.filter(({ state }) => state !== "kept").map((item) => item.id);
  const event = eventBy(actor, post, context, "submit", { changes: [{ field: "items", old: null, new: numbers }] });
  return { directive, changedItems: items.map((item) => item.id), headChanged: true, events: [event] };
}

function checkTask(draft: DraftItem, { head }: Submission, { directory, today }: Context): void {
  const path = `items/${draft.id}`;
  checkUnits(draft.assignment, directory, today, `${path}/assignment`);
  checkDeadline(draft.deadline, earliestDay(head, today), `${path}/deadline`);
  checkInternalDay(draft.internalDay, draft.deadline, today, `${path}/internalDay`);
}

function itemOf(draft: DraftItem, context: Context): Item {
  const item: Item = {
    ...draft,
    version: 1,
    state: draft.disposition === "task" ? "proposed" : "kept",
    holder: null,
    person: null,
    directedBy: null,
    reportedBy: null,
    reportedAt: null,
    reason: null,
    evidence: null,
    lines: [],
  };
  if (item.state === "proposed" && context.directory.settings.letterMayDirect && isLeadNamedByLetter(draft)) {
    return handOver(item, context);
  }
  return withHolder(item, context.directory.ownBody, context.at);
}

/** The clerk left the lead as the reader found it, and the directory knows the unit. */
function isLeadNamedByLetter({ assignment }: DraftItem): boolean {
  return assignment.to === "lead" && assignment.origin.by === "reader" && typeof assignment.lead?.id === "string";
}
