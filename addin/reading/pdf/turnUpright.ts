import type { DrawnPage, Glyph, Picture } from "./DrawnPage.ts";
import { multiply, type Matrix } from "./Matrix.ts";

/** A page turned so that most of its writing stands upright. */
export interface UprightPage extends DrawnPage {
  /** Writing across it: watermarks, notes along the edge. */
  readonly across: readonly Glyph[];
}

/** Degrees, anticlockwise as seen, in quarters; null for what runs slantwise. */
type Direction = 0 | 90 | 180 | 270 | null;

/** Pages are also laid on their side by writing along their edge, without saying so. */
export function turnUpright(page: DrawnPage): UprightPage {
  if (page.glyphs.every(isLevel)) return { ...page, across: [] };
  const directions = page.glyphs.map(directionOf);
  const counts = new Map<Direction, number>();
  for (const direction of directions) counts.set(direction, (counts.get(direction) ?? 0) + 1);
  let main: Direction = 0;
  for (const [direction, count] of counts) if (direction !== null && count > (counts.get(main) ?? 0)) main = direction;

  const turn = turns[main](page.width, page.height);
  const glyphs: Glyph[] = [];
  const across: Glyph[] = [];
  for (const [at, glyph] of page.glyphs.entries())
    (directions[at] === main ? glyphs : across).push(main === 0 ? glyph : turned(glyph, turn));
  if (main === 0) return { ...page, glyphs, across };
  const onSide = main !== 180;
  return {
    ...page,
    width: onSide ? page.height : page.width,
    height: onSide ? page.width : page.height,
    glyphs,
    across,
    rules: page.rules.map((rule) => {
      const [x1, y1] = along(turn, rule.left, rule.top);
      const [x2, y2] = along(turn, rule.right, rule.bottom);
      return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
    }),
    pictures: page.pictures.map((picture): Picture => ({ ...picture, matrix: multiply(turn, picture.matrix) })),
  };
}

const turns: Record<0 | 90 | 180 | 270, (width: number, height: number) => Matrix> = {
  0: () => [1, 0, 0, 1, 0, 0],
  90: (_, height) => [0, 1, -1, 0, height, 0],
  180: (width, height) => [-1, 0, 0, -1, width, height],
  270: (width) => [0, -1, 1, 0, 0, width],
};

/** As nearly all writing is. */
function isLevel({ x, y, endX, endY }: Glyph): boolean {
  return endX >= x && Math.abs(endY - y) <= 0.05 * (endX - x);
}

function directionOf({ x, y, endX, endY, text }: Glyph): Direction {
  if (x === endX && y === endY) return /\S/u.test(text) ? 0 : null;
  const degrees = (Math.atan2(y - endY, endX - x) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90);
  return Math.abs(degrees - quarter * 90) > 5 ? null : ((((quarter + 4) % 4) * 90) as 0 | 90 | 180 | 270);
}

function turned(glyph: Glyph, turn: Matrix): Glyph {
  const [x, y] = along(turn, glyph.x, glyph.y);
  const [endX, endY] = along(turn, glyph.endX, glyph.endY);
  return { ...glyph, x, y, endX, endY };
}

function along([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
