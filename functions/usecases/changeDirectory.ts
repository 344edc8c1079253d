import type { DirectoryView } from "../../directive/contract/api.ts";
import type { DirectoryEdit } from "../../directive/contract/directory.ts";
import { changesOfDirectory } from "../../directive/directory/changesOfDirectory.ts";
import { directoryFaults } from "../../directive/directory/directoryFaults.ts";
import { editDirectory } from "../../directive/directory/editDirectory.ts";
import { firstDirectory } from "../../directive/directory/firstDirectory.ts";
import { mayAdminister } from "../../directive/permissions.ts";
import { Refusal } from "../../directive/refusal.ts";
import type { Caller } from "../caller.ts";
import type { KeptDirectory } from "../ports.ts";
import type { Rooms } from "../rooms.ts";
import type { Condition } from "./actOnDirective.ts";
import { requestKey } from "./requestKey.ts";

/** How many faults are told at once; the pane checks by the same rules before it sends, so there are seldom any. */
const TOLD = 20;

/** Puts an administrator's edit into the directory, if the whole still holds together. */
export async function changeDirectory(
  rooms: Rooms,
  caller: Caller,
  edit: DirectoryEdit,
  { version, idempotencyKey }: Condition,
): Promise<DirectoryView> {
  const { tenant, actor, at, today } = caller;
  const ruling = mayAdminister(actor);
  if (ruling !== true) throw new Refusal(ruling);
  const kept = await rooms.directories.loadNow(tenant);
  const before = kept?.directory ?? firstDirectory(actor.person.id, today);
  const after = editDirectory(before, edit);
  const faults = directoryFaults(after, today).map(({ code, unit, person }) => ({
    path: unit === null ? (person === null ? "directory" : `people.${person}`) : `units.${unit}`,
    code,
  }));
  if (faults.length > 0) throw new Refusal("directory_faulty", { errors: faults.slice(0, TOLD) });

  const changes = changesOfDirectory(kept?.directory ?? null, after);
  if (kept && changes.length === 0 && kept.version === version) return viewOf(kept, rooms);

  const key = requestKey(caller, idempotencyKey, edit);
  const outcome = await rooms.directories.change(tenant, { version, after, changes, at, by: actor.person.id, key });
  if (outcome === "conflict") throw new Refusal("version_conflict");
  if (outcome === "key_reused") throw new Refusal("key_reused");
  const now = await rooms.directories.loadNow(tenant);
  if (now === undefined) throw new Refusal("storage_unavailable");
  return viewOf(now, rooms);
}

const viewOf = ({ directory, version }: KeptDirectory, { clock }: Rooms): DirectoryView => ({
  directory,
  version,
  now: clock.now(),
});
