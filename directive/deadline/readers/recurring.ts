import { EDGE, END } from "../../vietnamese.ts";
import { foundBy, type DeadlineReader } from "../deadlineReader.ts";
import { isoDayOf } from "../isoDay.ts";
import type { RuleCode } from "../../letter/rules.ts";

/**
 * trước ngày 25 hằng tháng · trước ngày 15 của tháng đầu quý kế tiếp · trước ngày 25 của tháng cuối quý ·
 * định kỳ trước ngày 01/6 và 15/11 hằng năm · trước 16h00 thứ Sáu hằng tuần · định kỳ hằng tháng, quý, năm ·
 * 6 tháng/lần. "tiến độ công việc hàng ngày" only describes: without a day of its own, a recurrence needs a duty.
 */
const EVERY = "(?:hàng|hằng|mỗi|từng)";
const AT = "(?:[Đđ]ịnh kỳ,? )?(?<bound>[Tt]rước|[Cc]hậm nhất(?: là)?(?: vào)?|[Vv]ào) ";
const CLOCK = "(?:(?<hour>\\d{1,2}) ?(?:giờ|h|:) ?(?<minute>[0-5]\\d)?,? )?";
const WEEKDAYS: Readonly<Record<string, string>> = {
  hai: "MO",
  ba: "TU",
  tư: "WE",
  năm: "TH",
  sáu: "FR",
  bảy: "SA",
  "2": "MO",
  "3": "TU",
  "4": "WE",
  "5": "TH",
  "6": "FR",
  "7": "SA",
};

const MONTH_DAY = new RegExp(
  `${EDGE}(?:${AT})?ngày (?<day>\\d{1,2}) (?:của )?(?:${EVERY} tháng|tháng (?<of>đầu|cuối) (?:của )?(?:mỗi |${EVERY} )?quý(?: kế tiếp| sau| tiếp theo)?)${END}`,
  "gu",
);
const YEAR_DAY = new RegExp(
  `${EDGE}(?:${AT})?(?:ngày )?(?<days>\\d{1,2}(?:/| tháng )\\d{1,2}(?:(?:, | và )(?:(?:trước )?ngày )?\\d{1,2}(?:/| tháng )\\d{1,2}){0,5}) ${EVERY} năm${END}`,
  "gu",
);
const WEEK_DAY = new RegExp(
  `${EDGE}(?:${AT})?${CLOCK}(?:ngày )?thứ (?<weekday>[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7]) ${EVERY} tuần${END}`,
  "gu",
);
const PLAIN = new RegExp(
  `${EDGE}(?<regular>[Đđ]ịnh kỳ,? (?:${EVERY} )?|${EVERY} |[Hh](?:àng|ằng) )(?<unit>ngày|tuần|tháng|quý|năm|0?6 tháng|sáu tháng)(?:(?:,| và| hoặc)(?: ${EVERY})? (?:quý|năm|0?6 tháng))*${END}|${EDGE}(?:0?6|sáu) tháng ?(?:/|một )(?: ?01)? ?lần${END}`,
  "gu",
);
const DUTY =
  /(?:báo cáo|gửi về|cập nhật|tổng hợp|rà soát|trình|đánh giá|kiểm tra|định kỳ|công khai|thống kê|sơ kết|giao ban)/iu;
const RRULES: Readonly<Record<string, readonly [RuleCode, string]>> = {
  ngày: ["every-day", "FREQ=DAILY"],
  tuần: ["every-week", "FREQ=WEEKLY"],
  tháng: ["every-month", "FREQ=MONTHLY"],
  quý: ["every-quarter", "FREQ=MONTHLY;INTERVAL=3"],
  năm: ["every-year", "FREQ=YEARLY"],
};

const boundOf = (bound: string | undefined) => (bound === undefined ? null : /^trước/iu.test(bound) ? "before" : "by");

export const recurring: DeadlineReader = function* (text) {
  for (const match of text.matchAll(MONTH_DAY)) {
    const { bound, day = "", of } = match.groups ?? {};
    if (Number(day) < 1 || Number(day) > 31) continue;
    const months = of === undefined ? "" : of === "đầu" ? ";BYMONTH=1,4,7,10" : ";BYMONTH=3,6,9,12";
    const rrule =
      of === undefined ? `FREQ=MONTHLY;BYMONTHDAY=${Number(day)}` : `FREQ=YEARLY${months};BYMONTHDAY=${Number(day)}`;
    yield foundBy(match, of === undefined ? "every-month" : "every-quarter", {
      kind: "recurring",
      bound: boundOf(bound),
      rrule,
    });
  }
  for (const match of text.matchAll(YEAR_DAY)) {
    const { bound, days = "" } = match.groups ?? {};
    const dates = [...days.matchAll(/(\d{1,2})(?:\/| tháng )(\d{1,2})/gu)].map(
      ([, day, month]) => [Number(day), Number(month)] as const,
    );
    if (dates.some(([day, month]) => isoDayOf(2024, month, day) === null)) continue;
    // One RRULE holds them only where the day of the month is shared; otherwise one rule a date, a line each.
    const rrule = dates.map(([day, month]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`).join("\n");
    yield foundBy(match, "every-year", { kind: "recurring", bound: boundOf(bound), rrule });
  }
  for (const match of text.matchAll(WEEK_DAY)) {
    const { bound, hour, minute = "00", weekday = "" } = match.groups ?? {};
    const time = hour === undefined ? null : `${hour.padStart(2, "0")}:${minute}`;
    yield foundBy(match, "every-week", {
      kind: "recurring",
      bound: boundOf(bound),
      time,
      rrule: `FREQ=WEEKLY;BYDAY=${WEEKDAYS[weekday.toLowerCase()]}`,
    });
  }
  for (const match of text.matchAll(PLAIN)) {
    const { regular = "", unit } = match.groups ?? {};
    const alone = text.length < 40 && /^(?:thường xuyên,? )?$/iu.test(text.slice(0, match.index)); // a table's cell
    if (!/^[Đđ]ịnh kỳ/u.test(regular) && unit !== undefined && !alone) {
      // A duty in the same clause, and not "công việc hàng ngày": a noun the period belongs to.
      const clause = clauseAround(text, match.index);
      if (
        unit === "ngày"
          ? !/(?:báo cáo|cập nhật) [^.;]{0,30}$/u.test(clause.before)
          : !DUTY.test(clause.before + clause.after)
      )
        continue;
    }
    const [rule, rrule] =
      (unit === undefined ? undefined : RRULES[unit]) ?? (["every-half-year", "FREQ=MONTHLY;INTERVAL=6"] as const);
    yield foundBy(match, rule, { kind: "recurring", rrule });
  }
};

/** At most 120 characters either side, within the sentence. */
function clauseAround(text: string, at: number): { before: string; after: string } {
  const before = text.slice(Math.max(0, at - 120), at);
  const after = text.slice(at, at + 120);
  const stop = after.search(/[.;]/u);
  return { before: before.slice(before.search(/[^.;]*$/u)), after: stop < 0 ? after : after.slice(0, stop) };
}
