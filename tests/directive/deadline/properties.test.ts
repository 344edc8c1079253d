import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeadlineBase } from "../../../directive/deadline/deadlineReader.ts";
import { addDays, isoDayOf, weekday, yearOf } from "../../../directive/deadline/isoDay.ts";
import { nextOccurrence } from "../../../directive/deadline/nextOccurrence.ts";
import { readDeadlines } from "../../../directive/deadline/readDeadlines.ts";
import { WorkingCalendar } from "../../../directive/deadline/workingCalendar.ts";

const years = Array.from({ length: 30 }, (_, index) => 2020 + index);
const calendar = new WorkingCalendar(years.map((year) => ({ year, off: [], workedWeekends: [], confirmed: true })));
const letterOf = (issueDay: string | null): DeadlineBase => ({
  issueDay,
  issueMonth: issueDay?.slice(0, 7) ?? null,
  arrivalDay: issueDay === null ? null : addDays(issueDay, 1),
  calendar,
});
const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays("2022-01-01", count));

/** Pieces that a deadline is made of, in any order: most of it nonsense, some of it not. */
const pieces =
  "trước|chậm nhất|ngày|tháng|năm|quý|I/2026|30/9|31/6/2026|l5/12/2025|2025|hằng|hàng tuần|thứ Sáu|16h00|trong|thời hạn|05 ngày làm việc|kể từ ngày ký|từ|đến|hết|cuối|và|,|.|;|:|(|)|“|”|định kỳ|6 tháng/lần|Thời gian thực hiện:|báo cáo|İ|\u0301|từ nay đến cuối năm|của tháng đầu quý|sau khi|đúng tiến độ|0|/|-";
const nonsense = fc.oneof(
  fc.array(fc.constantFrom(...pieces.split("|")), { maxLength: 40 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

it("reads any text without throwing, its spans on their phrases, its days real", () => {
  fc.assert(
    fc.property(nonsense, fc.option(day), (text, issueDay) => {
      for (const { value, span } of readDeadlines(text, letterOf(issueDay))) {
        expect(text.slice(span.start, span.end).trim()).toBe(value.phrase);
        if (value.day !== null) {
          const [year = 0, month = 0, date = 0] = value.day.split("-").map(Number);
          expect(isoDayOf(year, month, date)).toBe(value.day);
        }
        if (value.rrule?.includes("BY") === true) expect(nextOccurrence(value.rrule, "2025-11-20")).not.toBeNull();
      }
    }),
    { numRuns: 400 },
  );
});

describe("moving the letter's date", () => {
  const dayOf = (text: string, issueDay: string) => readDeadlines(text, letterOf(issueDay))[0]?.value.day ?? null;

  it.each([
    "trước ngày 15/12/2045",
    "trước 17 giờ ngày 05 tháng 12 năm 2045",
    "trong tháng 12/2045",
    "trong quý I/2045",
    "đến hết năm 2045",
    "từ ngày 01/10 đến ngày 15/10/2045",
    "trong vòng 15 ngày kể từ ngày 01/12/2045",
    "trước ngày 25 hằng tháng",
    "định kỳ trước ngày 01/6 và 15/11 hằng năm",
  ])("never moves «%s»", (text) => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(readDeadlines(text, letterOf(one))).toEqual(readDeadlines(text, letterOf(other)));
      }),
      { numRuns: 30 },
    );
  });

  it("moves what is counted from it, to a working day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (issued, count) => {
        const due = dayOf(`trong vòng ${count} ngày kể từ ngày ký`, issued) ?? "";
        expect(due).toBe(calendar.nextWorkingDay(addDays(issued, count)));
        const worked = dayOf(`trong thời hạn ${count} ngày làm việc kể từ ngày ban hành`, issued) ?? "";
        expect(calendar.workingDaysBetween(issued, worked)).toBe(count);
        const received = dayOf(`trong thời hạn ${count} ngày làm việc kể từ ngày nhận được văn bản`, issued) ?? "";
        expect(calendar.workingDaysBetween(addDays(issued, 1), received)).toBe(count);
      }),
      { numRuns: 100 },
    );
  });

  it("takes the first day not before it where the year is missing, and its own year's end", () => {
    fc.assert(
      fc.property(day, (issued) => {
        const due = dayOf("trước ngày 30/9", issued) ?? "";
        expect(due >= issued && due < addDays(issued, 366) && due.endsWith("-09-30")).toBe(true);
        expect(dayOf("từ nay đến cuối năm", issued)).toBe(`${yearOf(issued)}-12-31`);
        const sunday = dayOf("trong tuần này", issued) ?? "";
        expect([weekday(sunday), sunday >= issued && sunday < addDays(issued, 7)]).toEqual([7, true]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("working days over a year that is not there", () => {
  const upTo2049 = letterOf("2049-12-30");
  it.each(["trong thời hạn 05 ngày làm việc kể từ ngày ký", "chậm nhất 03 ngày làm việc kể từ ngày ban hành"])(
    "%s stays open",
    (text) => {
      expect(readDeadlines(text, upTo2049)[0]?.value).toMatchObject({ day: null, needs: "calendar" });
    },
  );
  it("counts plain days all the same, not for sure", () => {
    const [found] = readDeadlines("trong vòng 15 ngày kể từ ngày ký", upTo2049);
    expect([found?.value.day, found?.certain]).toEqual(["2050-01-14", false]);
  });
});

it("takes 100 KB of anything in its stride", () => {
  const hostile = [
    "1/".repeat(50_000),
    "ngày ".repeat(20_000),
    "1".repeat(100_000),
    "01/01/2025 ".repeat(9_000),
    "từ ngày 1/1 đến ".repeat(6_500),
    "hằng tháng, ".repeat(8_000),
    "trước ngày " + "15/6, ".repeat(16_000),
    "quý " + "I,".repeat(50_000),
    "quý I, ".repeat(14_000),
    "Thời gian thực hiện ".repeat(5_000),
    "trong thời hạn 05 ngày kể từ ngày ".repeat(3_000),
    '"'.repeat(100_000),
    " ".repeat(100_000),
  ];
  const started = performance.now();
  for (const text of hostile) readDeadlines(text, letterOf("2025-11-20"));
  // Together they take a third of a second where nothing else runs; a pattern that blows up takes minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
});
