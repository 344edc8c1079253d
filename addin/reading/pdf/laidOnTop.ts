import type { DrawnPage, Picture } from "./DrawnPage.ts";
import { apply } from "./Matrix.ts";

/** Of the page's height: where stamps of secrecy stand (Thông tư 104/2021/TT-BCA, Điều 4). */
export const TOP = 0.35;

/** In points: the smallest stamp that can be read; an ornament or a line drawn as a picture is less. */
const smallest = { width: 20, height: 8 } as const;

/** Three letters drawn as outlines, and a seal's or emblem's worth more. */
const fewestShapes = 3;

/** Whether something that is no text of the page may be a stamp set onto its head afterwards. */
export function mayCarryStamp(page: DrawnPage): boolean {
  return page.shapesAtTop >= fewestShapes || page.pictures.some((picture) => isLaidOnTop(picture, page));
}

/** A picture that reaches into the head of the page and is large enough to say something. */
export function isLaidOnTop(picture: Picture, page: DrawnPage): boolean {
  const { left, top, right, bottom } = boundsOf(picture, page);
  return top < TOP * page.height && right - left >= smallest.width && bottom - top >= smallest.height;
}

/** Where a picture stands, as far as it is on the page. */
export function boundsOf({ matrix }: Picture, { width, height }: Pick<DrawnPage, "width" | "height">) {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)];
  const within = (value: number, end: number) => Math.max(0, Math.min(end, value));
  const [xs, ys] = [corners.map(({ x }) => within(x, width)), corners.map(({ y }) => within(y, height))];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
