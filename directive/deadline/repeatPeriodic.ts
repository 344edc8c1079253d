import type { DeadlineRefiner, FoundDeadline } from "./deadlineReader.ts";
import { every, everyYearDay } from "./recurrence.ts";

/** Of half a year, then of a year: the two periodic reports of Decree 09/2019 that letters give a day each. */
const HALF_YEAR = /(?<![\p{L}\d])(?:0?6|sáu) tháng(?: đầu năm)?(?! (?:cuối|năm \d))[^.;\d]{0,50}$/iu;
const YEAR = /(?<![\p{L}\d])(?:năm|cả năm|hằng năm|hàng năm)(?! (?:\d|nay|sau))[^.;\d]{0,40}$/iu;
const DAY_MONTH = /(\d{1,2}) ?(?:[/.-]| tháng ) ?(\d{1,2})$/u;

/**
 * "báo cáo 6 tháng (trước ngày 15/6), báo cáo năm (trước ngày 15/12)": two days without a year beside the periods they
 * close come round every year, though nobody wrote "hằng năm". Our inference: never certain.
 */
export const repeatPeriodic: DeadlineRefiner = (found, text) => {
  const refined: (FoundDeadline | null)[] = [...found];
  found.forEach((first, index) => {
    const second = found[index + 1];
    if (second === undefined || !isWithoutYear(first)) return;
    const before = text.slice(Math.max(0, first.start - 80), first.start);
    const between = text.slice(first.end, second.start);
    if (between.length > 80 || !HALF_YEAR.test(before)) return;
    if (second.deadline.rrule?.startsWith("FREQ=YEARLY;BY") !== true) {
      if (!isWithoutYear(second) || !YEAR.test(between)) return;
      refined[index + 1] = yearly(second, text);
    }
    refined[index] = yearly(first, text);
    // "định kỳ 6 tháng (trước ngày 15/6)": the day says it already.
    const last = found[index - 1];
    if (last?.deadline.rrule === every("halfYear") && /^ ?\(?$/u.test(text.slice(last.end, first.start)))
      refined[index - 1] = null;
  });
  return refined.filter((one) => one !== null);
};

const isWithoutYear = ({ rule, deadline }: FoundDeadline) =>
  rule === "fixed-day-year-inferred" && deadline.kind === "absolute" && deadline.flag === null;

function yearly(one: FoundDeadline, text: string): FoundDeadline {
  const [, day, month] = DAY_MONTH.exec(text.slice(one.start, one.end)) ?? [];
  if (day === undefined || month === undefined) return one;
  const rrule = everyYearDay([[Number(day), Number(month)]]);
  const deadline = { ...one.deadline, kind: "recurring", day: null, rrule, needs: null } as const;
  return { ...one, rule: "every-year", certain: false, deadline };
}
