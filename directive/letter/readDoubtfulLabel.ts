import { POINT_LETTERS, readRoman } from "../vietnamese.ts";
import { RANK, isHeading, readLabel, type Label } from "./labels.ts";

/** Specks before a label: "` 2. Các", "__ - Trình". */
const SPECKS = /^[`'"“”‘’|_\\.,^¬°]{1,3}\s*(?=\S)/u;
const MISREAD_LETTER = /^(?<words>[©€6])\)\s+(?=\p{Lu})/u;
const MISREAD_LETTERS: Readonly<Record<string, string>> = { "©": "c", "€": "c", "6": "b" };
const MISREAD_ONE = /^[lI|]\.\s+(?=\p{Lu}\p{Ll})/u;
const LOST_DOT = /^(?<words>\d{1,2})(?:,\s*|\s+)(?=\p{Lu}\p{Ll})/u;
const LOST_NUMBER = /^\.\s+(?=\p{Lu})/u;
const MISREAD_ROMAN = /^(?<words>[IVXvl1|!]{1,5})[.,]?\s+(?=\S)/u;

/** What recognition may have made a label of; `due` is the ordinal that its rank waits for. */
export function readDoubtfulLabel(line: string, due: (rank: number) => number): Label | null {
  const doubtful = (rank: number, ordinal: number, words: string, length: number): Label => ({
    ...{ rank, ordinal, words, length },
    doubtful: true,
  });
  const heading = MISREAD_ROMAN.exec(line);
  if (heading !== null && isHeading(line.slice(heading[0].length))) {
    const words = (heading.groups?.["words"] ?? "").replaceAll(/[l1|!]/gu, "I").toUpperCase();
    const ordinal = Math.max(readRoman(words) ?? 0, due(RANK.roman));
    return doubtful(RANK.roman, ordinal, romanOf(ordinal), heading[0].length);
  }
  const letter = MISREAD_LETTER.exec(line);
  const meant = MISREAD_LETTERS[letter?.groups?.["words"] ?? ""];
  if (letter !== null && meant !== undefined)
    return doubtful(RANK.letter, POINT_LETTERS.indexOf(meant) + 1, meant, letter[0].length);
  const one = MISREAD_ONE.exec(line);
  if (one !== null) return doubtful(RANK.number, 1, "1", one[0].length);
  const dotless = LOST_DOT.exec(line);
  if (dotless !== null)
    return doubtful(RANK.number, Number(dotless.groups?.["words"]), dotless.groups?.["words"] ?? "", dotless[0].length);
  const lost = LOST_NUMBER.exec(line);
  if (lost !== null) return doubtful(RANK.number, due(RANK.number), String(due(RANK.number)), lost[0].length);
  const specks = SPECKS.exec(line)?.[0].length ?? 0;
  const behind = specks > 0 ? readLabel(line.slice(specks)) : null;
  return behind === null ? null : { ...behind, length: specks + behind.length, doubtful: behind.rank < RANK.bullet };
}

const ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
const romanOf = (number: number) => `${"X".repeat(Math.floor(number / 10))}${ONES[number % 10] ?? ""}`;
