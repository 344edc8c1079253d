import type { ItemId } from "../../directive/contract/primitives.ts";
import type { Letter } from "../../directive/letter/letter.ts";
import { foldSpace } from "../../directive/vietnamese.ts";
import { hashWords } from "../hash.ts";
import { controlLook } from "./controlLook.ts";
import type { MarkedItem, Placed } from "./Host.ts";
import type { KeptMark } from "./markXml.ts";

/** The document as it is now. */
export interface DocumentNow {
  readonly letter: Letter;
  /** Every paragraph in Word's order, without its automatic number. */
  readonly texts: readonly string[];
  readonly controls: readonly Control[];
}

export interface Control {
  readonly id: number;
  readonly tag: string;
  readonly title: string;
  readonly text: string;
}

/** Where an item is: in a control, or in Word's paragraphs first … last, or nowhere (`lost`). */
export interface Place {
  readonly placed: Placed;
  readonly control: Control | null;
  readonly first: number;
  readonly last: number;
  /** Its words there; what was known of them before where it is lost. */
  readonly quote: string;
}

/** From here on, words are the same item after an edit: more than half of their pairs with the old ones agree. */
const similarEnough = 0.6;

/**
 * Finds every item again: by its control's tag; else by the control's title; else by its place, its quote or its hash in
 * the text; else by the paragraph that is most like it.
 */
export function placeItems(document: DocumentNow, kept: KeptMark): Map<ItemId, Place> {
  const now = { ...document, packed: document.texts.map(pack) };
  const taken = new Set<Control>();
  return new Map(
    kept.mark.items.map((item) => {
      const quote = kept.quotes.get(item.id) ?? "";
      const place = inControl(now, kept.mark.key, item, quote, taken) ?? inText(now, item, quote);
      if (place.control) taken.add(place.control);
      return [item.id, place];
    }),
  );
}

/** The paragraphs' texts without white space: controls and paragraphs break lines differently. */
type Packed = DocumentNow & { readonly packed: readonly string[] };

function inControl(now: Packed, key: string, item: MarkedItem, quote: string, taken: Set<Control>): Place | null {
  const free = now.controls.filter((control) => !taken.has(control));
  const tagged = free.filter((control) => control.tag === controlLook.tag(key, item.id));
  const titled = free.filter((control) => control.tag === "" && control.title === controlLook.title(item));
  // A copied paragraph carries its control along: the one whose words are still the item's is the original.
  const candidates = [...tagged, ...titled].map((control) => ({ control, stretch: stretchOf(now, control) }));
  const same = candidates.find(({ control, stretch }) => holdsItem(now, item, quote, control, stretch));
  const best = same ?? candidates[0];
  if (!best) return null;
  const { control, stretch } = best;
  const words = stretch.first < 0 ? control.text : wordsAt(now, stretch);
  return { placed: same ? "tagged" : "changed", control, ...stretch, quote: same && quote !== "" ? quote : words };
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

const nowhere: Stretch = { first: -1, last: -1 };

/** The paragraphs whose words are exactly the control's; else the one its words are part of. */
function stretchOf({ packed }: Packed, control: Control): Stretch {
  const words = pack(control.text);
  if (words === "") return nowhere;
  for (let first = 0; first < packed.length; first++) {
    if (packed[first] === "") continue;
    let joined = "";
    for (let last = first; last < packed.length && joined.length < words.length; last++) {
      joined += packed[last] ?? "";
      if (joined === words) return { first, last };
      if (!words.startsWith(joined)) break;
    }
  }
  const around = packed.findIndex((text) => text.includes(words));
  return { first: around, last: around };
}

function holdsItem(now: DocumentNow, item: MarkedItem, quote: string, control: Control, stretch: Stretch): boolean {
  const words = wordsAt(now, stretch);
  if (isItem(item, control.text) || isItem(item, words)) return true;
  // An item that is part of a paragraph is tagged with the whole of it.
  return quote !== "" && isItem(item, quote) && foldSpace(words).includes(foldSpace(quote));
}

function inText(now: DocumentNow, item: MarkedItem, quote: string): Place {
  const { text } = now.letter;
  const { start, end } = item.anchor;
  if (isItem(item, text.slice(start, end))) return atText(now, start, end, "found");
  const at = quote === "" ? -1 : text.indexOf(quote);
  if (at >= 0) return atText(now, at, at + quote.length, isItem(item, quote) ? "found" : "changed");
  for (const paragraph of now.letter.paragraphs) {
    const words = text.slice(paragraph.start, paragraph.start + end - start);
    if (isItem(item, words)) return atText(now, paragraph.start, paragraph.start + words.length, "found");
  }
  return mostAlike(now, quote) ?? { placed: "lost", control: null, ...nowhere, quote };
}

function atText(now: DocumentNow, start: number, end: number, placed: Placed): Place {
  const within = now.letter.paragraphs.filter((paragraph) => paragraph.start < end && paragraph.end > start);
  const indices = within.map((paragraph) => paragraph.index).filter((index) => index >= 0);
  const [first = -1] = indices;
  return { placed, control: null, first, last: indices.at(-1) ?? -1, quote: now.letter.text.slice(start, end) };
}

function mostAlike(now: DocumentNow, quote: string): Place | null {
  const pairs = pairsOf(quote);
  if (pairs.size < 3) return null;
  let best: { likeness: number; place: Place } | null = null;
  const { paragraphs, text } = now.letter;
  const lines = quote.split("\n").length;
  for (const [index, { start }] of paragraphs.entries()) {
    const end = paragraphs[Math.min(index + lines, paragraphs.length) - 1]?.end ?? start;
    const likeness = alike(pairs, pairsOf(text.slice(start, end)));
    if (likeness >= similarEnough && likeness > (best?.likeness ?? 0)) {
      best = { likeness, place: atText(now, start, end, "changed") };
    }
  }
  return best?.place ?? null;
}

/** Whether these are the words the anchor was made of, with or without the point's label before them. */
function isItem(item: MarkedItem, words: string): boolean {
  const folded = foldSpace(words);
  const bare = folded.replace(/^(?:(?:Điều|Khoản|Mục)\s)?[\p{L}\p{N}.]{1,12}[.):/]\s|^[-–—+*•]\s/u, "");
  return hashWords(folded) === item.anchor.hash || (bare !== folded && hashWords(bare) === item.anchor.hash);
}

function wordsAt(now: DocumentNow, { first, last }: Stretch): string {
  const within = now.letter.paragraphs.filter(({ index }) => index >= first && index <= last && index >= 0);
  const start = within[0]?.start ?? 0;
  return now.letter.text.slice(start, within.at(-1)?.end ?? start);
}

function pack(text: string): string {
  return text.normalize("NFC").replaceAll(/[\s\u00AD\u200B-\u200F]+/gu, "");
}

/** Neighbouring words, which tell order as well. */
function pairsOf(text: string): Set<string> {
  const words = foldSpace(text).toLowerCase().split(" ");
  return new Set(words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`));
}

/** Dice's coefficient. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of one) if (other.has(pair)) both++;
  return (2 * both) / (one.size + other.size);
}
