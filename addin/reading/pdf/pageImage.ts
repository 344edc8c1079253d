import type { PageImage } from "../scan/OcrPage.ts";
import type { Surface } from "./workerFactories.ts";
import type { DrawnPage, Picture } from "./DrawnPage.ts";
import { boundsOf, isLaidOnTop } from "./laidOnTop.ts";
import type { PDFPageProxy } from "./pdfjs.ts";
import { quarterTurn } from "./quarterTurn.ts";

/** A page as a picture. `whole`: with its text and lines, not only the scan in it. */
export interface TakenImage {
  readonly image: PageImage;
  readonly whole: boolean;
}

/** Hands over a page for as long as it is used. */
export type Lend = <T>(use: (page: PDFPageProxy) => Promise<T>) => Promise<T>;

/** Recognition gains nothing beyond; below, small letters are lost. */
const [finest, coarsest] = [300, 200] as const;

/** pdf.js's kinds of picture data. */
const kinds = { grey1: 1, rgb: 2, rgba: 3 } as const;

interface PictureData {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray;
}

/**
 * The scan that fills a page, just as it lies in the file; where a page is put together of several pictures, or its letters
 * are what is to be recognised, the page is drawn. Throws where it cannot be drawn here.
 * @param lend the same page, opened for drawing
 */
export async function takeImage(page: PDFPageProxy, drawn: DrawnPage, lend: Lend): Promise<TakenImage> {
  // Specks do not count; a stamp laid onto the head does, however small.
  const [only, ...others] = drawn.pictures.filter(
    (picture) => coverage(picture, drawn) > 0.02 || isLaidOnTop(picture, drawn),
  );
  if (only && others.length === 0 && !only.stencil && coverage(only, drawn) > 0.85) {
    const image = await scanOf(page, only, drawn);
    if (image) return { image, whole: false };
  }
  const dpi = Math.max(...(await Promise.all(drawn.pictures.map((one) => dpiOf(page, one)))), coarsest);
  return { image: await lend((other) => draw(other, Math.min(finest, dpi))), whole: true };
}

/** The share of the page that a picture covers. */
export function coverage(picture: Picture, page: DrawnPage): number {
  const { left, top, right, bottom } = boundsOf(picture, page);
  return ((right - left) * (bottom - top)) / (page.width * page.height);
}

async function scanOf(page: PDFPageProxy, { source, matrix }: Picture, drawn: DrawnPage): Promise<PageImage | null> {
  const turn = quarterTurn(matrix);
  const data = typeof source === "string" ? await objectOf(page, source) : (source as PictureData);
  const image = turn === null || data === null ? null : bytesOf(data);
  if (turn === null || image === null) return null;
  const upright = turn(image);
  return { ...upright, dpi: (upright.width / drawn.width) * 72 };
}

/** Pictures that several pages use lie with the document. */
function objectOf(page: PDFPageProxy, name: string): Promise<PictureData | null> {
  const objects = (name.startsWith("g_") ? page.commonObjs : page.objs) as {
    get(id: string, whenThere: (data: PictureData | null) => void): void;
  };
  return new Promise((resolve) => {
    objects.get(name, resolve);
  });
}

function bytesOf({ width, height, kind, data }: PictureData): PageImage | null {
  if (!data) return null;
  if (kind === kinds.rgb) return { width, height, channels: 3, data, dpi: null };
  if (kind === kinds.rgba) return { width, height, channels: 4, data, dpi: null };
  if (kind !== kinds.grey1) return null;
  const grey = new Uint8Array(width * height);
  const rowBytes = (width + 7) >> 3;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const byte = data[y * rowBytes + (x >> 3)] ?? 0;
      grey[at] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
    }
  }
  return { width, height, channels: 1, data: grey, dpi: null };
}

async function draw(page: PDFPageProxy, dpi: number): Promise<PageImage> {
  const viewport = page.getViewport({ scale: dpi / 72 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const factory = (page as unknown as { _transport: { canvasFactory: { create(w: number, h: number): Surface } } })
    ._transport.canvasFactory;
  const { canvas, context } = factory.create(width, height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, channels: 4, data, dpi };
}

async function dpiOf(page: PDFPageProxy, { source, matrix }: Picture): Promise<number> {
  const data = typeof source === "string" ? await objectOf(page, source) : (source as PictureData | null);
  const inches = Math.hypot(matrix[0], matrix[1]) / 72;
  return data && inches > 1 ? data.width / inches : 0;
}
