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
