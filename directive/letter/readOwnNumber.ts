import type { Head } from "./headParts.ts";
import type { Span } from "./reading.ts";

/** The letter's own number and symbol; the number is null where it is blank or cannot be read. */
interface OwnNumber extends Span {
  readonly number: string | null;
  readonly symbol: string;
  /** False where recognition left doubts. */
  readonly certain: boolean;
}

/** One part of a symbol: "UBND", "BNN&MT", "QLN& TTBĐS", "VP.KT"; a digit may stand behind letters only. */
const PART = "\\p{Lu}[\\p{L}\\d]*(?:\\.\\p{Lu}[\\p{L}\\d]*| ?& ?\\p{Lu}[\\p{L}\\d]*)*";
/** "UBND-VX", "TCT -PC", "CĐ- -TTg", "BCA-BNN&MT", Party "QĐ/TW". */
const SYMBOL = `${PART}(?:(?: ?[-–])+ ?${PART}|/${PART})*`;
/** "217", "012", "66.7/2025". */
const DIGITS = "\\d[\\d.]{0,7}(?: ?/ ?(?:19|20)\\d{2})?";
/** "Số: 4240/UBND-VX", "Số 384-QĐ/TW", "Số:          /UBND-HC"; `blur` is what recognition made of the digits. */
const LINE = new RegExp(
  `^S[ỐốóôÓÔo6] ?[:.;]? ?(?:(?<number>${DIGITS})|(?<blur>[^\\s/]{1,6}(?: [^\\s/]{1,3})?)|[ .…_]*) ?(?<mark>[/-]) ?(?<symbol>${SYMBOL})`,
  "u",
);
/** Without "Số": a line that is a number and nothing else. */
const BARE = new RegExp(`^(?<number>${DIGITS}) ?(?<mark>[/-]) ?(?<symbol>${SYMBOL})$`, "u");
const LONGEST = 120;

/** The first line, or column, of the head that is a number; `before` is where the type line begins. */
export function readOwnNumber({ flow, parts }: Head, before: number): OwnNumber | null {
  const inHead = parts.filter(({ start }) => start < before);
  for (const part of inHead) {
    // A blank number may leave a gap as wide as between two columns: the match may reach beyond its part.
    const match = LINE.exec(flow.text.slice(part.start, part.start + LONGEST));
    if (match !== null && !/\p{L}{3}/u.test(match.groups?.["blur"] ?? "")) return numberOf(match, part.start);
  }
  for (const part of inHead) {
    const match = BARE.exec(part.text);
    if (match !== null) return numberOf(match, part.start);
  }
  return null;
}

function numberOf(match: RegExpExecArray, start: number): OwnNumber {
  const { number, blur, mark = "/", symbol: written = "" } = match.groups ?? {};
  const symbol = written.replace(/(?: ?[-–])+ ?/gu, "-");
  return {
    number: number === undefined ? null : `${number.replaceAll(" ", "")}${mark}${symbol}`,
    symbol,
    certain: blur === undefined,
    start,
    end: start + match[0].length,
  };
}
