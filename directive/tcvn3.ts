/** TCVN 5712:1993 as the ABC fonts (.VnTime) have it: the code of each letter, as a sign of Latin-1. "ư" is the soft hyphen. */
const letters: Readonly<Record<string, string>> = {
  "µ¸¶·¹": "àáảãạ",
  "¨»¾¼½Æ": "ăằắẳẵặ",
  "©ÇÊÈÉË": "âầấẩẫậ",
  "®": "đ",
  ÌÐÎÏÑ: "èéẻẽẹ",
  ªÒÕÓÔÖ: "êềếểễệ",
  "×ÝØÜÞ": "ìíỉĩị",
  ßãáâä: "òóỏõọ",
  "«åèæçé": "ôồốổỗộ",
  "¬êíëìî": "ơờớởỡợ",
  ïóñòô: "ùúủũụ",
  "\u00ADõøö÷ù": "ưừứửữự",
  úýûüþ: "ỳýỷỹỵ",
  "¡¢§£¤¥¦": "ĂÂĐÊÔƠƯ",
};

const table = new Map(
  Object.entries(letters).flatMap(([coded, meant]) =>
    Array.from(coded, (sign, at) => [sign, meant.charAt(at)] as const),
  ),
);

/**
 * Text in the old code as it was meant. Must come before any cleaning, which takes soft hyphens out. `capitals`: from a font
 * whose small letters look like capitals (.VnTimeH); it has the same codes.
 */
export function fromTcvn3(text: string, capitals = false): string {
  let meant = "";
  for (const sign of text) meant += table.get(sign) ?? sign;
  return capitals ? meant.toUpperCase() : meant;
}

const WORD = new RegExp(`[${Array.from(table.keys()).join("")}A-Za-z]+`, "gu");
/** Signs that are no letter of Vietnamese: a word that holds one of them was coded so. */
const FOREIGN = /[µ¸¶·¹¨»¾¼½Æ©Ç®ÎÏÑªËÖ×ØÜÞßäåæçëîïñ«¬÷öøûüþ¡¢§£¤¥¦]/u;
const SYLLABLE =
  /^(?:ngh|[cgknpt]h|ng|gi|qu|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$/iu;
/** Fewer such words may be a sign that stands for something else: "5 m·". */
const FEWEST = 3;

/** A text in which words were left in the old code: those as they were meant, one for one; all others as they stand. */
export function mendTcvn3(text: string): string {
  if (!FOREIGN.test(text)) return text;
  let count = 0;
  const mended = text.replace(WORD, (word) => {
    if (word.length < 2 || !FOREIGN.test(word)) return word;
    const meant = fromTcvn3(word);
    if (!SYLLABLE.test(meant)) return word;
    count += 1;
    return meant;
  });
  return count < FEWEST ? text : mended;
}
