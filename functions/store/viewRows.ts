import type { Directive } from "../../directive/contract/directive.ts";
import { viewsOf } from "../../directive/worklists.ts";
import type { ListName, ListRow, Tenant } from "../ports.ts";
import { packText, unpackText } from "./limits.ts";
import type { Row } from "./table.ts";

/** A view is one partition; a directive's rows stand in it under fixed keys, so that each is written over, never doubled. */
export function viewPartition(tenant: Tenant, list: ListName): string {
  if (list.of === "unit") return `${tenant}|unit|${list.unit}`;
  if (list.of === "person") return `${tenant}|person|${list.person}`;
  return `${tenant}|${list.of}`;
}

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID sorts by its time of making; turned round, the newest letter comes first. */
const newestFirst = (id: string): string =>
  Array.from(id, (digit) => DIGITS[DIGITS.length - 1 - DIGITS.indexOf(digit)] ?? "0").join("");

/** What the directive's rows in a partition begin with. */
export const keyPrefix = (partition: string, directive: string): string =>
  `${partition.endsWith("|register") ? newestFirst(directive) : directive}|`;

/** Every row that the directive should have in the views, by partition and row key. */
export function desiredRows(tenant: Tenant, directive: Directive): Map<string, Map<string, ListRow>> {
  const rows = new Map<string, Map<string, ListRow>>();
  const base = {
    directive: directive.id,
    directiveVersion: directive.version,
    head: directive.head,
    submittedAt: directive.submittedAt,
    submittedBy: directive.submittedBy,
  };
  const add = (list: ListName, suffix: string, rest: Pick<ListRow, "item" | "counts">) => {
    const partition = viewPartition(tenant, list);
    const key = keyPrefix(partition, directive.id) + suffix;
    const of = rows.get(partition) ?? new Map<string, ListRow>();
    rows.set(partition, of.set(key, { key, ...base, ...rest }));
  };
  add({ of: "register" }, "all", { item: null, counts: countStates(directive) });
  const views = viewsOf(directive);
  for (const item of directive.items)
    for (const view of views.get(item.id) ?? []) add(view, item.id.padStart(3, "0"), { item, counts: {} });
  return rows;
}

export const viewPartitions = (tenant: Tenant, directive: Directive): string[] => [
  ...desiredRows(tenant, directive).keys(),
];

function countStates({ items }: Directive): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of items) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/**
 * `seq` says which state of the directive the row shows. A row that should go is kept as `gone` for a while, so that a
 * slow writer of an older state finds a newer one and stops.
 */
export const viewRow = (partitionKey: string, rowKey: string, row: ListRow | null, seq: number): Row => ({
  partitionKey,
  rowKey,
  seq,
  ...(row === null ? { gone: true } : packText(JSON.stringify(row))),
});

export const listRowOf = (row: Row): ListRow => JSON.parse(unpackText(row)) as ListRow;
