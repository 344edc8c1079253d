import type { DeadlineRefiner } from "./deadlineReader.ts";

/**
 * Dates of cited documents and of quoted earlier orders are never deadlines: "… số 66/NQ-CP ngày 26/3/2025 …",
 * “… hoàn thành trước ngày 20/9/2025”.
 */
export const dropQuoted: DeadlineRefiner = (found, text) => {
  const quotes = [...text.matchAll(/[“"][^“”"]{40,2000}[”"]/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  return found.filter(({ start, end }) => !quotes.some(([from, to]) => from < start && end <= to));
};

/** The topic before the order ("Về … giải ngân trong năm 2025: giao …") sets no deadline. */
export const dropTopic: DeadlineRefiner = (found, text) => {
  const topic = /^Về [^:]{1,600}:/u.exec(text)?.[0].length ?? 0;
  return found.filter(({ start }) => start >= topic);
};

/** Of two that overlap the longer one counts: "trước ngày 25/12 hằng năm" holds "trước ngày 25/12". */
export const dropOverlapped: DeadlineRefiner = (found) => {
  const kept: (typeof found)[number][] = [];
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
};

/** "theo đúng lộ trình được giao hoàn thành trong năm 2025": the day says what the reference means. */
export const preferDays: DeadlineRefiner = (found, text) =>
  found.filter(({ deadline, end }) => {
    if (deadline.kind !== "by_reference") return true;
    return !found.some(
      (other) =>
        other.deadline.kind !== "by_reference" && other.start >= end && !/[.;]/u.test(text.slice(end, other.start)),
    );
  });

/** A day before the letter is history ("đến hết ngày 30/9/2025 đã …") unless a duty stands right before it. */
export const dropHistory: DeadlineRefiner = (found, text) =>
  found.filter(
    ({ deadline, start, end }) =>
      deadline.flag !== "past" ||
      (deadline.kind === "absolute" &&
        !/^[^.;]{0,40} đã /u.test(text.slice(end)) &&
        /(?:hoàn thành|báo cáo|gửi|trình|xong|thời (?:hạn|gian))[^.;]{0,60}$/iu.test(
          text.slice(Math.max(0, start - 80), start),
        )),
  );
