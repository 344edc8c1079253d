import type { ItemAct, LetterAct } from "./contract/act.ts";
import type { Actor } from "./actor.ts";
import type { Deadline } from "./contract/deadline.ts";
import type { Directive, LetterHead, Submission } from "./contract/directive.ts";
import type { Directory } from "./contract/directory.ts";
import type { Instant, IsoDay, ItemId, UnitId } from "./contract/primitives.ts";
import type { NewEvent } from "./history.ts";

export interface Context {
  readonly directory: Directory;
  /** Now, and the day it is then in Viet Nam (vietnamTime's `dayOf`). */
  readonly at: Instant;
  readonly today: IsoDay;
}

/** Reads a deadline's phrase anew under a completed head; null where its words hang on nothing of the head. */
export type ResolveDeadline = (deadline: Deadline, head: LetterHead, directory: Directory) => Deadline | null;

export interface Outcome {
  readonly directive: Directive;
  readonly changedItems: readonly ItemId[];
  readonly headChanged: boolean;
  readonly events: readonly NewEvent[];
}

/** Throws Refusal `forbidden`, `unknown_unit`, `due_out_of_range`, `validation_failed`. */
export function submit(id: string, submission: Submission, actor: Actor, context: Context): Outcome {
  throw new Error("to be written", { cause: [id, submission, actor, context] });
}

/** Throws Refusal `forbidden`, `invalid_state`, `not_found`, `lead_missing`, `unknown_unit`, `due_out_of_range`. */
export function actOnLetter(
  directive: Directive,
  act: LetterAct,
  actor: Actor,
  context: Context,
  resolveDeadline?: ResolveDeadline,
): Outcome {
  throw new Error("to be written", { cause: [directive, act, actor, context, resolveDeadline] });
}

/** Throws the same, `not_member` and `self_approval`; `unit` says for which of several lines the person acts. */
export function actOnItem(
  directive: Directive,
  item: ItemId,
  act: ItemAct,
  actor: Actor,
  context: Context,
  unit?: UnitId,
): Outcome {
  throw new Error("to be written", { cause: [directive, item, act, actor, context, unit] });
}
