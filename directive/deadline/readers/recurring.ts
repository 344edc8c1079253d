import type { RuleCode } from "../../letter/rules.ts";
import { foundBy, type DeadlineReader } from "../deadlineReader.ts";
import { EDGE, END, firstWords, matchAtWords } from "../lowerText.ts";
import { every, type Frequency } from "../recurrence.ts";
import { recurringDayAfter, recurringDayBefore, type RecurringDay } from "../recurringDay.ts";
import { worn } from "../worn.ts";

/**
 * định kỳ hằng tháng · 6 tháng/lần · trước ngày 25 hằng tháng · hằng quý, trước ngày 15 của tháng cuối quý · trước ngày 15
 * của tháng đầu quý kế tiếp · định kỳ trước ngày 01/6 và 15/11 hằng năm · trước 16h00 thứ Sáu hằng tuần · trước 17 giờ
 * hằng ngày · ngày làm việc cuối cùng của tháng · mỗi tháng ít nhất một lần. "tiến độ công việc hàng ngày" only describes: without a day of its own,
 * a recurrence needs a duty.
 */
const UNIT = `ngày|tuần|${worn("tháng")}|${worn("quý")}|${worn("năm")}`;
const COUNT = "\\d{1,2}|một|hai|ba|sáu";
const ALSO = `(?:(?:,| và| hoặc)(?: h[àằ]ng| mỗi)? (?:quý|năm|(?:0?[369]|ba|sáu|chín) tháng|tháng))*`;
const EVERY = new RegExp(
  `(?:(định kỳ,? )?(?:h[àằ]ng|mỗi|từng) (?:(0?6|sáu) )?(${UNIT})(?:,? (?:ít nhất |tối thiểu )?(0?[124]|một|hai|bốn) lần|${ALSO})` +
    `|(định kỳ,? (?:theo )?)(?:(${COUNT}) )?(${UNIT})${ALSO}` +
    `|(?:(${COUNT}) )?(${UNIT}) ?(?:/ ?(?:0?1 |một )?|một |0?1 )lần(?:/lần)?` +
    `|(0?[124]|một|hai|bốn) lần ?(?:/ ?|trong (?:một |1 )?|mỗi |một )(${UNIT})` +
    `|tháng (đầu|cuối)(?: tiên| cùng)?(?: của)?(?: mỗi| h[àằ]ng| từng)? ${worn("quý")}(?: kế tiếp| sau| tiếp theo| liền kề| báo cáo)?(?! (?:[ivx]|\\d))` +
    `|(?<=(?:cuối cùng|đầu tiên)(?: của| trong)? |ngày \\d{1,2} của )(?:tháng(?! trước)(?: sau| kế tiếp| tiếp theo| liền kề)?|${worn("quý")}|tuần))${END}(?! ?(?:\\d|này))`,
  "y",
);

const FIRST = firstWords("0 định hàng hằng mỗi một từng ngày tuần tháng quý năm hai ba bốn sáu");

const RULES: Readonly<Record<Frequency, RuleCode>> = {
  day: "every-day",
  week: "every-week",
  month: "every-month",
  quarter: "every-quarter",
  halfYear: "every-half-year",
  year: "every-year",
};

/** Most points hold none of these, and are spared the pattern. */
const ANY = /h[àằ]ng |định kỳ|mỗi |từng |lần|quý|quy |cuối cùng|đầu tiên|của tháng|tháng (?:đầu|cuối)/;

export const recurring: DeadlineReader = function* (text) {
  if (!ANY.test(text)) return;
  for (const match of matchAtWords(text, EVERY, FIRST)) {
    const [
      words,
      regular,
      half,
      unit,
      timesIn,
      regularly,
      count,
      counted,
      perCount,
      per,
      times,
      timesPer,
      quarterMonth,
    ] = match;
    const frequency =
      quarterMonth === undefined
        ? frequencyOf(unit ?? counted ?? per ?? timesPer ?? words, half ?? count ?? perCount, times ?? timesIn)
        : "quarter";
    if (frequency === null) continue;
    const end = match.index + words.length;
    const months = quarterMonth === undefined ? null : quarterMonth.startsWith("đầu") ? [1, 4, 7, 10] : [3, 6, 9, 12];
    const day =
      recurringDayBefore(text, match.index, frequency, months) ??
      (months === null ? recurringDayAfter(text, end, frequency) : null);
    const isRegular = (regular ?? regularly ?? per ?? times ?? timesIn) !== undefined;
    if (day === null ? !isDuty(text, match.index, end, frequency, isRegular, words) : !isDue(text, day, frequency))
      continue;
    const start = Math.min(match.index, day?.start ?? match.index);
    yield foundBy(
      { index: start, 0: text.slice(start, Math.max(end, day?.end ?? end)) },
      RULES[frequency],
      { kind: "recurring", bound: day?.bound ?? null, time: day?.time ?? null, rrule: day?.rrule ?? every(frequency) },
      day !== null ? day.bound !== null : isRegular || isAlone(text, match.index, end),
    );
  }
};

/** Null where it is none of the usual ones: what comes every five days is for the clerk to enter. */
function frequencyOf(unit: string, count: string | undefined, times: string | undefined): Frequency | null {
  const number = count === undefined ? 1 : (COUNTS[count] ?? Number(count));
  const often = times === undefined ? 1 : (COUNTS[times] ?? Number(times));
  if (unit.startsWith("ng")) return number === 1 && often === 1 ? "day" : null;
  if (unit.startsWith("tu")) return number === 1 && often === 1 ? "week" : null;
  const months = (unit.startsWith("th") ? 1 : unit.startsWith("q") ? 3 : 12) * number;
  const apart = months / often;
  return apart === 1 ? "month" : apart === 3 ? "quarter" : apart === 6 ? "halfYear" : apart === 12 ? "year" : null;
}
const COUNTS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, sáu: 6 };

const REPORT =
  "báo cáo|gửi về|gửi|cập nhật|tổng hợp|rà soát|trình|đánh giá|kiểm tra|công khai|thống kê|sơ kết|thông báo";
const DUTY_BEFORE = new RegExp(`${EDGE}(?:${REPORT})${END}[^.;:]{0,100}$`);
const DUTY_AFTER = new RegExp(
  `^\\)?,? ?(?:[^.;:,]{0,40} )?(?:phải |có |thực hiện )?(?:${REPORT}|xây dựng báo cáo)${END}`,
  "iu",
);
const DAILY_BEFORE = /(?:báo cáo|cập nhật|thông báo|ghi (?:nhật ký|sổ|chép)|công bố) [^.;,]{0,30}$/;
/** Which meeting it is, and no duty: "tại phiên họp định kỳ hằng quý". */
const MEETING = /(?:cuộc|phiên|buổi|kỳ|lịch|chế độ|tại) họp $/;
const LABEL_BEFORE = /thời (?:gian|hạn)[^.;:]{0,30}: ?$/;
/** "phiên họp thường kỳ hằng tháng", "dự toán hằng năm": which one, not how often. */
const NOUN =
  /(?:thường kỳ|phiên họp|hội nghị|công việc|công tác|chi phí|thu nhập|lương|trợ cấp|sinh hoạt|khen thưởng|thi đua|kế hoạch|dự toán|chương trình|chỉ tiêu|nhiệm vụ|ngân sách|tiến độ|nhu cầu|xếp loại|hoạt động|vốn|chất lượng) $/;

/** A recurrence without a day of its own: by its own words, alone in a cell, or beside a duty. */
function isDuty(
  text: string,
  start: number,
  end: number,
  frequency: Frequency,
  isRegular: boolean,
  words: string,
): boolean {
  if (/^tháng|^tuần|^qu/.test(words)) return isRegular && words.includes("lần");
  const before = text.slice(Math.max(0, start - 120), start);
  if (words.startsWith("từng")) return isAlone(text, start, end);
  if (isRegular && !MEETING.test(before)) return true;
  if (isAlone(text, start, end)) return true;
  if (NOUN.test(before)) return false;
  if (frequency === "day")
    return DAILY_BEFORE.test(before) || /^,? (?:báo cáo|cập nhật) /.test(text.slice(end, end + 12));
  return DUTY_BEFORE.test(before) || DUTY_AFTER.test(text.slice(end, end + 100));
}

/** All that a cell or a labelled line holds: "Thời gian thực hiện: Thường xuyên, hằng năm". */
function isAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 70), start);
  if (start < 40 && /^(?:thường xuyên,? )?$/.test(before)) return /^ ?[.;]?$/u.test(text.slice(end, end + 3));
  return /thời (?:gian|hạn)[^.;:]{0,30}: ?(?:thường xuyên,? )?$/.test(before);
}

/** "ngày 10/10 hằng năm" is a day of remembrance unless something is due on it. */
function isDue(text: string, day: RecurringDay, frequency: Frequency): boolean {
  if (LABEL_BEFORE.test(text.slice(Math.max(0, day.start - 60), day.start))) return true;
  if (day.bound !== null) return frequency !== "day" || day.time !== null;
  return (
    DUTY_BEFORE.test(text.slice(Math.max(0, day.start - 120), day.start)) ||
    DUTY_AFTER.test(text.slice(day.end, day.end + 100))
  );
}
