/** Where pdf.js is known: its types, and how it is loaded. Everything else in this folder is given them. */
export type Pdfjs = typeof import("pdfjs-dist");
export type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";

/**
 * The legacy build, which runs in Node, in the pane's worker and in older web views. Its parser runs in the same thread: it
 * would start a worker of its own, but we are in one already, and a second would come from another place than ours. In ours
 * it also says hello to whoever owns the worker, in messages of its own kind, and passes over all that are not of it.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  const [pdfjs, parser] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.mjs"),
  ]);
  Object.assign(globalThis, { pdfjsWorker: parser, FontFace: ForgottenFont });
  return pdfjs;
}

/**
 * Stands in for the fonts that a browser would install, in a thread that shows nothing: without a place for them, pdf.js
 * works out the outline of every letter, which takes a quarter of the time of reading.
 */
class ForgottenFont {
  readonly loaded = Promise.resolve();
}

/** Where they would be installed. */
export const fontlessDocument = {
  fonts: { add: () => undefined, delete: () => undefined },
} as unknown as HTMLDocument;
