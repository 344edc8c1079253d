import { inkThreshold, shrink, type GreyImage } from "./GreyImage.ts";

/** Degrees: what a sheet in a feeder, or a hand, does at most; more and a stamp would turn the page. */
const MOST = 4;
/** Below it the letters themselves tell more than the lines. */
const FINEST = 0.05;

/**
 * By how many degrees the writing stands turned clockwise (its lines sink to the right): the angle at which the ink, summed
 * along lines of that slope, changes most from one line to the next. Tesseract loses whole lines of a page turned by 1.5° and is
 * sure of what is left (handbook reading.md §5), so this comes first. 0 where there is too little ink to tell.
 */
export function findSkew(image: GreyImage): number {
  const points = inkPoints(image);
  if (points.across.length < 200) return 0;
  const coarse = steepest(points, -MOST, MOST, 0.25);
  return steepest(points, coarse - 0.2, coarse + 0.2, FINEST);
}

interface Points {
  readonly across: Int32Array;
  readonly down: Int32Array;
  readonly height: number;
}

/** Every other dark point of the picture at about 900 points' width, without the shadows along its edges. */
function inkPoints(image: GreyImage): Points {
  const small = shrink(image, Math.max(1, Math.round(image.width / 900)), "darkest");
  const ink = inkThreshold(image);
  const marginX = Math.round(small.width * 0.04);
  const marginY = Math.round(small.height * 0.03);
  const across: number[] = [];
  const down: number[] = [];
  for (let y = marginY; y < small.height - marginY; y++) {
    for (let x = marginX + ((marginX + y) & 1); x < small.width - marginX; x += 2) {
      if ((small.data[y * small.width + x] as number) >= ink) continue;
      across.push(x - (small.width >> 1));
      down.push(y);
    }
  }
  return { across: Int32Array.from(across), down: Int32Array.from(down), height: small.height };
}

function steepest(points: Points, from: number, to: number, step: number): number {
  let best = { change: -1, angle: 0 };
  for (let i = 0; from + i * step <= to + step / 2; i++) {
    const angle = from + i * step;
    const change = changeAlong(points, angle);
    if (change > best.change) best = { change, angle };
  }
  return Math.round(best.angle / FINEST) * FINEST;
}

function changeAlong({ across, down, height }: Points, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const sums = new Int32Array(height * 2);
  const offset = height >> 1;
  for (let i = 0; i < across.length; i++) {
    const row = ((down[i] as number) - (across[i] as number) * slope + offset) | 0;
    sums[row] = (sums[row] as number) + 1;
  }
  let change = 0;
  for (let row = 1; row < sums.length; row++) {
    const step = (sums[row] as number) - (sums[row - 1] as number);
    change += step * step;
  }
  return change;
}
