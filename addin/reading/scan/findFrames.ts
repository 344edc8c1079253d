import { shrink, type GreyImage } from "./GreyImage.ts";
import type { PixelBox } from "./OcrPage.ts";

/** A hollow rectangle of ink, perhaps a little tilted. */
export interface Frame {
  readonly box: PixelBox;
  /** Degrees that it stands turned clockwise. */
  readonly tilt: number;
}

/**
 * Inches. Stamps of secrecy are 8 mm high and 20 to 40 mm wide; some offices' are larger, copies stray. A seal is as
 * high as it is wide, the stamp of arrival is higher, and tables are larger.
 */
const WIDTH = { least: 0.35, most: 2.6 };
const HEIGHT = { least: 0.14, most: 0.8 };
const LEAST_ASPECT = 1.4;
/** Looked for at this resolution or up to twice as fine: worn lines close up, letters stay apart, and it is quick. */
const DPI = 100;

/**
 * Frames the size of a stamp, top first: pieces of connected ink whose outline keeps to the four sides of their box.
 * @param ink what is darker is ink
 */
export function findFrames(image: GreyImage, dpi: number, ink: number): Frame[] {
  const step = Math.max(1, Math.floor(dpi / DPI));
  const small = shrink(image, step, "darkest");
  const scale = dpi / step;
  const frames: Frame[] = [];
  for (const piece of connectedInk(small, ink)) {
    const width = piece.right - piece.left;
    const height = piece.bottom - piece.top;
    if (width < WIDTH.least * scale || width > WIDTH.most * scale) continue;
    if (height < HEIGHT.least * scale || height > HEIGHT.most * scale || width < LEAST_ASPECT * height) continue;
    const tilt = tiltOfFrame(piece, small.width);
    if (tilt === null) continue;
    frames.push({
      box: {
        left: piece.left * step,
        top: piece.top * step,
        right: Math.min(image.width, piece.right * step),
        bottom: Math.min(image.height, piece.bottom * step),
      },
      tilt,
    });
  }
  return frames;
}

interface Piece extends PixelBox {
  /** Indices of its pixels. */
  readonly pixels: readonly number[];
}

function* connectedInk({ width, height, data }: GreyImage, ink: number): Generator<Piece> {
  const seen = new Uint8Array(width * height);
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || (data[start] as number) >= ink) continue;
    const pixels = [start];
    seen[start] = 1;
    let [left, right, top, bottom] = [width, 0, height, 0];
    for (const pixel of pixels) {
      const x = pixel % width;
      const y = (pixel - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (seen[next] === 1 || (data[next] as number) >= ink) continue;
          seen[next] = 1;
          pixels.push(next);
        }
      }
    }
    yield { left, right, top, bottom, pixels };
  }
}

/** Null where the piece is no frame: words whose letters touch have no sides. */
function tiltOfFrame({ left, right, top, bottom, pixels }: Piece, rowLength: number): number | null {
  const width = right - left;
  const height = bottom - top;
  const upper = new Int32Array(width).fill(height);
  const lower = new Int32Array(width).fill(-1);
  const leftmost = new Int32Array(height).fill(width);
  const rightmost = new Int32Array(height).fill(-1);
  for (const pixel of pixels) {
    const x = (pixel % rowLength) - left;
    const y = Math.floor(pixel / rowLength) - top;
    upper[x] = Math.min(upper[x] as number, y);
    lower[x] = Math.max(lower[x] as number, y);
    leftmost[y] = Math.min(leftmost[y] as number, x);
    rightmost[y] = Math.max(rightmost[y] as number, x);
  }
  // A frame that is tilted by 5° leaves its box's edge by a third of its height, no more.
  const sides = [
    share(upper, 0.1, (y) => y < 0.35 * height),
    share(lower, 0.1, (y) => y > 0.65 * height - 1),
    share(leftmost, 0.2, (x) => x < 0.25 * width),
    share(rightmost, 0.2, (x) => x > 0.75 * width - 1),
  ];
  return Math.min(...sides) < 0.9 ? null : (slope(upper) + slope(lower)) / 2;
}

/** Of the values between the `margin` at either end, those that stand where they should. */
function share(values: Int32Array, margin: number, fits: (value: number) => boolean): number {
  const inner = values.subarray(Math.round(values.length * margin), Math.round(values.length * (1 - margin)));
  return inner.filter(fits).length / inner.length;
}

/** Degrees by which an edge sinks to the right: from the middle of its left third to that of its right third. */
function slope(edge: Int32Array): number {
  const third = Math.floor(edge.length / 3);
  const middle = (from: number) => edge.slice(from, from + third).sort()[third >> 1] ?? 0;
  return (Math.atan2(middle(edge.length - third) - middle(0), edge.length - third) * 180) / Math.PI;
}
