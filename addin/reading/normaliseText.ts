/** Spaces that only look different: no-break, figure, thin, ideographic. The tab stays: letterheads use it as a column. */
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/** Soft hyphens, zero-width characters, direction marks and overrides, the byte order mark: nothing a reader sees. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

/** Every control character but the tab and the line feed. */
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;

/**
 * The text of one paragraph as it is kept and matched: NFC, plain spaces and hyphens, no invisible characters, line breaks
 * as "\n", trimmed. Quotes are never rewritten beyond this (tone placement stays as written).
 */
export function normaliseText(raw: string): string {
  return raw
    .replaceAll(/\r\n?|[\u000B\f\u0085\u2028\u2029]/g, "\n")
    .replaceAll(spaces, " ")
    .replaceAll(/[\u2010\u2011\u001E]/g, "-")
    .replaceAll(invisible, "")
    .replaceAll(controls, "")
    .normalize("NFC")
    .replaceAll("\u00D0", "\u0110") // Ð (Icelandic) typed for Đ
    .trim();
}
