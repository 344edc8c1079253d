import type { Rule } from "../page/PageText.ts";
import { apply, type Matrix, type Point } from "./Matrix.ts";

/** A filled shape no thicker is a line, in points: producers draw table borders so. */
const thickest = 3;

/** A line that is shorter is part of a letter or an ornament. */
const shortest = 5;

/** How far the ends of a straight line may be off, in points. */
const slack = 0.6;

/**
 * The lines along the page's edges that a path draws; null where it draws anything else. `path` is pdf.js's: an operator
 * (0 move, 1 line, 2 and 3 curves, 4 close) and its coordinates, again and again.
 */
export function straightLines(
  path: Float32Array,
  matrix: Matrix,
  { stroked, filled }: { readonly stroked: boolean; readonly filled: boolean },
): Rule[] | null {
  const rules: Rule[] = [];
  for (const points of polygons(path, matrix)) {
    if (points === null) return null;
    if (filled) {
      const box = boundsOf(points);
      const thin = Math.min(box.right - box.left, box.bottom - box.top);
      if (thin <= thickest) rules.push(...lineAlong(box));
      // A filled box is the background of a cell; its border is drawn apart.
      else if (!stroked && !isBox(points)) return null;
    }
    if (stroked) {
      for (const [at, from] of points.slice(0, -1).entries()) {
        const to = points[at + 1] ?? from;
        const box = boundsOf([from, to]);
        if (Math.min(box.right - box.left, box.bottom - box.top) > slack) return null;
        rules.push(...lineAlong(box));
      }
    }
  }
  return rules;
}

/** The corners of each part of the path, the first once more where it is closed; null for one with curves. */
function* polygons(path: Float32Array, matrix: Matrix): Generator<Point[] | null> {
  let points: Point[] = [];
  for (let at = 0; at < path.length;) {
    const operator = path[at];
    const point = () => apply(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0);
    if (operator === 0) {
      if (points.length > 1) yield points;
      points = [point()];
      at += 3;
    } else if (operator === 1) {
      points.push(point());
      at += 3;
    } else if (operator === 4) {
      const [first] = points;
      if (first) points.push(first);
      at += 1;
    } else {
      yield null;
      return;
    }
  }
  if (points.length > 1) yield points;
}

function boundsOf(points: readonly Point[]): Rule {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

function lineAlong({ left, top, right, bottom }: Rule): Rule[] {
  if (right - left >= bottom - top) {
    const middle = (top + bottom) / 2;
    return right - left < shortest ? [] : [{ left, right, top: middle, bottom: middle }];
  }
  const middle = (left + right) / 2;
  return bottom - top < shortest ? [] : [{ left: middle, right: middle, top, bottom }];
}

function isBox(points: readonly Point[]): boolean {
  return points.every(
    (from, at) =>
      at === 0 ||
      Math.min(Math.abs(from.x - (points[at - 1]?.x ?? 0)), Math.abs(from.y - (points[at - 1]?.y ?? 0))) <= slack,
  );
}
