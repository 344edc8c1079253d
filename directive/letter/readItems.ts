import type { DeadlineBase } from "../deadline/deadlineReader.ts";
import type { Line } from "./lines.ts";
import { readAnnexRows, readPoints } from "./readPoints.ts";
import type { ReadItem } from "./reading.ts";
import { rowItem } from "./rowItem.ts";
import type { TableRow } from "./TableRow.ts";
import { takeTables } from "./takeTables.ts";
import type { Zones } from "./zones.ts";

/** The letter's tasks: points and rows of tables, in its order. */
export function readItems({ body, annex }: Zones, base: DeadlineBase): ReadItem[] {
  const [inBody, inAnnex] = [takeTables(body, "", base), takeTables(annex, "PL", base)];
  const rows = [...belowSections(inBody.rows, inBody.rest), ...inAnnex.rows].map((row) => rowItem(row, base));
  const inList = inAnnex.rows.length === 0 ? readAnnexRows(inAnnex.rest, base) : [];
  return [...readPoints(inBody.rest, base), ...rows, ...inList].sort((a, b) => a.span.start - b.span.start);
}

/** Rows of a table below "II. NHIỆM VỤ" are its points: "II.1". */
function belowSections(rows: readonly TableRow[], lines: readonly Line[]): TableRow[] {
  if (rows.length === 0) return [];
  const sections = lines.flatMap(({ text, start }) => {
    const label = /^([IVX]{1,5})[.)] /u.exec(text)?.[1];
    return label === undefined ? [] : [{ label, start }];
  });
  let section = "";
  return [...rows]
    .sort((a, b) => a.start - b.start)
    .map((row) => {
      for (let next = sections[0]; next !== undefined && next.start < row.start; next = sections[0]) {
        section = next.label;
        sections.shift();
      }
      return section === "" ? row : { ...row, path: [section, row.path].filter((part) => part !== null).join(".") };
    });
}
