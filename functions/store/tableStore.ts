import { randomBytes } from "node:crypto";
import type { Directive } from "../../directive/contract/directive.ts";
import { Refusal } from "../../directive/refusal.ts";
import type { Alarms, Change, Clock, CommitOutcome, DirectiveStore, Stored, Tenant } from "../ports.ts";
import { intoTransactions } from "./limits.ts";
import type { LetterClaims } from "./letterClaims.ts";
import { eventRow, fromRows, headRow, itemRow, partitionOf, rowsOf, type StoreFacts, type Unpacked } from "./rows.ts";
import type { OpenTable, Write } from "./table.ts";
import type { ViewTables } from "./viewTables.ts";
import { viewPartitions } from "./viewRows.ts";

/** Beyond this, an alarm planted before the commit could be taken away before the commit comes (DESIGN §3.11). */
const COMMIT_WINDOW = 5 * 60_000;

/** What `Stored.mark` holds: the store's own view of the state that was read. */
interface Mark {
  readonly etag: string;
  readonly facts: StoreFacts;
}

/** Directives on Azure Tables, one partition each; the order of writes is that of DESIGN §3.11. */
export function tableStore(
  open: OpenTable,
  clock: Clock,
  rooms: { readonly alarms: Alarms; readonly views: ViewTables; readonly letters: LetterClaims },
): DirectiveStore {
  const table = open("Directives");
  const { alarms, views, letters } = rooms;

  async function read(tenant: Tenant, id: string): Promise<Unpacked | undefined> {
    return fromRows(await table.list(rowsOf(tenant, id)));
  }

  return {
    async find(tenant, id) {
      const found = await read(tenant, id);
      return found && storedOf(found);
    },

    async seen(tenant, id, key) {
      const row = await table.get(partitionOf(tenant, id), `K|${key.id}`);
      if (row === undefined) return undefined;
      return row["digest"] === key.digest ? "same" : "other";
    },

    findByFingerprint: (tenant, fingerprint) => letters.find(tenant, fingerprint),

    async commit(change) {
      const { tenant, after } = change;
      const mark = change.before && (JSON.parse(change.before.mark) as Mark);
      if (!mark) await letters.claim(tenant, after.fingerprint, after.id, (id) => read(tenant, id));
      await views.announce(tenant, after.id, seqOf(change));
      const planted = Date.parse(clock.now());
      const subject = { kind: "directive", tenant, directive: after.id } as const;
      const alarm = change.alarmAt === null ? null : await alarms.plant(subject, change.alarmAt);
      const outcome = await write(change, mark, planted);
      if (outcome !== "committed") return { outcome };
      await views.show(tenant, change.before?.directive ?? null, after, seqOf(change), change.events.at(-1));
      return { outcome, alarm };
    },
  };

  async function write(change: Change, mark: Mark | null, planted: number): Promise<CommitOutcome["outcome"]> {
    const { tenant, after, events, key } = change;
    const partition = partitionOf(tenant, after.id);
    const items = changedItems(change.before, after);
    const keyRow: Write = {
      do: "insert",
      row: { partitionKey: partition, rowKey: `K|${key.id}`, digest: key.digest, at: clock.now() },
    };
    const facts = factsOf(change, mark);
    const head = (batches: readonly string[]): Write => {
      const row = headRow(partition, after, { ...facts, batches });
      return mark ? { do: "replace", row, etag: mark.etag } : { do: "insert", row };
    };
    const puts = (batch?: string): Write[] => [
      ...items.map((item): Write => ({ do: "put", row: itemRow(partition, item, batch) })),
      ...events.map((event): Write => ({ do: "put", row: eventRow(partition, event, batch) })),
    ];
    let last = [head(facts.batches), keyRow, ...puts()];
    if (intoTransactions(last).length > 1) {
      const batch = randomBytes(8).toString("hex");
      for (const lot of intoTransactions(puts(batch))) await table.transact(lot);
      last = [head([...facts.batches, batch]), keyRow];
    }
    if (Date.parse(clock.now()) - planted > COMMIT_WINDOW) throw new Refusal("storage_unavailable");
    const outcome = await table.transact(last);
    if (outcome === "done") return "committed";
    // Either this very request came before (a reply was lost), or another change was faster.
    const known = await table.get(partition, keyRow.row.rowKey);
    if (known === undefined) return "conflict";
    if (known["digest"] === key.digest) return "repeated";
    throw new Refusal("key_reused");
  }
}

const storedOf = ({ directive, history, facts, etag }: Unpacked): Stored => ({
  directive,
  history,
  mark: JSON.stringify({ etag, facts } satisfies Mark),
});

const seqOf = ({ before, events }: Change): number => events.at(-1)?.seq ?? before?.history.at(-1)?.seq ?? 0;

function factsOf(change: Change, mark: Mark | null): StoreFacts {
  const views = new Set([...(mark?.facts.views ?? []), ...viewPartitions(change.tenant, change.after)]);
  return { seq: seqOf(change), batches: mark?.facts.batches ?? [], views: [...views] };
}

function changedItems(before: Stored | null, after: Directive) {
  const versions = new Map(before?.directive.items.map((item) => [item.id, item.version]));
  return after.items.filter((item) => versions.get(item.id) !== item.version);
}
