import { sliceLine, type Line } from "./lines.ts";
import { isTaskTable, roleOf } from "./tableColumns.ts";

/** What parts the cells of a row that came out as one line: a tab, or a drawn bar. */
const SEPARATOR = /\t|\|/gu;
const FEWEST_CELLS = 3;

/**
 * Tables of tasks whose rows came out as lines, their cells parted by tabs or bars: each cell becomes a line of its own that
 * knows its place. Their numbers count down from -1: the source's own tables count up from 0.
 */
export function partCells(lines: readonly Line[]): Line[] {
  const parted: Line[] = [];
  let table = 0;
  let heads = 0;
  let row = 0;
  for (const line of lines) {
    const fields = line.cell === undefined && /[\t|]/u.test(line.text) ? fieldsOf(line) : [];
    const begins = fields.length >= FEWEST_CELLS && isTaskTable(fields.map(({ text }) => roleOf(text)));
    if (begins) {
      table -= 1;
      heads = fields.length;
      row = 0;
    } else if (heads > 0 && fields.length > 1 && fields.length <= heads) row += 1;
    else heads = 0;
    if (heads === 0) parted.push(line);
    else
      for (const [column, field] of fields.entries())
        if (field.text !== "") parted.push({ ...field, cell: { table, row, column } });
  }
  return parted.map(withoutTabs);
}

/** Elsewhere a tab is a space. */
const withoutTabs = (line: Line): Line =>
  line.text.includes("\t")
    ? { ...line, text: line.text.replaceAll("\t", " "), written: line.written.replaceAll("\t", " ") }
    : line;

function fieldsOf(line: Line): Line[] {
  const ends = [...line.text.matchAll(SEPARATOR)].map(({ index }) => index);
  const starts = [0, ...ends.map((end) => end + 1)];
  const fields = starts.map((start, at) => sliceLine(line, start, ends[at] ?? line.text.length));
  // A bar before the first cell and behind the last is drawn round the table.
  const from = line.text.startsWith("|") ? 1 : 0;
  return fields.slice(from, line.text.endsWith("|") ? -1 : undefined);
}
