import { directory as directorySchema, type Directory } from "../../directive/contract/directory.ts";
import type { Clock, DirectoryStore, Tenant } from "../ports.ts";
import { intoTransactions, packText, unpackText } from "./limits.ts";
import type { OpenTable, Row, Write } from "./table.ts";

const CACHED = 60_000;

/**
 * A tenant's directory is one partition: `H` own body and settings, `U|<unit>`, `P|<person>`, `C|<year>`. Every request
 * needs it, so each instance keeps it for a minute.
 */
export function directoryTable(open: OpenTable, clock: Clock): DirectoryStore {
  const table = open("Directory");
  const cache = new Map<Tenant, { readonly at: number; readonly directory: Directory }>();

  return {
    async load(tenant) {
      const now = Date.parse(clock.now());
      const kept = cache.get(tenant);
      if (kept && Math.abs(now - kept.at) < CACHED) return kept.directory;
      const directory = fromRows(await table.list({ partition: tenant }));
      if (directory) cache.set(tenant, { at: now, directory });
      else cache.delete(tenant);
      return directory;
    },

    async save(tenant, directory) {
      const rows = toRows(tenant, directorySchema.parse(directory));
      const kept = new Set(rows.map(({ rowKey }) => rowKey));
      const old = await table.list({ partition: tenant });
      for (const lot of intoTransactions(rows.map((row): Write => ({ do: "put", row })))) await table.transact(lot);
      for (const row of old) if (!kept.has(row.rowKey)) await table.remove(row);
      cache.delete(tenant);
    },
  };
}

function toRows(partitionKey: Tenant, { units, people, calendar, ...head }: Directory): Row[] {
  const row = (rowKey: string, value: unknown): Row => ({ partitionKey, rowKey, ...packText(JSON.stringify(value)) });
  return [
    ...units.map((unit, order) => ({ ...row(`U|${unit.id}`, unit), order })),
    ...people.map((person, order) => ({ ...row(`P|${person.id}`, person), order })),
    ...calendar.map((year) => row(`C|${year.year}`, year)),
    // Last: a directory without its head is not there yet.
    row("H", head),
  ];
}

/** Checked on the way in; the order in which units and people were given is kept. */
function fromRows(rows: readonly Row[]): Directory | undefined {
  const head = rows.find(({ rowKey }) => rowKey === "H");
  if (head === undefined) return undefined;
  const ordered = rows.toSorted((a, b) => Number(a["order"] ?? 0) - Number(b["order"] ?? 0));
  const of = (kind: string): unknown[] =>
    ordered.filter(({ rowKey }) => rowKey.startsWith(`${kind}|`)).map((row): unknown => JSON.parse(unpackText(row)));
  return {
    ...(JSON.parse(unpackText(head)) as Pick<Directory, "ownBody" | "settings">),
    units: of("U") as Directory["units"],
    people: of("P") as Directory["people"],
    calendar: of("C") as Directory["calendar"],
  };
}
