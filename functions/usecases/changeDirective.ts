import type { DirectiveView } from "../../directive/contract/api.ts";
import type { Directive } from "../../directive/contract/directive.ts";
import { appendEvents } from "../../directive/history.ts";
import type { Outcome } from "../../directive/lifecycle/context.ts";
import { Refusal } from "../../directive/refusal.ts";
import { nextAlarm } from "../../directive/reminder/alarm.ts";
import type { Caller } from "../caller.ts";
import type { RequestKey, Stored } from "../ports.ts";
import type { Rooms } from "../rooms.ts";
import { sha256 } from "../sha256.ts";

/** How often a change is decided anew because another one of the same directive was faster. */
const ATTEMPTS = 8;

/**
 * Reads, decides, stores; when another change came between, reads and decides again. `decide` is the core's word on the
 * directive as it stands (it also checks the version the client has seen); it is asked anew each time, so a change of one
 * item never disturbs that of another.
 */
export async function changeDirective(
  rooms: Rooms,
  caller: Caller,
  id: string,
  key: RequestKey,
  decide: (directive: Directive) => Outcome,
): Promise<DirectiveView> {
  const { tenant } = caller;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await rooms.directives.find(tenant, id);
    if (before === undefined) throw new Refusal("not_found");
    try {
      const outcome = decide(before.directive);
      const stored = await store(rooms, caller, before, outcome, key);
      if (stored) return stored;
    } catch (error) {
      // A request whose reply was lost comes again with the version it had seen: it is told what it did.
      if (!(error instanceof Refusal) || error.code === "storage_unavailable") throw error;
      const seen = await rooms.directives.seen(tenant, id, key);
      if (seen === undefined) throw error;
      if (seen === "other") throw new Refusal("key_reused");
      return viewOf(before, rooms);
    }
  }
  throw new Refusal("storage_unavailable");
}

/** Undefined where another change was faster. */
export async function store(
  rooms: Rooms,
  caller: Caller,
  before: Stored | null,
  outcome: Outcome,
  key: RequestKey,
): Promise<DirectiveView | undefined> {
  const { tenant, directory, at } = caller;
  const after = outcome.directive;
  const history = before?.history ?? [];
  const events = appendEvents(after.id, history, outcome.events, sha256);
  const alarmAt = nextAlarm(after, directory, at);
  const committed = await rooms.directives.commit({ tenant, before, after, events, key, alarmAt });
  if (committed.outcome === "conflict") return undefined;
  if (committed.outcome !== "committed") {
    const found = await rooms.directives.find(tenant, after.id);
    return found && viewOf(found, rooms);
  }
  // The alarm is the truth; a pointer sent at once only spares the wait for the next tick.
  if (committed.alarm && alarmAt !== null && alarmAt <= at)
    await rooms.queue.send([committed.alarm]).catch(() => undefined);
  return { directive: after, history: [...history, ...events], now: rooms.clock.now() };
}

export const viewOf = ({ directive, history }: Stored, rooms: Rooms): DirectiveView => ({
  directive,
  history: [...history],
  now: rooms.clock.now(),
});
