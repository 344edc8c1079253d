import { Refusal } from "../../directive/refusal.ts";
import type { Row, Write } from "./table.ts";

/** https://learn.microsoft.com/azure/storage/tables/scalability-targets */
const PROPERTY_CHARS = 32_000; // 64 KiB of UTF-16, less a little
const ENTITY_BYTES = 1_000_000; // 1 MiB, less what the service itself adds
const PROPERTIES = 250; // 255 with the three system ones
const TRANSACTION_ROWS = 100;
const TRANSACTION_BYTES = 3_000_000; // 4 MiB as sent; UTF-8 JSON inside multipart

/** Every key is built of ids we made or checked; anything else, an empty part too, would lead elsewhere. */
export function checkKey(key: string): void {
  if (key.length > 200 || !/^[0-9A-Za-z_:.-]+(?:\|[0-9A-Za-z_:.-]+)*$/.test(key)) throw new Refusal("invalid_id");
}

/** Throws Refusal `too_large` or `invalid_id` where Azure would refuse the row. */
export function checkRow(row: Row): void {
  checkKey(row.partitionKey);
  checkKey(row.rowKey);
  const names = Object.keys(row);
  const tooLong = names.some((name) => lengthOf(row[name]) > PROPERTY_CHARS * 2);
  if (names.length > PROPERTIES || tooLong || sizeOf(row) > ENTITY_BYTES) throw new Refusal("too_large");
}

const lengthOf = (value: Row[string]): number =>
  typeof value === "string" ? value.length * 2 : value instanceof Uint8Array ? value.byteLength : 8;

/** Bytes as Azure counts an entity: UTF-16 for names and strings. */
const sizeOf = (row: Row): number =>
  Object.entries(row).reduce((sum, [name, value]) => sum + name.length * 2 + 8 + lengthOf(value), 4);

/** Splits writes, in their order, into lots that fit one transaction each. */
export function intoTransactions(writes: readonly Write[]): Write[][] {
  const lots: Write[][] = [];
  let bytes = 0;
  for (const write of writes) {
    const size = sizeOf(write.row) + 1_000;
    const lot = lots.at(-1);
    if (!lot || lot.length === TRANSACTION_ROWS || bytes + size > TRANSACTION_BYTES) {
      lots.push([write]);
      bytes = size;
    } else {
      lot.push(write);
      bytes += size;
    }
  }
  return lots;
}

/** Long text as properties `text0`, `text1`, …, each within a property's limit, never cut inside a character. */
export function packText(text: string): Record<string, string> {
  const parts: Record<string, string> = {};
  for (let start = 0, index = 0; start < text.length; index++) {
    let end = Math.min(start + PROPERTY_CHARS, text.length);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1] ?? "")) end--;
    parts[`text${index}`] = text.slice(start, end);
    start = end;
  }
  return parts;
}

export function unpackText(row: Row): string {
  let text = "";
  for (let index = 0; typeof row[`text${index}`] === "string"; index++) text += String(row[`text${index}`]);
  return text;
}
