import type { DirectoryHistory } from "../../directive/contract/api.ts";
import { mayAdminister } from "../../directive/permissions.ts";
import { Refusal } from "../../directive/refusal.ts";
import type { Caller } from "../caller.ts";
import type { Rooms } from "../rooms.ts";
import type { PageQuery } from "./listDirectives.ts";
import { pageCursor } from "./pageCursor.ts";

/** What was changed in the directory, newest first. */
export async function listDirectoryHistory(
  rooms: Rooms,
  caller: Caller,
  { cursor, limit = 50 }: PageQuery,
): Promise<DirectoryHistory> {
  const ruling = mayAdminister(caller.actor);
  if (ruling !== true) throw new Refusal(ruling);
  const cursors = pageCursor(rooms.cursorSecret, caller, "directory");
  const found = await rooms.directories.history(caller.tenant, cursors.read(cursor), limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ version, at, by, change }) => ({ version, at, by, change })),
    next: found.length > limit && last ? cursors.write(last.key) : null,
    now: rooms.clock.now(),
  };
}
