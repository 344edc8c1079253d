import type { Block, TableBlock, TableCell } from "./Block.ts";
import { guttersOf } from "./gutter.ts";
import { lineOf, median, type Line } from "./Line.ts";
import type { PageText } from "./PageText.ts";

/** Fewer lines beside each other are a coincidence of short ones. */
const fewestLines = 4;

/** In ems: narrower strips occur in running text by chance. */
const gutterWidth = 0.9;

/** Text of a page between its letterhead, tables and signature: one column, several, or a table without lines. */
export function splitBands(lines: readonly Line[], page: PageText): Block[] {
  const blocks: Block[] = [];
  let plain: Line[] = [];
  const close = () => {
    if (plain.length > 0) blocks.push({ kind: "text", lines: plain, pageWidth: page.width });
    plain = [];
  };
  for (let at = 0; at < lines.length;) {
    const band = bandFrom(lines, at, page.width);
    const first = lines[at];
    if (!band) {
      if (first) plain.push(first);
      at += 1;
      continue;
    }
    close();
    blocks.push(isText(band) ? columnsBlock(band) : tableBlock(band, page.page));
    at += band.lines.length;
  }
  close();
  return blocks;
}

interface Band {
  readonly lines: readonly Line[];
  /** The columns' edges, from the left: of the words at both ends, of the gutters' middles between. */
  readonly edges: readonly number[];
  /** Each line's part in each column. */
  readonly parts: readonly (readonly (Line | null)[])[];
}

/** The stretch of lines from here with the most beside each other; null where there is none. */
function bandFrom(lines: readonly Line[], start: number, width: number): Band | null {
  let best: Band | null = null;
  for (let end = start + fewestLines; end <= lines.length; end++) {
    const own = lines.slice(start, end);
    const size = median(own.map((line) => line.size)) ?? 0;
    const gutters = guttersOf(own, gutterWidth * size).filter(({ left, right }) => {
      const middle = (left + right) / 2;
      return middle > 0.1 * width && middle < 0.92 * width;
    });
    if (gutters.length === 0) break;
    const middles = gutters.map(({ left, right }) => (left + right) / 2);
    const left = Math.min(...own.map((line) => line.left));
    const edges = [left, ...middles, Math.max(...own.map((line) => line.right))];
    const band = { lines: own, edges, parts: own.map((line) => cut(line, middles)) };
    if (isBesideEachOther(band.parts) && (!best || worth(band) >= worth(best))) best = band;
  }
  return best;
}

/** A line more is not worth a gutter less: what follows a table is often short. */
function worth({ lines, edges }: Band): number {
  return lines.length * (edges.length - 2);
}

function cut(line: Line, middles: readonly number[]): (Line | null)[] {
  const columns: Line["words"][number][][] = Array.from({ length: middles.length + 1 }, () => []);
  for (const word of line.words) {
    const column = middles.filter((middle) => (word.left + word.right) / 2 > middle).length;
    columns[column]?.push(word);
  }
  return columns.map((words) => (words.length === 0 ? null : lineOf(words, line.page)));
}

/** It begins with words beside each other, and every column has some lines. */
function isBesideEachOther(parts: Band["parts"]): boolean {
  const columns = parts[0]?.length ?? 0;
  const several = (row: readonly (Line | null)[] | undefined) => (row?.filter((part) => part !== null).length ?? 0) > 1;
  const beside = parts.filter(several).length;
  const filled = Array.from({ length: columns }, (_, at) => parts.filter((row) => row[at]).length);
  return several(parts[0]) && beside >= 3 && Math.min(...filled) >= 3;
}

/** Columns of running text have long lines; a table's cells do not. */
function isText({ parts, edges }: Band): boolean {
  const columns = edges.length - 1;
  if (columns > 3 || parts.length < 6) return false;
  return edges.slice(0, -1).every((_, column) => {
    const own = parts.flatMap((row) => row[column] ?? []);
    const widths = own.map((line) => line.right - line.left);
    const whole = Math.max(...own.map((line) => line.right)) - Math.min(...own.map((line) => line.left));
    return whole > 8 * (own[0]?.size ?? 0) && (median(widths) ?? 0) > 0.75 * whole;
  });
}

/** One column after the other, each moved below the first, so that a paragraph may go on from one to the next. */
function columnsBlock({ parts, edges }: Band): Block {
  const columns = edges.slice(0, -1).map((_, column) => parts.flatMap((row) => row[column] ?? []));
  const home = Math.min(...(columns[0] ?? []).map((line) => line.left));
  const lines = columns.flatMap((column) => {
    const shift = Math.min(...column.map((line) => line.left)) - home;
    return column.map((line) => ({ ...line, left: line.left - shift, right: line.right - shift }));
  });
  return { kind: "text", lines, pageWidth: null };
}

/** A table without lines: a row begins after a wider space, or else wherever the first column has words. */
function tableBlock({ parts, edges, lines }: Band, page: number): TableBlock {
  const steps = lines.slice(1).map((line, at) => line.baseline - (lines[at]?.baseline ?? 0));
  const pitch = Math.min(...steps);
  const spaced = steps.some((step) => step > 1.35 * pitch) && steps.some((step) => step <= 1.35 * pitch);
  const rows: TableCell[][] = [];
  for (const [at, row] of parts.entries()) {
    const begins = at === 0 || (spaced ? (steps[at - 1] ?? 0) > 1.35 * pitch : row[0] !== null);
    if (begins) rows.push([]);
    const open = rows.at(-1) ?? [];
    for (const [column, part] of row.entries()) {
      if (!part) continue;
      const cell = open.findIndex((one) => one.column === column);
      if (cell < 0) open.push({ column, lines: [part] });
      else open[cell] = { column, lines: [...(open[cell]?.lines ?? []), part] };
    }
    open.sort((one, other) => one.column - other.column);
  }
  return { kind: "table", page, edges, rows };
}
