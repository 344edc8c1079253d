import { sha256 } from "../sha256.ts";
import type { Claim, Clock, LedgerKey, SendLedger } from "../ports.ts";
import { intoTransactions } from "./limits.ts";
import type { OpenTable, Row, Write } from "./table.ts";

/** A claim holds so long; a mail is sent well within it (SMTP's time limits are shorter), and a crash blocks no longer. */
const LEASE = 5 * 60_000;

/**
 * Ledger: a row for each thing said to somebody, claimed by unique insert before it is sent. Digests: a person's digest of
 * a day, with the directives that gave cause for it.
 */
export function ledgerTable(open: OpenTable, clock: Clock): SendLedger {
  const ledger = open("Ledger");
  const digests = open("Digests");

  const rowOf = (key: LedgerKey, state: "sending" | "sent" | "free" | "refused", more: Partial<Row> = {}): Row => ({
    partitionKey: `${key.tenant}|${key.of}`,
    // Recipients are persons' and units' ids or addresses: hashed, the key stays short and says nobody's name.
    rowKey: [key.subject, key.step, key.day, sha256(key.recipient).slice(0, 24)].join("|"),
    state,
    at: clock.now(),
    ...more,
  });

  return {
    async claim(key) {
      const row = rowOf(key, "sending");
      const fresh = await ledger.write({ do: "insert", row });
      if (fresh.outcome === "done") return { key, mark: fresh.etag, doubtful: false };
      const held = await ledger.get(row.partitionKey, row.rowKey);
      if (held?.etag === undefined) return "busy";
      if (held["state"] === "sent" || held["state"] === "refused") return "sent";
      const age = Date.parse(clock.now()) - Date.parse(String(held["at"]));
      if (held["state"] === "sending" && age < LEASE) return "busy";
      const taken = await ledger.write({ do: "replace", row, etag: held.etag });
      return taken.outcome === "done" ? { key, mark: taken.etag, doubtful: held["state"] === "sending" } : "busy";
    },

    async sent({ key, mark }: Claim, messageId, covers = []) {
      const row = rowOf(key, "sent", { messageId });
      await ledger.write({ do: "replace", row, etag: mark });
      if (key.of !== "digest") return;
      const partitionKey = digestPartition(key.tenant, key.recipient, key.day);
      const put = (rowKey: string, more: Partial<Row>): Write => ({
        do: "put",
        row: { partitionKey, rowKey, ...more },
      });
      const rows = [...covers.map((directive) => put(directive, { told: true })), put("sent", { at: clock.now() })];
      // "sent" comes last: who sees it sees all that was told.
      for (const lot of intoTransactions(rows)) await digests.transact(lot);
    },

    async release({ key, mark }) {
      await ledger.write({ do: "replace", row: rowOf(key, "free"), etag: mark });
    },

    async refused({ key, mark }, reply) {
      const row = rowOf(key, "refused", reply === null ? {} : { reply });
      await ledger.write({ do: "replace", row, etag: mark });
      return `${row.partitionKey}|${row.rowKey}`;
    },

    async addToDigest(tenant, person, day, directive) {
      const partitionKey = digestPartition(tenant, person, day);
      await digests.write({ do: "insert", row: { partitionKey, rowKey: directive, told: false } });
      // Looked at after the insert: the digest's worker looks for new causes after it wrote "sent", so one sees the other.
      const rows = await digests.list({ partition: partitionKey });
      if (!rows.some(({ rowKey }) => rowKey === "sent")) return "added";
      return rows.some(({ rowKey, told }) => rowKey === directive && told === true) ? "told" : "late";
    },

    async digestCauses(tenant, person, day) {
      const rows = await digests.list({ partition: digestPartition(tenant, person, day) });
      return rows.filter(({ rowKey, told }) => rowKey !== "sent" && told !== true).map(({ rowKey }) => rowKey);
    },
  };
}

const digestPartition = (tenant: string, person: string, day: string): string => `${tenant}|${person}|${day}`;
