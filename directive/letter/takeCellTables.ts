import { isCapitals } from "../vietnamese.ts";
import type { Line } from "./lines.ts";
import { isTaskTable, roleOf, type ColumnRole } from "./tableColumns.ts";
import type { TableRow, TakenTables } from "./TableRow.ts";

/** Cells of one row by their column. */
type Cells = ReadonlyMap<number, readonly Line[]>;

const HEAD_ROWS = 4;
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,2}){0,2}|[IVX]{1,6}|[A-Za-zĐđ])[.)]?$/u;

/** Takes the tables of tasks out of lines whose cells are known (docx, spreadsheets, PDFs with ruled tables). */
export function takeCellTables(lines: readonly Line[], prefix: string): TakenTables {
  const rows: TableRow[] = [];
  const taken = new Set<number>();
  const tables = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.cell === undefined) continue;
    const own = tables.get(line.cell.table);
    if (own === undefined) tables.set(line.cell.table, [line]);
    else own.push(line);
  }
  for (const [table, own] of tables) {
    const found = rowsOf(own, taken.size === 0 ? prefix : `${prefix}${prefix === "" ? "" : taken.size + 1}`);
    if (found === null) continue;
    taken.add(table);
    rows.push(...found);
  }
  return { rows, rest: lines.filter(({ cell }) => cell === undefined || !taken.has(cell.table)) };
}

function rowsOf(lines: readonly Line[], prefix: string): TableRow[] | null {
  const table = gridOf(lines);
  const { roles, headRows } = readHeads(table);
  if (!isTaskTable(roles.values())) return null;
  const rows: TableRow[] = [];
  let section = "";
  let lead: readonly Line[] = [];
  for (const [at, cells] of table.entries()) {
    if (at < headRows || isColumnNumbers(cells)) continue;
    const byRole = cellsByRole(cells, roles);
    const number = byRole.number?.[0]?.text ?? "";
    const own = [...cells.values()].flat();
    if (isSection(cells, byRole, number, table[at + 1], roles)) {
      section = /^[\p{L}\d.]{1,6}(?=[.)]|$)/u.exec(number)?.[0] ?? section;
      lead = [];
      continue;
    }
    if (byRole.task === undefined) continue;
    const elder = rows.at(-1);
    // A row that goes on overleaf brings its further words without a number or a lead.
    if (
      number === "" &&
      hasRole(roles, "number") &&
      byRole.lead === undefined &&
      byRole.time === undefined &&
      elder !== undefined
    ) {
      rows[rows.length - 1] = joined(elder, byRole.task);
      continue;
    }
    lead = byRole.lead ?? lead;
    rows.push({
      path: pathOf(prefix, section, number),
      lines: own.filter((line) => line !== byRole.number?.[0]),
      start: own[0]?.start ?? 0,
      cells: byRole.lead === undefined && lead.length > 0 ? { ...byRole, lead } : byRole,
      leadFromAbove: byRole.lead === undefined && lead.length > 0,
    });
  }
  return rows;
}

function gridOf(lines: readonly Line[]): Cells[] {
  const rows = new Map<number, Map<number, Line[]>>();
  for (const line of lines) {
    if (line.cell === undefined) continue;
    const row = rows.get(line.cell.row) ?? new Map<number, Line[]>();
    rows.set(line.cell.row, row);
    const cell = row.get(line.cell.column);
    if (cell === undefined) row.set(line.cell.column, [line]);
    else cell.push(line);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => new Map([...row].sort(([a], [b]) => a - b)));
}

/** The roles of the columns; a head over two rows ("Phân công" above "Chủ trì", "Phối hợp") is read down to its last. */
function readHeads(table: readonly Cells[]): { roles: ReadonlyMap<number, ColumnRole>; headRows: number } {
  const roles = new Map<number, ColumnRole>();
  let headRows = 0;
  for (const [at, cells] of table.slice(0, HEAD_ROWS).entries()) {
    const found = [...cells].map(([column, lines]) => [column, roleOf(wordsOf(lines))] as const);
    const named = found.filter(([, role]) => role !== null).length;
    const isHead = named >= 2 && named * 2 > found.length;
    if (isHead) {
      for (const [column, role] of found) if (role !== null) roles.set(column, role);
      headRows = at + 1;
    } else if (headRows > 0) break;
  }
  return { roles, headRows };
}

const wordsOf = (lines: readonly Line[]) => lines.map(({ text }) => text).join(" ");

function cellsByRole(
  cells: Cells,
  roles: ReadonlyMap<number, ColumnRole>,
): Partial<Record<ColumnRole, readonly Line[]>> {
  const byRole: Partial<Record<ColumnRole, readonly Line[]>> = {};
  for (const [column, lines] of cells) {
    const role = roles.get(column);
    if (role !== undefined) byRole[role] = [...(byRole[role] ?? []), ...lines];
  }
  return byRole;
}

const hasRole = (roles: ReadonlyMap<number, ColumnRole>, role: ColumnRole) => [...roles.values()].includes(role);

/** "(1) | (2) | (3)" below the heads. */
const isColumnNumbers = (cells: Cells) =>
  cells.size > 1 && [...cells.values()].every((lines) => /^\(?\w{1,2}\)?$/u.test(wordsOf(lines)));

/** A row that only names a part of the table: "I | NÂNG CAO NHẬN THỨC", or "1 | …" above "1.1 | …". */
function isSection(
  cells: Cells,
  byRole: Partial<Record<ColumnRole, readonly Line[]>>,
  number: string,
  next: Cells | undefined,
  roles: ReadonlyMap<number, ColumnRole>,
): boolean {
  if (byRole.lead !== undefined || byRole.time !== undefined || byRole.coordinators !== undefined) return false;
  const words = wordsOf([...cells.values()].flat().filter((line) => line !== byRole.number?.[0]));
  if (words === "" || isCapitals(words) || (number !== "" && !NUMBER.test(number))) return true;
  if (/^[IVXA-Z]+[.)]?$/u.test(number)) return true;
  const below = next === undefined ? "" : (cellsByRole(next, roles).number?.[0]?.text ?? "");
  return number !== "" && below.startsWith(`${number.replace(/\.$/u, "")}.`);
}

function joined(row: TableRow, task: readonly Line[]): TableRow {
  return {
    ...row,
    lines: [...row.lines, ...task],
    cells: { ...row.cells, task: [...(row.cells.task ?? []), ...task] },
  };
}

export function pathOf(prefix: string, section: string, number: string): string | null {
  const parts = [prefix, section, number.replace(/[.)]$/u, "")].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join(".");
}
