import type { Flow } from "./flow.ts";
import { isVerb, pairAt, VERB_AT_LINE_START, wordKind } from "./nameWords.ts";
import { FIELDS, HEAD, LOOSE_HEAD, MEMBER, WHOLE } from "./unitWords.ts";

/** How far a unit's name reaches, and whether every word of it is one that names are made of. */
export interface NameEnd {
  readonly end: number;
  readonly certain: boolean;
  /** Stopped at the colon of "Các Bộ:", behind which names follow that share what stands before it. */
  readonly atColon: boolean;
}

export const LONGEST_NAME = 160;
/** So many unknown small words may stand in a group's name ("các doanh nghiệp vận chuyển hành khách"). */
const MOST_UNKNOWN = 4;
const SMALL_LETTER = /^\p{Ll}/u;
const GROUP_START =
  /^(?:[Tt]ất cả |[Cc]ác |[Tt]ừng |[Mm]ỗi |địa phương|ngành|cơ quan|đơn vị|[Cc]hủ (?:đầu tư|rừng)|[Nn]hà (?:thầu|đầu tư))/u;
const PERSON = /^(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à) /u;
/** "Bộ X - Cơ quan Thường trực …": what follows says the same unit once more. */
const APPOSITION = /^(?:cơ quan|đơn vị|thường trực|trưởng|phó|chủ tịch|chủ nhiệm|ủy viên|giám đốc|là )/iu;
/** Compounds of two parts with a comma in them. */
const SMALL_COMPOUND =
  /(?:phòng, chống|phòng cháy,? (?:và )?chữa cháy|cứu nạn,? (?:và )?cứu hộ|thi đua,? (?:và )?khen thưởng|kiểm tra, giám sát|phòng, trừ|khuyến nông,? (?:và )?khuyến ngư|cán bộ, công chức|tiếp nhận và trả kết quả|phòng, khám|quản lý, khai thác|bảo trì, |vận hành, )/uy;

/** The name that begins at `start`, or null where none does. */
export function readName(flow: Flow, start: number): NameEnd | null {
  const { text, lineStarts } = flow;
  const head = matches(HEAD, text, start) || matches(LOOSE_HEAD, text, start);
  if (head === 0) return null;
  const limit = Math.min(text.length, start + LONGEST_NAME);
  const person =
    PERSON.test(text.slice(start, start + 10)) &&
    /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(text.slice(start + head, start + head + 20)) &&
    matches(HEAD, text, start + head) === 0;
  let group = GROUP_START.test(text.slice(start, start + 14));
  let at = start + head + (group ? matches(MEMBER, text, start + head) : 0);
  let end = at;
  let capitals = 0;
  let closed = false;
  let certain = true;
  let unknown = 0;
  let known = end;
  // No word of the name yet behind its head: the first small one belongs to it ("Trạm y tế").
  let fieldEnd = -1;
  let bare = at === start + head;

  while (at < limit) {
    const character = text.charAt(at);
    if (character === " ") {
      at += 1;
      continue;
    }
    if (character === ":") return ended(true);
    if (character === "(") {
      const close = text.indexOf(")", at);
      if (close < 0 || close - at > 60 || person) break;
      at = close + 1;
      continue;
    }
    if (/[-–—]/u.test(character)) {
      const next = at + 1 + Number(text.charAt(at + 1) === " ");
      if (APPOSITION.test(text.slice(next, next + 12)) || isVerbAt(text, next) || /[-–—_+]/u.test(text.charAt(next)))
        break;
      capitals = 0;
      at = next;
      continue;
    }
    if (character === "&") {
      capitals = 0;
      at += 1;
      continue;
    }
    if (isStop(text, at) && !isShortForm(text, start, at)) break;
    if (character === "," || (character === "v" && /^và \p{L}/u.test(text.slice(at, at + 5)))) {
      const next = at + (character === "," ? 1 + Number(text.charAt(at + 1) === " ") : 3);
      if (!goesOn(flow, start, at, next, { closed, group, person })) break;
      capitals = 0;
      at = next;
      if (group) {
        const member = matches(MEMBER, text, at);
        if (member > 0) {
          at += member;
          end = at;
          known = end;
          bare = false;
        }
      }
      continue;
    }
    const wordEnds = wordEnd(text, at);
    const word = text.slice(at, wordEnds);
    if (!SMALL_LETTER.test(word)) {
      if (lineStarts.has(at) && at > start + head && matches(VERB_AT_LINE_START, text, at) > 0) break;
      if (person && !/^\p{Lu}\p{Ll}/u.test(word)) break;
      const field = bare ? fieldAt(text, at) : 0;
      if (field > 0) {
        at += field;
        end = at;
        known = end;
        capitals = 0;
        bare = false;
        fieldEnd = end;
        continue;
      }
      const inner = person ? 0 : matches(HEAD, text, at);
      if (inner > 0 && !closed) {
        at += inner;
        end = start + text.slice(start, at).trimEnd().length;
        known = end;
        capitals = 0;
        closed = text.slice(start, end).endsWith("ủy");
        bare = true;
        continue;
      }
      const abbreviation = /^[\p{Lu}\d&.]{2,}$/u.test(word);
      const level = /^(?:Tỉnh|Huyện|Quận)$/u.test(word) && at > start + head;
      if (word === "Thành" && text.startsWith("Thành phố", at)) {
        end = at + "Thành phố".length;
        closed = true;
      } else {
        end = wordEnds;
        if (level) closed = true;
        else if (abbreviation) capitals = 0;
        else if (/^\p{Lu}/u.test(word)) {
          capitals += 1;
          if (capitals > 1) closed = true;
          else if (closed && isBehindLevel(text, start, at)) capitals = 2;
          else if (!closed) closed = false;
        }
      }
      known = end;
      unknown = 0;
      bare = false;
      at = end;
      continue;
    }
    if (person) break;
    if (/^(?:các|từng|mỗi)$/u.test(word) && !closed && matches(MEMBER, text, wordEnds + 1) > 0) {
      group = true;
      const member = matches(MEMBER, text, wordEnds + 1);
      at = wordEnds + 1 + member;
      bare = false;
      end = at;
      known = end;
      continue;
    }
    const compound = matches(SMALL_COMPOUND, text, at);
    if (compound > 0 && !closed) {
      at += compound;
      end = text.slice(start, at).trimEnd().length + start;
      known = end;
      capitals = 0;
      continue;
    }
    const before = fieldEnd === at - 1 ? "" : text.slice(Math.max(start, at - 24), at);
    const { kind, length } = wordKind(text, at, before);
    const completes = capitals === 1 || bare;
    const single = kind === "stop" && completes && !closed && !isHardStop(text, at);
    if (kind === "stop" && !single) break;
    if (!group && /^(?:cơ quan|đơn vị|địa phương)$/u.test(text.slice(at, at + length))) group = true;
    if (kind === "level") {
      closed = !group || closed;
      capitals = 0;
    } else if (single) capitals = 0;
    else if (closed && !isOf(word) && !(group && (kind === "name" || /^(?:từ|đến)$/u.test(word)))) {
      // A level or a place ended the name; what follows is no longer part of it, known word or not.
      if (kind === "unknown") certain = false;
      break;
    } else if (
      kind === "unknown" &&
      !completes &&
      word !== "các" &&
      !(isOf(word) && /^\p{Lu}/u.test(text.slice(wordEnds + 1)))
    ) {
      if (!group) {
        certain = false;
        break;
      }
      unknown += 1;
      if (unknown > MOST_UNKNOWN) {
        certain = false;
        end = known;
        break;
      }
    } else capitals = 0;
    bare = false;
    if (isOf(word)) closed = false;
    at += single ? word.length : Math.max(length, word.length);
    end = at;
    if (kind !== "unknown") known = end;
  }
  return ended(false);

  function ended(atColon: boolean): NameEnd | null {
    const name = text.slice(start, end).trimEnd();
    if (!atColon && ((end <= start + head && !WHOLE.test(name)) || end - start >= LONGEST_NAME)) return null;
    return { end: start + name.length, certain, atColon };
  }
}

const isOf = (word: string) => word === "thuộc" || word === "của";

/** A stop that ends a name although a single capital stands before it: all but single syllables ("Ngoại giao"). */
function isHardStop(text: string, at: number): boolean {
  return (
    isVerbAt(text, at) ||
    !/^(?:giao|trình|lập|thu|in|xuất|chuyển|lấy|chi|ký|tự|tiếp|đón|trực|ra|chỉ|tổng|tham|tặng|tạo|với)(?!\p{L})/u.test(
      text.slice(at, at + 10),
    )
  );
}

function isVerbAt(text: string, at: number): boolean {
  const [pair] = pairAt(text, at);
  return pair !== null && isVerb(pair.charAt(0).toLowerCase() + pair.slice(1));
}

/** "tỉnh Huế": the word before the capital at `at` is a level, so the capital is a place's name. */
const isBehindLevel = (text: string, start: number, at: number) =>
  /(?:tỉnh|phố|huyện|quận|xã|phường|trấn|khu|Tỉnh|thôn|bản) $/u.test(text.slice(Math.max(start, at - 8), at));

const isStop = (text: string, at: number) => /[.;!?“”"…_]/u.test(text.charAt(at));

/** "TP. Hồ Chí Minh", "P. Nội vụ": this full stop ends a short form, no name. */
function isShortForm(text: string, start: number, at: number): boolean {
  return (
    text.charAt(at) === "." &&
    /^\. ?(?:\p{Lu}\p{Ll}|[\p{Lu}\d])/u.test(text.slice(at, at + 4)) &&
    /(?:TP|P|TT|Q|H|TX)$/u.test(text.slice(start, at))
  );
}

interface Within {
  readonly closed: boolean;
  readonly group: boolean;
  readonly person: boolean;
}

/** After a comma or "và": does the name, or the group, go on? */
function goesOn(flow: Flow, start: number, at: number, next: number, { closed, group, person }: Within): boolean {
  const { text } = flow;
  if (person) return false;
  if (isJointOffice(text, start, next)) return true;
  if (group && matches(MEMBER, text, next) > 0 && !isProperAt(flow, next)) return true;
  if (LEVEL_BEFORE.test(text.slice(start, at)) && LEVEL_ALONE.test(text.slice(next, next + 12))) return true;
  if (!group && sharesHead(text, start, next) !== null) return false;
  if (matches(HEAD, text, next) > 0) return false;
  if (/^\p{Lu}/u.test(text.slice(next)))
    return (
      !closed &&
      !group &&
      (matches(VERB_AT_LINE_START, text, next) === 0 || /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text.slice(next, next + 20)))
    );
  if (group || closed) return false;
  const [pair] = pairAt(text, next);
  SMALL_COMPOUND.lastIndex = Math.max(start, at - 12);
  return pair !== null && !isVerb(pair) && text.charAt(at) !== "," && wordKind(text, next, "").kind === "name";
}

/** "Công an phường, xã, đặc khu": levels one after another, none with a place's name. */
const LEVEL_BEFORE = /(?:^|\s)(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|thôn|bản)$/u;
const LEVEL_ALONE = /^(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|thôn|bản)(?! \p{Lu}|\p{L})/u;

/** "phòng Nội vụ" behind a group is a unit of its own; "phường\nXây dựng …" is not. */
function isProperAt({ text, lineStarts }: Flow, at: number): boolean {
  if (matches(HEAD, text, at) === 0) return false;
  const next = at + (/^\p{L}+ /u.exec(text.slice(at, at + 12))?.[0].length ?? 0);
  return !isVerbAt(text, next) && !(lineStarts.has(next) && matches(VERB_AT_LINE_START, text, next) > 0);
}

/** Ministries, departments and offices are named for a field that is known as a whole. */
function fieldAt(text: string, at: number): number {
  if (!/(?:^|\s)(?:Bộ|Sở|Phòng|bộ|sở|phòng) $/u.test(text.slice(Math.max(0, at - 7), at))) return 0;
  const field = FIELDS.find(
    (known) => text.startsWith(known, at) && !/^\p{L}/u.test(text.slice(at + known.length, at + known.length + 1)),
  );
  return field?.length ?? 0;
}

/**
 * "Bộ Quốc phòng, Công an và Nội vụ": where the words at `next` are a field of their own and the name began with "Bộ" or
 * "Sở", they share that word. How long the field is, or null.
 */
export function sharesHead(text: string, start: number, next: number): { head: string; length: number } | null {
  const head = /^(?:Bộ|Sở)(?= )/u.exec(text.slice(start, start + 4))?.[0];
  const before = text.slice(start, next);
  if (
    head === undefined ||
    FIELDS.some(
      (field) => field.startsWith(before.slice(head.length + 1)) && text.startsWith(field, start + head.length + 1),
    )
  )
    return null;
  const field = FIELDS.find(
    (known) => text.startsWith(known, next) && !/^\p{L}/u.test(text.slice(next + known.length)),
  );
  if (field === undefined) return null;
  const own = head === "Sở" && /^(?:Công an|Quốc phòng|Ngoại giao)$/u.test(field);
  const level = /^ (?:tỉnh|thành phố|huyện|xã|phường|Thành phố|Tỉnh)/u.test(text.slice(next + field.length));
  return own || level ? null : { head, length: field.length };
}

/** "Văn phòng HĐND và UBND" is one office that serves two bodies. */
function isJointOffice(text: string, start: number, next: number): boolean {
  return (
    /(?:Văn phòng|VP) (?:HĐND|Hội đồng nhân dân|ĐBQH|Đoàn ĐBQH|Đoàn [Đđ]ại biểu Quốc hội)(?: tỉnh| thành phố)? ?(?:và |& ?|, )$/u.test(
      text.slice(start, next),
    ) && /^(?:UBND|HĐND|Hội đồng nhân dân|[ỦU][ỷy]? ?ban nhân dân)/u.test(text.slice(next, next + 20))
  );
}

export function matches(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

export function wordEnd(text: string, at: number): number {
  const next = /^(?:[^\s.,;:()“”"…!?_&]|\.(?=\p{L}))+/u.exec(text.slice(at, at + 60));
  return at + (next === null ? 1 : next[0].length);
}
