import type { Me } from "../../directive/contract/api.ts";
import { mayAdminister } from "../../directive/permissions.ts";
import type { Caller } from "../caller.ts";
import type { Rooms } from "../rooms.ts";

/** Who asks, and the directory: for whoever may change it as it stands now, not as it was known here a minute ago. */
export async function getMe({ directories }: Rooms, { tenant, actor, at, ...known }: Caller): Promise<Me> {
  const now = mayAdminister(actor) === true ? await directories.loadNow(tenant) : undefined;
  return {
    person: actor.person,
    roles: [...new Set(actor.posts.map(({ role }) => role))],
    now: at,
    directory: now?.directory ?? known.directory,
    directoryVersion: now?.version ?? known.directoryVersion,
  };
}
