/**
 * What is peculiar to Vietnamese text. JavaScript's `\b` and `\w` are ASCII, so "x đơn" has no word edge before "đ":
 * every pattern over letters uses `EDGE` in front and `END` behind, with the flag `u`, on NFC text.
 */
export const EDGE = String.raw`(?<![\p{L}\p{N}])`;
export const END = String.raw`(?![\p{L}\p{N}])`;

/** A pattern of whole words, case-sensitive unless asked otherwise; always global. */
export function words(source: string, flags = ""): RegExp {
  return new RegExp(`${EDGE}(?:${source})${END}`, `gu${flags}`);
}

/** Of every code below U+2000, where the letters of our alphabets end, whether it is a letter or a digit. */
const LETTER_OR_DIGIT = Uint8Array.from({ length: 0x2000 }, (_, code) =>
  Number(/[\p{L}\p{N}]/u.test(String.fromCharCode(code))),
);

/** Is this a letter, or a digit? For walks over a text: a pattern takes several times as long. */
export const isLetterOrDigit = (code: number): boolean => LETTER_OR_DIGIT[code] === 1;

/** Cyrillic and Greek letters and Eth that look like Latin ones; they come out of copied numbers ("16495/BТС"). */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Array.from("АВСЕНІЈКМОРЅТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧÐƉасеіјорѕхуοð", (letter, at) => [
    letter,
    "ABCEHIJKMOPSTXYABEZHIKMNOPTYXĐĐaceijopsxyođ".charAt(at),
  ]),
);
const LOOK_ALIKE = new RegExp(`[${[...LOOK_ALIKES.keys()].join("")}]`, "g");

/** Replaces look-alikes one for one, so that offsets stay. */
export function foldLookAlikes(text: string): string {
  return text.replace(LOOK_ALIKE, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}

const TONED = { a: "àáảãạ", e: "èéẻẽẹ", o: "òóỏõọ", u: "ùúủũụ", y: "ỳýỷỹỵ" };
const NEW_PLACE = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu;

/**
 * The tone mark of "oa", "oe" and "uy" in its older place: "hoà" → "hòa", "Uỷ" → "Ủy" (but "quý", whose "u" belongs to the
 * "q"). Replaces one for one, so that offsets stay.
 */
export function placeTones(text: string): string {
  return text.replace(NEW_PLACE, (pair) => {
    const [first, second] = [pair.charAt(0), pair.charAt(1)];
    const [plain, tones] = Object.entries(TONED).find(([, toned]) => toned.includes(second.toLowerCase())) ?? ["", ""];
    const tone = tones.indexOf(second.toLowerCase());
    const marked = TONED[first.toLowerCase() === "o" ? "o" : "u"].charAt(tone);
    const upper = (from: string, to: string) => (from === from.toLowerCase() ? to : to.toUpperCase());
    return upper(first, marked) + upper(second, plain);
  });
}

/** Lower case, look-alikes and tone marks unified: for comparing. Replaces one for one, so that offsets stay. */
export const foldTone = (text: string): string => placeTones(foldLookAlikes(text).toLowerCase());

/** For each letter up to U+1EFF the code of the plain small letter it folds to: Latin, and what looks like it. */
const PLAIN = Uint16Array.from({ length: 0x1f00 }, (_, code) => {
  const letter = LOOK_ALIKES.get(String.fromCharCode(code)) ?? String.fromCharCode(code);
  const small = letter.toLowerCase();
  const plain = small.normalize("NFD").charAt(0);
  if (small === "đ") return "d".charCodeAt(0);
  return /[a-z]/.test(plain) ? plain.charCodeAt(0) : small.length === 1 ? small.charCodeAt(0) : code;
});
/** The plain small letter that a letter folds to, as codes. */
export const plainCode = (code: number): number => PLAIN[code] ?? code;

const isMark = (code: number) => code >= 0x300 && code <= 0x36f;

/** Lower case without any mark, "đ" as "d": for search, and for text that lost its marks. NFC text keeps its offsets. */
export function foldMarks(text: string): string {
  return foldCodes(text, false);
}

/** The same one for one, so that offsets stay: a mark that stands by itself is kept. */
export function foldMarksEach(text: string): string {
  return foldCodes(text, true);
}

/** Asked for all of a letter, so written for speed: codes through a table, and back into a string block by block. */
const BLOCK = 4096;

function foldCodes(text: string, keepsMarks: boolean): string {
  let folded = "";
  for (let from = 0; from < text.length; from += BLOCK) {
    const to = Math.min(text.length, from + BLOCK);
    const codes = new Array<number>(to - from);
    let length = 0;
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 0x80 || keepsMarks || !isMark(code))
        codes[length++] = code < PLAIN.length ? (PLAIN[code] ?? code) : code;
    }
    if (length < codes.length) codes.length = length;
    // Several times as fast as a spread, or as adding letter by letter (measured).
    folded += String.fromCharCode.apply(null, codes);
  }
  return folded;
}

/** One space for every run of white space, none at the ends. */
export function foldSpace(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** True where letters are there and none of them is small. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Number words as they stand in deadlines: "ba ngày làm việc". */
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
export const NUMBER_WORD = Object.keys(NUMBER_WORDS).join("|");

/** "05", "5", "năm" → 5; null for anything else. */
export function readNumber(words: string): number | null {
  if (/^\d{1,6}$/.test(words)) return Number(words);
  return NUMBER_WORDS[words.toLowerCase()] ?? null;
}

/** "IV" or "4" → 4 (quarters and sections, up to XXXIX); null for anything else. */
export function readRoman(numeral: string): number | null {
  if (/^\d{1,2}$/.test(numeral)) return Number(numeral);
  const parts = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(numeral.toUpperCase());
  if (parts === null || numeral === "") return null;
  const [, tens = "", ones = ""] = parts;
  return tens.length * 10 + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].indexOf(ones);
}

/** The letters of points in their Vietnamese order: there is no f, j, w, z. */
export const POINT_LETTERS = "abcdđeghiklmnopqrstuvxy";
