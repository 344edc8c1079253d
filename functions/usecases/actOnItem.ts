import type { ItemAct } from "../../directive/contract/act.ts";
import type { DirectiveView } from "../../directive/contract/api.ts";
import type { ItemId, UnitId } from "../../directive/contract/primitives.ts";
import { actOnItem as decide } from "../../directive/lifecycle.ts";
import { Refusal } from "../../directive/refusal.ts";
import type { Caller } from "../caller.ts";
import type { Rooms } from "../rooms.ts";
import type { Condition } from "./actOnDirective.ts";
import { changeDirective } from "./changeDirective.ts";
import { refuseSecrets } from "./refuseSecrets.ts";
import { requestKey } from "./requestKey.ts";

const numberIn = (act: ItemAct): readonly (string | null | undefined)[] =>
  act.act === "report" ? [act.evidence.number] : act.act === "grantExtension" ? [act.document?.number] : [];

export function actOnItem(
  rooms: Rooms,
  caller: Caller,
  id: string,
  item: ItemId,
  { act, unit }: { readonly act: ItemAct; readonly unit?: UnitId | undefined },
  { version, idempotencyKey }: Condition,
): Promise<DirectiveView> {
  refuseSecrets(act, numberIn(act));
  const key = requestKey(caller, idempotencyKey, { id, item, act, unit });
  return changeDirective(rooms, caller, id, key, (directive) => {
    const found = directive.items.find((candidate) => candidate.id === item);
    if (found === undefined) throw new Refusal("not_found");
    if (found.version !== version) throw new Refusal("version_conflict");
    return decide(directive, item, act, caller.actor, caller, unit);
  });
}
