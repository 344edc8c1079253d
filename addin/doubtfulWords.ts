import type { Span } from "../directive/letter/reading.ts";
import type { Letter } from "../directive/letter/letter.ts";
import type { HowRead } from "./host/Host.ts";
import type { Doubt } from "./reading/ReadResult.ts";

/** A word of a scan that may be wrong, and what shows it there. */
export interface DoubtfulWord {
  readonly word: string;
  readonly doubt: Doubt;
}

/** The doubtful words of a stretch of the letter, in its order. */
export function doubtfulWords({ text }: Letter, { doubts }: HowRead, { start, end }: Span): readonly DoubtfulWord[] {
  return doubts
    .filter(({ span }) => span.start < end && span.end > start)
    .map((doubt) => ({ word: text.slice(doubt.span.start, doubt.span.end), doubt }));
}
