import { chunkSizes } from "./readFiles/chunkSizes.ts";
import { compareDocx } from "./readFiles/compareDocx.ts";
import { comparePdfText } from "./readFiles/comparePdfText.ts";
import { compareScans } from "./readFiles/compareScans.ts";
import { mainThread } from "./readFiles/mainThread.ts";

/**
 * The readers against what else could do their work: mammoth for .docx, pdf.js's own getTextContent for a text layer, the
 * `tesseract` program for scans; and how long the pane's main thread is busy while a scan is read. Letters of `../shared` are read where that folder is there.
 */
export async function run(): Promise<object> {
  return {
    docx: await compareDocx(),
    pdfText: await comparePdfText(),
    scans: await compareScans(),
    pane: await mainThread(),
    chunks: await chunkSizes(),
  };
}
