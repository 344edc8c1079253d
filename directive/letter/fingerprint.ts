import { foldSpace } from "../vietnamese.ts";
import type { Letter } from "./letter.ts";
import type { Span } from "./reading.ts";

/**
 * The words of a letter whatever file they came in: NFC, white space folded. Its SHA-256 is the letter's fingerprint, a
 * quote's is its anchor's; the hash itself is the platform's (WebCrypto), for it is asynchronous.
 */
export const canonicalText = (letter: Letter): string => foldSpace(letter.text);

/** The words of a stretch of the letter, lines joined. */
export const quoteOf = (letter: Letter, { start, end }: Span): string => foldSpace(letter.text.slice(start, end));
