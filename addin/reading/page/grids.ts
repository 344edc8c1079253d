import type { Rule } from "./PageText.ts";

/** A table by its lines: cells between them, merged where no line parts them. */
export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The places of its upright lines, from the left, and of its level ones, from the top. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The first row and column of the cell at a point; null outside. */
  readonly cellAt: (x: number, y: number) => { readonly row: number; readonly column: number } | null;
}

/** Lines this near, in points, are one; lines that end this near to each other meet. */
const near = 3;

/** Nobody's page holds more lines in tables; beyond it, a drawing is looked at as one. */
const maxRules = 4000;

/** The tables of a page, from the top: lines that meet, with at least two columns. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  if (rules.length < 4 || rules.length > maxRules) return [];
  const level = joined(rules.filter((rule) => rule.bottom - rule.top <= rule.right - rule.left).map(levelLine));
  const upright = joined(rules.filter((rule) => rule.bottom - rule.top > rule.right - rule.left).map(uprightLine));
  const grids = groupsOf(level, upright).map(([levels, uprights]) => gridOf(levels, uprights));
  return grids
    .filter((grid) => grid !== null)
    .filter((grid, _, all) => !all.some((other) => other !== grid && contains(other, grid)))
    .sort((one, other) => one.top - other.top);
}

/** A line along one direction: where it stands across it, and from where to where it runs. */
interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const levelLine = (rule: Rule): Stroke => ({ at: rule.top, from: rule.left, to: rule.right });
const uprightLine = (rule: Rule): Stroke => ({ at: rule.left, from: rule.top, to: rule.bottom });

/** Joins pieces of one line: producers draw each cell's border by itself. */
function joined(strokes: readonly Stroke[]): Stroke[] {
  const sorted = [...strokes].sort((one, other) => one.at - other.at);
  const bands: Stroke[][] = [];
  for (const stroke of sorted) {
    const band = bands.at(-1);
    if (band?.[0] && stroke.at - band[0].at <= near) band.push(stroke);
    else bands.push([stroke]);
  }
  return bands.flatMap((band) => {
    const at = band.reduce((sum, stroke) => sum + stroke.at, 0) / band.length;
    const pieces: { at: number; from: number; to: number }[] = [];
    for (const { from, to } of band.sort((one, other) => one.from - other.from)) {
      const last = pieces.at(-1);
      if (last && from - last.to <= near) last.to = Math.max(last.to, to);
      else pieces.push({ at, from, to });
    }
    return pieces;
  });
}

/** Lines that hang together by crossing or touching. */
function groupsOf(level: readonly Stroke[], upright: readonly Stroke[]): (readonly [Stroke[], Stroke[]])[] {
  const groupOf = new Map<Stroke, { level: Stroke[]; upright: Stroke[] }>();
  for (const stroke of level) groupOf.set(stroke, { level: [stroke], upright: [] });
  for (const stroke of upright) groupOf.set(stroke, { level: [], upright: [stroke] });
  for (const one of level) {
    for (const other of upright) {
      if (!meet(one, other)) continue;
      const [kept, taken] = [groupOf.get(one), groupOf.get(other)];
      if (!kept || !taken || kept === taken) continue;
      kept.level.push(...taken.level);
      kept.upright.push(...taken.upright);
      for (const stroke of [...taken.level, ...taken.upright]) groupOf.set(stroke, kept);
    }
  }
  return [...new Set(groupOf.values())].map((group) => [group.level, group.upright] as const);
}

function meet(level: Stroke, upright: Stroke): boolean {
  return (
    upright.at >= level.from - near &&
    upright.at <= level.to + near &&
    level.at >= upright.from - near &&
    level.at <= upright.to + near
  );
}

function gridOf(level: readonly Stroke[], upright: readonly Stroke[]): Grid | null {
  // A table may be open at its sides: there the level lines end.
  const xs = places([
    ...upright.map((line) => line.at),
    Math.min(...level.map((line) => line.from)),
    Math.max(...level.map((line) => line.to)),
  ]);
  const ys = places([
    ...level.map((line) => line.at),
    Math.min(...upright.map((line) => line.from)),
    Math.max(...upright.map((line) => line.to)),
  ]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || !Number.isFinite(columns * rows)) return null;

  const middle = (all: readonly number[], at: number) => ((all[at] ?? 0) + (all[at + 1] ?? 0)) / 2;
  const parts = (lines: readonly Stroke[], at: number, along: number) =>
    lines.some((line) => Math.abs(line.at - at) <= near && line.from - near <= along && line.to + near >= along);
  const first = Array.from({ length: rows * columns }, (_, cell) => cell);
  const rootOf = (cell: number): number => {
    let root = cell;
    while (first[root] !== root) root = first[root] ?? root;
    return root;
  };
  const merge = (one: number, other: number) => {
    const [a, b] = [rootOf(one), rootOf(other)];
    first[Math.max(a, b)] = Math.min(a, b);
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      if (column > 0 && !parts(upright, xs[column] ?? 0, middle(ys, row))) merge(cell, cell - 1);
      if (row > 0 && !parts(level, ys[row] ?? 0, middle(xs, column))) merge(cell, cell - columns);
    }
  }
  // One frame with a stroke in it, or lines that part nothing.
  if (new Set(first.map((_, cell) => rootOf(cell))).size < 2) return null;

  const [left, right, top, bottom] = [xs[0] ?? 0, xs[columns] ?? 0, ys[0] ?? 0, ys[rows] ?? 0];
  return {
    ...{ left, top, right, bottom, xs, ys },
    cellAt: (x, y) => {
      if (x < left || x > right || y < top || y > bottom) return null;
      const column = Math.max(
        0,
        xs.findLastIndex((place) => place <= x),
      );
      const row = Math.max(
        0,
        ys.findLastIndex((place) => place <= y),
      );
      const cell = rootOf(Math.min(row, rows - 1) * columns + Math.min(column, columns - 1));
      // The numbers of merged cells' first places, so that a row's cells share its number.
      return { row: Math.floor(cell / columns), column: cell % columns };
    },
  };
}

function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    if (value - (found.at(-1) ?? -Infinity) > near) found.push(value);
  }
  return found;
}

function contains(outer: Grid, inner: Grid): boolean {
  return (
    outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom
  );
}
