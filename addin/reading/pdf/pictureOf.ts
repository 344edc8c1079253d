import type { PageTools, Piece } from "../ReadContext.ts";
import type { PageImage } from "../scan/OcrPage.ts";
import { drawPage } from "./drawPage.ts";
import { openPdf } from "./openPdf.ts";
import { lendPage } from "./lendPage.ts";
import { takeImage } from "./pageImage.ts";
import { loadPdfjs } from "./pdfjs.ts";

/** One page as the picture that was recognised. @throws as `readPdf` */
export async function pictureOf(
  bytes: Uint8Array,
  { page: number, password }: Omit<Piece, "box">,
  { wasmUrl }: Pick<PageTools, "wasmUrl">,
): Promise<PageImage> {
  const pdfjs = await loadPdfjs();
  const pdf = await openPdf(bytes, pdfjs, { wasmUrl, password });
  try {
    const page = await pdf.getPage(number);
    const lend = lendPage(bytes, pdfjs, { wasmUrl, password }, number);
    return (await takeImage(page, await drawPage(page, pdfjs), lend)).image;
  } finally {
    await pdf.loadingTask.destroy();
  }
}
