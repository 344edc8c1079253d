import type { TableBlock, TableCell } from "./Block.ts";
import { gridsOf, type Grid } from "./grids.ts";
import { linesOf } from "./Line.ts";
import type { PageText, PageWord } from "./PageText.ts";

/** A table and where it stands, from the top of its page. */
export interface PlacedTable {
  readonly top: number;
  readonly block: TableBlock;
}

/** Takes the words that stand in drawn tables out of a page. */
export function takeTables({ rules, words, page }: PageText): { tables: PlacedTable[]; rest: PageWord[] } {
  const grids = gridsOf(rules);
  if (grids.length === 0) return { tables: [], rest: [...words] };
  const inside = new Map<Grid, PageWord[]>();
  const rest: PageWord[] = [];
  for (const word of words) {
    const grid = grids.find((one) => one.cellAt(middleOf(word), heightOf(word)) !== null);
    if (grid) inside.set(grid, [...(inside.get(grid) ?? []), word]);
    else rest.push(word);
  }
  const tables = grids.flatMap((grid) => {
    const found = inside.get(grid);
    return found ? [{ top: grid.top, block: tableOf(grid, found, page) }] : [];
  });
  return { tables, rest };
}

function tableOf(grid: Grid, words: readonly PageWord[], page: number): TableBlock {
  const cells = new Map<string, { row: number; column: number; words: PageWord[] }>();
  for (const word of words) {
    const place = grid.cellAt(middleOf(word), heightOf(word));
    if (!place) continue;
    const key = `${String(place.row)} ${String(place.column)}`;
    const cell = cells.get(key) ?? { ...place, words: [] };
    cell.words.push(word);
    cells.set(key, cell);
  }
  const rows = new Map<number, TableCell[]>();
  for (const { row, column, words: own } of cells.values())
    rows.set(row, [...(rows.get(row) ?? []), { column, lines: linesOf(own, page) }]);
  return {
    kind: "table",
    page,
    edges: grid.xs,
    rows: [...rows]
      .sort(([one], [other]) => one - other)
      .map(([, row]) => row.sort((one, other) => one.column - other.column)),
  };
}

const middleOf = (word: PageWord) => (word.left + word.right) / 2;
/** The middle of the small letters. */
const heightOf = (word: PageWord) => word.baseline - 0.25 * word.size;

/** A table that goes on over pages is one: its repeated heading is left out, a row cut in two is put together. */
export function joinTables(above: TableBlock, below: TableBlock): TableBlock | null {
  const aligned =
    above.edges.length === below.edges.length &&
    above.edges.every((edge, at) => Math.abs(edge - (below.edges[at] ?? 0)) < 8);
  if (!aligned || above.page === below.page) return null;
  let repeated = 0;
  while (repeated < Math.min(3, below.rows.length) && wordsOf(above.rows[repeated]) === wordsOf(below.rows[repeated]))
    repeated++;
  const [next, ...more] = below.rows.slice(repeated);
  const last = above.rows.at(-1);
  if (!next || !last || !isCutRow(last, next))
    return { ...above, page: below.page, rows: [...above.rows, ...below.rows.slice(repeated)] };
  const columns = [...new Set([...last, ...next].map((cell) => cell.column))].sort((one, other) => one - other);
  const whole = columns.map((column): TableCell => {
    const parts = [last, next].map((row) => row.find((cell) => cell.column === column)?.lines ?? []);
    return { column, lines: parts.flat() };
  });
  return { ...above, page: below.page, rows: [...above.rows.slice(0, -1), whole, ...more] };
}

/** Nothing in its first column, and its text goes on in the middle of a sentence. */
function isCutRow(last: readonly TableCell[], next: readonly TableCell[]): boolean {
  const [first] = next;
  if (!first || first.column === 0 || last[0]?.column !== 0) return false;
  return /^\p{Ll}/u.test(first.lines[0] ? first.lines[0].text : "");
}

function wordsOf(row: readonly TableCell[] | undefined): string | null {
  return row
    ? row.map((cell) => `${String(cell.column)}\t${cell.lines.map((line) => line.text).join(" ")}`).join("\n")
    : null;
}
