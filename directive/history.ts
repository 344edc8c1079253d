import type { HistoryEvent } from "./contract/directive.ts";

/** What an act adds to the history, before it is numbered and chained. */
export type NewEvent = Omit<HistoryEvent, "seq" | "previousHash" | "hash">;

/** SHA-256 in lower-case hex over the UTF-8 bytes; injected, for the core knows neither Node nor the browser. */
export type Sha256 = (text: string) => string;

/** The end of a chain, as kept outside the table that holds the events. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** `altered`: its content does not give its hash · `broken`: it does not follow the one before · `cut`: the end is gone. */
export interface ChainFault {
  readonly seq: number;
  readonly fault: "altered" | "broken" | "cut";
}

/**
 * Numbers the events and chains each to the one before. The first hangs on the directive's own id, so that a whole history
 * cannot be moved to another directive. Returns only the new ones.
 */
export function appendEvents(
  directive: string,
  history: readonly HistoryEvent[],
  events: readonly NewEvent[],
  sha256: Sha256,
): HistoryEvent[] {
  let previous = history.at(-1);
  return events.map((event) => {
    const open = { ...event, seq: (previous?.seq ?? 0) + 1, previousHash: previous?.hash ?? directive };
    const chained: HistoryEvent = { ...open, hash: sha256(canonicalJson(open)) };
    previous = chained;
    return chained;
  });
}

/**
 * Null where the chain is whole. An altered, missing, added or reordered event shows by itself; that the *end* was cut off
 * shows only against an end that was kept elsewhere (`known`).
 */
export function verifyHistory(
  directive: string,
  history: readonly HistoryEvent[],
  sha256: Sha256,
  known?: ChainEnd,
): ChainFault | null {
  let previous: ChainEnd = { seq: 0, hash: directive };
  for (const { hash, ...open } of history) {
    if (open.seq !== previous.seq + 1 || open.previousHash !== previous.hash) {
      return { seq: previous.seq + 1, fault: "broken" };
    }
    if (sha256(canonicalJson(open)) !== hash) return { seq: open.seq, fault: "altered" };
    if (known?.seq === open.seq && known.hash !== hash) return { seq: open.seq, fault: "altered" };
    previous = { seq: open.seq, hash };
  }
  return known !== undefined && known.seq > previous.seq ? { seq: previous.seq + 1, fault: "cut" } : null;
}

/**
 * RFC 8785 (JSON Canonicalization Scheme): one text for one value, whatever the order in which a table gave its fields
 * back. JSON.stringify already writes numbers and strings as the RFC asks, so only the keys' order is ours; the core takes
 * no package beside zod for four lines. Fields that are undefined are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    // By UTF-16 code units, as the RFC asks: no locale.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(",")}}`;
}
