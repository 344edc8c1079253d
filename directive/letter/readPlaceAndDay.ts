import { isoDayOf } from "../deadline/isoDay.ts";
import { spanIn } from "./flow.ts";
import type { Head } from "./headParts.ts";
import type { ReadHead, Span } from "./reading.ts";
import { isCapitals } from "../vietnamese.ts";

/** What stands for a number of the date: digits, nothing, or what recognition made of them. */
const PIECE = "[^\\s,;]{0,4}?";
/** "ngày 05 tháng 9 năm 2024", "ngày     tháng 9 năm 2024", "ngày4# tháng0A năm 2022", "ngày 05/9/2024"; on folded text. */
const DAY = new RegExp(
  `(?<![a-z])ngay ?(?:(?<day>${PIECE})[ .…_]*thang ?(?<month>${PIECE})[ .…_,]*nam ?(?<year>\\d{4}(?!\\d)|${PIECE}(?![^\\s,;.)]))|(?<day2>\\d{1,2}|[ .…_]*) ?[/.-] ?(?<month2>\\d{1,2}) ?[/.-] ?(?<year2>\\d{4})(?!\\d))`,
  "uy",
);
/** "Sa Đéc, ", "Thành phố Hồ Chí Minh, ", "Bà Rịa - Vũng Tàu, ": capitals, and the levels before a name. */
const PLACE =
  /(?<![\p{L}\p{N}])(?<place>(?:(?:Thành|thành) phố |(?:Thị|thị) (?:xã|trấn) |(?:Đặc|đặc) khu |(?:Quận|quận|Huyện|huyện|Xã|xã|Phường|phường|Tỉnh|tỉnh) )?\p{Lu}[\p{L}.'’]*(?: (?:- )?\p{Lu}[\p{L}\d.'’]*| \d{1,2}){0,6})(?<comma> ?[,.;]? ?)$/u;

/** Words with a capital before a day that is not the letter's. */
const NO_PLACE = /^(?:Số|Căn|Ngày|Tại|Phiên|Hội|Đến)(?!\p{L})/u;

type PlaceAndDay = Pick<ReadHead, "place" | "day" | "month">;
interface Found extends PlaceAndDay {
  readonly cut: Span | null;
}
const NOTHING: Found = { place: null, day: null, month: null, cut: null };

/**
 * "Sa Đéc, ngày 05 tháng 9 năm 2024", broken over lines, or on one line with the number after flattening. A day in the
 * subject ("tại phiên họp ngày 13 tháng 8") has no place before it, that of an arrival stamp is below no place either.
 * `before` is where the type line begins.
 */
export function readPlaceAndDay(head: Head, before: number): Found {
  let bare: Found | null = null;
  for (let at = head.folded.indexOf("ngay"); at >= 0 && at < before; at = head.folded.indexOf("ngay", at + 4)) {
    DAY.lastIndex = at;
    const match = DAY.exec(head.folded);
    if (match === null) continue;
    const part = head.parts.findLast(({ start }) => start <= match.index);
    if (part === undefined || match.index >= part.end) continue;
    const found = readMatch(head, match);
    if (found.place !== null) return found;
    // The place may be lost; in a subject such a line goes on with a sentence.
    const alone = part.opensLine && part.start === match.index && match[0].length > part.text.length - 3;
    if (alone && part.start === 0) bare ??= found;
  }
  return bare ?? NOTHING;
}

function readMatch({ flow, parts }: Head, match: RegExpExecArray): Found {
  const groups = match.groups ?? {};
  const [day = "", month = "", year = ""] = [
    groups["day"] ?? groups["day2"],
    groups["month"] ?? groups["month2"],
    groups["year"] ?? groups["year2"],
  ].map((written) => written?.replace(/[ .…_]/gu, ""));
  const number = (written: string) => Number(/^[\dOolI]{1,4}$/u.test(written) ? repaired(written) : 0);
  const clear = /^\d*$/u.test(day + month + year);
  const rule = "place-and-day-line";
  const cut = { start: match.index, end: match.index + match[0].length };
  const span = spanIn(flow, cut);
  const whole = isoDayOf(number(year), number(month), number(day));
  const first = isoDayOf(number(year), number(month), 1);
  const place = placeBefore({ flow, parts }, match.index);
  return {
    cut: place === null ? cut : { start: place.start, end: cut.end },
    place:
      place === null
        ? null
        : {
            value: flow.written.slice(place.start, place.end),
            span: spanIn(flow, place),
            rule,
            certain: (whole !== null || day === "") && /^\p{Lu}/u.test(flow.text.slice(place.start)),
          },
    day: whole === null ? null : { value: whole, span, rule, certain: clear && place !== null },
    // A day that is there and cannot be read leaves doubts about its month as well.
    month: first === null || whole !== null ? null : { value: first.slice(0, 7), span, rule, certain: day === "" },
  };
}

/** "l7" → "17", "2O" → "20": letters that recognition puts for digits; what holds one is never certain. */
const repaired = (digits: string) => digits.replace(/[Oo]/gu, "0").replace(/[lI]/gu, "1");

/** A line that holds nothing but the first word or two of a place: "Hà", "Thành". */
const BROKEN = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)?$/u;

function placeBefore({ flow, parts }: Pick<Head, "flow" | "parts">, at: number): Span | null {
  const index = parts.findLastIndex(({ start }) => start < at);
  const part = parts[index];
  if (part === undefined) return null;
  const own = placeIn(flow.text.slice(part.start, at), part.start);
  const above = parts[index - 1];
  const broken = above !== undefined && part.opensLine && BROKEN.test(above.text);
  if (!broken || (own !== null && !/^(?:\p{Ll}+ )?$/u.test(flow.text.slice(part.start, own.start)))) return own;
  return placeIn(flow.text.slice(above.start, at), above.start) ?? own;
}

/** The place at the end of a line's beginning; what stands before it there is the other column, or a sentence. */
function placeIn(text: string, from: number): Span | null {
  const named = PLACE.exec(text);
  const place = named?.groups?.["place"];
  if (named === null || place === undefined || NO_PLACE.test(place)) return null;
  const lead = text.slice(0, named.index).trim();
  const comma = (named.groups?.["comma"] ?? "").trim() !== "";
  // "là Nội, ngày …": recognition took the first capital for a small letter.
  if (comma && /^\p{Ll}{1,3}$/u.test(lead)) return { start: from, end: from + named.index + place.length };
  if (!comma && (lead !== "" || isCapitals(place))) return null;
  if (/(?:^| )(?:tại|ở|từ|đến|và|của)$|,$/u.test(lead)) return null;
  return { start: from + named.index, end: from + named.index + place.length };
}
