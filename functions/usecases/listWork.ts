import type { Worklist, WorkPage, WorkRow } from "../../directive/contract/api.ts";
import { belongsOn, viewsToRead } from "../../directive/worklists.ts";
import type { Caller } from "../caller.ts";
import type { ListRow } from "../ports.ts";
import type { Rooms } from "../rooms.ts";
import type { PageQuery } from "./listDirectives.ts";
import { pageCursor } from "./pageCursor.ts";

const MAX_ROUNDS = 10;

/**
 * A worklist drawn from the views that hold it. All views come in the same order, so they are merged like sorted piles: an
 * item that stands in two of them is shown once, and one key says where a page ended.
 */
export async function listWork(
  rooms: Rooms,
  caller: Caller,
  list: Worklist,
  { cursor, limit = 50 }: PageQuery,
): Promise<WorkPage> {
  const { tenant, actor, directory, today } = caller;
  const cursors = pageCursor(rooms.cursorSecret, caller, list);
  const views = viewsToRead(actor, list);
  const rows: WorkRow[] = [];
  let after = cursors.read(cursor);
  for (let round = 0; ; round++) {
    const piles = await Promise.all(views.map((view) => rooms.lists.page(tenant, view, after, limit)));
    const { merged, complete } = merge(piles, limit);
    for (const row of merged) {
      if (rows.length === limit) return { rows, next: cursors.write(after ?? row.key), now: rooms.clock.now() };
      after = row.key;
      if (row.item !== null && belongsOn(list, row.item, actor, directory, today)) rows.push(workRowOf(row, row.item));
    }
    if (complete) return { rows, next: null, now: rooms.clock.now() };
    // Much is open and little of it is this person's: an honest short page, and the client asks on.
    if (round === MAX_ROUNDS && after !== null) return { rows, next: cursors.write(after), now: rooms.clock.now() };
  }
}

/** Rows of all piles in order, each once, as far as every pile is known; `complete` where no pile goes on. */
function merge(piles: readonly (readonly ListRow[])[], limit: number) {
  const cut = piles.filter((pile) => pile.length === limit).map((pile) => pile.at(-1)?.key ?? "");
  const end = cut.length === 0 ? null : cut.reduce((a, b) => (a < b ? a : b));
  const byKey = new Map(piles.flat().map((row) => [row.key, row]));
  const merged = [...byKey.values()]
    .filter(({ key }) => end === null || key <= end)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return { merged, complete: end === null };
}

const workRowOf = ({ directive, head, submittedAt, directiveVersion }: ListRow, item: WorkRow["item"]): WorkRow => ({
  directive,
  head,
  submittedAt,
  directiveVersion,
  item,
});
