import { findAll } from "../findAll.ts";
import { POINT_LETTERS, isCapitals, readRoman } from "../vietnamese.ts";

/** How deep each kind of label stands; the order is that of Decree 30/2020 and of what offices add to it. */
export const RANK = {
  part: 1,
  chapter: 2,
  section: 3,
  capital: 4,
  roman: 5,
  article: 6,
  number: 10,
  /** "1)": below "1.", above "a)". */
  bracketed: 20,
  letter: 30,
  /** "(1)", "(i)": an enumeration, most often within a sentence. */
  enclosed: 40,
  bullet: 50,
} as const;

/** The label before a point: "II.", "1.", "1.2.", "a)", "-", "+". */
export interface Label {
  /** One of `RANK`; "1.1" stands one below "1", "1.1.1" two. */
  readonly rank: number;
  /** Its place among its brothers, from 1. Bullets have none: 0. */
  readonly ordinal: number;
  /** As written, without its mark: "II", "1.2", "a"; the sign itself for bullets. */
  readonly words: string;
  /** Characters the label takes up, white space included. */
  readonly length: number;
  /** Read in spite of a slip of recognition: a label only where it is the next one due. */
  readonly doubtful?: boolean;
}

/** Behind a number or letter: "1.", "1)", "1/", and "1-" of Party papers; a capital or a space must follow. */
const MARK = String.raw`(?: ?(?<mark>[.)/])(?:\s+|(?=\p{Lu})|$)|(?<mark2>[-–])\s+(?=\p{Lu}))`;
const DIVISION =
  /^(?<kind>PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục|ĐIỀU|Điều) (?:[Tt]hứ |THỨ )?(?<words>[IVX]{1,6}|\d{1,3}|[Nn]hất|[Hh]ai|[Bb]a|[Tt]ư|[Bb]ốn|[Nn]ăm|NHẤT|HAI|BA|TƯ|BỐN|NĂM)(?:[.:]\s*|\s*$|\s+(?=\p{Lu}{2}))/u;
const ROMAN = new RegExp(`^(?<words>[IVX]{1,6})${MARK}`, "u");
const NUMBER = new RegExp(String.raw`^(?<words>\d{1,3}(?:\.\d{1,2}){0,3})${MARK}`, "u");
const NUMBER_WITHOUT_DOT = /^(?<words>\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\p{Lu})/u;
const LETTER = new RegExp(String.raw`^(?<words>\p{Ll})${MARK}`, "u");
const CAPITAL = /^(?<words>[A-HK-UĐ])[.)]\s*(?=\p{Lu})/u;
const ENCLOSED = /^\((?<words>\d{1,2}|[ivx]{1,5}|\p{Ll})\)\s*(?=\p{L})/u;
const SMALL_ROMAN = /^(?<words>[ivx]{2,5})\)\s+/u;
/** Dashes as they come out of recognition, and the signs of Word's bullet fonts. */
const BULLET = /^(?<words>[-–—_~·•*+▪▫◦●○■□◆►➢✓❖\uF000-\uF0FF]|o(?=\s+\p{Lu}))(?:\s+|(?=\p{L})|$)/u;

/** A first look: most lines begin with a word. */
const MAY_BE_LABEL = /^(?:\P{L}|\p{L}{1,6} ?[.)/–-]|o\s|[PCMĐ][hưụiHƯỤI])/u;

/** The label a line begins with, or null. Whether it is one there is for its brothers to say. */
export function readLabel(line: string): Label | null {
  if (!MAY_BE_LABEL.test(line)) return null;
  return readDivision(line) ?? readNumber(line) ?? readLetter(line) ?? readEnclosed(line) ?? readBullet(line);
}

const ORDINALS = ["nhất", "hai", "ba", "tư", "năm"];

function readDivision(line: string): Label | null {
  const match = DIVISION.exec(line);
  const [kind = "", words = ""] = [match?.groups?.["kind"], match?.groups?.["words"]];
  if (match === null) return null;
  const rank = { phần: RANK.part, chương: RANK.chapter, mục: RANK.section }[kind.toLowerCase()] ?? RANK.article;
  const ordinal = readRoman(words) ?? (ORDINALS.indexOf(words.toLowerCase().replace("bốn", "tư")) + 1 || Number(words));
  return ordinal > 0 ? { rank, ordinal, words: `${kind} ${words}`, length: match[0].length } : null;
}

function readNumber(line: string): Label | null {
  const roman = ROMAN.exec(line);
  if (roman !== null) return label(RANK.roman, readRoman(roman.groups?.["words"] ?? ""), roman);
  const number = NUMBER.exec(line) ?? NUMBER_WITHOUT_DOT.exec(line);
  if (number === null) return null;
  const parts = (number.groups?.["words"] ?? "").split(".");
  const rank = parts.length === 1 && number.groups?.["mark"] === ")" ? RANK.bracketed : RANK.number + parts.length - 1;
  return label(rank, Number(parts.at(-1)), number);
}

function readLetter(line: string): Label | null {
  const letter = LETTER.exec(line);
  if (letter !== null) return label(RANK.letter, letterOrdinal(letter.groups?.["words"] ?? ""), letter);
  const capital = CAPITAL.exec(line);
  return capital === null
    ? null
    : label(RANK.capital, letterOrdinal((capital.groups?.["words"] ?? "").toLowerCase()), capital);
}

function readEnclosed(line: string): Label | null {
  const match = ENCLOSED.exec(line) ?? SMALL_ROMAN.exec(line);
  const words = match?.groups?.["words"] ?? "";
  if (match === null) return null;
  return label(RANK.enclosed, /^\d/u.test(words) ? Number(words) : (readRoman(words) ?? letterOrdinal(words)), match);
}

function readBullet(line: string): Label | null {
  const match = BULLET.exec(line);
  if (match === null) return null;
  // Recognition makes many things of one dash.
  const words = (match.groups?.["words"] ?? "").replace(/[–—_~·]/u, "-");
  return { rank: RANK.bullet, ordinal: 0, words, length: match[0].length };
}

/** Vietnamese order; "f" and "j", which it has not, where people write them all the same: with the letter before. */
function letterOrdinal(letter: string): number | null {
  return POINT_LETTERS.indexOf({ f: "e", j: "i" }[letter] ?? letter) + 1 || null;
}

function label(rank: number, ordinal: number | null, match: RegExpExecArray): Label | null {
  return ordinal === null || ordinal < 1
    ? null
    : { rank, ordinal, words: match.groups?.["words"] ?? "", length: match[0].length };
}

/** A title in capitals, a few of them lost to recognition: "CÁC NHIỆM VỤ, GIẢI PHÁP CU THE". */
export function isHeading(words: string): boolean {
  if (isCapitals(words)) return true;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const capitals = words.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 8 && capitals >= letters * 0.85;
}

/** Words after which a number belongs to a citation: "khoản\n3. Điều 122". */
const CITING = /(?:^|\s)(?:điểm|khoản|Điều|điều|[Mm]ục|[Pp]hụ lục|[Qq]uý|thứ|Chương)$/u;
/** After these it mostly does; but a title may end so as well: "Về hạ tầng số". */
const MAY_CITE = /(?:^|\s)(?:từ|đến|là|và|,)$/u;
/** After these only a number does: "Về nền tảng số\na) Nhiệm vụ: …" cites nothing. */
const MAY_COUNT = /(?:^|\s)(?:số|ngày|tháng|năm|phần)$/u;

/** Does a number behind these words belong to them? `isTitle` where they stand on a line of their own above a task. */
export const isCiting = (before: string, isTitle = false, rank: number = RANK.number): boolean =>
  CITING.test(before) || (!isTitle && (MAY_CITE.test(before) || (rank !== RANK.letter && MAY_COUNT.test(before))));

/** A number glued to the text before it by extraction: "năm 2026.3. Cục", "YÊU CẦU1. Mục đích", "chung:1.1. Giao". */
const GLUED =
  /(?<=[\p{L}.:;)”\]])(?:\d{1,2}\.(?:\d{1,2}\.)?\s+|\d{1,2}\.\d{1,2}\.|[IVX]{1,4}\.\s*(?=\p{Lu}{2})|(?<=[.;:])\p{Ll}\)\s+)(?=\p{Lu})/gu;
/** The same where the ends of all lines were lost: behind a sentence, with its space. */
const IN_LINE = /(?<=[.;:!…”)] )(?:\d{1,2}(?:\.\d{1,2})?\.|[IVX]{1,4}\.|\p{Ll}\)|[-–+])\s+(?=\p{Lu})/gu;

/** A first look: most lines have nothing of the kind behind their first letter. */
const MAY_BE_GLUED = /(?<=[^\s\d(/-])[\dIVX]|(?<=[.;:]\p{Ll})\)/u;

/** Labels inside a line; `lost` where the letter's line ends were lost. */
export function labelsWithin(line: string, lost: boolean): { at: number; label: Label }[] {
  if (!lost && !MAY_BE_GLUED.test(line)) return [];
  const found = [...findAll(line, GLUED), ...(lost ? findAll(line, IN_LINE) : [])].sort((a, b) => a.index - b.index);
  return found.flatMap(({ index }) => {
    const label = index > 0 ? readLabel(line.slice(index, index + LONGEST_LABEL)) : null;
    return label === null ? [] : [{ at: index, label }];
  });
}

const LONGEST_LABEL = 60;
