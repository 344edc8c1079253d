import { foldMarks, foldSpace } from "../vietnamese.ts";
import type { Letter } from "./letter.ts";

type SecrecyLevel = "mật" | "tối mật" | "tuyệt mật";

/**
 * A mark of state secrecy, by its text alone. `block`: nothing of the letter may go on; `ask`: a person has to look at the
 * paper ("Văn bản có đóng dấu độ mật không?"). Absence is never proof: a boxed mark on a scan is a picture.
 */
export interface SecretMark {
  /** Null where the words name no level ("CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ"). */
  readonly level: SecrecyLevel | null;
  /** Its line, counted from 1 in the letter's text. Only this may be logged, never the words. */
  readonly line: number;
  readonly strength: "block" | "ask";
}

/** Marks stand near the number; further down they are asked about, unless they are exact. */
const HEAD_LINES = 25;

const LEVEL = "(?<level>TUYỆT ?MẬT|TỐI ?MẬT|MẬT)";
/** What may stand beside a mark on its own line: the urgency, the number of the copy, what frames it. */
const BESIDE = String.raw`(?:[\s[\](){}<>|/*•.,:–—-]|(?:HỎA|HOẢ) TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN|TÀI LIỆU|[Bb]ản số ?:? ?\d{1,3}|BẢN SỐ ?:? ?\d{1,3})`;
/** Nothing but the mark on the line, after "Độ mật:" or "Mức độ:" or without. */
const WHOLE_LINE = new RegExp(
  `^${BESIDE}{0,12}(?:(?:ĐỘ MẬT|MỨC ĐỘ MẬT|Độ mật|Mức độ mật|MỨC ĐỘ|Mức độ) ?[:.–-] ?)?${LEVEL}${BESIDE}{0,12}$`,
  "u",
);
/** At the beginning or end of a flattened letterhead line: "MẬT CỘNG HÒA XÃ HỘI …", "Số: 12/BC-CA MẬT". */
const GLUED = new RegExp(
  `^${LEVEL}\\s+(?=CỘNG|ĐỘC LẬP|\\p{Lu}[\\p{Ll}]+.*, ngày)|(?<=^S[ốỐ] ?:.{0,60}\\s)${LEVEL.replace("level", "last")}(?:$|\\s+(?=\\p{Lu}))`,
  "u",
);
const LABEL = /^(?:mức\s+)?độ\s+mật\s*[:.–-]?$/iu;
const LABELLED = /^(?:mức\s+)?độ\s+mật\s*[:.–-]\s*(?<level>tuyệt\s*mật|tối\s*mật|mật|[abc](?![\p{L}]))(?<more>.*)$/iu;
const RETURNED = /^\W*(?:CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ|TÀI LIỆU THU HỒI)\W*$/u;
/** A mark on a paper to be returned; also the title of a decision. */
const RETURN = /^\W*THU HỒI\W*$/u;
const SECRET_NUMBER = /^S[ốỐ]\s*:.{0,40}(?:BMNN|-M$)/u;
/** Alone on its line but not in capitals: a cell of a form, or the end of a broken line. */
const SMALL = /^\W*(?<level>Tuyệt mật|Tối mật|Mật)\W*$/u;
/** Without its marks "MẬT" is also "MẶT", "MẤT": only a person can tell. */
const UNMARKED = /^(?:(?:do mat ?: ?)?(?:tuyet ?mat|toi ?mat|mat))$/u;
/** Longer lines are sentences. */
const LONGEST = 160;

export function findSecretMark(letter: Pick<Letter, "text">): SecretMark | null {
  let asked: SecretMark | null = null;
  const below: SecretMark[] = [];
  for (const [seen, { line, text }] of marksOfLines(letter.text)) {
    const inHead = seen <= HEAD_LINES;
    const mark = judge(text, inHead);
    if (mark === null) continue;
    const placed = { ...mark, line };
    if (mark.strength === "ask") asked ??= placed;
    else if (inHead) return placed;
    else below.push(placed);
  }
  const [first] = below;
  if (first === undefined) return asked;
  // A paper has one level: a table that counts papers by level names several.
  const levels = new Set(below.map(({ level }) => level));
  return levels.size > 1 ? { ...first, level: null, strength: "ask" } : first;
}

/** A stretch of the letter that may be a mark, with the line on which it begins. */
interface Candidate {
  readonly line: number;
  readonly text: string;
}

/**
 * Every short line, beside how many filled ones were seen with it; then each of its columns by itself; "Độ mật:" together
 * with the cell below it; lines of one letter each read downwards.
 */
function* marksOfLines(text: string): Generator<readonly [seen: number, Candidate]> {
  let seen = 0;
  let label = false;
  let letters = "";
  for (const [index, raw] of text.split(/\n|\f|\v/u).entries()) {
    const whole = foldSpace(raw);
    if (whole === "") continue;
    seen += 1;
    const line = index + 1;
    if (label && whole.length < 20) yield [seen, { line, text: `Độ mật: ${whole}` }];
    label = LABEL.test(whole);
    letters = /^\p{Lu}$/u.test(whole) ? letters + whole : "";
    if (letters.length > 2) yield [seen, { line, text: letters }];
    if (whole.length <= LONGEST) yield [seen, { line, text: joinSpaced(whole) }];
    const columns = raw.split(/\t| {3,}/u);
    if (columns.length > 1 && columns.length < 9)
      for (const column of columns) {
        const words = foldSpace(column);
        if (words !== "" && words.length <= LONGEST) yield [seen, { line, text: joinSpaced(words) }];
      }
  }
}

function judge(line: string, inHead: boolean): Omit<SecretMark, "line"> | null {
  const exact = WHOLE_LINE.exec(line) ?? (inHead ? GLUED.exec(line) : null);
  if (exact !== null)
    return { level: levelOf(exact.groups?.["level"] ?? exact.groups?.["last"] ?? ""), strength: "block" };
  const labelled = LABELLED.exec(line);
  if (labelled !== null) return judgeLabelled(labelled.groups?.["level"] ?? "", labelled.groups?.["more"] ?? "");
  if (RETURNED.test(line)) return { level: null, strength: inHead ? "block" : "ask" };
  if (RETURN.test(line) || (SECRET_NUMBER.test(line) && inHead)) return { level: null, strength: "ask" };
  const small = inHead ? SMALL.exec(line) : null;
  if (small !== null) return { level: levelOf(small.groups?.["level"] ?? ""), strength: "ask" };
  const bare = line.replace(/[^\p{L}\s:]/gu, "").trim();
  if (bare === bare.toUpperCase() && UNMARKED.test(foldMarks(bare))) return { level: levelOf(bare), strength: "ask" };
  return null;
}

/** "Độ mật: Mật" is one; "Độ mật: mật, tối mật, tuyệt mật do người có thẩm quyền xác định" tells what levels there are. */
function judgeLabelled(level: string, more: string): Omit<SecretMark, "line"> | null {
  if (/^[^\p{L}\p{N}]*$/u.test(more)) return { level: levelOf(level), strength: "block" };
  return /mật/iu.test(more) ? null : { level: levelOf(level), strength: "ask" };
}

/** "T Ố I  M Ậ T" → "TỐI MẬT", also behind "Độ mật:": only where every word is a single letter. */
function joinSpaced(line: string): string {
  const [, label = "", spaced] =
    /^(\P{L}*(?:(?:mức )?độ mật ?: ?)?)((?:\p{L}(?: \p{L}){2,9})\P{L}*)$/iu.exec(line) ?? [];
  return spaced === undefined ? line : label + spaced.replace(/(?<=\p{L}) (?=\p{L})/gu, "");
}

function levelOf(words: string): SecrecyLevel {
  const folded = foldMarks(words);
  return folded.includes("tuyet") || folded === "a"
    ? "tuyệt mật"
    : folded.includes("toi") || folded === "b"
      ? "tối mật"
      : "mật";
}
