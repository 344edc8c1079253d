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
/** The whole line, letters spaced or not, in brackets or after "Độ mật:". */
const WHOLE_LINE = new RegExp(`^[\\s[({<|/*•.–—-]*(?:(?:ĐỘ|MỨC ĐỘ) MẬT ?[:.–-] ?)?${LEVEL}[\\s\\])}>|/*•.–—-]*$`, "u");
/** At the beginning or end of a flattened letterhead line: "MẬT CỘNG HÒA XÃ HỘI …", "Số: 12/BC-CA MẬT". */
const GLUED = new RegExp(
  `^${LEVEL}\\s+(?=CỘNG|ĐỘC LẬP|\\p{Lu}[\\p{Ll}]+.*, ngày)|(?<=^S[ốỐ] ?:.{0,60}\\s)${LEVEL.replace("level", "last")}(?:$|\\s+(?=\\p{Lu}))`,
  "u",
);
const LABELLED = /^(?:độ|mức độ)\s+mật\s*[:.–-]\s*(?<level>tuyệt\s*mật|tối\s*mật|mật|[abc](?![\p{L}]))/iu;
const OTHER = /^\W*(?:CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ|TÀI LIỆU THU HỒI|THU HỒI)\W*$/u;
const SECRET_NUMBER = /^S[ốỐ]\s*:.{0,40}(?:BMNN|-M$)/u;
/** Without its marks "MẬT" is also "MẶT", "MẤT": only a person can tell. */
const UNMARKED = /^(?:(?:do mat ?: ?)?(?:tuyet ?mat|toi ?mat|mat))$/u;

export function findSecretMark(letter: Pick<Letter, "text">): SecretMark | null {
  let asked: SecretMark | null = null;
  let seen = 0;
  for (const [index, raw] of letter.text.split(/\n|\f|\v/u).entries()) {
    const line = foldSpace(raw);
    if (line === "") continue;
    seen += 1;
    if (line.length > 160) continue;
    const mark = judge(joinSpaced(line), seen <= HEAD_LINES);
    if (mark?.strength === "block") return { ...mark, line: index + 1 };
    if (mark !== null) asked ??= { ...mark, line: index + 1 };
  }
  return asked;
}

function judge(line: string, inHead: boolean): Omit<SecretMark, "line"> | null {
  const exact = WHOLE_LINE.exec(line) ?? LABELLED.exec(line) ?? (inHead ? GLUED.exec(line) : null);
  if (exact !== null)
    return { level: levelOf(exact.groups?.["level"] ?? exact.groups?.["last"] ?? ""), strength: "block" };
  if (OTHER.test(line)) return { level: null, strength: inHead ? "block" : "ask" };
  if (SECRET_NUMBER.test(line) && inHead) return { level: null, strength: "ask" };
  const bare = line.replace(/[^\p{L}\s:]/gu, "").trim();
  if (bare === bare.toUpperCase() && UNMARKED.test(foldMarks(bare))) return { level: levelOf(bare), strength: "ask" };
  return null;
}

/** "T Ố I  M Ậ T" → "TỐI MẬT": only where every word of the line is a single letter. */
function joinSpaced(line: string): string {
  if (!/^\W*\p{L}(?: \p{L}){2,9}\W*$/u.test(line)) return line;
  return line.replace(/(?<=\p{L}) (?=\p{L})/gu, "");
}

function levelOf(words: string): SecrecyLevel {
  const folded = foldMarks(words);
  return folded.includes("tuyet") || folded === "a"
    ? "tuyệt mật"
    : folded.includes("toi") || folded === "b"
      ? "tối mật"
      : "mật";
}
