import type { Actor } from "../actor.ts";
import type { ItemAct } from "../contract/act.ts";
import type { Directive } from "../contract/directive.ts";
import type { Extension, Item } from "../contract/item.ts";
import type { IsoDay } from "../contract/primitives.ts";
import { effectiveDayOf, officialDayOf } from "../dueState.ts";
import { dateToExtend, isSuperiors, openExtension } from "../extension.ts";
import { Refusal } from "../refusal.ts";
import type { Context } from "./context.ts";

type Act<Name extends ItemAct["act"]> = Extract<ItemAct, { act: Name }>;

/** Asks for a later day. Past its date too, but then it stays marked. */
export function askExtension(item: Item, act: Act<"askExtension">, actor: Actor, { at, today }: Context): Item {
  const { day, reason, cause } = act;
  const of = dateToExtend(item, day);
  const now = dateOf(item, of);
  const effective = effectiveDayOf(item);
  if (now === null || effective === null || day <= effective || day < today) refuseDay();
  return {
    ...item,
    extension: { of, day, reason, cause, late: now < today, by: actor.person.id, at, decision: null },
  };
}

/**
 * Moves the date; both dates as they stood at first are kept. An own day that the new official one was asked for to get
 * past would say nothing any more, and goes.
 */
export function grantExtension(
  directive: Directive,
  item: Item,
  act: Act<"grantExtension">,
  actor: Actor,
  context: Context,
): Item {
  const request = requestOf(item);
  const { today, directory } = context;
  const document = act.document ?? null;
  const day = act.day ?? request.day;
  const official = officialDayOf(item.deadline);
  const now = dateOf(item, request.of);
  if (now === null || day <= now) refuseDay();
  if (request.of === "internalDay" && official !== null && day > official) refuseDay();
  if (request.of === "deadline" && document === null && isSuperiors(directive.head, directory)) {
    throw new Refusal("superior_document_missing", { path: "document" });
  }
  if (document !== null && document.day > today) throw new Refusal("due_out_of_range", { path: "document/day" });
  const decision = { granted: true, by: actor.person.id, at: context.at, reason: null, day, document };
  const decided: Item = {
    ...item,
    originalDeadline: item.originalDeadline ?? { deadline: item.deadline, internalDay: item.internalDay },
    extension: { ...request, decision },
  };
  return request.of === "internalDay"
    ? { ...decided, internalDay: day }
    : { ...decided, deadline: { kind: "dated", day, origin: { by: "person" } }, internalDay: null };
}

export function refuseExtension(item: Item, reason: string, actor: Actor, { at }: Context): Item {
  const decision = { granted: false, by: actor.person.id, at, reason, day: null, document: null };
  return { ...item, extension: { ...requestOf(item), decision } };
}

function dateOf(item: Item, of: Extension["of"]): IsoDay | null {
  return of === "internalDay" ? item.internalDay : item.deadline.kind === "dated" ? item.deadline.day : null;
}

function requestOf(item: Item): Extension {
  const request = openExtension(item);
  if (request === null) throw new Refusal("invalid_state");
  return request;
}

function refuseDay(): never {
  throw new Refusal("due_out_of_range", { path: "day" });
}
