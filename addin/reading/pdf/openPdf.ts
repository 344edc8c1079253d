import { HostFailure } from "../../host/Host.ts";
import { ReadQuestion } from "../ReadQuestion.ts";
import { workerFactories } from "./workerFactories.ts";
import { fontlessDocument, type PDFDocumentProxy, type Pdfjs } from "./pdfjs.ts";

/** A page of 600 dpi in A2; what is larger is a trap for memory, or a map. */
const maxImagePixels = 140e6;

export interface OpenOptions {
  readonly wasmUrl: string;
  readonly password: string | undefined;
  /** Pages are to be drawn, not only read: the outlines of letters are needed. */
  readonly toDraw?: boolean;
}

/**
 * Opens a PDF for reading; `bytes` stay the caller's. Nothing in it runs: forms' scripts and XFA are left alone.
 * @throws HostFailure `unreadable_file`, `encrypted_file`; ReadQuestion "password"
 */
export async function openPdf(bytes: Uint8Array, pdfjs: Pdfjs, options: OpenOptions): Promise<PDFDocumentProxy> {
  const task = pdfjs.getDocument({
    // A copy, and no Buffer of Node: pdf.js keeps what it is given, and takes nothing else.
    data: new Uint8Array(bytes),
    ...(options.password !== undefined && { password: options.password }),
    wasmUrl: options.wasmUrl,
    verbosity: 0,
    fontExtraProperties: true,
    // Nothing is shown, and nothing is asked of the machine: no fonts of the system, no pictures made by the browser.
    ...(options.toDraw ? { disableFontFace: true } : { disableFontFace: false, ownerDocument: fontlessDocument }),
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    ...workerFactories(),
    maxImageSize: maxImagePixels,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw failureOf(error, pdfjs);
  }
}

function failureOf(error: unknown, pdfjs: Pdfjs): Error {
  if (error instanceof pdfjs.PasswordException) {
    return new ReadQuestion({
      asks: "password",
      wrong: error.code === pdfjs.PasswordResponses.INCORRECT_PASSWORD,
    });
  }
  // Locked with a certificate, or by a program's own method.
  const isLocked = error instanceof Error && /encrypt/i.test(error.message);
  return new HostFailure(isLocked ? "encrypted_file" : "unreadable_file", { cause: error });
}
