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
  const { starts, pairs } = wordsOf(lower);
  let from = 0;
  for (let word = 0; word < starts.length; word += 1) {
    const pair = pairs[word] ?? 0;
    const kind = beginnings.firsts[pair & 0x1fff];
    if (kind === 0 || (kind === BY_PAIR && !beginnings.pairs.has(pair))) continue;
    const at = starts[word] ?? 0;
    if (at < from) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(lower);
    if (match === null) continue;
    yield match;
    from = at + Math.max(match[0].length, 1);
  }
}

/** Where the words of a text begin, and the first two letters of each; many patterns ask for those of one text in turn. */
interface Words {
  readonly lower: string;
  readonly starts: readonly number[];
  readonly pairs: readonly number[];
}
let latest: Words = { lower: "", starts: [], pairs: [] };

function wordsOf(lower: string): Words {
  if (latest.lower === lower) return latest;
  const starts: number[] = [];
  const pairs: number[] = [];
  let inWord = false;
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    const wasInWord = inWord;
    inWord = isWordCharacter(code);
    if (!inWord || wasInWord) continue;
    starts.push(at);
    pairs.push(pairOf(code, at + 1 < lower.length ? lower.charCodeAt(at + 1) : 0));
  }
  latest = { lower, starts, pairs };
  return latest;
}

/** With which letters a phrase may begin: by the first alone, or only by the first two. */
interface Beginnings {
  readonly firsts: Uint8Array;
  readonly pairs: ReadonlySet<number>;
}
const BY_FIRST = 1;
const BY_PAIR = 2;

/** The beginnings "ng nh 0 1": two letters or one, with spaces between. */
export function beginningsOf(words: string): Beginnings {
  const firsts = new Uint8Array(0x2000);
  const pairs = new Set<number>();
  for (const word of words.split(" ")) {
    const first = word.charCodeAt(0);
    if (word.length > 1) pairs.add(pairOf(first, word.charCodeAt(1)));
    if (firsts[first] !== BY_FIRST) firsts[first] = word.length > 1 ? BY_PAIR : BY_FIRST;
  }
  return { firsts, pairs };
}

/** Letters of words lie below U+2000, so that both fit. */
const pairOf = (first: number, second: number) => (first & 0x1fff) + second * 0x2000;

function isWordCharacter(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
  return code >= 0xe0 && code < 0x2000;
}
