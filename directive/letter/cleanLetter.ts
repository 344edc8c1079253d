import { mendTcvn3 } from "../tcvn3.ts";
import { foldLookAlikes } from "../vietnamese.ts";
import type { Letter } from "./letter.ts";
import { TracedText } from "./TracedText.ts";

/** Anything else is rare, and spares most letters the steps that mend it. */
const UNUSUAL = /[^\t\n -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ“”‘’–—…•]/;
/** Soft hyphens, zero-width and direction characters, controls: nothing that is seen; line ends and tabs are kept. */
const INVISIBLE =
  /[\uFE00-\uFE0F\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]+/gu;
/** A letter and the marks behind it, in whatever normal form; most text has none. */
const DECOMPOSED = /\P{M}\p{M}+/gu;
const MARK = /[\u0300-\u036F]/u;
const LIGATURE = /[\uFB00-\uFB04]/gu;
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
const LINE_END = /[\r\u0085\u2028\u2029]/gu;
const HYPHEN = /[\u2010\u2011\u2212]/gu;
const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;
/**
 * Where a space was lost: before a capital within a word ("tịchỦy ban"), behind a comma ("khác,các"). Beside a letter of
 * Vietnamese; "TikTok" is one word.
 */
const LOST_SPACE = new RegExp(
  "(?=\\p{Lu}\\p{Ll})(?<=\\p{Ll}[,;:]?|[\\p{Ll}\\d]\\.)(?:(?<=[À-ỹ]\\p{Ll}{0,6}[,;:.]?)|(?=\\p{L}{1,6}[À-ỹ]))|" +
    "[,;](?=\\p{Ll})(?<=\\p{Ll}[,;])(?:(?<=[À-ỹ]\\p{Ll}{0,6}[,;])|(?=.\\p{Ll}{0,6}[À-ỹ]))",
  "gu",
);

/**
 * The text that the readers read, of the letter that came: composed (NFC), nothing invisible, plain spaces and hyphens,
 * look-alikes of other alphabets and words in the old TCVN3 code as the letters they stand for, lost spaces put back.
 * Everything after this step may rely on it; `TracedText` leads every offset back into the letter.
 */
export function cleanLetter({ text }: Letter): TracedText {
  return composed(text).replace(LOST_SPACE, (stop) => `${stop} `);
}

function composed(text: string): TracedText {
  if (!UNUSUAL.test(text)) return new TracedText(text);
  const oneForOne = foldLookAlikes(mendTcvn3(text))
    .replace(LINE_END, "\n")
    .replace(SPACE, " ")
    .replace(HYPHEN, "-")
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const source = new TracedText(oneForOne)
    .replace(INVISIBLE, () => "")
    .replace(LIGATURE, (letters) => letters.normalize("NFKC"));
  if (MARK.test(source.text)) source.replace(DECOMPOSED, (letter) => letter.normalize("NFC"));
  return source;
}
