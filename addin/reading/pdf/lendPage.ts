import { openPdf, type OpenOptions } from "./openPdf.ts";
import type { Lend } from "./pageImage.ts";
import type { Pdfjs } from "./pdfjs.ts";

/** Opens the file a second time, for drawing one page of it. */
export function lendPage(bytes: Uint8Array, pdfjs: Pdfjs, options: OpenOptions, number: number): Lend {
  return async (use) => {
    const pdf = await openPdf(bytes, pdfjs, { ...options, toDraw: true });
    try {
      return await use(await pdf.getPage(number));
    } finally {
      await pdf.loadingTask.destroy();
    }
  };
}
