import type { Directive, HistoryEvent } from "../../directive/contract/directive.ts";
import type { Instant } from "../../directive/contract/primitives.ts";
import { Refusal } from "../../directive/refusal.ts";
import type { Clock, ListRow, Lists, Tenant } from "../ports.ts";
import { cursors } from "./cursors.ts";
import { intoTransactions } from "./limits.ts";
import { fromRows, rowsOf, type Unpacked } from "./rows.ts";
import { shardOf } from "./shard.ts";
import type { OpenTable, Row, Write } from "./table.ts";
import { desiredRows, keyPrefix, listRowOf, viewPartition, viewRow } from "./viewRows.ts";

const MINUTE = 60_000;
/** A change whose row is younger may still be about to commit; a writer of views may still be under way. */
const COMMIT_MAY_COME = 5 * MINUTE;
const WRITER_MAY_COME = 15 * MINUTE;
/** View partitions written within the request; the queue does the rest within seconds. */
const IN_REQUEST = 12;

export interface ViewTables extends Lists {
  /** Before a commit: says that the views of this directive will have to show state `seq`. */
  announce(tenant: Tenant, directive: string, seq: number): Promise<void>;
  /**
   * After a commit. Never fails: what could not be written is mended by `repair`. The lists of whoever acted come first,
   * since that person looks at them next.
   */
  show(
    tenant: Tenant,
    before: Directive | null,
    after: Directive,
    seq: number,
    actor: ActedIn | undefined,
  ): Promise<void>;
}

/** Who made a change, and in which unit. */
export type ActedIn = Pick<HistoryEvent, "by" | "unit">;

/** The tables Views and Changed: lists made from directives, never trusted over them (DESIGN §3.11). */
export function viewTables(
  open: OpenTable,
  clock: Clock,
  hasten: (tenant: Tenant, directive: string) => Promise<void>,
): ViewTables {
  const views = open("Views");
  const changed = open("Changed");
  const directives = open("Directives");
  const cursor = cursors(open).named("changed");
  const now = () => Date.parse(clock.now());

  async function read(tenant: Tenant, id: string): Promise<Unpacked | undefined> {
    return fromRows(await directives.list(rowsOf(tenant, id)));
  }

  /** Brings one partition's rows of a directive to `wanted`, upward only. Two calls, unless somebody is faster. */
  async function writePartition(
    partition: string,
    directive: string,
    wanted: ReadonlyMap<string, ListRow>,
    seq: number,
  ) {
    const prefix = keyPrefix(partition, directive);
    for (let attempt = 0; attempt < 4; attempt++) {
      const present = new Map(
        (await views.list({ partition, from: prefix, to: `${prefix}~` })).map((row) => [row.rowKey, row]),
      );
      const writes = [...new Set([...wanted.keys(), ...present.keys()])].flatMap((key): Write[] => {
        const old = present.get(key);
        const row = viewRow(partition, key, wanted.get(key) ?? null, seq);
        if (old === undefined) return [{ do: "insert", row }];
        return Number(old["seq"]) > seq || sameContent(old, row) ? [] : [{ do: "replace", row, etag: old.etag ?? "" }];
      });
      const outcomes = [];
      for (const lot of intoTransactions(writes)) outcomes.push(await views.transact(lot));
      if (outcomes.every((outcome) => outcome === "done")) return;
    }
    throw new Refusal("storage_unavailable");
  }

  async function refreshAll(tenant: Tenant, found: Unpacked): Promise<void> {
    const wanted = desiredRows(tenant, found.directive);
    for (const partition of new Set([...wanted.keys(), ...found.facts.views]))
      await writePartition(partition, found.directive.id, wanted.get(partition) ?? new Map(), found.facts.seq);
  }

  /** Rows kept as gone are of no use once no writer of an older state can be under way. */
  async function removeGone(found: Unpacked): Promise<void> {
    for (const partition of found.facts.views) {
      const prefix = keyPrefix(partition, found.directive.id);
      const rows = await views.list({ partition, from: prefix, to: `${prefix}~` });
      for (const row of rows) if (row["gone"] === true) await views.remove(row);
    }
  }

  async function mend(row: Row): Promise<void> {
    const [tenant = "", id = ""] = row.rowKey.split("|");
    const age = now() - Date.parse(String(row["at"]));
    if (age < MINUTE) return;
    const found = await read(tenant, id);
    const committed = found !== undefined && found.facts.seq >= Number(row["seq"]);
    if (!committed && age < COMMIT_MAY_COME) return;
    if (found && row["shown"] !== true) await refreshAll(tenant, found);
    if (age >= WRITER_MAY_COME) {
      if (found) await removeGone(found);
      await changed.remove(row);
    } else if (row["shown"] !== true && row.etag !== undefined) {
      await changed.write({ do: "replace", row: { ...row, shown: true }, etag: row.etag });
    }
  }

  return {
    async announce(tenant, directive, seq) {
      const at = clock.now();
      const rowKey = `${tenant}|${directive}`;
      const partitionKey = `${hourOf(at)}|${shardOf(rowKey)}`;
      await changed.write({ do: "put", row: { partitionKey, rowKey, seq, at } });
    },

    async show(tenant, before, after, seq, actor) {
      const wanted = desiredRows(tenant, after);
      const old = before ? desiredRows(tenant, before) : new Map<string, Map<string, ListRow>>();
      const touched = [...new Set([...wanted.keys(), ...old.keys()])].filter(
        (partition) => !sameRows(wanted.get(partition), old.get(partition)),
      );
      const own = [
        ...(actor ? [viewPartition(tenant, { of: "person", person: actor.by })] : []),
        ...(actor?.unit ? [viewPartition(tenant, { of: "unit", unit: actor.unit })] : []),
        viewPartition(tenant, { of: "office" }),
        viewPartition(tenant, { of: "register" }),
      ];
      const lists = [
        ...own.filter((list) => touched.includes(list)),
        ...touched.filter((list) => !own.includes(list)),
      ].slice(0, IN_REQUEST);
      const done = await Promise.allSettled(
        lists.map((partition) => writePartition(partition, after.id, wanted.get(partition) ?? new Map(), seq)),
      );
      if (touched.length > lists.length || done.some(({ status }) => status === "rejected"))
        await hasten(tenant, after.id).catch(() => undefined);
    },

    async refresh(tenant, directive) {
      const found = await read(tenant, directive);
      if (found) await refreshAll(tenant, found);
    },

    async repair() {
      const at = clock.now();
      const from = (await cursor.read()) ?? "0";
      const rows = await changed.listPartitions(from, `${hourOf(at)}~`);
      for (const row of rows) await mend(row);
      const oldest = rows[0]?.partitionKey.slice(0, 10) ?? hourOf(at);
      // An hour behind: another instance's clock may be a little late.
      const next = [oldest, hourOf(new Date(Date.parse(at) - 60 * MINUTE).toISOString())].sort()[0] ?? oldest;
      if (next > from) await cursor.write(next);
      return rows.length;
    },

    async page(tenant, list, after, limit) {
      const partition = viewPartition(tenant, list);
      const found: ListRow[] = [];
      // "!" sorts before every character that a key may hold.
      for (let from = after === null ? "" : `${after}!`; ;) {
        const rows = await views.list({ partition, from }, Math.max(limit, 50));
        found.push(...rows.filter((row) => row["gone"] !== true).map(listRowOf));
        const last = rows.at(-1);
        if (found.length >= limit || rows.length < Math.max(limit, 50) || !last) return found.slice(0, limit);
        from = `${last.rowKey}!`;
      }
    },
  };
}

const hourOf = (at: Instant): string => at.slice(0, 13).replaceAll(/[-T]/g, "");

/** Apart from which state it was written for. */
function sameContent(a: Row, b: Row): boolean {
  const named = Object.keys(b).filter((name) => name !== "seq");
  const texts = Object.keys(a).filter((name) => /^text\d+$|^gone$/.test(name));
  return named.every((name) => a[name] === b[name]) && texts.every((name) => a[name] === b[name]);
}

const sameRows = (a?: ReadonlyMap<string, ListRow>, b?: ReadonlyMap<string, ListRow>): boolean =>
  JSON.stringify([...(a ?? [])]) === JSON.stringify([...(b ?? [])]);
