import type { RuleCode } from "../../letter/rules.ts";
import { earliestDay, foundBy, type DeadlineBase, type DeadlineReader, type FoundDeadline } from "../deadlineReader.ts";
import { describes, goesOn } from "../describes.ts";
import { CLOCK, dueWordsBefore, timeOf, type DueWords, type Frame } from "../dueWords.ts";
import { resolveNamed, type NamedTime, type Resolved } from "../namedTime.ts";
import type { Mention } from "../readMentions.ts";

/**
 * A day or a period with the words before it that make it a deadline: trước ngày 15/12/2025 · trước 17 giờ ngày
 * 27/11/2025 · chậm nhất là ngày 20/7 · đến hết tháng 12 năm 2025 · trong quý I/2026 · từ nay đến cuối năm · từ ngày 01/10
 * đến ngày 15/10/2025 · Thời gian thực hiện: từ tháng 12/2025 đến quý I/2026 · Thời hạn hoàn thành: 15/9/2025. Also the
 * cell of a table that holds nothing else ("Quý IV/2025").
 */
export const namedTimes: DeadlineReader = function* (text, base, mentions) {
  let previous = null as Held | null;
  for (const mention of mentions) {
    const own = dueWordsBefore(text, mention.start);
    const listed: boolean = own === null && previous !== null && isListed(text, previous.mention, mention);
    const due: DueWords | null = listed && previous?.due != null ? { ...previous.due, time: null } : own;
    const frame = due?.frame ?? null;
    if (
      recurs(text, mention.end) ||
      !(listed || isDue(text, mention, frame)) ||
      describes(text, { start: due?.start ?? mention.start, end: mention.end, frame })
    ) {
      // "quý II, quý IV hằng năm": neither is one time only.
      if (previous !== null && !(listed && recurs(text, mention.end))) yield previous.found;
      previous = null;
      continue;
    }
    const found = findOf(text, mention, due, resolveNamed(mention.named, base), base);
    if (previous !== null && listed && mention.named.of !== "day") {
      // "Quý IV/2025 và quý I/2026": one time, over when the last of them is.
      const { start } = previous.found;
      previous = { mention, due: previous.due, found: { ...found, start, certain: false } };
      continue;
    }
    if (previous !== null) yield previous.found;
    const start: number = listed ? mention.start : found.start;
    previous = { mention, due, found: { ...found, start } };
  }
  if (previous !== null) yield previous.found;
};

/** "… hằng năm" behind it: another reader's. */
const recurs = (text: string, end: number) =>
  /^ (?:h[àằ]ng|mỗi) (?:năm|tháng|quý|tuần)/u.test(text.slice(end, end + 12));

/** What was found last, and may go on: "quý IV/2025 và quý I/2026". */
interface Held {
  readonly mention: Mention;
  readonly due: DueWords | null;
  readonly found: FoundDeadline;
}

/** Nothing but "và", "," or "hoặc" between two of a kind. */
function isListed(text: string, previous: Mention, mention: Mention): boolean {
  const isDay = (one: Mention) => one.named.of === "day";
  if (isDay(previous) !== isDay(mention)) return false;
  return (
    mention.start - previous.end < 10 && /^(?:,| và| hoặc) (?:trước )?$/u.test(text.slice(previous.end, mention.start))
  );
}

function isDue(text: string, mention: Mention, frame: Frame | null): boolean {
  const { start, named, bare } = mention;
  if (frame === null) return !bare && (isCell(text, mention) || isPartAlone(text, start, named));
  switch (named.of) {
    case "nothing":
      return ["before", "by", "label"].includes(frame);
    case "day":
      return frame !== "at" || isUpTo(text, mention);
    case "month":
    case "quarter":
      return bare ? !["at", "done", "within"].includes(frame) : frame !== "at" || named.part !== null;
    case "months":
      return !["at", "done", "before"].includes(frame);
    case "year":
      if (named.part === "early" || named.part === "middle") return false;
      if (named.part === "late") return named.year !== null || !["within", "label", "done"].includes(frame);
      return frame !== "at";
    case "schoolYear":
      return ["within", "by", "label", "untilNow"].includes(frame);
    case "week":
    case "numberedWeek":
      return true;
  }
}

/** "Quý IV/2025", "Tháng 12/2025", "30/11/2025", "Năm 2026": all that a cell or a sentence begins with. */
function isCell(text: string, { start, end, named, small }: Mention): boolean {
  if (named.of === "schoolYear" || named.of === "months") return false;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 26);
  if (start === 0 && /^ ?[.;]?$/u.test(after)) return true;
  if (!/^(?:|.*[:.;] ?)$/u.test(before) || small) return false;
  if (named.of === "quarter") return true;
  return (named.of === "month" || named.of === "year") && named.year !== null && /^(?:$|[.;]| và các năm)/u.test(after);
}

/** "cuối tháng 12", "giữa tháng 10", "tuần 1 tháng 01": not where a period begins, or where something has happened. */
function isPartAlone(text: string, start: number, named: NamedTime): boolean {
  if (named.of === "numberedWeek") return true;
  if (named.of !== "month" && named.of !== "quarter" && named.of !== "year") return false;
  if (named.part === null || named.year === null) return false;
  if (named.of === "year" && named.part !== "late") return false;
  return !/(?:từ|của|ngay|tính|hồi|vừa qua|đến|bão|lũ|so với) $/.test(text.slice(Math.max(0, start - 10), start));
}

/**
 * "đến ngày 30/6/2026 phải hoàn thành"; also where an order ends with it: "bàn giao mặt bằng đến ngày 30/9/2026." Up to
 * when something holds, or was counted, is no deadline.
 */
function isUpTo(text: string, { start, end, named }: Mention): boolean {
  if (!text.slice(Math.max(0, start - 4), start).startsWith("đến")) return false;
  if (isThenDone(text, end)) return true;
  if (named.of !== "day" || named.year === null || !/^ ?(?:$|[.;])/.test(text.slice(end, end + 2))) return false;
  const clause = /[^.;:(]*$/.exec(text.slice(Math.max(0, start - 160), start))?.[0] ?? "";
  return HAND_OVER.test(clause) && !LASTS.test(clause);
}

const HAND_OVER =
  /(?:bàn giao|hoàn thành|hoàn thiện|giải ngân|duy trì|thực hiện|triển khai|tổ chức|nộp|gửi|xử lý|khắc phục|nghiệm thu|thanh toán|tiếp nhận|trực|kéo dài|gia hạn thời gian) /;
const LASTS =
  /(?:hợp đồng|giấy phép|hiệu lực|thời hạn|giá trị|số liệu|dữ liệu|lũy kế|tính|nghỉ|tạm dừng|cấm|đã|đang|diễn ra|phát sinh|từ ngày|từ tháng|kết quả|tình hình) /;

function isThenDone(text: string, end: number): boolean {
  return /^,? (?:phải |cơ bản )?(?:hoàn thành|hoàn tất|xong|phải|giải ngân|đạt)(?! của)/u.test(
    text.slice(end, end + 30),
  );
}

/** "báo cáo năm 2026 trước ngày 15/12": of that year or of the letter's own. */
function isBesideOtherYear(text: string, start: number, day: string | null): boolean {
  const year = /năm (\d{4})[^.;:\d]{0,60}$/u.exec(text.slice(Math.max(0, start - 70), start))?.[1];
  return year !== undefined && day !== null && !day.startsWith(year);
}

/** The month's second digit may be lost in the gap; and any day with a gap within its numbers or a letter among them. */
const LOST_MONTH = /[/.-] ?1 [/.-]/;
const BROKEN = /\d (?:[/.-]|\d)|[/.-] \d|\d[oli]|[oli]\d/;

const CLOCK_BEHIND = new RegExp(`,? ?\\(?(?:trước|lúc|chậm nhất) ${CLOCK}`, "y");

function findOf(
  text: string,
  mention: Mention,
  due: DueWords | null,
  resolved: Resolved,
  base: DeadlineBase,
): FoundDeadline {
  const { named } = mention;
  const frame = due?.frame ?? null;
  const before = frame === "before" || (due !== null && text.slice(due.start, mention.start).includes("trước"));
  const isDay = named.of === "day" || named.of === "nothing";
  let end = mention.end;
  let time = isDay || named.of === "week" ? (due?.time ?? null) : null;
  if (time === null && isDay) {
    CLOCK_BEHIND.lastIndex = end;
    const clock = CLOCK_BEHIND.exec(text);
    const [, hour, minute, part] = clock ?? [];
    time = timeOf(hour, minute, part);
    if (time !== null) end = CLOCK_BEHIND.lastIndex;
  }
  const start = due?.start ?? mention.start;
  const worded = { index: start, 0: text.slice(start, end) };
  // A letter among the digits, a year of two digits, "quý I, II": a guess, however good.
  const words = text.slice(mention.start, mention.end);
  // "trước ngày 20/1 /2024" in a letter of October, or of an unknown day: something was lost in the scan.
  const undated = earliestDay(base) === null;
  const broken =
    named.of === "day" && (undated ? LOST_MONTH.test(words) : resolved.flag === "past" && BROKEN.test(words));
  const whole = before && !(named.of === "month" && named.part !== null) ? resolved.before : resolved.last;
  const day = broken ? null : whole;
  const written =
    !/\d[oli]|[oli]\d|[/.-] ?\d{1,2} ?[/.-] ?\d\d$|^[^n]g/u.test(words) &&
    !(due !== null && /^thời h.n $/u.test(text.slice(due.start, mention.start))) &&
    !/^,? ?n.m \d*[oli]/u.test(text.slice(mention.end, mention.end + 9)) &&
    !(named.of === "quarter" && /[,+&]| và /u.test(words));
  return foundBy(
    worded,
    ruleOf(named, frame, before && whole !== resolved.last, time, resolved),
    {
      kind: frame === "range" ? "range" : isDay ? "absolute" : "period_end",
      day,
      time,
      bound: before ? "before" : "by",
      needs: resolved.needs,
      flag: broken ? "impossible" : resolved.flag,
    },
    resolved.sure &&
      written &&
      !broken &&
      !LOST_MONTH.test(words) &&
      !(named.of === "day" && named.year === null && isBesideOtherYear(text, start, resolved.last)) &&
      (due !== null || isCell(text, mention)) &&
      frame !== "at" &&
      (frame !== "range" || /: ?$/u.test(text.slice(Math.max(0, start - 2), start)) || worded[0].includes(":")) &&
      !goesOn(text, mention.end) &&
      !describes(text, { start, end, frame, strictly: true }),
  );
}

function ruleOf(
  named: NamedTime,
  frame: Frame | null,
  dayBefore: boolean,
  time: string | null,
  { rule }: Resolved,
): RuleCode {
  if (frame === "range") return named.of === "day" ? "day-range" : "period-range";
  if (dayBefore) return named.of === "month" ? "before-month" : "before-period";
  return time !== null && named.of === "day" ? "fixed-time" : rule;
}
