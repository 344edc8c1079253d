import { foldSpace } from "../vietnamese.ts";
import type { Letter } from "./letter.ts";
import type { Span } from "./reading.ts";

/**
 * The words of a stretch of the letter, lines joined: NFC, white space folded, as an anchor's hash and the letter's
 * fingerprint are made over them.
 */
export const quoteOf = (letter: Letter, { start, end }: Span): string => foldSpace(letter.text.slice(start, end));
