import { foldSpace, isCapitals } from "../vietnamese.ts";
import { splitLine, type Line } from "./lines.ts";
import type { ReadHead } from "./reading.ts";
import { AUTHORITY, isTitle, type Tail } from "./tailParts.ts";

/** A word of a name, also "K’", "H’Lan", "Y-Thịnh". */
const WORD = "\\p{Lu}\\p{Ll}*(?:[’'-]\\p{L}*)?";
const NAME = new RegExp(`^${WORD}(?: ${WORD}){1,4}$`, "u");
const NAME_PART = new RegExp(`^${WORD}(?: ${WORD}){0,4}$`, "u");
/** "Đại tá Nguyễn Văn A", "PGS.TS. Trần Thị B", "BS.CKII Lê C": rank and degree are no part of the name. */
const RANK =
  /^(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|(?:(?:GS|PGS|TS|ThS|BS|BSCKI{1,2}|BSCK[12]|CKI{1,2}|CK[12]|DS|KS|CN|NGƯT|TTƯT|TTND)[.\s]+)+)\s*(?=\p{Lu})/u;
/** The commonest family names: only such a name may stand in capitals, or behind a list's last entry. */
const FAMILY =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Trương|Mai|Đào|Đoàn|Lương|Cao|Hà|Tô|Tạ|Lưu|Châu|Phùng|Vương|Thái|Lâm|Quách|Nông|Triệu|Hứa|Chu|Từ|Đàm|Kiều|La|Văn|Thân|Ninh|Vi|Giang|Lò|Sùng|Giàng|Thào|Điểu|Rơ|Ksor|Siu|Y|H)(?: |$)/iu;
/** In capitals at the beginning of each word as well, and no name. */
const CLOSING = /^(?:Đã Ký|Nơi Nhận|Trân Trọng|Ký Thay|Như Trên)/iu;
const LONGEST_LINE = 200;

/**
 * The signature: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / name", stacked up to four lines, in either order
 * with "Nơi nhận" or beside it, and glued by web copies ("PHÓ CHỦ TỊCHNguyễn Xuân Lưu"). A second post of the signer
 * ("PHÓ THỦ TƯỚNG" below "PHÓ TRƯỞNG BAN THƯỜNG TRỰC") is not the one in which the letter is signed.
 */
export function readSigner({ signature, distribution }: Tail): ReadHead["signer"] {
  const lines = signature.flatMap(unglue);
  const authorities: string[] = [];
  let title: string | null = null;
  let at = -1;
  for (const [index, line] of lines.entries()) {
    if (!isCapitals(line)) continue;
    const text = line.replace(/^[^\p{L}]+(?=\p{Lu})|[^\p{L})]+$/gu, (edge) => (edge.includes(",") ? "," : ""));
    if (at >= 0 && index > at + 1 && (AUTHORITY.test(text) || isTitle(text)) && title !== null) break;
    const previous = title ?? authorities.at(-1);
    const continues =
      at === index - 1 && previous !== undefined && !AUTHORITY.test(text) && (previous.endsWith(",") || !isTitle(text));
    if (AUTHORITY.test(text)) {
      if (title !== null) break;
      authorities.push(text);
    } else if (continues && isFamilyName(text)) continue;
    else if (continues && title !== null) title = `${title} ${text}`;
    else if (continues) authorities[authorities.length - 1] = `${authorities.at(-1) ?? ""} ${text}`;
    else if (isTitle(text)) title ??= text;
    else continue;
    at = index;
  }
  if (at < 0) return { authority: null, title: null, name: null };
  return {
    authority: authorities.length > 0 ? authorities.join("; ") : null,
    title,
    name: readName(lines.slice(at + 1)) ?? nameBeside(distribution),
  };
}

const isFamilyName = (text: string) => FAMILY.test(text) && /^\p{L}+(?: \p{L}+){1,4}$/u.test(text) && !isTitle(text);

/** The first line, or lines together, that are a name: "Bùi" on one line, "Xuân Cường" on the next. */
function readName(lines: readonly string[]): string | null {
  const bare = lines.map((line) => line.replace(RANK, ""));
  for (let start = 0; start < bare.length; start += 1) {
    let end = start;
    while (end < bare.length && end - start < 4 && NAME_PART.test(bare[end] ?? "")) end += 1;
    for (; end > start; end -= 1) {
      const name = bare.slice(start, end).join(" ");
      if (NAME.test(name) && !CLOSING.test(name)) return name;
    }
  }
  return bare.findLast((line) => isCapitals(line) && isFamilyName(line)) ?? null;
}

/** "- Lưu: VT, NC. Nguyễn Văn Hòa": the name on the line of the list's last entry. */
function nameBeside(distribution: readonly Line[]): string | null {
  const [, name = ""] = /[.;)] ((?:\p{Lu}\p{Ll}+ ){1,4}\p{Lu}\p{Ll}+)$/u.exec(distribution.at(-1)?.text ?? "") ?? [];
  return FAMILY.test(name) ? name : null;
}

function unglue(line: Line): string[] {
  if (line.text.length > LONGEST_LINE) return [foldSpace(line.text)];
  const name = /(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})/u.exec(line.text);
  const second = /(?<=\p{Lu}{2})(?=(?:KT|TL|TM|TUQ)\. |PHÓ )/u.exec(line.text);
  const cut = second ?? (isCapitals(line.text.slice(0, name?.index ?? 0)) ? name : null);
  if (cut === null) return [foldSpace(line.text)];
  const [before, after] = splitLine(line, cut.index);
  return [foldSpace(before.text), ...unglue(after)];
}
