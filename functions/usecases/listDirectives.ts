import type { DirectivePage, DirectiveRow } from "../../directive/contract/api.ts";
import type { Caller } from "../caller.ts";
import type { ListRow } from "../ports.ts";
import type { Rooms } from "../rooms.ts";
import { pageCursor } from "./pageCursor.ts";

export interface PageQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** The register of letters, newest first; with a fingerprint, the one that holds that letter. */
export async function listDirectives(
  rooms: Rooms,
  caller: Caller,
  { cursor, limit = 50, fingerprint }: PageQuery & { readonly fingerprint?: string | undefined },
): Promise<DirectivePage> {
  const now = rooms.clock.now();
  if (fingerprint !== undefined) return { rows: await byFingerprint(rooms, caller, fingerprint), next: null, now };
  const cursors = pageCursor(rooms.cursorSecret, caller, "directives");
  const found = await rooms.lists.page(caller.tenant, { of: "register" }, cursors.read(cursor), limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows: rows.map(rowOf), next: found.length > limit && last ? cursors.write(last.key) : null, now };
}

const rowOf = ({ directive, head, submittedAt, counts }: ListRow): DirectiveRow => ({
  id: directive,
  head,
  submittedAt,
  counts: { ...counts },
});

async function byFingerprint(rooms: Rooms, { tenant }: Caller, fingerprint: string): Promise<DirectiveRow[]> {
  const id = await rooms.directives.findByFingerprint(tenant, fingerprint);
  // The claim may be there before the directive is.
  const found = id === undefined ? undefined : await rooms.directives.find(tenant, id);
  if (found === undefined) return [];
  const { directive } = found;
  const counts: Record<string, number> = {};
  for (const { state } of directive.items) counts[state] = (counts[state] ?? 0) + 1;
  return [{ id: directive.id, head: directive.head, submittedAt: directive.submittedAt, counts }];
}
