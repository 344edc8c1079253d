import { foldMarks } from "../vietnamese.ts";

/** Behind which a place's own name begins; of "thị xã", "thị trấn", "đặc khu" the second word. */
const PLACE = /^(?:tỉnh|phố|huyện|xã|phường|quận|trấn|khu)$/u;
const SMALL = new Set([
  "và",
  "nhân",
  "dân",
  "ban",
  "phòng",
  "thành",
  "phố",
  "tỉnh",
  "huyện",
  "xã",
  "phường",
  "quận",
  "thị",
  "đồng",
  "của",
  "đặc",
  "khu",
  "trấn",
]);

/**
 * A body's name in capitals, spelled as in a sentence: "ỦY BAN NHÂN DÂN THÀNH PHỐ SA ĐÉC" → "Ủy ban nhân dân thành phố
 * Sa Đéc". The letter's own spelling rules where it names the body in full.
 */
export function spellUnit(capitals: string, inText: string): string {
  const known =
    inFull(capitals, inText.toLowerCase(), inText) ?? inFull(foldMarks(capitals), foldMarks(inText), inText);
  if (known !== null) return known.charAt(0).toUpperCase() + known.slice(1);
  if (/\p{Ll}/u.test(capitals)) return capitals;
  const words = capitals.toLowerCase().split(" ");
  let inPlace = false;
  return words
    .map((word, index) => {
      const spelled =
        index === 0 || inPlace || (!SMALL.has(word) && index === 1 && /^(?:bộ|sở|cục|vụ)$/u.test(words[0] ?? ""))
          ? word.replace(/^\p{L}/u, (first) => first.toUpperCase())
          : word;
      if (PLACE.test(word) && !inPlace) inPlace = true;
      return spelled;
    })
    .join(" ")
    .replace(/Văn phòng chính phủ|^Thủ tướng chính phủ/u, (name) => name.replace("chính", "Chính"));
}

/** The name as the text spells it; `folded` is the text, folded one for one as the name is. */
function inFull(name: string, folded: string, inText: string): string | null {
  const at = folded.indexOf(name.toLowerCase());
  if (at < 0 || folded.length !== inText.length) return null;
  const spelled = inText.slice(at, at + name.length);
  return /\p{Ll}/u.test(spelled) ? spelled : null;
}
