import { lowerOf } from "../deadline/lowerText.ts";
import { findAll } from "../findAll.ts";
import type { Line } from "./lines.ts";
import type { Finding, Span } from "./reading.ts";

/** Lines joined into running text: one space for every run of white space, and the way back to the letter. */
export interface Flow {
  /** What patterns are matched on. */
  readonly text: string;
  /** The same in small letters, one for one. */
  readonly lower: string;
  /** The same stretch for stretch, as the letter writes it (tone marks where they stand). */
  readonly written: string;
  /** Offsets in `text` where a line of the letter begins. */
  readonly lineStarts: ReadonlySet<number>;
  /** Unbroken pieces, in order: where each begins in `text`, and in the letter. */
  readonly pieces: readonly { readonly at: number; readonly start: number }[];
}

class RunningText implements Flow {
  readonly text: string;
  readonly written: string;
  readonly lineStarts: ReadonlySet<number>;
  readonly pieces: Flow["pieces"];
  #lower: string | null = null;

  constructor(text: string, written: string, lineStarts: ReadonlySet<number>, pieces: Flow["pieces"]) {
    this.text = text;
    this.written = written;
    this.lineStarts = lineStarts;
    this.pieces = pieces;
  }

  get lower(): string {
    return (this.#lower ??= lowerOf(this.text));
  }
}

const GAP = /\s{2,}/g;

export function flowOf(lines: readonly Line[]): Flow {
  const pieces: { at: number; start: number }[] = [];
  const lineStarts = new Set<number>();
  const texts: string[] = [];
  const written: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (line.text === "") continue;
    if (length > 0) length += 1;
    lineStarts.add(length);
    let read = 0;
    for (const gap of line.text.includes("  ") ? findAll(line.text, GAP) : []) {
      pieces.push({ at: length, start: line.start + read });
      length += gap.index + 1 - read;
      read = gap.index + gap[0].length;
    }
    pieces.push({ at: length, start: line.start + read });
    length += line.text.length - read;
    texts.push(line.text);
    written.push(line.written);
  }
  const text = join(texts);
  const asWritten = texts.every((words, index) => words === written[index]) ? text : join(written);
  return new RunningText(text, asWritten, lineStarts, pieces);
}

function join(parts: readonly string[]): string {
  const text = parts.join(" ");
  return text.includes("  ") ? text.replace(GAP, " ") : text;
}

/** The flow as if it ended there: what follows is no part of what is read. */
export function flowUpTo({ text, written, lineStarts, pieces }: Flow, end: number): Flow {
  return new RunningText(text.slice(0, end), written.slice(0, end), lineStarts, pieces);
}

/** Where a stretch of the flow stands in the letter. */
export function spanIn(flow: Flow, { start, end }: Span): Span {
  if (start < 0 || start >= flow.text.length) throw new RangeError("outside the flow");
  return { start: placeIn(flow, start), end: placeIn(flow, Math.max(start, end - 1)) + 1 };
}

function placeIn({ pieces }: Flow, at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  if (piece === undefined) throw new RangeError("outside the flow");
  return piece.start + at - piece.at;
}

/** A finding in the flow as a finding in the letter. */
export function placed<T>(flow: Flow, finding: Finding<T>): Finding<T> {
  return { ...finding, span: spanIn(flow, finding.span) };
}
