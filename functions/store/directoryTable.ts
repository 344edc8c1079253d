import type { Directory, DirectoryChange } from "../../directive/contract/directory.ts";
import type { ChangeOfDirectory, Clock, DirectoryStore, KeptDirectory, RecordedChange, Tenant } from "../ports.ts";
import { intoTransactions, packText, unpackText } from "./limits.ts";
import type { OpenTable, Row, Write } from "./table.ts";

const CACHED = 60_000;

/** After that long whoever was changing the directory is taken to be dead. */
const LEASE = 60_000;

/**
 * A tenant's directory is one partition: `H` version, own body and settings, `U|<unit>`, `P|<person>`, `C|<year>`, and the
 * history `E|<version, counted down>|<n>`. An import touches thousands of rows, more than one transaction holds: the head
 * is claimed, the history written, then the rows, then the head says that it is so. What a crash leaves is carried on, or
 * undone where the history is incomplete, by the next one who comes after the lease. Every request needs the directory, so
 * each instance keeps it for a minute.
 */
export function directoryTable(open: OpenTable, clock: Clock): DirectoryStore {
  const table = open("Directory");
  const cache = new Map<Tenant, { readonly at: number; readonly kept: KeptDirectory }>();
  const now = () => Date.parse(clock.now());

  async function loadNow(tenant: Tenant): Promise<KeptDirectory | undefined> {
    // The history is long and not needed: the keys before and after it.
    const early = await table.list({ partition: tenant, to: "E|" });
    const late = await table.list({ partition: tenant, from: "E~" });
    const head = late.find(({ rowKey }) => rowKey === "H");
    if (head && isAbandoned(head)) {
      await settle(tenant, head);
      return loadNow(tenant);
    }
    const kept = fromRows([...early, ...late]);
    if (kept) cache.set(tenant, { at: now(), kept });
    else cache.delete(tenant);
    return kept;
  }

  const isAbandoned = (head: Row) => head["pending"] !== undefined && now() - Number(head["claimedAt"]) > LEASE;

  /** Carries on, or undoes, what somebody left half done. */
  async function settle(tenant: Tenant, head: Row): Promise<void> {
    const version = Number(head["pending"]);
    const staged = await table.list(historyOf(tenant, version));
    if (staged.length === Number(head["rows"])) await finish(head, staged);
    else {
      for (const row of staged) await table.remove(row);
      await table.write({ do: "replace", row: settled(head), etag: head.etag ?? "" });
    }
  }

  async function finish(head: Row, staged: readonly Row[]): Promise<boolean> {
    const values = staged.flatMap((row): Write[] => {
      const { of, key, after } = changeIn(row);
      if (of === "head" || after === null) return [];
      const rowKey = `${prefixes[of]}|${key}`;
      const value = {
        partitionKey: row.partitionKey,
        rowKey,
        order: Number(row["order"]),
        ...packText(JSON.stringify(after)),
      };
      return [{ do: "put", row: value }];
    });
    for (const lot of intoTransactions(values)) await table.transact(lot);
    const [own] = staged.map(changeIn).filter(({ of }) => of === "head");
    const text = own === undefined ? {} : packText(JSON.stringify(own.after));
    const { outcome } = await table.write({
      do: "replace",
      row: { ...settled(head), ...text, version: Number(head["pending"]), answered: head["asked"] },
      etag: head.etag ?? "",
    });
    return outcome === "done";
  }

  return {
    loadNow,

    async load(tenant) {
      const known = cache.get(tenant);
      if (known && Math.abs(now() - known.at) < CACHED) return known.kept;
      return loadNow(tenant);
    },

    async change(tenant, edit) {
      const before = await table.get(tenant, "H");
      const current = Number(before?.["version"] ?? 0);
      const [id, digest] = String(before?.["answered"] ?? "").split(" ");
      if (edit.key && edit.key.id === id) return edit.key.digest === digest ? "repeated" : "key_reused";
      if (current !== edit.version || (before?.["pending"] !== undefined && !isAbandoned(before))) return "conflict";
      if (before?.["pending"] !== undefined) {
        await settle(tenant, before);
        return "conflict";
      }
      const claim: Row = {
        ...(before ?? { partitionKey: tenant, rowKey: "H", version: 0 }),
        pending: current + 1,
        rows: edit.changes.length,
        claimedAt: now(),
        ...(edit.key && { asked: `${edit.key.id} ${edit.key.digest}` }),
      };
      const claimed = await table.write(
        before?.etag === undefined ? { do: "insert", row: claim } : { do: "replace", row: claim, etag: before.etag },
      );
      if (claimed.outcome !== "done") return "conflict";
      const staged = historyRows(tenant, edit);
      for (const lot of intoTransactions(staged.map((row): Write => ({ do: "put", row })))) await table.transact(lot);
      const done = await finish({ ...claim, etag: claimed.etag }, staged);
      cache.delete(tenant);
      return done ? "changed" : "conflict";
    },

    async history(tenant, after, limit) {
      const head = await table.get(tenant, "H");
      if (head === undefined) return [];
      const from = after === null ? `E|${countedDown(Number(head["version"]))}|` : `${after}.`;
      const rows = await table.list({ partition: tenant, from, to: "E~" }, limit);
      return rows.map((row): RecordedChange => ({
        key: row.rowKey,
        version: Number(row["version"]),
        at: String(row["at"]),
        by: row["by"] === undefined ? null : String(row["by"]),
        change: changeIn(row),
      }));
    },
  };
}

const prefixes = { unit: "U", person: "P", year: "C" } as const;

/** Newest first, in a table that lists by key. */
const countedDown = (version: number) => String(999_999_999 - version).padStart(9, "0");

function historyOf(tenant: Tenant, version: number) {
  return { partition: tenant, from: `E|${countedDown(version)}|`, to: `E|${countedDown(version)}~` };
}

function historyRows(partitionKey: Tenant, { version, at, by, after, changes }: ChangeOfDirectory): Row[] {
  const orders = {
    unit: new Map(after.units.map(({ id }, order) => [id, order])),
    person: new Map(after.people.map(({ id }, order) => [id, order])),
  };
  return changes.map((change, n) => ({
    partitionKey,
    rowKey: `E|${countedDown(version + 1)}|${String(n).padStart(5, "0")}`,
    version: version + 1,
    at,
    ...(by !== null && { by }),
    order: change.of === "unit" || change.of === "person" ? (orders[change.of].get(change.key) ?? 0) : 0,
    ...packText(JSON.stringify(change)),
  }));
}

const changeIn = (row: Row) => JSON.parse(unpackText(row)) as DirectoryChange;

/** The head with nobody at it. */
function settled(head: Row): Row {
  const { pending: _pending, rows: _rows, claimedAt: _claimedAt, asked: _asked, etag: _etag, ...rest } = head;
  return rest;
}

/** Undefined where there is none yet. Checked on the way in; the order in which units and people were given is kept. */
function fromRows(rows: readonly Row[]): KeptDirectory | undefined {
  const head = rows.find(({ rowKey }) => rowKey === "H");
  if (head === undefined || Number(head["version"]) === 0) return undefined;
  const ordered = rows.toSorted((a, b) => Number(a["order"] ?? 0) - Number(b["order"] ?? 0));
  const of = (kind: string): unknown[] =>
    ordered.filter(({ rowKey }) => rowKey.startsWith(`${kind}|`)).map((row): unknown => JSON.parse(unpackText(row)));
  return {
    version: Number(head["version"]),
    directory: {
      ...(JSON.parse(unpackText(head)) as Pick<Directory, "ownBody" | "settings">),
      units: of("U") as Directory["units"],
      people: of("P") as Directory["people"],
      calendar: of("C") as Directory["calendar"],
    },
  };
}
