import type { Deadline, Origin } from "../../directive/contract/deadline.ts";
import type { LetterHead } from "../../directive/contract/directive.ts";
import type { Instant, IsoDay } from "../../directive/contract/primitives.ts";
import { weekday } from "../../directive/deadline/isoDay.ts";
import type { WorkingCalendar } from "../../directive/deadline/workingCalendar.ts";
import { dayOf } from "../../directive/vietnamTime.ts";
import type { Language } from "./language.ts";
import type { Wording } from "./vi.ts";

const weekdays: Record<Language, readonly string[]> = {
  vi: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ Nhật"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/** "31/12/2024", in both languages: that is how every letter writes it. */
export const formatShortDay = (day: IsoDay) => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** "thứ Ba, 31/12/2024" */
export const formatDay = (day: IsoDay, language: Language) =>
  `${weekdays[language][weekday(day) - 1] ?? ""}, ${formatShortDay(day)}`;

/** "9/2024" from "2024-09" */
const formatMonth = (month: string) => `${Number(month.slice(5, 7))}/${month.slice(0, 4)}`;

/** "16/09/2024 08:05", in Vietnam's time. */
export function formatMoment(instant: Instant): string {
  const time = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16);
  return `${formatShortDay(dayOf(instant))} ${time}`;
}

/** "1.234" in Vietnamese, "1,234" in English. */
export const formatNumber = (value: number, language: Language) =>
  new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(value);

/** Red only where overdue, amber where a person has to look. */
export type Tone = "plain" | "amber" | "red" | "green";

export interface Told {
  readonly text: string;
  readonly tone: Tone;
}

/** How far a day is, in working days. */
export function tellDistance(day: IsoDay, today: IsoDay, calendar: WorkingCalendar, w: Wording): Told {
  if (day >= today) return { text: w.deadline.left(calendar.workingDaysBetween(today, day)), tone: "plain" };
  const over = calendar.workingDaysBetween(day, today);
  return { text: over === 0 ? w.deadline.overToday : w.deadline.over(over), tone: "red" };
}

/** A deadline in words. `calendar` null (nobody signed in): without its distance. `open` false: never overdue. */
export function tellDeadline(
  deadline: Deadline,
  at: { today: IsoDay; calendar: WorkingCalendar | null; language: Language; open: boolean },
  w: Wording,
): Told {
  switch (deadline.kind) {
    case "dated": {
      const day = formatDay(deadline.day, at.language);
      const when = deadline.time === undefined ? day : `${w.deadline.at(deadline.time)} ${day}`;
      if (at.calendar === null || !at.open) return { text: when, tone: "plain" };
      const distance = tellDistance(deadline.day, at.today, at.calendar, w);
      return { text: `${when} · ${distance.text}`, tone: distance.tone };
    }
    case "recurring": {
      const often = w.deadline.recurring(w.deadline.often[frequencyOf(deadline.rrule)]);
      const next = deadline.next === null ? "" : ` · ${w.deadline.next(formatDay(deadline.next, at.language))}`;
      const time = deadline.time === undefined ? "" : ` · ${w.deadline.at(deadline.time)}`;
      return { text: often + time + next, tone: "plain" };
    }
    case "byEvent":
      return { text: w.deadline.byEvent(deadline.event), tone: "plain" };
    case "byReference":
      return { text: w.deadline.byReference(deadline.reference), tone: "plain" };
    case "unresolved":
      return { text: tellUnresolved(deadline, w), tone: "amber" };
    case "standing":
      return { text: w.deadline.standing, tone: "plain" };
    case "none":
      return { text: w.deadline.none, tone: "plain" };
  }
}

/** What is missing, or for a day that cannot be right the words that name it. */
function tellUnresolved({ needs, origin }: Deadline & { kind: "unresolved" }, w: Wording): string {
  const missing = w.deadline.needs[needs];
  return needs === "correction" && origin.by === "reader" ? `${missing}: «${origin.phrase}»` : missing;
}

export type Frequency = keyof Wording["deadline"]["often"];

export function frequencyOf(rrule: string): Frequency {
  const frequency = /FREQ=([A-Z]+)/.exec(rrule)?.[1];
  const interval = Number(/INTERVAL=(\d+)/.exec(rrule)?.[1] ?? 1);
  if (frequency === "MONTHLY" && interval === 3) return "QUARTERLY";
  if (frequency === "MONTHLY" && interval === 6) return "HALFYEARLY";
  return frequency === "DAILY" || frequency === "WEEKLY" || frequency === "YEARLY" ? frequency : "MONTHLY";
}

/** «"từ nay đến cuối năm" → ngày cuối năm của văn bản → 31/12/2024»; null where a person entered it. */
export function tellOrigin(origin: Origin, value: string, w: Wording): string {
  if (origin.by === "person") return w.review.byPerson;
  const rules: Readonly<Record<string, string>> = w.rules;
  return [`«${origin.phrase}»`, rules[origin.rule], value].filter(Boolean).join(" → ");
}

/** "(trống)/UBND-HC" and "(trống) tháng 9/2024" */
export function tellNumberAndDay(head: LetterHead, w: Wording): { number: string; day: string } {
  return {
    number: head.number ?? `${w.head.blankNumber}${head.symbol === null ? "" : `/${head.symbol}`}`,
    day:
      head.day !== null
        ? formatShortDay(head.day)
        : head.month !== null
          ? w.head.dayBlank(formatMonth(head.month))
          : w.head.blank,
  };
}
