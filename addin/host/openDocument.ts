import type { Cell } from "../../directive/letter/letter.ts";
import { composeLetter, type ReadParagraph } from "../reading/composeLetter.ts";
import { normaliseText } from "../reading/normaliseText.ts";
import { bulletLabel } from "../reading/Numbering.ts";
import type { DocumentNow } from "./placeItems.ts";

/** The document that is open in Word, with the proxies that change it; they are good within one `Word.run`. */
export interface OpenDocument {
  readonly now: DocumentNow;
  readonly paragraphs: readonly Word.Paragraph[];
  readonly controls: ReadonlyMap<number, Word.ContentControl>;
}

/** What the document's file tells and Word's paragraphs do not, by the paragraph's index. */
export interface FileKnowledge {
  /** Text boxes: the paragraph each hangs on, and its words. */
  readonly boxes: ReadonlyMap<number, readonly string[]>;
  readonly cells: ReadonlyMap<number, Cell>;
  /**
   * By Word's own words for a paragraph: what they mean, where that is something else. Fonts from before Unicode have their
   * own codes, and Word gives out what tracked changes delete. Not by index: the document may be edited meanwhile.
   */
  readonly texts: ReadonlyMap<string, string>;
}

/** Lays the file's paragraphs beside Word's own. `file`: null where there is none. */
export function learnFromFile(file: readonly ReadParagraph[] | null, { now }: OpenDocument): FileKnowledge {
  const boxes = new Map<number, string[]>();
  const cells = new Map<number, Cell>();
  const texts = new Map<string, string>();
  let anchor = -1;
  const known = file ?? [];
  // Where the two count differently, nobody knows which is which.
  const last = known.reduce((most, { index }) => Math.max(most, index), -1);
  const sameCount = last === now.texts.length - 1;
  for (const { text, index, cell } of known) {
    if (index < 0) {
      boxes.set(anchor, [...(boxes.get(anchor) ?? []), text]);
      continue;
    }
    anchor = index;
    if (!sameCount) continue;
    if (cell) cells.set(index, cell);
    const shown = now.texts[index] ?? "";
    if (shown.trim() !== "" && normaliseText(shown) !== normaliseText(text)) texts.set(shown, text);
  }
  // What runs on into another paragraph, since the mark between them is deleted, stands there already.
  const own = new Set(known.map(({ index }) => index));
  for (const [index, shown] of now.texts.entries())
    if (sameCount && known.length > 0 && !own.has(index)) texts.set(shown, "");
  return { boxes, cells, texts };
}

/**
 * Reads the document through Word's own paragraphs: what it shows, and where. Word tells automatic numbers itself.
 * @throws HostFailure `empty_letter`, `too_large`
 */
export async function openDocument(context: Word.RequestContext, known: FileKnowledge): Promise<OpenDocument> {
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
    const cell = known.cells.get(index);
    const own = { text: known.texts.get(paragraph.text) ?? paragraph.text, label, index, ...(cell && { cell }) };
    return [own, ...(known.boxes.get(index) ?? []).map((text) => ({ text, label: null, index: -1 }))];
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
