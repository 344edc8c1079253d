/**
 * What stands around a letter that came with a mail, a paragraph each, for the secrecy guard: a mark in the subject, in the
 * covering words, in an earlier mail below or in a file's name is one for all that came with it.
 */
export function mailMargins(subject: string, lines: readonly string[], names: readonly string[]): string[] {
  const shown = names.map((name) => name.replace(/\.[a-z0-9]{1,5}\s*$/i, "").replaceAll("_", " "));
  return [subject, ...lines, ...shown].map((words) => words.trim()).filter((words) => words !== "");
}
