import { HostFailure } from "../../host/Host.ts";
import { composePages } from "../page/composePages.ts";
import type { PageText } from "../page/PageText.ts";
import { judgeText, measureQuality } from "../quality.ts";
import type { PageTools, ReadContext } from "../ReadContext.ts";
import { ReadQuestion } from "../ReadQuestion.ts";
import type { ReadPage, ReadResult, Stamp } from "../ReadResult.ts";
import { pageOfOcr } from "../scan/pageOfOcr.ts";
import { drawPage } from "./drawPage.ts";
import { isSigned } from "./isSigned.ts";
import { mayCarryStamp } from "./laidOnTop.ts";
import { needsRecognition } from "./needsRecognition.ts";
import { notesOf } from "./Note.ts";
import { openPdf } from "./openPdf.ts";
import { lendPage } from "./lendPage.ts";
import { takeImage, type Lend } from "./pageImage.ts";
import { loadPdfjs, type PDFDocumentProxy, type Pdfjs } from "./pdfjs.ts";
import { readTextLayer, type TextLayer } from "./readTextLayer.ts";

/** Read without asking: a recognised page takes two to three seconds, one with text a fiftieth of one. */
const unasked = { scanned: 20, pages: 200 } as const;

/** Nobody's letter has more; a damaged or hostile file may say so. */
const maxPages = 3000;

interface Page {
  readonly number: number;
  readonly layer: TextLayer;
  readonly isScan: boolean;
  /** Not a scan, but with something on its head that is no text. */
  readonly mayCarryStamp: boolean;
}

/** A page as it goes into the letter. */
interface Read {
  readonly text: PageText;
  readonly by: ReadPage["by"];
  readonly stamp?: Stamp;
}

/**
 * Reads a PDF page by page: its own text where that is sound, else what is recognised on its picture. The bytes stay as
 * they are.
 * @throws HostFailure `unreadable_file`, `encrypted_file`, `unreadable_scan`, `not_vietnamese`, `empty_letter`, `too_large`;
 * ReadQuestion; the signal's reason
 */
export async function readPdf(bytes: Uint8Array, context: ReadContext, tools: PageTools): Promise<ReadResult> {
  const { signal, answers } = context;
  const pdfjs = await loadPdfjs();
  signal.throwIfAborted();
  const options = { wasmUrl: tools.wasmUrl, password: answers.password };
  const pdf = await openPdf(bytes, pdfjs, options);
  try {
    const pages = await readPages(pdf, pdfjs, context);
    const takePage = (number: number) => takePicture(pdf, pdfjs, number, lendPage(bytes, pdfjs, options, number));
    const result = await compose(pages, takePage, context, tools);
    return { ...result, unread: pdf.numPages - pages.length, signed: isSigned(bytes) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** What the pages themselves say, before anything is recognised. */
async function readPages(pdf: PDFDocumentProxy, pdfjs: Pdfjs, context: ReadContext): Promise<Page[]> {
  const { signal, answers, file, onProgress } = context;
  const all = pdf.numPages;
  if (all > maxPages) throw new HostFailure("too_large");
  if (answers.pages === undefined && all > unasked.pages)
    throw new ReadQuestion({ asks: "pages", pages: all, scanned: 0, suggested: unasked.pages });
  const wanted = Math.min(all, answers.pages ?? all);
  const pages: Page[] = [];
  for (let number = 1; number <= wanted; number++) {
    onProgress({ file, doing: "text", page: number, pages: wanted, share: (number - 1) / wanted });
    const page = await pdf.getPage(number);
    const [drawn, notes] = [await drawPage(page, pdfjs), await notesOf(page)];
    signal.throwIfAborted();
    const layer = readTextLayer(drawn, number, notes);
    const isScan = needsRecognition(drawn, layer);
    pages.push({ number, layer, isScan, mayCarryStamp: !isScan && mayCarryStamp(drawn) });
    page.cleanup();
  }
  const scanned = pages.filter((page) => page.isScan);
  const next = scanned[unasked.scanned];
  if (answers.pages === undefined && next)
    throw new ReadQuestion({ asks: "pages", pages: all, scanned: scanned.length, suggested: next.number - 1 });
  return pages;
}

type TakePage = (number: number) => ReturnType<typeof takePicture>;

async function takePicture(pdf: PDFDocumentProxy, pdfjs: Pdfjs, number: number, lend: Lend) {
  const page = await pdf.getPage(number);
  const drawn = await drawPage(page, pdfjs);
  const taken = await takeImage(page, drawn, lend);
  page.cleanup();
  return { ...taken, width: drawn.width, height: drawn.height };
}

async function compose(
  pages: readonly Page[],
  takePage: TakePage,
  context: ReadContext,
  tools: PageTools,
): Promise<ReadResult> {
  const read: Read[] = [];
  for (const page of pages) {
    read.push(
      page.isScan
        ? await recognise(page, pages.length, takePage, context, tools)
        : {
            text: page.layer.text,
            by: page.layer.by,
            ...(page.mayCarryStamp && { stamp: await lookForStamp(page.number, takePage, context, tools) }),
          },
    );
    // The mark may stand on an annex alone; what cannot be read there is more often a table than a stamp.
    const stamp = read.at(-1)?.stamp;
    // Nothing of a marked letter is looked at any further.
    if (stamp?.found === "marked") return { letter: { text: "", paragraphs: [], source: "scan" }, margins: [], stamp };
  }
  const [first] = read;
  const { letter, margins, doubts } = composePages(
    read.map((page) => page.text),
    first?.by === "ocr" ? "scan" : "pdf",
  );
  const isForeign = ({ layer, isScan }: Page) => layer.quality === "foreign" || (isScan && layer.quality === "few");
  if (pages.every(isForeign) && judgeText(letter.text) === "foreign") throw new HostFailure("not_vietnamese");
  return {
    letter,
    margins: [...(margins ?? []), ...pages.flatMap((page) => page.layer.margins)],
    doubts,
    pages: read.map(({ text, by }) => ({ file: context.file, page: text.page, by })),
    ...(first?.stamp && { stamp: first.stamp }),
  };
}

/** Typed letters get their stamp as a picture or a drawing over the text: the page is drawn and looked at as a scan's would be. */
async function lookForStamp(
  number: number,
  takePage: TakePage,
  { signal }: ReadContext,
  tools: PageTools,
): Promise<Stamp> {
  try {
    const { image } = await takePage(number);
    signal.throwIfAborted();
    const { stamp } = await tools.ocr(image, { stamp: true, text: false, signal, onProgress: () => undefined });
    return stamp ?? { found: "unreadable" };
  } catch {
    signal.throwIfAborted();
    // The text is there all the same; whether it is secret, somebody has to look.
    return { found: "unreadable" };
  }
}

async function recognise(
  { number, layer }: Page,
  pages: number,
  takePage: TakePage,
  { signal, file, onProgress }: ReadContext,
  tools: PageTools,
): Promise<Read> {
  const tell = (share: number) => {
    onProgress({ file, doing: "ocr", page: number, pages, share });
  };
  tell(0);
  const { image, whole, ...size } = await takePage(number);
  signal.throwIfAborted();
  const ocr = await tools.ocr(image, { stamp: true, signal, onProgress: tell });
  const seen = pageOfOcr(ocr, number, size);
  const stamp = ocr.stamp && { stamp: ocr.stamp };
  // Broken text may still be better than a page that cannot be recognised.
  if (layer.quality === "poor" && validOf(seen) < validOf(layer.text))
    return { text: layer.text, by: layer.by, ...stamp };
  // A number stamped onto a scan is text over the picture; what is laid under it says what the picture says.
  const beside = whole || layer.hidden > 0 ? [] : layer.text.words;
  return { text: { ...seen, words: [...seen.words, ...beside] }, by: "ocr", ...stamp };
}

function validOf({ words }: PageText): number {
  return words.length === 0 ? 0 : measureQuality(words.map((word) => word.text)).valid;
}
