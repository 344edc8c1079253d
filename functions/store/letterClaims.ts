import type { Directive } from "../../directive/contract/directive.ts";
import { Refusal } from "../../directive/refusal.ts";
import type { Clock, Tenant } from "../ports.ts";
import type { OpenTable, Row } from "./table.ts";

/** For so long a claim holds without its directive: as long as a submission may take, and no crash blocks a letter longer. */
const LEASE = 5 * 60_000;

/** One letter, one directive: the letter's fingerprint is claimed before the directive is stored. */
export interface LetterClaims {
  /** Throws Refusal `already_submitted`, naming the directive that has the letter. */
  claim(
    tenant: Tenant,
    fingerprint: string,
    directive: string,
    read: (id: string) => Promise<{ readonly directive: Directive } | undefined>,
  ): Promise<void>;
  find(tenant: Tenant, fingerprint: string): Promise<string | undefined>;
}

export function letterClaims(open: OpenTable, clock: Clock): LetterClaims {
  const table = open("Letters");

  return {
    async claim(tenant, fingerprint, directive, read) {
      const row: Row = { partitionKey: `${tenant}|${fingerprint}`, rowKey: "claim", directive, at: clock.now() };
      if ((await table.write({ do: "insert", row })).outcome === "done") return;
      const held = await table.get(row.partitionKey, row.rowKey);
      if (held?.etag === undefined) throw new Refusal("storage_unavailable");
      const holder = String(held["directive"]);
      if (holder === directive) return;
      const other = await read(holder);
      const fresh = Date.parse(clock.now()) - Date.parse(String(held["at"])) < LEASE;
      const free = other === undefined ? !fresh : isTakenBack(other.directive);
      if (!free) throw new Refusal("already_submitted", { instance: holder });
      const { outcome } = await table.write({ do: "replace", row, etag: held.etag });
      if (outcome !== "done") throw new Refusal("already_submitted");
    },

    async find(tenant, fingerprint) {
      const row = await table.get(`${tenant}|${fingerprint}`, "claim");
      return row && String(row["directive"]);
    },
  };
}

/** A letter that was wholly withdrawn may be submitted again. */
const isTakenBack = ({ items }: Directive): boolean =>
  items.some((item) => item.state === "withdrawn") &&
  items.every((item) => item.state === "withdrawn" || item.state === "kept");
