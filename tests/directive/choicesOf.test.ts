import { expect, it } from "vitest";
import { choicesOf } from "../../directive/choicesOf.ts";
import type { DeadlineBase } from "../../directive/deadline/deadlineReader.ts";
import { readDeadlines } from "../../directive/deadline/readDeadlines.ts";
import { asDeadline } from "../../directive/deadline/resolveDeadline.ts";
import { WorkingCalendar } from "../../directive/deadline/workingCalendar.ts";

const base: DeadlineBase = {
  issueDay: "2025-11-20",
  issueMonth: "2025-11",
  arrivalDay: null,
  calendar: new WorkingCalendar([]),
};
const choices = (text: string) => choicesOf(readDeadlines(text, base).map((found) => asDeadline(found, base)));

it("proposes the earliest certain day, and keeps the others", () => {
  const text =
    "Hoàn thành trong quý I/2026; báo cáo kết quả trước ngày 20/12/2025, sau đó trước 16 giờ thứ Sáu hằng tuần.";
  expect(choices(text)).toMatchObject([
    { kind: "dated", day: "2025-12-20" },
    { kind: "dated", day: "2026-03-31" },
    { kind: "recurring", rrule: "FREQ=WEEKLY;BYDAY=FR", time: "16:00", next: "2025-11-21" },
  ]);
});

it("prefers a certain day to an earlier one whose year is inferred", () => {
  expect(choices("rà soát trong tháng 11, báo cáo trước ngày 05/12/2025")).toMatchObject([
    { kind: "dated", day: "2025-12-05" },
    { kind: "dated", day: "2025-11-30" },
  ]);
});

it("shows a day that does not exist, or was over, and puts it last", () => {
  expect(choices("báo cáo trước ngày 31/6/2026")).toMatchObject([
    { kind: "unresolved", needs: "correction", origin: { phrase: "trước ngày 31/6/2026" } },
  ]);
  expect(choices("hoàn thành trước ngày 10/11/2025, báo cáo hằng tháng")).toMatchObject([
    { kind: "recurring" },
    { kind: "unresolved", needs: "correction" },
  ]);
});

it("names a day once, however often the words do", () => {
  expect(choices("gửi trước ngày 15/12/2025. Sau ngày 15/12/2025 (trước ngày 15/12/2025) không nhận.")).toHaveLength(1);
});
