import type { OpenTable } from "./table.ts";

/** How far a job has come, kept in the table Control, so that an outage of any length is caught up. */
export interface Cursor {
  /** Undefined before the first run: the job then begins at the beginning. */
  read(): Promise<string | undefined>;
  write(value: string): Promise<void>;
}

export function cursors(open: OpenTable): { named(name: string): Cursor } {
  const table = open("Control");
  return {
    named: (name) => ({
      async read() {
        const row = await table.get("cursor", name);
        return row && String(row["value"]);
      },
      async write(value) {
        await table.write({ do: "put", row: { partitionKey: "cursor", rowKey: name, value } });
      },
    }),
  };
}
