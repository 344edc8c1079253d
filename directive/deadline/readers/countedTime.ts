import { NUMBER_WORD, readNumber } from "../../vietnamese.ts";
import type { IsoDay } from "../../contract/primitives.ts";
import { foundBy, type DeadlineBase, type DeadlineReader } from "../deadlineReader.ts";
import { END, firstWords, matchAtWords } from "../lowerText.ts";
import { addDays, addMonths, isoDayOf } from "../isoDay.ts";

/**
 * trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản · chậm nhất 03 ngày làm việc kể từ ngày ban hành · trong
 * vòng 15 (mười lăm) ngày kể từ ngày ký · trong 02 tháng, kể từ ngày 01/12/2025 · sau 30 ngày kể từ ngày kết thúc … (an
 * event: no day is known) · "Trong thời hạn 10 ngày, …" (from when, it does not say).
 * "kể từ ngày ký" with no number is when something takes effect, and "không quá 03 ngày làm việc" with nothing to count
 * from is how long a procedure may take: neither is a deadline.
 */
const PREFIX =
  "(?:trong(?: thời hạn| vòng| thời gian)?|thời hạn(?: là)?|không quá|tối đa|chậm nhất|muộn nhất|sau)(?: là| không quá| tối đa| trong| vòng| sau)*";
const COUNTED = `(?<count>\\d{1,3}|${NUMBER_WORD}) (?:\\([^()]{1,30}\\) )?(?<unit>ngày làm việc|ngày|tuần|tháng|giờ)`;
const ANCHORED = new RegExp(
  `(?:(?<prefix>${PREFIX}) )?${COUNTED},? (?:(?:kể |tính )?(?:từ|sau)|sau) (?:ngày |khi |lúc |thời điểm )(?<anchor>[^.;,:()]{1,80}${END})`,
  "y",
);
const UNANCHORED = new RegExp(
  `(?<=^|[.;:] )(?:trong (?:thời hạn|vòng)|chậm nhất(?: là)? (?:trong|sau))(?: không quá)? ${COUNTED}(?=[,.;)]|$)`,
  "y",
);

const LETTER = "(?:văn bản|công văn|công điện|kế hoạch|chỉ thị|thông báo|quyết định|hướng dẫn|chương trình)";
const ISSUE = new RegExp(
  `^(?:(?:ký|ban hành|phát hành)(?:,? ban hành)?(?: ${LETTER}(?: này)?(?! của| số))?|${LETTER}(?: này)? (?:được )?(?:ký|ban hành|phát hành))(?= ?$| để| phải| và| gửi| báo cáo| nếu| các)`,
);
const RECEIPT = new RegExp(
  `^(?:nhận|tiếp nhận)(?: được)?(?: ${LETTER}(?: này| chỉ đạo)?(?! của))?(?= ?$| để| phải| và| thực hiện| gửi| báo cáo| nếu| các)`,
);
const DAY = /^(\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4})/;

/** ít nhất 03 ngày làm việc trước ngày … · chậm nhất 05 ngày trước khi … · trước ngày bầu cử (ít nhất) 10 ngày (làm việc) */
const BEFORE_EVENT = new RegExp(
  `(?:(?:ít nhất|chậm nhất|muộn nhất|tối thiểu)(?: là)? (?:\\d{1,3}|${NUMBER_WORD}) ngày(?: làm việc)?,? trước (?:khi|ngày|thời điểm) [^.;,:()]{1,60}${END}|trước ngày (?!\\d)[^.;,:()\\d]{2,70} \\d{1,3} ngày(?: làm việc)?${END})`,
  "y",
);

const FIRST = firstWords(`0 trong thời không tối chậm muộn sau ${NUMBER_WORD.replaceAll("|", " ")}`);
const EVENT_FIRST = firstWords("ít chậm muộn tối trước");

/** Most points hold none of these, and are spared the patterns. */
const ANY = /(?:từ|sau|trước) (?:ngày|khi|lúc|thời điểm)|trong (?:thời hạn|vòng)|chậm nhất/;

export const countedTime: DeadlineReader = function* (text, base) {
  if (!ANY.test(text)) return;
  for (const match of matchAtWords(text, ANCHORED, FIRST)) {
    const { prefix, count: written = "", unit = "", anchor = "" } = match.groups ?? {};
    const count = readNumber(written);
    if (count === null) continue;
    const from = anchorOf(anchor, base);
    if (from === null || unit.startsWith("giờ")) {
      if (prefix !== undefined) yield foundBy(match, "days-from-event", { kind: "by_event", bound: "by" }, false);
      continue;
    }
    const length = match[0].length - anchor.length + from.words.length;
    const worded = { index: match.index, 0: match[0].slice(0, length) };
    const { day, sure } = from.day === null ? { day: null, sure: true } : counted(from.day, count, unit, base);
    const working = unit.endsWith("làm việc");
    const rule =
      from.of === "day" ? "days-from-named-day" : (`${working ? "working-days" : "days"}-from-${from.of}` as const);
    const needs = from.day === null && from.of !== "day" ? NEEDS[from.of] : day === null ? "calendar" : null;
    yield foundBy(worded, rule, { kind: "relative_days", day, bound: "by", needs }, sure);
  }
  for (const match of matchAtWords(text, UNANCHORED, FIRST))
    yield foundBy(match, "days-from-event", { kind: "relative_days", bound: "by" }, false);
  for (const match of matchAtWords(text, BEFORE_EVENT, EVENT_FIRST))
    yield foundBy(match, "days-from-event", { kind: "by_event", bound: "before" }, false);
};

const NEEDS = { issue: "issueDay", receipt: "arrivalDay" } as const;

interface Anchor {
  readonly of: "issue" | "receipt" | "day";
  readonly day: IsoDay | null;
  readonly words: string;
}

/** What is counted from; null where it is an event whose day is not known here. */
function anchorOf(anchor: string, base: DeadlineBase): Anchor | null {
  const written = DAY.exec(anchor);
  if (written !== null) {
    const day = isoDayOf(Number(written[3]), Number(written[2]), Number(written[1]));
    return day === null ? null : { of: "day", day, words: written[0] };
  }
  const issue = ISSUE.exec(anchor);
  if (issue !== null) return { of: "issue", day: base.issueDay, words: issue[0] };
  const receipt = RECEIPT.exec(anchor);
  return receipt === null ? null : { of: "receipt", day: base.arrivalDay, words: receipt[0] };
}

/**
 * Civil Code 2015: the day counted from is not counted (article 147), and a period that ends on a day off runs to the
 * end of the next working day (article 148). Working days over a year whose holidays nobody has entered stay open.
 */
function counted(
  start: IsoDay,
  count: number,
  unit: string,
  { calendar }: DeadlineBase,
): { day: IsoDay | null; sure: boolean } {
  if (unit.endsWith("làm việc")) {
    const { day, confirmed, known } = calendar.addWorkingDays(start, count);
    return known ? { day, sure: confirmed } : { day: null, sure: false };
  }
  const end = unit.startsWith("th")
    ? addMonths(start, count)
    : addDays(start, unit.startsWith("tu") ? count * 7 : count);
  const day = calendar.nextWorkingDay(end);
  return { day, sure: calendar.isConfirmed(end) && calendar.isConfirmed(day) };
}
