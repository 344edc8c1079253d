import type { Flow } from "./flow.ts";
import type { Span } from "./reading.ts";
import { GENERIC, HEAD, LOOSE_HEAD, MEMBER, SHARED_HEAD, STOP, VERB_AT_LINE_START, WHOLE } from "./unitWords.ts";

/** A unit as the letter words it: one name, or a group ("các cơ quan, đơn vị có liên quan"). */
export interface NamedUnit extends Span {
  readonly name: string;
  readonly generic: boolean;
}

export interface UnitList {
  readonly units: readonly NamedUnit[];
  /** Behind the last name. */
  readonly end: number;
}

const LONGEST_NAME = 160;
const LONGEST_LIST = 60;

/**
 * The list of units that begins exactly at `start`, or null. Commas and "và" live inside names ("Văn hóa, Thể thao và Du
 * lịch"), so a name ends only where another one begins, at a verb, or at a stop mark.
 */
export function readUnits(flow: Flow, start: number, loose = false): UnitList | null {
  const units: NamedUnit[] = [];
  let at = start;
  let end = start;
  while (
    units.length < LONGEST_LIST &&
    (matches(HEAD, flow.text, at) > 0 || (loose && matches(LOOSE_HEAD, flow.text, at) > 0))
  ) {
    const name = readName(flow, at);
    if (name === null) break;
    units.push(...name.units);
    end = name.end;
    const next = separator(flow.text, end);
    if (next === 0) break;
    at = end + next;
  }
  return units.length === 0 ? null : { units, end };
}

/** Length of what parts two names; 0 where the list ends. */
function separator(text: string, at: number): number {
  return /^(?:[,;]? (?:và|cùng với|cùng|với) (?=\p{L})|[,;] ?)/u.exec(text.slice(at, at + 12))?.[0].length ?? 0;
}

/** Does a unit's name begin here? */
export const beginsUnit = (text: string, at: number): boolean => matches(HEAD, text, at) > 0;

function matches(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function readName(flow: Flow, start: number): { units: NamedUnit[]; end: number } | null {
  const { text, lineStarts } = flow;
  const head = matches(HEAD, text, start) || matches(LOOSE_HEAD, text, start);
  const limit = Math.min(text.length, start + LONGEST_NAME);
  let at = start + head;
  let end = at;
  while (at < limit) {
    const character = text.charAt(at);
    if (character === " ") {
      at += 1;
      continue;
    }
    if (character === ":") {
      const shared = SHARED_HEAD.exec(text.slice(Math.max(start, at - 90), at));
      const list = shared === null ? null : shareHead(flow, start, at, shared.groups?.["heads"] ?? "");
      if (list !== null) return list;
      break;
    }
    if (character === "(") {
      const close = text.indexOf(")", at);
      if (close < 0 || close - at > 60) break;
      at = close + 1;
      continue;
    }
    if (
      /[.;!?“”"…]/u.test(character) &&
      !(
        character === "." &&
        /^\. ?(?:\p{Lu}\p{Ll}|[\p{Lu}\d])/u.test(text.slice(at, at + 4)) &&
        /(?:TP|P|TT|Q|H)$/u.test(text.slice(start, at))
      )
    )
      break;
    if (character === "," || matches(/và (?=\p{L})/uy, text, at) > 0) {
      const skip = character === "," ? 1 + Number(text.charAt(at + 1) === " ") : 3;
      const next = at + skip;
      const endsHere =
        !isJointOffice(text, start, next) && (matches(HEAD, text, next) > 0 || !continues(text, start, next));
      if (endsHere) break;
      at = next;
      continue;
    }
    const atWord = at > start + head || head > 0;
    if (atWord && at > start + head) {
      if (matches(STOP, text, at) > 0 && !isWithinName(text, start, at)) break;
      if (lineStarts.has(at) && matches(VERB_AT_LINE_START, text, at) > 0 && at > start + head + 2) break;
    }
    at = wordEnd(text, at);
    end = at;
  }
  const name = text.slice(start, end).trim();
  if (name === "" || (end <= start + head && !WHOLE.test(name)) || (at >= limit && limit === start + LONGEST_NAME))
    return null;
  return {
    units: [{ name: clean(name), start, end, generic: GENERIC.test(clean(name)) }],
    end: skipParenthesis(text, end),
  };
}

/** After a comma or "và": does the name, or the group, go on? */
function continues(text: string, start: number, next: number): boolean {
  if (/^\p{Lu}/u.test(text.slice(next)))
    return matches(VERB_AT_LINE_START, text, next) === 0 || /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text.slice(next, next + 20));
  const group = /(?:^|\s)(?:[Cc]ác|[Tt]ừng|[Mm]ỗi|[Cc]ơ quan|[Đđ]ơn vị|địa phương|phường|xã|phòng)(?:[\s,]|$)/u.test(
    text.slice(start, next),
  );
  return group && matches(MEMBER, text, next) > 0;
}

/** "Văn phòng HĐND và UBND" is one office that serves two bodies. */
function isJointOffice(text: string, start: number, next: number): boolean {
  return (
    /(?:Văn phòng|VP) (?:HĐND|Hội đồng nhân dân|Đoàn [Đđ]ại biểu Quốc hội) (?:và |& ?)$/u.test(
      text.slice(start, next),
    ) && /^(?:UBND|HĐND|Hội đồng nhân dân|[ỦU][ỷy]? ?ban nhân dân)/u.test(text.slice(next, next + 20))
  );
}

/** "Ban chỉ đạo", "cơ quan quản lý", "các tổ chức": verbs that belong to the name. */
function isWithinName(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - 20), at);
  return (
    /(?:Ban|[Cc]ơ quan|[Đđ]ơn vị|Tổ|Hội đồng|Viện|Chủ nhiệm|Phòng|cơ sở|Ban Chấp|hạ tầng|Quản lý|đầu tư|dự án) $/u.test(
      before,
    ) &&
    /^(?:chỉ đạo|tham mưu|quản lý|thẩm định|thanh tra|kiểm soát|kiểm tra|đầu tư|soạn thảo|thông tin|xây dựng)/u.test(
      text.slice(at, at + 20),
    ) &&
    !/^các cơ quan (?:chỉ đạo)/u.test(before + text.slice(at, at + 8))
  );
}

function wordEnd(text: string, at: number): number {
  const next = /^(?:[^\s.,;:()“”"…!?]|\.(?=\p{L}))+/u.exec(text.slice(at, at + 60));
  return at + (next === null ? 1 : next[0].length);
}

const clean = (name: string) =>
  name
    .replace(/\s*\([^)]*\)/gu, "")
    .replace(/[\s,–-]+$/u, "")
    .trim();

function skipParenthesis(text: string, at: number): number {
  return at + (/^ \([^()]{1,60}\)/u.exec(text.slice(at, at + 64))?.[0].length ?? 0);
}

/** Fields of ministries and departments whose names hold commas: longest first, so that none is cut in two. */
const FIELDS = [
  "Văn hóa, Thể thao và Du lịch",
  "Văn hoá, Thể thao và Du lịch",
  "Văn hóa, Khoa học và Thông tin",
  "Lao động, Thương binh và Xã hội",
];

/** "Các Bộ: Quốc phòng, Công an" → "Bộ Quốc phòng", "Bộ Công an"; "các tỉnh: A, B" stays one group, as written. */
function shareHead(
  flow: Flow,
  start: number,
  colon: number,
  heads: string,
): { units: NamedUnit[]; end: number } | null {
  const { text } = flow;
  const places = /^(?:tỉnh|thành phố)$/u.test(heads);
  const role = text.slice(start).startsWith("Bộ trưởng") ? "Bộ trưởng " : "";
  const units: NamedUnit[] = [];
  let at = colon + 2;
  let end = colon;
  while (units.length < LONGEST_LIST && /^\p{Lu}/u.test(text.slice(at))) {
    const field = FIELDS.find((known) => text.startsWith(known, at));
    const stop = field === undefined ? endOfField(flow, at) : at + field.length;
    const own = matches(HEAD, text, at) > 0 && !/^(?:Công an|Thanh tra|Tỉnh|Thành phố|Hội)/u.test(text.slice(at));
    const head = heads.charAt(0).toUpperCase() + heads.slice(1);
    const name = own ? text.slice(at, stop) : `${role}${head} ${text.slice(at, stop)}`;
    units.push({ name: clean(name), start: at, end: stop, generic: false });
    end = stop;
    const next = separator(text, stop);
    if (next === 0) break;
    at = stop + next;
  }
  if (units.length === 0) return null;
  if (places) return { units: [{ name: clean(text.slice(start, end)), start, end, generic: false }], end };
  return { units, end };
}

function endOfField(flow: Flow, start: number): number {
  const { text } = flow;
  let at = start;
  let end = start;
  while (at < text.length && at < start + LONGEST_NAME) {
    if (/[.,;:()]/u.test(text.charAt(at))) break;
    if (
      at > start &&
      (matches(STOP, text, at) > 0 ||
        (flow.lineStarts.has(at) && end > start && matches(VERB_AT_LINE_START, text, at) > 0))
    )
      break;
    if (
      matches(/và (?=\p{L})/uy, text, at) > 0 &&
      !/^và (?:Môi trường|Đào tạo|Công nghệ|Du lịch|Xã hội|Đầu tư|Truyền thông|Thông tin|Tôn giáo|Phát triển|Thể thao|Đô thị|Hạ tầng)/u.test(
        text.slice(at),
      )
    )
      break;
    at = wordEnd(text, at);
    end = at;
    while (text.charAt(at) === " ") at += 1;
  }
  return end;
}
