import type { UnitId } from "../contract/primitives.ts";
import { foldMarks } from "../vietnamese.ts";

/** A code for a unit that has none yet: its name in plain letters, numbered where that is taken; "" for a name without any. */
export function unitCode(name: string, taken: ReadonlySet<UnitId>): UnitId {
  const plain = foldMarks(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
  if (plain === "") return plain;
  for (let count = 1; ; count += 1) {
    const code = count === 1 ? plain : `${plain}-${String(count)}`;
    if (!taken.has(code)) return code;
  }
}
