import { hashWords } from "../../../addin/hash.ts";
import type { Mark, MarkedItem } from "../../../addin/host/Host.ts";
import type { Letter } from "../../../directive/letter/letter.ts";

export const key = "01J7ZZZZZZZZZZZZZZZZZZZZZZ";

/** Every line that begins "1. ", "2. " … as an item of a draft. */
export function markOf(letter: Letter, change: Partial<MarkedItem> = {}): Mark {
  const points = letter.paragraphs.flatMap(({ start, end }): MarkedItem[] => {
    const quote = letter.text.slice(start, end);
    const path = /^(\d+)\. /.exec(quote)?.[1];
    if (path === undefined) return [];
    const anchor = { start, end, hash: hashWords(quote) };
    return [{ id: path.padStart(2, "0"), path, anchor, disposition: "task", state: "draft", ...change }];
  });
  return { key, items: points };
}
