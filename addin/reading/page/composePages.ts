import type { LetterSource } from "../../../directive/letter/letter.ts";
import { composeLetter } from "../composeLetter.ts";
import { normaliseText } from "../normaliseText.ts";
import type { Doubt, ReadResult } from "../ReadResult.ts";
import { layOut, type LaidParagraph } from "./layOut.ts";
import type { PageText } from "./PageText.ts";

/** A word recognised with less confidence is shown as doubtful: it flags half of the wrong ones and few of the right. */
const doubtful = 0.85;

/**
 * Pages of words as a letter, in their order.
 * @throws HostFailure `empty_letter`, `too_large`
 */
export function composePages(
  pages: readonly PageText[],
  source: LetterSource,
): Required<Pick<ReadResult, "letter" | "margins" | "doubts">> {
  const { paragraphs, margins } = layOut(pages);
  const written = paragraphs.filter(({ text }) => normaliseText(text) !== "");
  const letter = composeLetter(written, source);
  const isRecognised = pages.some((page) => page.words.some((word) => word.seen));
  const doubts = (isRecognised ? written : []).flatMap((paragraph, at) =>
    doubtsOf(paragraph, letter.paragraphs[at]?.start ?? 0, letter.text, pages),
  );
  return { letter, margins, doubts };
}

/** The doubtful words of a paragraph that begins here. Cleaning may have changed a word: one not found again is passed over. */
function doubtsOf({ lines }: LaidParagraph, start: number, text: string, pages: readonly PageText[]): Doubt[] {
  const doubts: Doubt[] = [];
  let from = start;
  for (const { page, raw, seen } of lines.flatMap((line) =>
    line.words.map(({ text: raw, seen }) => ({ ...line, raw, seen })),
  )) {
    const word = normaliseText(raw);
    const found = word === "" ? -1 : text.indexOf(word, from);
    if (found < 0 || found - from > 3) continue;
    from = found + word.length;
    if (!seen || seen.confidence >= doubtful) continue;
    const at = pages.findIndex((one) => one.page === page);
    doubts.push({ span: { start: found, end: from }, page: at, box: seen.box, confidence: seen.confidence });
  }
  return doubts;
}
