import { foldMarks, isCapitals } from "../vietnamese.ts";
import { sliceLine, type Line } from "./lines.ts";

/** What follows the body, its two columns kept apart: "Nơi nhận" at the left, the signature at the right. */
export interface Tail {
  /** The lines of the list, without "Nơi nhận:"; dashes are kept. */
  readonly distribution: readonly Line[];
  readonly signature: readonly Line[];
}

const DISTRIBUTION = /^noi nhan ?[:;.]?[^a-z\d]{0,6}/u;
const DASH = /^[-–—~•+*_]/u;
/** "TM.", "KT.", "TL.", "TUQ.", "Q.", also written "T/M". */
export const AUTHORITY = /^(?:T\/?M|K\/?T|T\/?L|T\/?U\/?Q|Q)(?:[./] ?| )(?=\p{Lu}{2})/u;
/** Posts in capitals, without marks; the post alone, or with what is led ("TRƯỞNG PHÒNG NỘI VỤ"). */
const TITLE =
  /^(?:pho |quyen |tong )*(?:chu tich|chu nhiem|bo truong|thu truong|thu tuong|giam doc|chanh|truong|cuc truong|vu truong|hieu truong|bi thu|chi cuc|vien truong|thong doc|tu lenh|chinh uy|chi huy|bien tap|kiem toan|thanh tra|doi truong|tram truong|to truong|hat truong|thu ky|vien pho|cuc pho)(?![a-z])/u;
/** A gap between columns. */
const GAP = /\s{3,}/gu;

export const isTitle = (text: string) => TITLE.test(foldMarks(text));

/** Parts every line where its columns meet, and gives each piece to the list or to the signature. */
export function partTail(tail: readonly Line[]): Tail {
  const distribution: Line[] = [];
  const signature: Line[] = [];
  let open = false;
  for (const line of tail) {
    for (const piece of piecesOf(line)) {
      const folded = foldMarks(piece.text);
      const begins = DISTRIBUTION.exec(folded);
      if (begins !== null) {
        open = true;
        for (const rest of columns(sliceLine(piece, begins[0].length, piece.text.length))) {
          if (rest.text !== "") (isSignature(rest.text) ? signature : distribution).push(rest);
        }
      } else if (/^(?:noi|nhan ?:)$/u.test(folded)) {
        // "Nơi" on one line, "nhận:" on the next
        open = true;
      } else if (DASH.test(piece.text)) {
        (open ? distribution : signature).push(piece);
      } else if (open && !isSignature(piece.text) && goesOn(distribution.at(-1), piece, signature.length > 0)) {
        distribution.push(piece);
      } else signature.push(piece);
    }
  }
  return { distribution, signature };
}

/** In a column of capitals: on whose behalf, or in which post. */
function isSignature(text: string): boolean {
  return isCapitals(text) && (AUTHORITY.test(text) || isTitle(text.replace(/^[^\p{L}]+/u, "")));
}

/** Does the list's last entry go on with this line? Behind "Lưu: …" and behind ";" nothing follows without a dash. */
function goesOn(last: Line | undefined, { text }: Line, signed: boolean): boolean {
  if (isCapitals(text) && text.length > 8) return false;
  if (last === undefined) return !signed;
  if (/^[-–—~•+*_]? ?(?:L[ưu]u|L[ưu]t)(?!\p{L})/u.test(last.text))
    return !signed && /^\p{Ll}|^\((?!\p{Ll}*ký|Đã)/u.test(text);
  return !/[;.]$/u.test(last.text) || /[;.,]$/u.test(text) || /^\p{Ll}/u.test(text);
}

function piecesOf(line: Line): Line[] {
  const gaps = line.text.includes("   ") ? line.text.matchAll(GAP) : [];
  const pieces: Line[] = [];
  let from = 0;
  for (const { index, 0: gap } of gaps) {
    pieces.push(sliceLine(line, from, index));
    from = index + gap.length;
  }
  pieces.push(sliceLine(line, from, line.text.length));
  return pieces.filter(({ text }) => text !== "").flatMap(columns);
}

const SOME_CAPITALS = /\p{Lu}{3} |\. ?\p{Lu}{2}/u;

/** "- Như trên; KT. CHỦ TỊCH": capitals that sign, to the end of the line, are the other column. */
function columns(line: Line): Line[] {
  if (line.text.length > 200 || !SOME_CAPITALS.test(line.text)) return [line];
  for (const { index } of line.text.matchAll(
    /(?<=[\p{L}\p{N};:.,)/] |[;:] ?)(?=(?:TM|KT|TL|TUQ)\. ?\p{Lu}{2}|\p{Lu}{3,} )/gu,
  )) {
    if (index === 0 || !isSignature(line.text.slice(index))) continue;
    if (isCapitals(line.text.slice(0, index))) continue;
    return [sliceLine(line, 0, index), sliceLine(line, index, line.text.length)];
  }
  return [line];
}
