import { sharedField } from "./fieldNames.ts";
import type { Flow } from "./flow.ts";
import { isVerb, matches, pairAt, VERB_AT_LINE_START, wordKind } from "./nameWords.ts";
import { HEAD, MEMBER } from "./unitWords.ts";

/** What is known of a name where a comma or "và" stands in it. */
export interface NameSoFar {
  readonly start: number;
  /** A level or a place ended it: "Sở Y tế tỉnh Mẫu". */
  readonly closed: boolean;
  readonly group: boolean;
}

/** "Công an phường, xã, đặc khu": levels one after another, none with a place's name. */
const LEVEL_BEFORE = /(?:^|\s)(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|thôn|bản) ?$/u;
const LEVEL_ALONE = /^(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|thôn|bản)(?!\p{L}| \p{Lu})/u;
/** "khu vực 1, 2, 3", "các phường 1, 2 và 3": one kind of unit, number after number. */
const NUMBERED =
  /(?:khu vực|số|phường|Phường|xã|quận|Quận|tổ|khóm|Khóm|thôn|ấp|bản|đội|cụm) (?:\d{1,2}|[IVX]+)(?:, (?:\d{1,2}|[IVX]+))* ?$/u;
const NUMBER_ALONE = /^(?:\d{1,2}|[IVX]+)(?=[,;:.]|$| và \d| \p{Ll})(?! (?:đơn vị|cơ quan|người|ngày|tháng|lần|năm))/u;
/** "các tỉnh Bắc Ninh, Hưng Yên": places after one word for all of them. */
const PLACES = /các (?:tỉnh|thành phố|xã|phường|huyện|thôn|khóm|ấp|bản)(?:,? (?:\p{Lu}\p{L}*|\d+))+ ?$/u;
const PLACE_ALONE = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+| \d+)*(?=[,;:.]|$| và \p{Lu}| \p{Ll})/u;
/** "các đơn vị CS, TTKT, CNTT": short names after one word for all of them. */
const SHORT_NAMES = /(?:^|\s)\p{Lu}[\p{Lu}&]{1,7} ?$/u;
const SHORT_NAME = /^\p{Lu}[\p{Lu}&]{1,7}(?!\p{L})/u;
/** "Văn phòng HĐND và UBND" is one office that serves two bodies. */
const OFFICE_OF_ONE =
  /(?:Văn phòng|VP) (?:HĐND|Hội đồng nhân dân|ĐBQH|Đoàn ĐBQH|Đoàn [Đđ]ại biểu Quốc hội)(?: tỉnh| thành phố)? ?(?:và |& ?|, )$/u;
const OF_ANOTHER = /^(?:UBND|HĐND|Hội đồng nhân dân|Ủy ban nhân dân)/u;

/** After the comma or "và" at `at`: does the name, or the group, go on at `next`? */
export function nameGoesOn(flow: Flow, at: number, next: number, { start, closed, group }: NameSoFar): boolean {
  const { text } = flow;
  const rest = text.slice(next, next + 24);
  if (OFFICE_OF_ONE.test(text.slice(Math.max(start, next - 60), next)) && OF_ANOTHER.test(rest)) return true;
  if (rest.startsWith("chống ") && text.slice(start, at).endsWith("Phòng")) return true;
  const before = text.slice(Math.max(start, at - 80), at);
  if (NUMBERED.test(before) && NUMBER_ALONE.test(rest)) return true;
  if (group && matches(HEAD, text, next) === 0) {
    if (PLACES.test(before) && PLACE_ALONE.test(text.slice(next, next + 40))) return true;
    if (SHORT_NAMES.test(before) && SHORT_NAME.test(rest)) return true;
  }
  if (group && matches(MEMBER, text, next) > 0 && !isProperAt(flow, next)) return true;
  if (group && /^(?:trực )?thuộc /u.test(rest)) return true;
  if (LEVEL_BEFORE.test(text.slice(Math.max(start, at - 12), at)) && LEVEL_ALONE.test(rest)) return true;
  if (group || closed || matches(HEAD, text, next) > 0 || sharedField(text, start, next) !== null) return false;
  // "Văn hóa, Thể thao và Du lịch": capital after capital, but no verb that only began a line.
  if (/^\p{Lu}/u.test(rest))
    return matches(VERB_AT_LINE_START, text, next) === 0 || /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(rest);
  const [pair] = pairAt(text, next);
  return text.charAt(at) !== "," && pair !== null && !isVerb(pair) && wordKind(text, next, "").kind === "name";
}

/** "phòng Nội vụ" behind a group is a unit of its own; "phường\nXây dựng …" is not. */
function isProperAt({ text, lineStarts }: Flow, at: number): boolean {
  if (matches(HEAD, text, at) === 0) return false;
  if (text.slice(at, at + 12).startsWith("ban quản lý ")) return true;
  const next = at + (/^\p{L}+ /u.exec(text.slice(at, at + 12))?.[0].length ?? 0);
  const [pair] = pairAt(text, next);
  const isVerbThere = pair !== null && isVerb(pair.charAt(0).toLowerCase() + pair.slice(1));
  return !isVerbThere && !(lineStarts.has(next) && matches(VERB_AT_LINE_START, text, next) > 0);
}
