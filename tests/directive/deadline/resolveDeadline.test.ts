import { describe, expect, it } from "vitest";
import type { Deadline } from "../../../directive/contract/deadline.ts";
import type { LetterHead } from "../../../directive/contract/directive.ts";
import { nextOccurrence } from "../../../directive/deadline/nextOccurrence.ts";
import { resolveDeadline } from "../../../directive/deadline/resolveDeadline.ts";

const head: LetterHead = {
  issuer: null,
  docType: null,
  number: null,
  symbol: null,
  day: null,
  month: "2024-09",
  subject: null,
  urgency: null,
  signer: null,
  arrivalNumber: null,
  arrivalDay: null,
};
const calendar = [{ year: 2024, off: [], workedWeekends: [], confirmed: true }];
const waiting = (phrase: string, needs: "issueDay" | "arrivalDay"): Deadline => ({
  kind: "unresolved",
  needs,
  origin: { by: "reader", rule: "fixed-day", phrase, certain: true },
});

describe("a deadline that waited for the letter's date", () => {
  it("resolves when the day of issue comes", () => {
    const deadline = waiting("chậm nhất 03 ngày làm việc kể từ ngày ký", "issueDay");
    expect(resolveDeadline(deadline, head, calendar)).toMatchObject({ kind: "unresolved", needs: "issueDay" });
    expect(resolveDeadline(deadline, { ...head, day: "2024-09-05" }, calendar)).toMatchObject({
      kind: "dated",
      day: "2024-09-10",
      origin: { rule: "working-days-from-issue" },
    });
  });

  it("resolves when the day of arrival comes", () => {
    const deadline = waiting("trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản", "arrivalDay");
    expect(resolveDeadline(deadline, { ...head, arrivalDay: "2024-09-09" }, calendar)).toMatchObject({
      kind: "dated",
      day: "2024-09-16",
    });
  });

  it("leaves alone what a person set, and words that say nothing alone", () => {
    expect(resolveDeadline({ kind: "dated", day: "2024-10-01", origin: { by: "person" } }, head, calendar)).toBeNull();
    expect(resolveDeadline(waiting("như đã thống nhất", "issueDay"), head, calendar)).toBeNull();
    expect(resolveDeadline({ kind: "none" }, head, calendar)).toBeNull();
  });
});

describe("the next day of a recurring duty", () => {
  it.each([
    ["FREQ=MONTHLY;BYMONTHDAY=25", "2024-09-16", "2024-09-25"],
    ["FREQ=MONTHLY;BYMONTHDAY=10", "2024-12-16", "2025-01-10"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "2024-09-16", "2024-09-30"],
    ["FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15", "2024-09-16", "2024-10-15"],
    ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1\nFREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15", "2024-09-16", "2024-11-15"],
    ["FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=15", "2024-09-16", "2025-09-15"],
    ["FREQ=WEEKLY;BYDAY=FR", "2024-09-16", "2024-09-20"],
    ["FREQ=WEEKLY;BYDAY=MO", "2024-09-16", "2024-09-16"],
  ])("%s from %s: %s", (rrule, from, day) => {
    expect(nextOccurrence(rrule, from)).toBe(day);
  });

  it.each(["FREQ=MONTHLY", "FREQ=WEEKLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;BYMONTHDAY=77", "nonsense"])(
    "%s names none",
    (rrule) => {
      expect(nextOccurrence(rrule, "2024-09-16")).toBeNull();
    },
  );
});
