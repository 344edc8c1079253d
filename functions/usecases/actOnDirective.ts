import type { LetterAct } from "../../directive/contract/act.ts";
import type { DirectiveView } from "../../directive/contract/api.ts";
import { resolveDeadline } from "../../directive/deadline/resolveDeadline.ts";
import { actOnLetter, type ResolveDeadline } from "../../directive/lifecycle.ts";
import { Refusal } from "../../directive/refusal.ts";
import type { Caller } from "../caller.ts";
import type { Rooms } from "../rooms.ts";
import { changeDirective } from "./changeDirective.ts";
import { refuseSecrets, shortFieldsOf } from "./refuseSecrets.ts";
import { requestKey } from "./requestKey.ts";

export interface Condition {
  /** The version the client has seen. */
  readonly version: number;
  readonly idempotencyKey: string;
}

export function actOnDirective(
  rooms: Rooms,
  caller: Caller,
  id: string,
  act: LetterAct,
  { version, idempotencyKey }: Condition,
): Promise<DirectiveView> {
  refuseSecrets(act, act.act === "completeHead" ? shortFieldsOf(act.head) : []);
  const key = requestKey(caller, idempotencyKey, { id, act });
  const resolve: ResolveDeadline = (deadline, head) => resolveDeadline(deadline, head, caller.directory.calendar);
  return changeDirective(rooms, caller, id, key, (directive) => {
    if (directive.version !== version) throw new Refusal("version_conflict");
    return actOnLetter(directive, act, caller.actor, caller, resolve);
  });
}
