import type { Directive, HistoryEvent } from "../../directive/contract/directive.ts";
import type { Item } from "../../directive/contract/item.ts";
import { packText, unpackText } from "./limits.ts";
import type { Tenant } from "../ports.ts";
import type { Row, RowRange } from "./table.ts";

/*
 * A directive is one partition of the table Directives:
 *   H                    its head, and what the store must know about the whole
 *   I|03  I|03|<batch>   an item; the row with the highest version counts
 *   E|000007[|<batch>]   a line of its history
 *   K|<hash>             an idempotency key
 * Rows that end in a batch count only once the head names that batch: so a change of more than a hundred rows is written
 * beforehand, unseen, and shown whole by one last write to the head.
 */

export const partitionOf = (tenant: Tenant, directive: string): string => `${tenant}|${directive}`;

/** The rows that make a directive: events, head and items stand side by side, idempotency keys after them. */
export const rowsOf = (tenant: Tenant, directive: string): RowRange => ({
  partition: partitionOf(tenant, directive),
  from: "E",
  to: "J",
});

/** What the head's row holds beside the directive's own head. */
export interface StoreFacts {
  /** The number of the last event: rises with every change of anything. */
  readonly seq: number;
  readonly batches: readonly string[];
  /** Every view partition in which the directive ever stood. */
  readonly views: readonly string[];
}

export interface Unpacked {
  readonly directive: Directive;
  readonly history: readonly HistoryEvent[];
  readonly facts: StoreFacts;
  readonly etag: string;
}

const textRow = (partitionKey: string, rowKey: string, value: unknown): Row => ({
  partitionKey,
  rowKey,
  ...packText(JSON.stringify(value)),
});

export function headRow(partition: string, { items: _, ...head }: Directive, facts: StoreFacts): Row {
  return textRow(partition, "H", { head, facts });
}

export function itemRow(partition: string, item: Item, batch?: string): Row {
  return textRow(partition, `I|${item.id}${batch === undefined ? "" : `|${batch}`}`, item);
}

export function eventRow(partition: string, event: HistoryEvent, batch?: string): Row {
  const number = String(event.seq).padStart(6, "0");
  return textRow(partition, `E|${number}${batch === undefined ? "" : `|${batch}`}`, event);
}

/** Undefined where there is no head: staged rows alone are not a directive yet. Rows in any order. */
export function fromRows(rows: readonly Row[]): Unpacked | undefined {
  const top = rows.find((row) => row.rowKey === "H");
  if (top === undefined) return undefined;
  const { head, facts } = JSON.parse(unpackText(top)) as { head: unknown; facts: StoreFacts };
  const items = new Map<string, Item>();
  const history: HistoryEvent[] = [];
  for (const row of rows) {
    const [kind, id, batch] = row.rowKey.split("|");
    if (id === undefined || (batch !== undefined && !facts.batches.includes(batch))) continue;
    const value: unknown = JSON.parse(unpackText(row));
    if (kind === "E") history.push(value as HistoryEvent);
    if (kind !== "I") continue;
    const found = value as Item;
    if (found.version > (items.get(id)?.version ?? 0)) items.set(id, found);
  }
  return {
    directive: {
      ...(head as Omit<Directive, "items">),
      items: [...items.values()].sort((a, b) => Number(a.id) - Number(b.id)),
    },
    history: history.sort((a, b) => a.seq - b.seq),
    facts,
    etag: top.etag ?? "",
  };
}
