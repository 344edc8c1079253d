import { findAll } from "../findAll.ts";
import { fieldAt, sharedField } from "./fieldNames.ts";
import { flowUpTo, type Flow } from "./flow.ts";
import type { Span } from "./reading.ts";
import { LONGEST_NAME, readName } from "./readName.ts";
import { isVerb, matches, pairAt, wordEnd } from "./nameWords.ts";
import { GENERIC, HEAD, LOOSE_HEAD, NEEDS_NAME, SHARED_HEAD } from "./unitWords.ts";

/** A unit as the letter words it: one name, or a group ("các cơ quan, đơn vị có liên quan"). */
export interface NamedUnit extends Span {
  readonly name: string;
  readonly generic: boolean;
  /** False where a word in it or behind it is one that the reader does not know. */
  readonly certain: boolean;
}

export interface UnitList {
  readonly units: readonly NamedUnit[];
  /** Behind the last name. */
  readonly end: number;
}

const LONGEST_LIST = 60;
const OF_PARTY = /^(?:[Đđ]ồng chí )?Ủy viên /u;
/** Says a unit once more: "Sở Y tế, cơ quan thường trực Ban Chỉ đạo, …", "đồng chí A, Phó Chủ tịch …", " - Trưởng ban". */
const APPOSITION =
  /^(?:,| [-–—]) (?:(?:[Cc]ơ quan|[Đđ]ơn vị) (?:[Tt]hường trực|đầu mối|chủ trì|tham mưu)|là (?:cơ quan|đơn vị))[^.;:,]{0,80}?(?=,| chủ trì| theo dõi| chịu trách| tham mưu| phối hợp| tổng hợp| đôn đốc| hướng dẫn| khẩn| chủ động| rà soát|[.;:]|$)/u;
const TITLE =
  /^(?:,| [-–—]) (?:Phó |Trưởng|Chủ tịch|Bí thư|Giám đốc|Ủy viên|Uỷ viên|Chánh|Chủ nhiệm|Hiệu trưởng|Thứ trưởng|Bộ trưởng|Tổ trưởng|Chỉ huy|công chức|chuyên viên|Công chức|Chuyên viên|phó|trưởng)/u;

/**
 * The list of units that begins exactly at `start`, or null. Commas and "và" live inside names ("Văn hóa, Thể thao và Du
 * lịch"), so a name ends only where another one begins, at a verb, or at a stop mark.
 */
export function readUnits(flow: Flow, start: number, loose = false, most = LONGEST_LIST): UnitList | null {
  const { text } = flow;
  const units: NamedUnit[] = [];
  let at = start;
  let end = start;
  while (units.length < most && (matches(HEAD, text, at) > 0 || (loose && matches(LOOSE_HEAD, text, at) > 0))) {
    const read = readEntry(flow, at);
    if (read === null) break;
    units.push(...read.units);
    end = skipApposition(flow, at, read.end);
    const next = separator(text, end);
    if (next === 0) break;
    at = end + next;
  }
  // "đồng chí Ủy viên Ban Thường vụ, Chủ tịch …": one person; the post of the office is what counts.
  const member = units.length > 1 && OF_PARTY.test(text.slice(start, start + 24));
  return units.length === 0 ? null : { units: (member ? units.slice(1) : units).map(doubtNeighbours), end };
}

/**
 * Two names or one? "Hội đồng nhân dân, Ủy ban nhân dân các xã" leaves out whose council, and among many groups ("các đơn
 * vị sự nghiệp, các doanh nghiệp nhà nước thuộc …") what stands behind the last may speak of all.
 */
function doubtNeighbours(unit: NamedUnit, index: number, list: readonly NamedUnit[]): NamedUnit {
  const [before, after] = [list[index - 1], list[index + 1]];
  const isOpen = (one?: NamedUnit) => one !== undefined && /^(?:Hội đồng nhân dân|HĐND)$/u.test(one.name);
  const amongGroups = list.length >= MANY && unit.generic && (before?.generic === true || after?.generic === true);
  return (isOpen(unit) && after !== undefined) || isOpen(before) || amongGroups ? { ...unit, certain: false } : unit;
}

const MANY = 4;

/** Ends a labelled value: a stop, a semicolon, or the next label of the line. */
const FIELD_END =
  /[.;](?= |$)|(?: [-–+])?(?= (?:Đơn vị|Cơ quan|Bộ phận|Thời gian|Thời hạn|Tiến độ|Hoàn thành|Sản phẩm|Kết quả|Phối hợp|Chủ trì|Kinh phí|Nguồn|Địa điểm|Thành phần|Nội dung|Lãnh đạo)[\p{L} ]{0,30}:)/gu;
const LONGEST_FIELD = 400;

/** The names behind "Đơn vị phối hợp:": what is no name to the reader stands as it is, and is not certain. */
export function readLabelled(flow: Flow, start: number): UnitList {
  const window = flow.text.slice(start, start + LONGEST_FIELD);
  const end = findAll(window, FIELD_END).find(
    ({ 0: mark, index }) => mark !== ";" || !beginsUnit(flow.text, start + index + 2),
  );
  // "(Chủ trì: A; phối hợp: B)": the bracket that opened before the label ends it.
  const closed = (/^[^()]*(?:\([^()]*\)[^()]*)*\)/u.exec(window)?.[0].length ?? window.length + 1) - 1;
  const limit = start + Math.min(end?.index ?? window.length, closed);
  const field = flowUpTo(flow, limit);
  const units: NamedUnit[] = [];
  let at = start;
  while (at < limit && units.length < LONGEST_LIST) {
    at += /^(?:[,;\s]|và (?=\p{L}))*/u.exec(flow.text.slice(at, limit))?.[0].length ?? 0;
    const list = readUnits(field, at, true);
    const known = list !== null;
    if (known) units.push(...list.units);
    const from = known ? list.end : at;
    const piece = /^[^,;]*/u.exec(flow.text.slice(from, limit))?.[0] ?? "";
    if (!known && piece.trim() !== "") units.push(unitOf(flow, at, at + piece.length, false));
    at = from + Math.max(piece.length, 1);
  }
  return { units, end: limit };
}

/** Does a unit's name begin here? */
export const beginsUnit = (text: string, at: number): boolean => matches(HEAD, text, at) > 0;

/** Length of what parts two names; 0 where the list ends. */
function separator(text: string, at: number): number {
  return /^(?:[,;]? (?:và|va|cùng với|cùng|với) (?=\p{L})|[,;] ?)/u.exec(text.slice(at, at + 12))?.[0].length ?? 0;
}

/** One name with those that share its beginning. */
function readEntry(flow: Flow, start: number): { units: NamedUnit[]; end: number } | null {
  const { text } = flow;
  const name = readName(flow, start);
  if (name === null) return null;
  if (name.atColon) {
    const shared = SHARED_HEAD.exec(text.slice(Math.max(start, name.end - 90), name.end));
    const list = shared === null ? null : shareHead(flow, start, name.end, shared.groups ?? {});
    if (list !== null) return list;
  }
  if (
    name.end === start ||
    (name.atColon && NEEDS_NAME.test(text.slice(start, name.end)) && !/ \p{Lu}/u.test(text.slice(start, name.end)))
  )
    return null;
  const numbered = shareNumbered(flow, start, name.end);
  if (numbered !== null) return numbered;
  const units = [unitOf(flow, start, name.end, name.certain)];
  let end = skipParenthesis(text, name.end);
  // "Bộ Quốc phòng, Công an": the second shares the first word.
  for (let next = separator(text, end); next > 0; next = separator(text, end)) {
    const shared = sharedField(text, start, end + next);
    if (shared === null) break;
    const from = end + next;
    const named = `${shared.head} ${flow.written.slice(from, from + shared.length)}`;
    units.push({
      name: named,
      start: from,
      end: from + shared.length,
      generic: false,
      certain: !UNFINISHED.test(named),
    });
    end = from + shared.length;
  }
  return { units, end };
}

/**
 * "Các Ban Quản lý dự án khu vực 1, khu vực 2": what stands before the kind of number belongs to each. The units, or null
 * where no such number follows.
 */
function shareNumbered(flow: Flow, start: number, end: number): { units: NamedUnit[]; end: number } | null {
  const { text } = flow;
  const [, head, kind] = /^(?:[Cc]ác )?(.+) (khu vực|số) (?:\d{1,2}|[IVX]+)$/u.exec(text.slice(start, end)) ?? [];
  if (head === undefined || kind === undefined) return null;
  const further = new RegExp(`^(?:, | và )(${kind} (?:\\d{1,2}|[IVX]+))(?![\\p{L}\\d])`, "u");
  const ends = [end];
  const starts = [text.lastIndexOf(kind, end - 1)];
  for (let next = further.exec(text.slice(end, end + 24)); next !== null;) {
    const last = ends.at(-1) ?? end;
    starts.push(last + next[0].length - (next[1]?.length ?? 0));
    ends.push(last + next[0].length);
    next = further.exec(text.slice(last + next[0].length, last + next[0].length + 24));
  }
  if (ends.length === 1) return null;
  const units = ends.map((stop, index) => {
    const from = starts[index] ?? start;
    const name = `${capital(head)} ${flow.written.slice(from, stop)}`;
    return { name, start: index === 0 ? start : from, end: stop, generic: false, certain: true };
  });
  return { units, end: ends.at(-1) ?? end };
}

function unitOf(flow: Flow, start: number, end: number, certain: boolean): NamedUnit {
  const { text } = flow;
  // "đồng chí Chánh Văn phòng" is the post; "đồng chí Lê Thị Hoa" keeps its address.
  const address = /^[Đđ]ồng chí /u.exec(text.slice(start, start + 10))?.[0].length ?? 0;
  if (address > 0 && matches(HEAD, text, start + address) > 0) return unitOf(flow, start + address, end, certain);
  const name = clean(flow.written.slice(start, end));
  const whole = !UNFINISHED.test(name) && !MAY_GO_ON.test(text.slice(end, end + 16));
  const group = GROUP_ALONE.test(name) && /^ \p{Ll}/u.test(text.slice(end, end + 2)) && !isDuty(text, end + 1);
  return { name, start, end, generic: GENERIC.test(name), certain: certain && whole && !group };
}

/** No unit is called so: more of its name must follow ("Phòng Quản lý, hỗ trợ cá nhân", "Sở Khoa học và Công nghệ"). */
const UNFINISHED =
  /^(?:Phòng|Ban|Cục|Chi cục|Vụ|Khoa|Sở|Bộ|Đội|Thuế) (?:Quản lý|Công tác|Cảnh sát|Kế hoạch|Đầu|Đầu tư|Hồi sức|Phát triển|Bảo vệ|Khoa học|Giáo dục|Nông nghiệp|Tài nguyên|Lao động|Giao thông|Hỗ trợ|cơ sở số \d+)$/u;
/** Of a name as well as of a sentence: "Phòng Cảnh sát quản lý hành chính", "các đơn vị sử dụng ngân sách". */
const MAY_GO_ON =
  /^ (?:quản lý|sử dụng|tích cực|đến|bảo vệ|khai thác|sản xuất|kinh doanh|dịch vụ|đầu tư|phục hồi|chăm sóc|vận hành|điều tra|xử lý)(?!\p{L})/u;
/** "các phòng", "các Hội", with nothing to say which. */
const GROUP_ALONE = /^(?:[Tt]ất cả )?(?:[Cc]ác|[Tt]ừng|[Mm]ỗi) \p{L}+(?: \p{Ll}+)?$/u;

/** Do the words here say what is to be done, or how? */
function isDuty(text: string, at: number): boolean {
  const [pair, first] = pairAt(text, at);
  return (
    /^(?:phải|cần|có|theo|và|để|thuộc|trên|trong|tại|liên|trực|sớm|tự|do|với|chịu|được)$/u.test(first) ||
    (pair !== null && isVerb(pair))
  );
}

/** Behind what is said of the unit just named. */
function skipApposition(flow: Flow, start: number, end: number): number {
  const { text } = flow;
  const after = text.slice(end, end + 120);
  const apposition = APPOSITION.exec(after);
  if (apposition !== null)
    return end + apposition[0].length + Number(/^, \p{Ll}/u.test(text.slice(end + apposition[0].length)));
  const isPerson = /^(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à|Phó Thủ tướng|Thứ trưởng) \p{Lu}/u.test(
    text.slice(start, end),
  );
  if (!isPerson || !TITLE.test(after) || OF_PARTY.test(text.slice(start, end))) return end;
  const at = end + (after.startsWith(",") ? 2 : 3);
  const title = readName(flow, at);
  return title === null
    ? at +
        (/^[^.;:,]{0,60}?(?= (?:chủ trì|theo dõi|phụ trách|chịu|chỉ đạo|trực tiếp|tham mưu)|[.;:,]|$)/u.exec(
          text.slice(at, at + 80),
        )?.[0].length ?? 0)
    : title.end;
}

const clean = (name: string) =>
  name
    .replace(/\s*\([^()]*\)/gu, "")
    .replace(/\. (?=\p{Ll})/gu, " ")
    .replace(/[\s,–-]+$/u, "")
    .trim();

function skipParenthesis(text: string, at: number): number {
  return at + (/^ \([^()]{1,60}\)/u.exec(text.slice(at, at + 64))?.[0].length ?? 0);
}

/** "Các Bộ: Quốc phòng, Công an" → "Bộ Quốc phòng", "Bộ Công an"; "các tỉnh: A, B" stays one group, as written. */
function shareHead(
  flow: Flow,
  start: number,
  colon: number,
  { heads = "", role }: Partial<Record<string, string>>,
): { units: NamedUnit[]; end: number } | null {
  const { text } = flow;
  const places = /^(?:tỉnh|thành phố|xã|phường)$/u.test(heads);
  const byName = /^(?:cơ quan|đơn vị)$/u.test(heads);
  const head =
    role === undefined
      ? heads.charAt(0).toUpperCase() + heads.slice(1)
      : `${role} ${role === "Trưởng" ? heads.toLowerCase() : capital(heads)}`;
  const units: NamedUnit[] = [];
  let at = colon + 1 + Number(text.charAt(colon + 1) === " ");
  let end = colon;
  while (units.length < LONGEST_LIST && /^\p{Lu}/u.test(text.slice(at))) {
    const own = byName || (matches(HEAD, text, at) > 0 && !isFieldAt(text, at));
    if (own) {
      const name = readName(flow, at);
      // "các Bộ: A, B và Sở C, …": a name of its own ends what is shared, and goes on as a list of its own.
      if (
        name === null ||
        (!byName && units.length > 0 && matches(/(?:Bộ|Sở|Tập đoàn|Cục|Vụ|Phòng|Ban|Hội) /uy, text, at) === 0)
      )
        break;
      units.push(unitOf(flow, at, name.end, name.certain));
      end = name.end;
    } else {
      const stop = places ? endOfPlace(text, at) : endOfField(flow, at);
      const named = clean(`${head} ${flow.written.slice(at, stop)}`);
      units.push({ name: named, start: at, end: stop, generic: false, certain: !UNFINISHED.test(named) });
      end = stop;
    }
    const next = separator(text, end);
    if (next === 0) break;
    at = end + next;
  }
  if (units.length === 0) return null;
  if (places) return { units: [unitOf(flow, start, end, true)], end };
  return { units, end };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** "Công an" and "Thanh tra" may be fields of what is shared; "Công an tỉnh" is a unit. */
function isFieldAt(text: string, at: number): boolean {
  return /^(?:Công an|Thanh tra|Hải quan|Thuế|Kiểm lâm|Viễn thông|Điện lực)(?! (?:tỉnh|thành phố|huyện|xã|phường|các|Thành phố|Tỉnh|Chính phủ))/u.test(
    text.slice(at, at + 24),
  );
}

/** "An Thạnh 3 gia cố …": a place is called by capitals and numbers. */
function endOfPlace(text: string, at: number): number {
  return (
    at +
    (/^\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}[\p{L}’'-]*|\d{1,2}(?![\d/.])))*/u.exec(text.slice(at, at + 60))?.[0].length ?? 0)
  );
}

/** A field that shares its head: up to a comma, a verb, or an "và" that belongs to no field. */
function endOfField(flow: Flow, start: number): number {
  const { text } = flow;
  const field = fieldAt(text, start);
  if (field > 0) return start + field;
  let at = start;
  let end = start;
  while (at < text.length && at < start + LONGEST_NAME) {
    // A speck of the scan: "Kế hoạch và Đầu. tư".
    if (/^\. \p{Ll}/u.test(text.slice(at, at + 3)) && at > start) {
      at += 2;
      continue;
    }
    if (/[.,;:()_“”"]/u.test(text.charAt(at))) break;
    const [pair, first] = pairAt(text, at);
    if (
      at > start &&
      /^\p{Ll}/u.test(first) &&
      ((pair !== null && isVerb(pair)) || /^(?:theo|phải|cần|có|để|trong|với|khi|căn|trình|gửi)$/u.test(first))
    )
      break;
    if (at > start && flow.lineStarts.has(at) && pair !== null && isVerb(pair.toLowerCase())) break;
    if (first === "và") {
      if (
        !/^và (?:Môi trường|Đào tạo|Công nghệ|Du lịch|Xã hội|Đầu\.? tư|Truyền thông|Thông tin|Tôn giáo|Phát triển|Thể thao|Đô thị|Hạ tầng)/u.test(
          text.slice(at, at + 20),
        )
      )
        break;
    }
    at = wordEnd(text, at);
    end = at;
    while (text.charAt(at) === " ") at += 1;
  }
  return end;
}
