import { POINT_LETTERS, readRoman } from "../vietnamese.ts";

/** The label before a point: "II.", "1.", "1.2.", "a)", "-", "+". */
export interface Label {
  /** How deep such labels stand: 1 roman, 2 to 4 numbers of one to three parts, 5 letters, 6 dashes, 7 plus signs. */
  readonly rank: number;
  /** Its place among its brothers, from 1. Dashes have none: 0. */
  readonly ordinal: number;
  /** As written, without its mark: "II", "1.2", "a"; "-" and "+" for bullets. */
  readonly words: string;
  /** Characters the label takes up, white space included. */
  readonly length: number;
}

const ROMAN = /^(?<words>[IVX]{1,6})[.)](?:\s+|(?=\p{Lu})|$)/u;
const NUMBER = /^(?<words>\d{1,2}(?:\.\d{1,2}){0,2})[.)](?:\s+|(?=\p{Lu})|$)/u;
const NUMBER_WITHOUT_DOT = /^(?<words>\d{1,2}(?:\.\d{1,2}){1,2})\s+(?=\p{Lu})/u;
const LETTER = /^(?<words>\p{Ll})[.)](?:\s+|(?=\p{Lu})|$)/u;
const BULLET = /^(?<words>[-–—_~·•*+])(?:\s+|(?=\p{L})|$)/u;

/** The label a line begins with, or null. Whether it is one there is for its brothers to say (`takesPlace`). */
export function readLabel(line: string): Label | null {
  const roman = ROMAN.exec(line);
  if (roman !== null) return label(1, readRoman(roman.groups?.["words"] ?? ""), roman);
  const number = NUMBER.exec(line) ?? NUMBER_WITHOUT_DOT.exec(line);
  if (number !== null) {
    const parts = (number.groups?.["words"] ?? "").split(".");
    return label(1 + parts.length, Number(parts.at(-1)), number);
  }
  const letter = LETTER.exec(line);
  if (letter !== null) return label(5, POINT_LETTERS.indexOf(letter.groups?.["words"] ?? "") + 1 || null, letter);
  const bullet = BULLET.exec(line);
  if (bullet === null) return null;
  const plus = bullet.groups?.["words"] === "+";
  return { rank: plus ? 7 : 6, ordinal: 0, words: plus ? "+" : "-", length: bullet[0].length };
}

function label(rank: number, ordinal: number | null, match: RegExpExecArray): Label | null {
  return ordinal === null || ordinal < 1
    ? null
    : { rank, ordinal, words: match.groups?.["words"] ?? "", length: match[0].length };
}

/** Words after which a number belongs to a citation: "khoản\n3. Điều 122". */
const CITING =
  /(?:^|\s)(?:điểm|khoản|Điều|điều|[Mm]ục|số|[Pp]hụ lục|ngày|tháng|năm|[Qq]uý|phần|thứ|Chương|từ|đến|là|và|,)$/u;

/** Could this label follow its elder brother (`last`, 0 where it would be the first) after the words `before`? */
export function takesPlace(next: Label, last: number, before: string): boolean {
  if (next.rank >= 6) return true;
  if (CITING.test(before)) return false;
  // A lost number leaves one gap ("2." read as "."); a list begins at 1, or anywhere in an excerpt.
  if (last === 0) return next.ordinal === 1 || (next.rank === 2 && next.ordinal <= 30 && /(?:^|[.:;…])$/u.test(before));
  return next.ordinal === last + 1 || next.ordinal === last + 2;
}

/** A number glued to the text before it by extraction: "năm 2026.3. Cục", "YÊU CẦU1. Mục đích", "chung:1.1. Giao". */
const GLUED = /(?<=[\p{L}.:;)])(?:\d{1,2}\.(?:\d{1,2}\.)?\s+|\d{1,2}\.\d{1,2}\.)(?=\p{Lu})/gu;

export function gluedLabels(line: string): { at: number; label: Label }[] {
  return [...line.matchAll(GLUED)].flatMap(({ index }) => {
    const read = readLabel(line.slice(index));
    return index > 0 && read !== null ? [{ at: index, label: read }] : [];
  });
}
