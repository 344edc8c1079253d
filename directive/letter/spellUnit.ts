import { foldMarks } from "../vietnamese.ts";
import { FIELDS } from "./fieldNames.ts";

/** Behind which a place's own name begins. */
const PLACE = /(?:^|(?<=\s))(?:tỉnh|thành phố|huyện|xã|phường|quận|thị xã|thị trấn|đặc khu)$/u;
/** Written small within a name, wherever they stand. */
const SMALL = new Set("và của về nhân dân ban phòng thành phố tỉnh huyện xã phường quận thị đặc khu trấn".split(" "));
const AFTER_KIND = /^(?:bộ|sở|cục|vụ|phòng|ban|chi cục|tổng cục|thanh tra)$/u;
/** What may be a syllable without its marks; anything else in capitals is an abbreviation: "UBND", "THPT", "TP". */
const SYLLABLE = /^(?:ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;
const FIXED = new Map([
  ["văn phòng chính phủ", "Văn phòng Chính phủ"],
  ["thủ tướng chính phủ", "Thủ tướng Chính phủ"],
]);

/**
 * A body's name in capitals, spelled as in a sentence: "ỦY BAN NHÂN DÂN THÀNH PHỐ SA ĐÉC" → "Ủy ban nhân dân thành phố
 * Sa Đéc". The letter's own spelling rules where it names the body in full.
 */
export function spellUnit(capitals: string, inText: string): string {
  const [name, folded] = [foldMarks(capitals), foldMarks(inText)];
  // Most letters never name their issuer in full: one search tells.
  const asWritten = folded.includes(name)
    ? (inFull(capitals, inText.toLowerCase(), inText) ?? inFull(name, folded, inText))
    : null;
  if (asWritten !== null) return capitalise(asWritten);
  if (/\p{Ll}/u.test(capitals)) return capitals;
  const known = FIXED.get(capitals.toLowerCase());
  if (known !== undefined) return known;
  const small = capitals
    .split(" ")
    .map((word) => (SYLLABLE.test(foldMarks(word)) || !/^\p{L}+$/u.test(word) ? word.toLowerCase() : word))
    .join(" ");
  return withFields(withProperNames(small, inText));
}

/** Capitals for the first word, for what a place's kind is followed by, and for names that the text writes so. */
function withProperNames(name: string, inText: string): string {
  const words = name.split(" ");
  const proper = words.findIndex(
    (_, at) =>
      at > 0 &&
      ((PLACE.test(words.slice(0, at).join(" ")) && words[at] !== "ủy" && words[at] !== "đoàn") ||
        (at < words.length - 1 &&
          !SMALL.has(words[at] ?? "") &&
          inText.includes(capitalised(words.slice(at)).join(" ")))),
  );
  return words
    .map((word, at) => {
      const afterKind = at > 0 && !SMALL.has(word) && AFTER_KIND.test(words.slice(0, at).join(" "));
      return at === 0 || words[at - 1] === "-" || afterKind || (proper >= 0 && at >= proper) ? capitalise(word) : word;
    })
    .join(" ");
}

const capitalise = (word: string) => word.replace(/^\p{L}/u, (first) => first.toUpperCase());
const capitalised = (words: readonly string[]) => words.map(capitalise);

/** "Sở Giáo dục và đào tạo" → "Sở Giáo dục và Đào tạo" */
function withFields(name: string): string {
  const small = name.toLowerCase();
  const field = FIELDS.find((known) => small.includes(known.toLowerCase()));
  if (field === undefined) return name;
  const at = small.indexOf(field.toLowerCase());
  return name.slice(0, at) + field + name.slice(at + field.length);
}

/** The name as the text spells it; `folded` is the text, folded one for one as the name is. */
function inFull(name: string, folded: string, inText: string): string | null {
  const at = folded.indexOf(name.toLowerCase());
  if (at < 0 || folded.length !== inText.length) return null;
  const spelled = inText.slice(at, at + name.length);
  return /\p{Ll}/u.test(spelled) ? spelled : null;
}
