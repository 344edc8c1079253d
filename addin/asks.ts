import type { WorkRow } from "../directive/contract/api.ts";
import type { ActName } from "../directive/contract/directive.ts";
import type { Directory } from "../directive/contract/directory.ts";
import type { IsoDay, PersonId, UnitId } from "../directive/contract/primitives.ts";
import { waitingFor } from "../directive/waiting.ts";

/** One act that an item of a worklist waits for from this person, and of which unit. */
export interface Ask {
  readonly row: WorkRow;
  readonly act: ActName;
  /** Null for what is asked of the office's leaders, and of a unit outside the directory. */
  readonly unit: UnitId | null;
  /** Asked of a clerk, who records it for a unit that has nobody here. */
  readonly recorded: boolean;
}

/** Whatever these items wait for from this person: a line each, also where one person speaks for several units. */
export function asksOf(
  rows: readonly WorkRow[],
  directory: Directory,
  person: PersonId,
  today: IsoDay,
): readonly Ask[] {
  return rows.flatMap((row) =>
    waitingFor(row.item, directory, today)
      .filter(({ persons }) => persons.includes(person))
      .map(({ act, unit, recorded }) => ({ row, act, unit, recorded })),
  );
}

/** The items, each once, in the order of the asks. */
export const rowsOf = (asks: readonly Ask[]): readonly WorkRow[] => [...new Set(asks.map(({ row }) => row))];

/** What is asked of each unit; what is asked of none is left out. In the order in which the units first come. */
export function asksByUnit(asks: readonly Ask[]): ReadonlyMap<UnitId, readonly Ask[]> {
  const byUnit = new Map<UnitId, Ask[]>();
  for (const ask of asks) {
    if (ask.unit === null) continue;
    const there = byUnit.get(ask.unit);
    if (there === undefined) byUnit.set(ask.unit, [ask]);
    else there.push(ask);
  }
  return byUnit;
}
