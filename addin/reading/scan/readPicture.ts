import { imageSize } from "image-size";
import { HostFailure } from "../../host/Host.ts";
import { composePages } from "../page/composePages.ts";
import { judgeText } from "../quality.ts";
import type { ReadContext } from "../ReadContext.ts";
import type { ReadResult } from "../ReadResult.ts";
import type { Ocr, PageImage } from "./OcrPage.ts";
import { pageOfOcr } from "./pageOfOcr.ts";

/** A picture's pixels, upright as its file says (Exif). Throws what the decoder throws. */
export type Decode = (bytes: Uint8Array) => Promise<PageImage>;

/** Four bytes each while it is decoded; the finest cameras of telephones make half of it by default. */
const MOST_PIXELS = 110e6;
/** Points across a sheet of A4. */
const SHEET = 595;

/**
 * Reads a letter's photograph, or a scan saved as a picture, as one page. What it really measures nobody knows: the layout
 * needs proportions only.
 * @throws HostFailure `too_large`, `unreadable_file`, `unreadable_scan`, `not_vietnamese`; the signal's reason
 */
export async function readPicture(
  bytes: Uint8Array,
  { file, signal, onProgress }: ReadContext,
  { ocr, decode }: { readonly ocr: Ocr; readonly decode: Decode },
): Promise<ReadResult> {
  const size = sizeOf(bytes);
  if (size.width * size.height > MOST_PIXELS) throw new HostFailure("too_large");
  const tell = (share: number) => {
    onProgress({ file, doing: "ocr", page: 1, pages: 1, share });
  };
  tell(0);
  const image = await decode(bytes).catch((cause: unknown) => {
    throw new HostFailure("unreadable_file", { cause });
  });
  signal.throwIfAborted();
  const scale = SHEET / Math.min(image.width, image.height);
  const page = { width: image.width * scale, height: image.height * scale };
  const recognised = await ocr(image, { stamp: true, signal, onProgress: tell });
  const { stamp } = recognised;
  // Nothing of a marked letter is looked at any further.
  if (stamp?.found === "marked") return { letter: { text: "", paragraphs: [], source: "scan" }, margins: [], stamp };
  if (recognised.lines.length === 0) throw new HostFailure("unreadable_scan");
  const { letter, margins, doubts } = composePages([pageOfOcr(recognised, 1, page)], "scan");
  if (judgeText(letter.text) === "foreign") throw new HostFailure("not_vietnamese");
  return { letter, margins, doubts, pages: [{ file, page: 1, by: "ocr" }], ...(stamp && { stamp }) };
}

function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  try {
    return imageSize(bytes);
  } catch (cause) {
    throw new HostFailure("unreadable_file", { cause });
  }
}
