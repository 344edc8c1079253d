import { odata, RestError, TableClient, type TransactionAction } from "@azure/data-tables";
import { Refusal } from "../../directive/refusal.ts";
import { checkKey, checkRow } from "./limits.ts";

export interface Row {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly etag?: string;
  readonly [property: string]: string | number | boolean | Uint8Array | undefined;
}

/** Rows of one partition, all of them or from `from` up to but without `to`. */
export interface RowRange {
  readonly partition: string;
  readonly from?: string;
  readonly to?: string;
}

/** Why a write did not happen: the row is there already, or is no longer as it was read. */
export type WriteOutcome = "done" | "exists" | "moved";

export type Write =
  | { readonly do: "insert"; readonly row: Row }
  | { readonly do: "put"; readonly row: Row }
  | { readonly do: "replace"; readonly row: Row; readonly etag: string };

/**
 * One Azure table, with Azure's own limits checked before anything leaves (Azurite takes more than Azure does) and its
 * failures told apart: an expected no is a value, a service that cannot answer is Refusal `storage_unavailable`.
 */
export interface Table {
  get(partition: string, key: string): Promise<Row | undefined>;
  /** In key order; `limit` stops early. */
  list(range: RowRange, limit?: number): Promise<Row[]>;
  /** Rows of all partitions from `from` up to but without `to`, in key order. */
  listPartitions(from: string, to: string): Promise<Row[]>;
  write(write: Write): Promise<{ readonly outcome: WriteOutcome; readonly etag: string }>;
  /** At most 100 writes in one partition, all or none. */
  transact(writes: readonly Write[]): Promise<WriteOutcome>;
  /** False where the row is gone or is no longer as it was read. */
  remove(row: Row): Promise<boolean>;
}

export type OpenTable = (name: string) => Table;

export function openTable(client: TableClient): Table {
  /** Creates the table the first time it is found missing: costs nothing once it is there. */
  async function run<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof RestError) || codeOf(error) !== "TableNotFound") throw asRefusal(error);
    }
    try {
      await client.createTable();
      return await call();
    } catch (error) {
      throw asRefusal(error);
    }
  }

  async function list(filter: string, limit = Number.POSITIVE_INFINITY): Promise<Row[]> {
    return run(async () => {
      const rows: Row[] = [];
      const pages = client.listEntities<Row>({ queryOptions: { filter } });
      for await (const page of pages.byPage({ maxPageSize: Math.min(limit, 1000) })) {
        rows.push(...page.map(ownProperties));
        if (rows.length >= limit) return rows.slice(0, limit);
      }
      return rows;
    });
  }

  const refused = (error: unknown): WriteOutcome => {
    const status = error instanceof RestError ? error.statusCode : undefined;
    if (status === 409) return "exists";
    if (status === 412 || status === 404) return "moved";
    throw asRefusal(error);
  };

  return {
    async get(partition, key) {
      checkKey(partition);
      checkKey(key);
      return run(async () => {
        try {
          return ownProperties(await client.getEntity<Row>(partition, key));
        } catch (error) {
          if (error instanceof RestError && codeOf(error) !== "TableNotFound" && error.statusCode === 404)
            return undefined;
          throw error;
        }
      });
    },
    list({ partition, from, to }, limit) {
      checkKey(partition);
      const lower = from === undefined ? "" : odata` and RowKey ge ${from}`;
      const upper = to === undefined ? "" : odata` and RowKey lt ${to}`;
      return list(odata`PartitionKey eq ${partition}` + lower + upper, limit);
    },
    listPartitions: (from, to) => list(odata`PartitionKey ge ${from} and PartitionKey lt ${to}`),
    async write(write) {
      checkRow(write.row);
      const { etag: _, ...entity } = write.row;
      try {
        const answer = await run(async () => {
          if (write.do === "insert") return client.createEntity(entity);
          if (write.do === "put") return client.upsertEntity(entity, "Replace");
          return client.updateEntity(entity, "Replace", { etag: write.etag });
        });
        return { outcome: "done", etag: answer.etag ?? "" };
      } catch (error) {
        return { outcome: refused(error), etag: "" };
      }
    },
    async transact(writes) {
      for (const write of writes) checkRow(write.row);
      const actions = writes.map((write): TransactionAction => {
        const { etag: _, ...entity } = write.row;
        if (write.do === "insert") return ["create", entity];
        if (write.do === "put") return ["upsert", entity, "Replace"];
        return ["update", entity, "Replace", { etag: write.etag }];
      });
      try {
        await run(() => client.submitTransaction(actions));
        return "done";
      } catch (error) {
        return refused(error);
      }
    },
    async remove(row) {
      try {
        await run(() => client.deleteEntity(row.partitionKey, row.rowKey, row.etag ? { etag: row.etag } : {}));
        return true;
      } catch (error) {
        return refused(error) === "done";
      }
    },
  };
}

/** Without what the service and the SDK add, so that a row read can be written back. */
function ownProperties(entity: object): Row {
  const own = Object.entries(entity).filter(([name]) => name !== "timestamp" && !name.startsWith("odata."));
  return Object.fromEntries(own) as Row;
}

/** The service's own code: in a transaction it stands in the details alone. */
function codeOf(error: RestError): string | undefined {
  const details = error.details as { odataError?: { code?: string }; code?: string } | undefined;
  return details?.odataError?.code ?? details?.code ?? error.code;
}

/** Overloaded, broken or out of reach: told as such; anything else is a defect of ours. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof RestError)) return error;
  const status = error.statusCode ?? 503;
  return status === 429 || status >= 500 ? new Refusal("storage_unavailable") : error;
}
