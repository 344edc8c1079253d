import { composeLetter, type ReadParagraph } from "../reading/composeLetter.ts";
import { bulletLabel } from "../reading/Numbering.ts";
import type { DocumentNow } from "./placeItems.ts";

/** The document that is open in Word, with the proxies that change it; they are good within one `Word.run`. */
export interface OpenDocument {
  readonly now: DocumentNow;
  readonly paragraphs: readonly Word.Paragraph[];
  readonly controls: ReadonlyMap<number, Word.ContentControl>;
}

/** Text boxes, which Word's paragraphs leave out: the paragraph each hangs on, and its words. */
export type Boxes = ReadonlyMap<number, readonly string[]>;

/**
 * Reads the document through Word's own paragraphs: what it shows, and where. Word tells automatic numbers itself.
 * @throws HostFailure `empty_letter`, `too_large`
 */
export async function openDocument(context: Word.RequestContext, boxes: Boxes): Promise<OpenDocument> {
  const { paragraphs, contentControls } = context.document.body;
  paragraphs.load("items/text,items/isListItem");
  contentControls.load("items/id,items/tag,items/title,items/text");
  await context.sync();

  const lists = paragraphs.items.map((paragraph) => {
    if (!paragraph.isListItem) return null;
    paragraph.listItemOrNullObject.load("listString");
    return paragraph.listItemOrNullObject;
  });
  if (lists.some((item) => item !== null)) await context.sync();

  const read = paragraphs.items.flatMap((paragraph, index): ReadParagraph[] => {
    const item = lists[index] ?? null;
    const label = item === null || item.isNullObject ? null : labelOf(item.listString);
    const own = { text: paragraph.text, label, index };
    return [own, ...(boxes.get(index) ?? []).map((text) => ({ text, label: null, index: -1 }))];
  });
  return {
    now: {
      letter: composeLetter(read, "word"),
      texts: paragraphs.items.map((paragraph) => paragraph.text),
      controls: contentControls.items.map(({ id, tag, title, text }) => ({ id, tag, title, text })),
    },
    paragraphs: paragraphs.items,
    controls: new Map(contentControls.items.map((control) => [control.id, control])),
  };
}

/** Word gives a bullet as its sign, often one of a symbol font. */
function labelOf(shown: string): string | null {
  const label = shown.trim();
  if (label === "") return null;
  return /[\p{L}\p{N}]/u.test(label) && !/[\uE000-\uF8FF]/u.test(label) && label !== "o" ? label : bulletLabel(label);
}
