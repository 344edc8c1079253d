/**
 * The readers work on small letters: patterns without the flags i and u run three times as fast (measured), and there
 * are fewer ways to write a phrase.
 */

/** A text in small letters, character for character, so that offsets stay. */
export function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  // "İ" becomes two characters; no Vietnamese letter does.
  return text.replace(/\p{Lu}/gu, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one));
}

const WORD = "0-9a-z\\u00e0-\\u1fff";

/** Word edges in a text of small letters: everything from "à" to the end of the Latin and Greek blocks is a letter. */
export const EDGE = `(?<![${WORD}])`;
export const END = `(?![${WORD}])`;

/**
 * Every match of a sticky pattern that begins with a word whose first letter, or first two, are among `beginnings`: the
 * same as a search with the word edge in front, but most of a text is passed over with a look at a few characters.
 */
export function* matchAtWords(lower: string, pattern: RegExp, beginnings: Beginnings): Generator<RegExpExecArray> {
  let inWord = false;
  for (let at = 0; at < lower.length; at += 1) {
    const wasInWord = inWord;
    inWord = isWordCharacter(lower.charCodeAt(at));
    if (!inWord || wasInWord) continue;
    const first = lower.charCodeAt(at);
    if (!beginnings.has(first) && !beginnings.has(pairOf(first, lower.charCodeAt(at + 1)))) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(lower);
    if (match === null) continue;
    yield match;
    at += Math.max(match[0].length, 1) - 1;
    inWord = isWordCharacter(lower.charCodeAt(at));
  }
}

/** One letter by its code, two by both. */
type Beginnings = ReadonlySet<number>;

/** The beginnings "ng nh 0 1": two letters or one, with spaces between. */
export function beginningsOf(words: string): Beginnings {
  return new Set(words.split(" ").map((word) => pairOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0)));
}

const pairOf = (first: number, second: number) => first + second * 0x10000;

function isWordCharacter(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
  return code >= 0xe0 && code < 0x2000;
}
