import { findAll } from "../findAll.ts";
import type { DeadlineRefiner, FoundDeadline } from "./deadlineReader.ts";

const QUOTE = /[“"][^“”"]{40,2000}[”"]/g;

const byPlace = (a: FoundDeadline, b: FoundDeadline) => a.start - b.start || b.end - a.end;

/**
 * Dates of cited documents and of quoted earlier orders are never deadlines: "… số 66/NQ-CP ngày 26/3/2025 …",
 * “… hoàn thành trước ngày 20/9/2025”.
 */
export const dropQuoted: DeadlineRefiner = (found, text) => {
  const quotes = findAll(text, QUOTE).map(({ index, 0: quote }) => [index, index + quote.length] as const);
  let next = 0;
  return [...found].sort(byPlace).filter(({ start, end }) => {
    while (next < quotes.length && (quotes[next]?.[1] ?? 0) <= start) next += 1;
    const [from, to] = quotes[next] ?? [Infinity, 0];
    return !(from < start && end <= to);
  });
};

/** The topic before the order ("Về … giải ngân trong năm 2025: giao …") sets no deadline. */
export const dropTopic: DeadlineRefiner = (found, text) => {
  const topic = /^Về [^:]{1,600}:/u.exec(text)?.[0].length ?? 0;
  return found.filter(({ start }) => start >= topic);
};

/** Of two that overlap the longer one counts: "trước ngày 25/12 hằng năm" holds "trước ngày 25/12". */
export const dropOverlapped: DeadlineRefiner = (found) => {
  const kept: FoundDeadline[] = [];
  for (const one of [...found].sort(byPlace)) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= one.start) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept;
};

/** "chậm nhất ngày 10/12/2025 (trước ngày bầu cử 95 ngày)": what stands in brackets right behind a day explains it. */
export const dropExplained: DeadlineRefiner = (found, text) =>
  found.filter(({ deadline, start }, index) => {
    const last = found[index - 1];
    if (deadline.day !== null || deadline.rrule !== null || last === undefined) return true;
    return !(last.deadline.day !== null && /^ ?\((?:tức(?: là)? )?$/u.test(text.slice(last.end, start)));
  });

/**
 * "theo đúng lộ trình được giao hoàn thành trong năm 2025": the day right after it says what the reference means; so does
 * one right before it: "trước ngày 20/12 theo đúng thời gian quy định".
 */
export const preferDays: DeadlineRefiner = (found, text) =>
  found.filter(({ deadline, start, end }, index) => {
    const [last, next] = [found[index - 1], found[index + 1]];
    if (deadline.kind !== "by_reference") return true;
    if (last !== undefined && last.deadline.kind !== "by_reference" && /^,? ?$/u.test(text.slice(last.end, start)))
      return false;
    if (next === undefined || next.deadline.kind === "by_reference") return true;
    return next.start - end > 200 || /[.;]/u.test(text.slice(end, next.start));
  });

/** What is due on demand besides ("hoặc đột xuất khi có yêu cầu") says nothing where a day or a recurrence stands. */
export const preferRegular: DeadlineRefiner = (found) => {
  const regular = found.some(({ deadline }) => deadline.day !== null || deadline.rrule !== null);
  return regular ? found.filter(({ rule }) => rule !== "on-demand") : [...found];
};

/** "định kỳ hằng quý báo cáo … trước ngày 15 của tháng đầu quý kế tiếp" is one duty: the one that names its day. */
export const joinRecurring: DeadlineRefiner = (found, text) =>
  found.filter(({ deadline, rule, end }, index) => {
    const next = found[index + 1];
    if (deadline.kind !== "recurring" || (deadline.rrule ?? "").includes("BY") || next?.rule !== rule) return true;
    return !(next.deadline.rrule ?? "").includes("BY") || /[.;]/u.test(text.slice(end, next.start));
  });

/** A day before the letter is history ("đến hết ngày 30/9/2025 đã …") unless a duty stands right before it. */
export const dropHistory: DeadlineRefiner = (found, text) =>
  found.filter(
    ({ deadline, start, end }) =>
      deadline.flag !== "past" ||
      (deadline.kind === "absolute" &&
        !/^[^.;]{0,40} đã /u.test(text.slice(end, end + 60)) &&
        !/đã (?:chỉ đạo|yêu cầu|giao|có (?:văn bản|công văn))[^;]{0,200}$/u.test(
          text.slice(Math.max(0, start - 220), start),
        ) &&
        /(?:hoàn thành|báo cáo|gửi|trình|xong|thời (?:hạn|gian))[^.;]{0,60}$/iu.test(
          text.slice(Math.max(0, start - 80), start),
        )),
  );
