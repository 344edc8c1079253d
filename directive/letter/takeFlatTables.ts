import type { DeadlineBase } from "../deadline/deadlineReader.ts";
import { readDeadlines } from "../deadline/readDeadlines.ts";
import { isCapitals } from "../vietnamese.ts";
import { flowOf } from "./flow.ts";
import { isClosing } from "./isTask.ts";
import { readLabel } from "./labels.ts";
import { sliceLine, type Line } from "./lines.ts";
import { readUnits } from "./readUnits.ts";
import { isNumberHead, isTaskTable, roleOf, type ColumnRole } from "./tableColumns.ts";
import { pathOf } from "./takeCellTables.ts";
import type { TableRow, TakenTables } from "./TableRow.ts";

const NUMBER = /^(?<number>\d{1,3}(?:\.\d{1,2})?)[.)]?$/u;
const SECTION = /^(?<section>[IVX]{1,5}|[A-Z])[.)]?(?: |$)/u;
const MOST_HEAD_LINES = 24;
const MOST_LINES_OF_LAST_ROW = 40;

/** Where a flattened table's heads end, and what each of its columns holds. */
interface Heads {
  readonly end: number;
  readonly roles: readonly (ColumnRole | null)[];
}

/** The heads of a table of tasks that came out cell by cell: "STT", "Nhiệm vụ", "Đơn vị", "chủ trì", … */
function flatHeads(lines: readonly Line[], at: number): Heads | null {
  if (!isNumberHead(lines[at]?.text ?? "")) return null;
  const heads: string[] = [];
  let end = at + 1;
  for (; end < lines.length && end <= at + MOST_HEAD_LINES; end += 1) {
    const { text } = lines[end] as Line;
    if (NUMBER.test(text) || SECTION.test(text)) break;
    if (/^\p{Ll}/u.test(text) && heads.length > 0) heads.push(`${heads.pop() ?? ""} ${text}`);
    else heads.push(text);
  }
  const roles = heads.map(roleOf);
  return isTaskTable(["number", ...roles]) ? { end, roles } : null;
}

/** Lines that hold nothing but the number of the row that is due: no page numbers. */
export function rowNumbersIn(lines: readonly Line[]): ReadonlySet<Line> {
  const numbers = new Set<Line>();
  let due: number | null = null;
  for (const [at, line] of lines.entries()) {
    if (flatHeads(lines, at) !== null) due = 1;
    if (due === null || Number.parseInt(NUMBER.exec(line.text)?.groups?.["number"] ?? "", 10) !== due) continue;
    numbers.add(line);
    due += 1;
  }
  return numbers;
}

/**
 * Takes out of flattened text the tables of tasks whose cells stand on lines of their own: they are found by the numbers
 * of their rows, one after the other.
 */
export function takeFlatTables(lines: readonly Line[], prefix: string, base: DeadlineBase): TakenTables {
  const rows: TableRow[] = [];
  const rest: Line[] = [];
  let tables = 0;
  for (let at = 0; at < lines.length;) {
    const heads = flatHeads(lines, at);
    if (heads === null) {
      rest.push(lines[at] as Line);
      at += 1;
      continue;
    }
    tables += 1;
    const table = new FlatTable(lines, heads, tables === 1 || prefix === "" ? prefix : `${prefix}${tables}`, base);
    at = table.read();
    rows.push(...table.rows);
  }
  return { rows, rest };
}

class FlatTable {
  readonly rows: TableRow[] = [];
  readonly #lines: readonly Line[];
  readonly #heads: Heads;
  readonly #prefix: string;
  readonly #base: DeadlineBase;

  constructor(lines: readonly Line[], heads: Heads, prefix: string, base: DeadlineBase) {
    this.#lines = lines;
    this.#heads = heads;
    this.#prefix = prefix;
    this.#base = base;
  }

  /** Reads all rows; returns where the text goes on behind the table. */
  read(): number {
    let at = this.#heads.end;
    let due = 1;
    let section = "";
    // Sections may have a title over several lines; numbers may begin anew in each.
    for (let next = this.#nextRow(at, due); next !== null; next = this.#nextRow(at, due)) {
      const title = this.#lines.slice(at, next.at).find(({ text }) => SECTION.test(text));
      section = SECTION.exec(title?.text ?? "")?.groups?.["section"] ?? section;
      due = next.number + 1;
      const end = this.#endOfRow(next.at, due);
      this.#add(next.at, end, section);
      at = end;
    }
    return at;
  }

  /** The next line with the number that is due, or with 1 behind a section's title. */
  #nextRow(from: number, due: number): { at: number; number: number } | null {
    let inSection = from === this.#heads.end;
    for (let at = from; at < this.#lines.length && at < from + MOST_LINES_OF_LAST_ROW; at += 1) {
      const { text } = this.#lines[at] as Line;
      if (at > from && isNumberHead(text) && flatHeads(this.#lines, at) !== null) return null;
      const number = Number.parseInt(NUMBER.exec(text)?.groups?.["number"] ?? "", 10);
      if (number === due || (number === 1 && inSection)) return { at, number };
      if (SECTION.test(text)) inSection = true;
      else if (at === from && !inSection) return null;
    }
    return null;
  }

  /** A row ends before the next number or section; the last one where the letter's text goes on, or its cells are full. */
  #endOfRow(at: number, due: number): number {
    let end = at + 1;
    for (; end < this.#lines.length; end += 1) {
      const line = this.#lines[end] as Line;
      const number = Number.parseInt(NUMBER.exec(line.text)?.groups?.["number"] ?? "", 10);
      if (number === due || this.#beginsSection(end)) return end;
      if (end > at + 2 && (isText(line) || isNumberHead(line.text))) return end;
      if (end > at + MOST_LINES_OF_LAST_ROW) return end;
    }
    return end;
  }

  /** "II. HOÀN THIỆN CƠ CHẾ": a title in capitals, which may be broken ("II. HOÀN\nTHIỆN"). */
  #beginsSection(at: number): boolean {
    const { text } = this.#lines[at] as Line;
    if (!SECTION.test(text)) return false;
    const words = text.replace(SECTION, "");
    return isCapitals(words === "" ? (this.#lines[at + 1]?.text ?? "") : words);
  }

  #add(at: number, end: number, section: string): void {
    const number = this.#lines[at] as Line;
    const lines = this.#lines.slice(at + 1, end);
    const cells = this.#byColumn(lines) ?? this.#byContent(lines);
    if (cells === null) return;
    const path = pathOf(this.#prefix, section, number.text);
    this.rows.push({ path, lines, start: number.start, cells, leadFromAbove: false });
  }

  /** As many cells as heads: each is what its head says. */
  #byColumn(lines: readonly Line[]): TableRow["cells"] | null {
    const cells = cellsIn(lines);
    const { roles } = this.#heads;
    if (cells.length !== roles.length) return null;
    const byRole: Partial<Record<ColumnRole, readonly Line[]>> = {};
    for (const [at, role] of roles.entries()) if (role !== null) byRole[role] = cells[at] ?? [];
    const leads = byRole.lead;
    return leads !== undefined && !isUnits(leads.slice(0, 1)) ? null : byRole;
  }

  /** Cells are missing or broken: the task's words end where a line is nothing but units; what follows them says when. */
  #byContent(lines: readonly Line[]): TableRow["cells"] | null {
    const hasLead = this.#heads.roles.includes("lead");
    const leadAt = hasLead ? lines.findIndex((line, at) => at > 0 && isUnits([line])) : -1;
    if (hasLead && leadAt < 0) return null;
    const timeAt = lines.findIndex((line, at) => at > Math.max(0, leadAt) && isTime(line, this.#base));
    const lastOfUnits = timeAt < 0 ? lines.length : timeAt;
    return {
      task: lines.slice(0, leadAt < 0 ? lastOfUnits : leadAt),
      lead: leadAt < 0 ? [] : lines.slice(leadAt, leadAt + 1),
      coordinators: leadAt < 0 ? [] : lines.slice(leadAt + 1, lastOfUnits),
      time: timeAt < 0 ? [] : lines.slice(timeAt, timeAt + 1),
    };
  }
}

/** Behind a table the letter goes on with a labelled point or its closing. */
function isText({ text }: Line): boolean {
  const label = readLabel(text.slice(0, 60));
  return (label !== null && label.ordinal > 0 && text.length > label.length) || isClosing(text);
}

/** Lines joined into cells: one that begins small, or follows a comma, goes on with the cell. */
function cellsIn(lines: readonly Line[]): Line[][] {
  const cells: Line[][] = [];
  for (const line of lines) {
    const elder = cells.at(-1)?.at(-1)?.text ?? "";
    const goesOn =
      /^\p{Ll}/u.test(line.text) || /(?:[,;–-]|(?:^|\s)(?:và|của|các|tại|với|cho|theo|về|trên))$/u.test(elder);
    if (goesOn && cells.length > 0) cells.at(-1)?.push(line);
    else cells.push([line]);
  }
  return cells;
}

function isUnits(lines: readonly Line[]): boolean {
  const flow = flowOf(lines);
  const list = readUnits(flow, 0);
  return list !== null && list.end >= flow.text.replace(/[;,.]$/u, "").length;
}

function isTime(line: Line, base: DeadlineBase): boolean {
  if (/^(?:thường xuyên|hằng|hàng|định kỳ|quý|tháng|năm|trước|trong|từ|đến|\d{1,2}[/.-]\d)/iu.test(line.text))
    return true;
  return readDeadlines(flowOf([sliceLine(line, 0, line.text.length)]).text, base)[0]?.span.start === 0;
}
