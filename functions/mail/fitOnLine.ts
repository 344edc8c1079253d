/** Control, bidirectional and invisible characters, by which a text could pose as another or break a header. */
const HARMFUL = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** One line of text, NFC, at most `max` characters, cut at a word where it is too long. Everything stored is untrusted. */
export function fitOnLine(text: string, max: number): string {
  const line = text.normalize("NFC").replaceAll(HARMFUL, " ").replaceAll(/ {2,}/g, " ").trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max);
  const space = cut.lastIndexOf(" ");
  // Never half a character: a lone surrogate would be mailed as a question mark.
  const end = space > max / 2 ? space : /[\uD800-\uDBFF]$/.test(cut) ? max - 1 : max;
  return `${line.slice(0, end)}…`;
}
