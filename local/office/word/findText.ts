import { WordError } from "./objects.ts";

export interface FindOptions {
  readonly matchCase: boolean;
  readonly matchWholeWord: boolean;
}

/** Word's own limit on what its search takes. */
const LONGEST = 255;

/**
 * Where `words` stand in a paragraph's text, not overlapping, as `[start, end]`.
 *
 * @throws WordError SearchStringInvalidOrTooLong
 */
export function findText(text: string, words: string, options: FindOptions): [number, number][] {
  const sought = options.matchCase ? words : foldCase(words);
  const within = options.matchCase ? text : foldCase(text);
  const found: [number, number][] = [];
  for (let at = within.indexOf(sought); at !== -1; at = within.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (options.matchWholeWord && (isWordCharacter(text, at - 1) || isWordCharacter(text, end))) continue;
    if (at >= (found.at(-1)?.[1] ?? 0)) found.push([at, end]);
  }
  return found;
}

/** Refuses what Word's search refuses, and its special codes ("^p"), which are not modelled here. */
export function checkSearch(words: unknown): string {
  if (typeof words !== "string" || words === "" || words.length > LONGEST) {
    throw new WordError("SearchStringInvalidOrTooLong", "The search string is invalid or too long.");
  }
  if (words.includes("^"))
    throw new WordError("ApiNotFound", "Special search codes are not implemented by the simulated Word.");
  return words;
}

/** Lower case, a unit for a unit, so that offsets stay true. */
function foldCase(text: string): string {
  const folded = text.toLowerCase();
  if (folded.length === text.length) return folded;
  return Array.from(text, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join("");
}

function isWordCharacter(text: string, index: number): boolean {
  return index >= 0 && index < text.length && /[\p{L}\p{M}\p{N}_]/u.test(text.charAt(index));
}
