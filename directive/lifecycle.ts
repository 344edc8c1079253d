import type { Actor } from "./actor.ts";
import type { ItemAct, LetterAct } from "./contract/act.ts";
import type { ActName, Directive } from "./contract/directive.ts";
import type { Post } from "./contract/directory.ts";
import type { Item } from "./contract/item.ts";
import type { ItemId, UnitId } from "./contract/primitives.ts";
import { resolveDeadline } from "./deadline/resolveDeadline.ts";
import { actOnPart } from "./lifecycle/actOnPart.ts";
import { changesBetween } from "./lifecycle/changesBetween.ts";
import { choosePart } from "./lifecycle/choosePart.ts";
import { mergeHead, recompute, type ResolveDeadline } from "./lifecycle/completeHead.ts";
import { eventBy, type Context, type Outcome } from "./lifecycle/context.ts";
import { directItem } from "./lifecycle/direct.ts";
import { isItemOpenTo, isUntouched } from "./lifecycle/transitions.ts";
import { withHolder } from "./lifecycle/holder.ts";
import { postFor } from "./permissions.ts";
import { Refusal } from "./refusal.ts";

export { submit } from "./lifecycle/submit.ts";
export type { Context, Outcome, ResolveDeadline };

/**
 * Acts on the whole letter. Each counts the directive's version up, also where no field of the head changes, so that of two
 * people who act on the whole letter at once the second sees first what the other did.
 *
 * Throws Refusal `forbidden`, `invalid_state`, `not_found`, `lead_missing`, `unknown_unit`, `due_out_of_range`.
 */
export function actOnLetter(
  directive: Directive,
  act: LetterAct,
  actor: Actor,
  context: Context,
  resolve: ResolveDeadline = resolveDeadline,
): Outcome {
  const post = postOrRefusal(actor, act.act, directive, null, context);
  switch (act.act) {
    case "direct":
      return directLetter(directive, act.changes, actor, post, context);
    case "completeHead":
      return completeHead(directive, act.head, actor, post, context, resolve);
    case "withdraw":
      return withdrawLetter(directive, actor, post, context);
  }
}

/**
 * Acts on one item. `unit` says for which line of an order to many the person acts, where more than one is possible.
 *
 * Throws Refusal `forbidden`, `self_approval`, `invalid_state`, `not_found`, `not_member`, `lead_missing`, `unknown_unit`,
 * `due_out_of_range`, `validation_failed` (the unit has to be named).
 */
export function actOnItem(
  directive: Directive,
  id: ItemId,
  act: ItemAct,
  actor: Actor,
  context: Context,
  unit?: UnitId,
): Outcome {
  const item = directive.items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Refusal("not_found", { path: `items/${id}` });
  if (act.act === "direct" || act.act === "withdraw") {
    if (!isItemOpenTo(act.act, item)) throw new Refusal("invalid_state");
    const post = postOrRefusal(actor, act.act, directive, item, context);
    const after =
      act.act === "direct" ? directItem(item, act.change, actor, context) : withdrawn(item, act.reason, context);
    return itemOutcome(directive, item, after, act, actor, post, context);
  }
  const { part, post } = choosePart(directive, item, act.act, actor, context, unit);
  return itemOutcome(directive, item, actOnPart(directive, item, part, act, actor, context), act, actor, post, context);
}

/**
 * "Đồng ý cả văn bản": every proposed task goes out, some with changes. A returned one goes out only with a change of its
 * own, or agreeing to a letter would send it back to the unit that returned it. One that cannot stops all.
 */
function directLetter(
  directive: Directive,
  changes: Extract<LetterAct, { act: "direct" }>["changes"],
  actor: Actor,
  post: Post,
  context: Context,
): Outcome {
  const changeOf = new Map(changes.map((change) => [change.item, change]));
  const waiting = directive.items.filter(
    ({ id, state }) => state === "proposed" || (state === "returned" && changeOf.has(id)),
  );
  if (waiting.length === 0 && changeOf.size === 0) throw new Refusal("invalid_state");
  for (const id of changeOf.keys()) {
    const path = `items/${id}`;
    if (!directive.items.some((item) => item.id === id)) throw new Refusal("not_found", { path });
    if (!waiting.some((item) => item.id === id)) throw new Refusal("invalid_state", { path });
  }
  const directed = waiting.map((item) => directItem(item, changeOf.get(item.id) ?? {}, actor, context));
  const all = eventBy(actor, post, context, "direct", {
    changes: [{ field: "items", old: null, new: directed.map(({ id }) => id) }],
  });
  return outcome(directive, directed, true, [
    all,
    // What was directed as proposed is told by the one event; what the leader changed also by its own.
    ...directed
      .filter(({ id }) => changeOf.has(id))
      .map((item) => eventBy(actor, post, context, "direct", { item: item.id, changes: changesOf(directive, item) })),
  ]);
}

function completeHead(
  directive: Directive,
  given: Extract<LetterAct, { act: "completeHead" }>["head"],
  actor: Actor,
  post: Post,
  context: Context,
  resolve: ResolveDeadline,
): Outcome {
  const { calendar } = context.directory;
  const head = mergeHead(directive.head, given);
  const fields = Object.keys(head) as (keyof typeof head)[];
  const changes = fields
    .filter((field) => head[field] !== directive.head[field])
    .map((field) => ({ field, old: directive.head[field], new: head[field] }));
  if (changes.length === 0) throw new Refusal("invalid_state", { path: "head" });
  const moved = directive.items.flatMap((item) => {
    const after = recompute(item, directive.head, head, (deadline, under) => resolve(deadline, under, calendar));
    return after === item ? [] : [after];
  });
  return outcome({ ...directive, head }, moved, true, [
    eventBy(actor, post, context, "completeHead", { changes }),
    ...moved.map((item) =>
      eventBy(actor, post, context, "completeHead", { item: item.id, changes: changesOf(directive, item) }),
    ),
  ]);
}

/** Takes back a letter on which nobody has acted since it was submitted: no leader, no unit. */
function withdrawLetter(directive: Directive, actor: Actor, post: Post, context: Context): Outcome {
  if (!isUntouched(directive)) throw new Refusal("invalid_state");
  const items = directive.items.map((item) => withdrawn(item, null, context));
  return outcome(directive, items, true, [eventBy(actor, post, context, "withdraw", {})]);
}

function withdrawn(item: Item, reason: string | null, { directory, at }: Context): Item {
  return withHolder({ ...item, state: "withdrawn", reason }, directory.ownBody, at);
}

function itemOutcome(
  directive: Directive,
  before: Item,
  after: Item,
  act: ItemAct,
  actor: Actor,
  post: Post,
  context: Context,
): Outcome {
  const changes = changesBetween(before, after);
  // A line keeps no evidence of its own yet: the history does.
  if (act.act === "report" && after.lines.length > 0) {
    changes.push({ field: "evidence", old: null, new: act.evidence });
  }
  const event = eventBy(actor, post, context, act.act, { item: before.id, changes, note: noteOf(act) });
  return outcome(directive, [after], false, [event]);
}

function noteOf(act: ItemAct): string | null {
  if ("reason" in act) return act.reason;
  return act.act === "note" ? act.note : null;
}

/** Puts the changed items in their places and counts versions up: an item's with every act on it. */
function outcome(
  directive: Directive,
  changed: readonly Item[],
  headChanged: boolean,
  events: Outcome["events"],
): Outcome {
  const byId = new Map(changed.map((item) => [item.id, { ...item, version: item.version + 1 }]));
  return {
    directive: {
      ...directive,
      version: directive.version + (headChanged ? 1 : 0),
      items: directive.items.map((item) => byId.get(item.id) ?? item),
    },
    changedItems: [...byId.keys()],
    headChanged,
    events,
  };
}

function changesOf(directive: Directive, after: Item): ReturnType<typeof changesBetween> {
  const before = directive.items.find(({ id }) => id === after.id);
  return before === undefined ? [] : changesBetween(before, after);
}

function postOrRefusal(actor: Actor, act: ActName, directive: Directive, item: Item | null, context: Context): Post {
  const ruling = postFor(actor, act, directive, item, context);
  if (typeof ruling === "string") throw new Refusal(ruling);
  return ruling;
}
