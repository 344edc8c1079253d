import { Cron } from "croner";

/** When a timer fires. All in UTC, as on Linux plans of Azure Functions. */
export interface Schedule {
  /** The first occurrence after `time`. */
  nextAfter(time: Date): Date;
  /** Less than a minute between occurrences: the host then keeps no status and knows no "past due". */
  readonly subMinute: boolean;
}

const NUMBERS = /^[\d*,/-]+$/;
const NUMBERS_AND_NAMES = /^[\da-z*,/-]+$/i;
const WEEKDAY_SEVEN = /(?<!\d)7(?!\d)/;

/**
 * Reads an NCRONTAB expression of six fields: second, minute, hour, day, month, weekday (0–6 or Sun–Sat); a day must
 * fit both day fields. What croner would read beyond NCRONTAB (L, W, #, ?, 7 for Sunday) is refused, as are time spans,
 * which are unreliable on Consumption and Flex plans (AZFD0015).
 */
export function parseSchedule(expression: string): Schedule {
  const fields = expression.trim().split(/\s+/);
  const known =
    fields.length === 6 && fields.every((field, index) => (index < 4 ? NUMBERS : NUMBERS_AND_NAMES).test(field));
  if (!known || WEEKDAY_SEVEN.test(fields[5] ?? "")) {
    throw new Error(
      `The schedule "${expression}" is no NCRONTAB expression of six fields, such as "0 30 0 * * *" (00:30:00 UTC).`,
    );
  }
  const cron = new Cron(fields.join(" "), { paused: true, mode: "6-part", domAndDow: true, timezone: "UTC" });
  const nextAfter = (time: Date): Date => {
    const next = cron.nextRun(time);
    if (next === null) throw new Error(`The schedule "${expression}" never comes round.`);
    return next;
  };
  const first = nextAfter(new Date());
  return { nextAfter, subMinute: nextAfter(first).getTime() - first.getTime() < 60_000 };
}
