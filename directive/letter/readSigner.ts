import { foldMarks, foldSpace, isCapitals } from "../vietnamese.ts";
import { splitLine, type Line } from "./lines.ts";
import type { ReadHead } from "./reading.ts";

const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)\. ?/u;
const TITLE =
  /^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|CHỦ NHIỆM|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH|TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|BÍ THƯ|CHI CỤC|TỔNG CỤC|VIỆN TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM)/u;
const NAME = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}$/u;

const NAME_PART = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,4}$/u;
const LONGEST_LINE = 200;

/**
 * The signature: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / name", stacked up to four lines, in either order
 * with "Nơi nhận", and glued by web copies ("PHÓ CHỦ TỊCHNguyễn Xuân Lưu").
 */
export function readSigner(tail: readonly Line[]): ReadHead["signer"] {
  const lines = tail.flatMap(unglue);
  const authorities: string[] = [];
  let title: string | null = null;
  let at = -1;
  for (const [index, text] of lines.entries()) {
    if (!isCapitals(text) || /^[-+]/u.test(text)) continue;
    const previous = title ?? authorities.at(-1);
    const continues =
      at === index - 1 &&
      previous !== undefined &&
      !AUTHORITY.test(text) &&
      (previous.endsWith(",") || !TITLE.test(text));
    if (AUTHORITY.test(text)) authorities.push(text);
    else if (continues && title !== null) title = `${title} ${text}`;
    else if (continues) authorities[authorities.length - 1] = `${authorities.at(-1) ?? ""} ${text}`;
    else if (TITLE.test(text)) title = text;
    else continue;
    at = index;
  }
  if (at < 0) return { authority: null, title: null, name: null };
  const name = readName(lines.slice(at + 1));
  return { authority: authorities.length > 0 ? authorities.join("; ") : null, title, name };
}

/** The last line, or the last lines together, that are a name: "Bùi" on one line, "Xuân Cường" on the next. */
function readName(lines: readonly string[]): string | null {
  for (let end = lines.length; end > 0; end -= 1) {
    if (!NAME_PART.test(lines[end - 1] ?? "")) continue;
    let start = end - 1;
    while (start > 0 && end - start < 5 && NAME_PART.test(lines[start - 1] ?? "")) start -= 1;
    const name = lines.slice(start, end).join(" ");
    if (NAME.test(name)) return name;
  }
  return null;
}

function unglue(line: Line): string[] {
  if (line.text.length > LONGEST_LINE) return [foldSpace(line.text)];
  const distribution = /^(?:Nơi|Noi) nh[ậa]n ?: ?[-–]? ?(?=\p{Lu}{2})/u.exec(line.text);
  if (distribution !== null && isCapitals(line.text.slice(distribution[0].length)))
    return [foldSpace(line.text.slice(distribution[0].length))];
  const name = /(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})/u.exec(line.text);
  const second = /(?<=\p{Lu}{2})(?=(?:KT|TL|TM|TUQ)\. |PHÓ )/u.exec(line.text);
  const cut = second ?? (isCapitals(line.text.slice(0, name?.index ?? 0)) ? name : null);
  if (cut === null) return [foldSpace(line.text)].filter((text) => !foldMarks(text).startsWith("noi nhan"));
  const [before, after] = splitLine(line, cut.index);
  return [foldSpace(before.text), ...unglue(after)];
}
