/**
 * Text typed with the old TCVN3 (ABC) fonts and copied as it was coded: "Céng hoµ x· héi chñ nghÜa ViÖt Nam". Each letter
 * is one of Latin-1's, so that it is replaced one for one. Capitals looked so only by their font and come out small.
 */
const CODED = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
const MEANT = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
const LETTERS: ReadonlyMap<string, string> = new Map([...CODED].map((coded, at) => [coded, MEANT.charAt(at)]));

const WORD = new RegExp(`[${CODED}A-Za-z]+`, "gu");
/** Signs that are no letter of Vietnamese: a word that holds one of them was coded so. */
const FOREIGN = /[µ¸¶·¹¨»¾¼½Æ©Ç®ÎÏÑªËÖ×ØÜÞßäåæçëîïñ«¬÷öøûüþ¡¢§£¤¥¦]/u;
const SYLLABLE =
  /^(?:ngh|[cgknpt]h|ng|gi|qu|tr|[bcdđghklmnpqrstvx])?(?:(?![\u0300-\u036F])[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]){1,3}(?:ch|ng|nh|[cmnpt])?$/iu;
/** Fewer such words may be a sign that stands for something else: "5 m·". */
const FEWEST = 3;

/** Words left in the old code, as they were meant; everything else as it stands. */
export function readTcvn3(text: string): string {
  if (!FOREIGN.test(text)) return text;
  let count = 0;
  const read = text.replace(WORD, (word) => {
    if (word.length < 2 || !FOREIGN.test(word)) return word;
    const meant = [...word].map((letter) => LETTERS.get(letter) ?? letter).join("");
    if (!SYLLABLE.test(meant)) return word;
    count += 1;
    return meant;
  });
  return count < FEWEST ? text : read;
}
