import type { DeadlineBase } from "../deadline/deadlineReader.ts";
import { readPoints } from "./readPoints.ts";
import type { ReadItem } from "./reading.ts";
import { rowItem } from "./rowItem.ts";
import { takeTables } from "./takeTables.ts";
import type { Zones } from "./zones.ts";

/** The letter's tasks: points and rows of tables, in its order. */
export function readItems({ body, annex }: Zones, base: DeadlineBase): ReadItem[] {
  const [inBody, inAnnex] = [takeTables(body, "", base), takeTables(annex, "PL", base)];
  const rows = [...inBody.rows, ...inAnnex.rows].map((row) => rowItem(row, base));
  return [...readPoints(inBody.rest, base), ...rows].sort((a, b) => a.span.start - b.span.start);
}
