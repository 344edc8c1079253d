import type { DirectiveView } from "../../directive/contract/api.ts";
import type { Submission } from "../../directive/contract/directive.ts";
import { submit as decide } from "../../directive/lifecycle.ts";
import { Refusal } from "../../directive/refusal.ts";
import type { Caller } from "../caller.ts";
import type { Rooms } from "../rooms.ts";
import { store, viewOf } from "./changeDirective.ts";
import { refuseSecrets, shortFieldsOf } from "./refuseSecrets.ts";
import { requestKey } from "./requestKey.ts";

/** Stores a letter with its items under the id that the client made. The same request again is told what it did. */
export async function submit(
  rooms: Rooms,
  caller: Caller,
  id: string,
  submission: Submission,
  idempotencyKey: string,
): Promise<{ readonly created: boolean; readonly view: DirectiveView }> {
  refuseSecrets(submission, shortFieldsOf(submission.head));
  const key = requestKey(caller, idempotencyKey, { submit: id, submission });
  const present = await rooms.directives.find(caller.tenant, id);
  if (present === undefined) {
    const outcome = decide(id, submission, caller.actor, caller);
    const view = await store(rooms, caller, null, outcome, key);
    if (view) return { created: true, view };
  }
  const found = present ?? (await rooms.directives.find(caller.tenant, id));
  if (found === undefined) throw new Refusal("storage_unavailable");
  const seen = await rooms.directives.seen(caller.tenant, id, key);
  if (seen === "same") return { created: false, view: viewOf(found, rooms) };
  throw seen === "other" ? new Refusal("key_reused") : new Refusal("already_submitted", { instance: id });
}
