import type { DrawnPage } from "./DrawnPage.ts";
import type { Matrix } from "./Matrix.ts";
import { PageWalk, type Font, type Operators } from "./PageWalk.ts";
import type { PDFPageProxy, Pdfjs } from "./pdfjs.ts";

/** What stands where on a page, its stamped annotations and form fields included. */
export async function drawPage(page: PDFPageProxy, pdfjs: Pdfjs): Promise<DrawnPage> {
  const operators = (await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.ENABLE })) as Operators;
  const viewport = page.getViewport({ scale: 1 });
  const fonts = new Map<string, Font | null>();
  const fontOf = (name: string): Font | null => {
    if (!fonts.has(name)) {
      const objects = page.commonObjs as { has(id: string): boolean; get(id: string): unknown };
      const font = objects.has(name) ? objects.get(name) : null;
      // What a broken font says is lost, and nobody would see it missing.
      if (font === null || typeof font !== "object") throw new Error("a font that cannot be read");
      fonts.set(name, font as Font);
    }
    return fonts.get(name) ?? null;
  };
  const walk = new PageWalk(pdfjs.OPS, fontOf, viewport.transform as unknown as Matrix);
  const drawn = walk.walk(operators, viewport.width, viewport.height);
  // What lies outside the page is not seen.
  const isOn = ({ x, y }: { x: number; y: number }) =>
    x > -1 && y > -1 && x < viewport.width + 1 && y < viewport.height + 1;
  return { ...drawn, glyphs: drawn.glyphs.filter(isOn) };
}
