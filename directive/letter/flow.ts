import type { Line } from "./lines.ts";
import type { Finding, Span } from "./reading.ts";

/** Lines joined into running text: one space for every run of white space, and the way back to the letter. */
export interface Flow {
  readonly text: string;
  /** For each character of `text` its offset in the letter. */
  readonly at: readonly number[];
  /** Offsets in `text` where a line of the letter begins. */
  readonly lineStarts: ReadonlySet<number>;
}

/** Soft hyphens, zero-width and direction characters that come out of web copies and PDFs, or out of a trick. */
const INVISIBLE = /[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;

export function flowOf(lines: readonly Line[]): Flow {
  const at: number[] = [];
  const lineStarts = new Set<number>();
  const parts: string[] = [];
  let spaced = true;
  for (const line of lines) {
    if (!spaced) {
      parts.push(" ");
      at.push(line.start);
      spaced = true;
    }
    lineStarts.add(at.length);
    for (let i = 0; i < line.text.length; i += 1) {
      const character = line.text.charAt(i);
      const blank = /[\s\v]/u.test(character);
      if (!blank && INVISIBLE.test(character)) continue;
      if (blank && spaced) continue;
      parts.push(blank ? " " : character);
      at.push(line.start + i);
      spaced = blank;
    }
  }
  return { text: parts.join(""), at, lineStarts };
}

/** Where a stretch of the flow stands in the letter. */
export function spanIn(flow: Flow, { start, end }: Span): Span {
  const last = flow.at[Math.max(start, end - 1)];
  const first = flow.at[start];
  if (first === undefined || last === undefined) throw new RangeError("outside the flow");
  return { start: first, end: last + 1 };
}

/** A finding in the flow as a finding in the letter. */
export function placed<T>(flow: Flow, finding: Finding<T>): Finding<T> {
  return { ...finding, span: spanIn(flow, finding.span) };
}
