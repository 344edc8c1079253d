/** How Vietnamese a text looks, by its words that are not all capitals. */
export interface TextQuality {
  readonly words: number;
  /** The share of words that can be syllables of Vietnamese: 0 to 1, 1 where there is no word. */
  readonly valid: number;
  /** The share of words with a letter beyond ASCII; a running text has about 0.9. */
  readonly diacritics: number;
}

/** After what can stand before the vowel. "gi" and "qu" take their vowel letter with them. */
const onsets = ["", ..."ngh ng nh gh gi ch th tr ph kh qu b c d đ g h k l m n p r s t v x".split(" ")];

/** The vowels of a syllable without its tone, and what may end it; "-" is nothing. */
const rhymes: Readonly<Record<string, string>> = {
  a: "- c ch i m n ng nh o p t u y",
  ă: "c m n ng p t",
  â: "c m n ng p t u y",
  e: "- c m n ng o p t",
  ê: "- ch m n ng nh p t u",
  i: "- a ch m n nh p t u",
  iê: "c m n ng p t u",
  o: "- c i m n ng p t",
  oo: "c ng",
  ô: "- c i m n ng p t",
  ơ: "- i m n p t",
  u: "- a c i m n ng p t",
  uô: "c i m n ng p t",
  ư: "- a c i m n ng t u",
  ươ: "c i m n ng p t u",
  oa: "- c ch i m n ng nh o p t y",
  oă: "c m n ng t",
  oe: "- m n o t",
  uâ: "c n ng t y",
  uê: "- ch nh",
  uơ: "-",
  uy: "- a ch n nh p t u",
  uyê: "n t",
  y: "- a ch n nh t",
  yê: "m n ng t u",
};

const syllables = new Set(
  Object.entries(rhymes).flatMap(([vowels, ends]) =>
    ends.split(" ").flatMap((end) => onsets.map((onset) => onset + vowels + (end === "-" ? "" : end))),
  ),
);

/** Grave, acute, tilde, hook, dot: the five tones, apart from the marks that make another letter. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Addresses, codes with digits, the letters of a list ("b)"): no words. */
const other = /[@\d]|:\/\/|www\.|^\p{L}\)/u;

/** Old codes hide letters among Latin-1's signs, so these count as letters here. */
const words = /[\p{L}\p{M}\u00A1-\u00FF]+/gu;

/** What one piece of text between spaces holds. */
interface Found {
  readonly words: number;
  readonly valid: number;
  readonly marked: number;
}

/** Of pieces seen before: the same few hundred make up every letter. */
const known = new Map<string, Found>();
const mostKnown = 10_000;

/** Input in any normal form: a text, or its pieces between spaces. */
export function measureQuality(text: string | readonly string[]): TextQuality {
  let count = 0;
  let valid = 0;
  let marked = 0;
  for (const piece of typeof text === "string" ? text.split(/\s+/u) : text) {
    let found = known.get(piece);
    if (!found) {
      if (known.size >= mostKnown) known.clear();
      known.set(piece, (found = look(piece.normalize("NFC"))));
    }
    count += found.words;
    valid += found.valid;
    marked += found.marked;
  }
  return { words: count, valid: count === 0 ? 1 : valid / count, diacritics: count === 0 ? 0 : marked / count };
}

function look(piece: string): Found {
  if (other.test(piece)) return { words: 0, valid: 0, marked: 0 };
  const own = (piece.match(words) ?? []).filter((word) => word !== word.toUpperCase());
  return {
    words: own.length,
    valid: own.filter(isSyllable).length,
    marked: own.filter((word) => /[^\u0000-\u007F]/u.test(word)).length,
  };
}

function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  const plain = parts.replaceAll(tones, "");
  return parts.length - plain.length <= 1 && syllables.has(plain.normalize("NFC"));
}

/**
 * What is to be done with a text layer. `good`: use it · `few`: too few words to tell · `foreign`: another language, rightly
 * coded · `poor`: broken, whether its code is an old one or its marks are lost.
 */
export function judgeText(text: string | readonly string[]): "good" | "few" | "foreign" | "poor" {
  const { words: count, valid, diacritics } = measureQuality(text);
  if (count < fewWords) return "few";
  if (valid >= 0.95 && diacritics >= 0.5) return "good";
  return isEnglish(text, count) ? "foreign" : "poor";
}

const fewWords = 12;

/** Every tenth word of an English text is one of these. */
function isEnglish(text: string | readonly string[], count: number): boolean {
  const found = (typeof text === "string" ? text : text.join(" ")).match(
    /(?<![\p{L}\p{N}])(?:the|of|and|to|in|is|for|that|with|by)(?![\p{L}\p{N}])/giu,
  );
  return (found?.length ?? 0) > count / 12;
}
