import { EDGE, NUMBER_WORD, readNumber } from "../../vietnamese.ts";
import { foundBy, type DeadlineBase, type DeadlineReader } from "../deadlineReader.ts";
import { addDays } from "../isoDay.ts";

/**
 * trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản · chậm nhất 03 ngày làm việc kể từ ngày ban hành ·
 * trong vòng 15 (mười lăm) ngày kể từ ngày ký · sau 30 ngày kể từ ngày kết thúc … (an event: no day is known).
 * "kể từ ngày ký" with no number is when something takes effect, and "không quá 03 ngày làm việc" with nothing to
 * count from is how long a procedure may take: neither is a deadline.
 */
const PREFIX =
  "(?:[Tt]rong (?:thời hạn|vòng|thời gian)|[Tt]hời hạn|[Kk]hông quá|[Cc]hậm nhất|[Mm]uộn nhất)(?: là)?(?: không quá| trong| sau)? |[Ss]au ";
const PATTERN = new RegExp(
  `${EDGE}(?:${PREFIX})(?<count>\\d{1,3}|${NUMBER_WORD}) (?:\\([^()]{1,30}\\) )?ngày(?<working> làm việc)?,? (?:kể |tính )?từ (?:ngày |khi |thời điểm )` +
    "(?<anchor>[^.;,:()]{1,80})",
  "gu",
);
const ISSUE =
  /^(?:ký|ban hành|phát hành|(?:văn bản|công văn|kế hoạch|chỉ thị|thông báo|quyết định)(?: này)? (?:được )?(?:ký|ban hành))(?![\p{L}])/iu;
const RECEIPT =
  /^(?:nhận|tiếp nhận)(?: được)?(?: (?:văn bản|công văn|kế hoạch|chỉ thị|thông báo|công điện|quyết định)(?: này)?)?(?= |$)(?! (?:đủ )?hồ sơ| đơn| đủ)/iu;
const EVENT = new RegExp(
  `${EDGE}(?:[Íí]t nhất (?<least>\\d{1,3}) ngày(?: làm việc)? trước (?:khi|ngày) [^.;,:()]{1,80}|trước ngày (?:bầu cử|khai mạc|tổ chức|diễn ra)[^.;,:()]{0,40}? (?<before>\\d{1,3}) ngày)(?![\\p{L}\\p{N}])`,
  "gu",
);

export const countedDays: DeadlineReader = function* (text, base) {
  for (const match of text.matchAll(PATTERN)) {
    const { count: written = "", working, anchor = "" } = match.groups ?? {};
    const count = readNumber(written);
    if (count === null) continue;
    const from = ISSUE.test(anchor) ? "issue" : RECEIPT.test(anchor) ? "receipt" : null;
    if (from === null) {
      yield foundBy(match, "days-from-event", { kind: "by_event", bound: "by" }, false);
      continue;
    }
    const words = (from === "issue" ? ISSUE : RECEIPT).exec(anchor)?.[0] ?? anchor;
    const length = match[0].length - anchor.length + words.length;
    const start = from === "issue" ? base.issueDay : base.arrivalDay;
    const needs = start === null ? (from === "issue" ? "issueDay" : "arrivalDay") : null;
    const { day, confirmed } =
      start === null ? { day: null, confirmed: true } : counted(start, count, working !== undefined, base);
    const rule = `${working === undefined ? "days" : "working-days"}-from-${from}` as const;
    yield foundBy(
      { index: match.index, 0: match[0].slice(0, length) },
      rule,
      { kind: "relative_days", day, bound: "by", needs },
      confirmed,
    );
  }
  for (const match of text.matchAll(EVENT))
    yield foundBy(match, "days-from-event", { kind: "by_event", bound: "before" }, false);
};

/** A period that ends on a day off runs to the end of the next working day (Civil Code 2015, article 148). */
function counted(start: string, count: number, working: boolean, { calendar }: DeadlineBase) {
  if (working) return calendar.addWorkingDays(start, count);
  const day = calendar.nextWorkingDay(addDays(start, count));
  return { day, confirmed: calendar.isConfirmed(day) };
}
