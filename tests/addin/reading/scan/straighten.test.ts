import { describe, expect, test } from "vitest";
import { evenLight } from "../../../../addin/reading/scan/evenLight.ts";
import { findSkew } from "../../../../addin/reading/scan/findSkew.ts";
import { inkThreshold, type GreyImage } from "../../../../addin/reading/scan/GreyImage.ts";
import { reduceImage } from "../../../../addin/reading/scan/reduceImage.ts";
import { turnImage } from "../../../../addin/reading/scan/turnImage.ts";
import { blank, DPI, letter, pageOf } from "./pictures.ts";

describe("a page's skew", () => {
  test.each([-3.5, -1.5, -0.5, 0, 0.5, 1.5, 3.5])("is found where the page was turned by %d degrees", (degrees) => {
    expect(findSkew(turnImage(letter, degrees))).toBeCloseTo(degrees, 1);
  });

  test("is none on an empty page", () => {
    expect(findSkew(blank(800, 1100))).toBe(0);
  });
});

describe("the light of a page", () => {
  const inkShare = (image: GreyImage) => {
    const ink = inkThreshold(image);
    return image.data.filter((shade) => shade < ink).length / image.data.length;
  };

  test("is evened where a side lies in shadow, so that one threshold parts ink from paper again", () => {
    const shaded = {
      ...letter,
      data: letter.data.map((shade, i) => shade * (1 - 0.6 * ((i % letter.width) / letter.width))),
    };
    expect(inkShare(shaded)).toBeGreaterThan(4 * inkShare(letter));
    expect(inkShare(evenLight(shaded, DPI)) / inkShare(letter)).toBeCloseTo(1, 0.5);
  });

  test("stays as it is on a flat scan", () => {
    expect(evenLight(letter, DPI)).toBe(letter);
  });
});

test("a picture finer than 400 dpi is halved, colour by colour", () => {
  const data = Uint8Array.from([10, 20, 30, 30, 40, 50, 50, 60, 70, 70, 80, 90]);
  const fine = { width: 2, height: 2, channels: 3, data, dpi: 600 } as const;
  expect(reduceImage(fine)).toEqual({
    width: 1,
    height: 1,
    channels: 3,
    data: Uint8Array.from([40, 50, 60]),
    dpi: 300,
  });
  const usual = pageOf(letter);
  expect(reduceImage(usual)).toBe(usual);
});
