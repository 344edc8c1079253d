import { findAll } from "../findAll.ts";
import type { Span } from "./reading.ts";

/** One place that was rewritten: offsets before and after. */
interface Edit {
  readonly was: Span;
  readonly is: Span;
}

/** A text that is rewritten step by step and still knows where each of its characters came from. */
export class TracedText {
  readonly #steps: (readonly Edit[])[] = [];
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** Replaces every match; `by` may make it longer, shorter or nothing. Takes time in proportion to the text. */
  replace(pattern: RegExp, by: (match: string) => string): this {
    const edits: Edit[] = [];
    const parts: string[] = [];
    let read = 0;
    let length = 0;
    for (const { 0: match, index } of findAll(this.#text, pattern)) {
      const words = by(match);
      if (words === match) continue;
      const start = length + index - read;
      parts.push(this.#text.slice(read, index), words);
      length = start + words.length;
      read = index + match.length;
      edits.push({ was: { start: index, end: read }, is: { start, end: length } });
    }
    if (edits.length === 0) return this;
    parts.push(this.#text.slice(read));
    this.#text = parts.join("");
    this.#steps.push(edits);
    return this;
  }

  get isChanged(): boolean {
    return this.#steps.length > 0;
  }

  /** Where a stretch of the text as it is now stood in the text as it came. */
  originOf({ start, end }: Span): Span {
    return this.#steps.reduceRight(
      (span, edits) => {
        const from = across(edits, span.start, "is", "was");
        return {
          start: from.start,
          end: span.end > span.start ? across(edits, span.end - 1, "is", "was").end : from.start,
        };
      },
      { start, end },
    );
  }

  /** Where an offset of the text as it came stands now. */
  placeOf(offset: number): number {
    return this.#steps.reduce((at, edits) => across(edits, at, "was", "is").start, offset);
  }
}

/** The character at an offset on one side of an edit, as a stretch on the other side; what was rewritten is one piece. */
function across(edits: readonly Edit[], at: number, from: keyof Edit, to: keyof Edit): Span {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as Edit)[from].start <= at) low = middle + 1;
    else high = middle;
  }
  // An empty side (what was put in, or taken out) holds no character: what stands there follows it.
  const edit = edits[low - 1];
  if (edit === undefined) return { start: at, end: at + 1 };
  if (at < edit[from].end) return edit[to];
  const start = edit[to].end + at - edit[from].end;
  return { start, end: start + 1 };
}
