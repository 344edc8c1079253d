import type { PageImage } from "../scan/OcrPage.ts";
import { turnQuarters } from "../scan/turnQuarters.ts";
import type { Matrix } from "./Matrix.ts";

/**
 * How to turn a picture so that its rows lie as this matrix lays them on the page; null for one that lies slantwise or is
 * mirrored. Slants up to a degree are a scanner's, and left to straightening.
 */
export function quarterTurn([a, b, c, d]: Matrix): ((image: PageImage) => PageImage) | null {
  if (a * d - b * c <= 0) return null;
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const quarters = Math.round(degrees / 90);
  if (Math.abs(degrees - quarters * 90) > 1) return null;
  const clockwise = (quarters + 4) % 4;
  return (image) => turnQuarters(image, clockwise);
}
