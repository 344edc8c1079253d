import { describe, expect, test } from "vitest";
import {
  formatDay,
  formatMoment,
  formatNumber,
  frequencyOf,
  tellDeadline,
  tellDistance,
  tellNumberAndDay,
  tellOrigin,
} from "../../../addin/wording/format.ts";
import { en } from "../../../addin/wording/en.ts";
import { vi } from "../../../addin/wording/vi.ts";
import { WorkingCalendar } from "../../../directive/deadline/workingCalendar.ts";
import { aHead } from "../drafts.ts";

const calendar = new WorkingCalendar([
  { year: 2024, off: ["2024-09-02", "2024-09-03"], workedWeekends: [], confirmed: true },
]);
const monday = "2024-09-16";
const byPerson = { by: "person" } as const;

describe("days", () => {
  test.each([
    ["2024-12-31", "thứ Ba, 31/12/2024", "Tuesday, 31/12/2024"],
    ["2024-09-15", "Chủ Nhật, 15/09/2024", "Sunday, 15/09/2024"],
  ])("%s", (day, vietnamese, english) => {
    expect(formatDay(day, "vi")).toBe(vietnamese);
    expect(formatDay(day, "en")).toBe(english);
  });

  test("a moment is told in Vietnam's time", () => {
    expect(formatMoment("2024-09-16T17:30:00.000Z")).toBe("17/09/2024 00:30");
  });

  test("numbers are written the language's way", () => {
    expect([formatNumber(1234, "vi"), formatNumber(1234, "en")]).toEqual(["1.234", "1,234"]);
  });
});

describe("distance in working days", () => {
  test.each([
    ["2024-09-16", "hết hạn hôm nay", "plain"],
    ["2024-09-20", "còn 4 ngày làm việc", "plain"],
    ["2024-09-13", "quá hạn 1 ngày làm việc", "red"],
    // From Saturday to Monday no working day has passed but the Monday itself.
    ["2024-09-14", "quá hạn 1 ngày làm việc", "red"],
    ["2024-08-30", "quá hạn 9 ngày làm việc", "red"],
  ])("%s seen from Monday 16/09", (day, text, tone) => {
    expect(tellDistance(day, monday, calendar, vi)).toEqual({ text, tone });
  });

  test("a Saturday's deadline is merely overdue on the Sunday after it", () => {
    expect(tellDistance("2024-09-14", "2024-09-15", calendar, vi)).toEqual({ text: "quá hạn", tone: "red" });
  });
});

describe("deadlines in words", () => {
  const at = { today: monday, calendar, language: "vi", open: true } as const;

  test("dated, with a time of day", () => {
    const told = tellDeadline({ kind: "dated", day: "2024-09-20", time: "17:00", origin: byPerson }, at, vi);
    expect(told.text).toBe("trước 17:00 thứ Sáu, 20/09/2024 · còn 4 ngày làm việc");
  });

  test("one that nobody works on any more is not overdue", () => {
    const told = tellDeadline({ kind: "dated", day: "2024-09-02", origin: byPerson }, { ...at, open: false }, vi);
    expect(told).toEqual({ text: "thứ Hai, 02/09/2024", tone: "plain" });
  });

  test("one that lacks the letter's date asks for it", () => {
    expect(tellDeadline({ kind: "unresolved", needs: "issueDay", origin: byPerson }, at, vi)).toEqual({
      text: "Cần ngày văn bản để tính",
      tone: "amber",
    });
  });

  test.each([
    ["FREQ=MONTHLY;BYMONTHDAY=25", "MONTHLY"],
    ["FREQ=MONTHLY;INTERVAL=3", "QUARTERLY"],
    ["FREQ=MONTHLY;INTERVAL=6", "HALFYEARLY"],
    ["FREQ=WEEKLY;BYDAY=FR", "WEEKLY"],
  ])("%s", (rrule, frequency) => {
    expect(frequencyOf(rrule)).toBe(frequency);
  });
});

test("a value from the letter says its phrase and its rule", () => {
  const origin = { by: "reader", rule: "end-of-year", phrase: "từ nay đến cuối năm", certain: true } as const;
  expect(tellOrigin(origin, "31/12/2024", vi)).toBe("«từ nay đến cuối năm» → ngày cuối năm của văn bản → 31/12/2024");
  expect(tellOrigin(byPerson, "31/12/2024", en)).toBe("entered by a person");
});

test("what a letter leaves blank is shown as blank", () => {
  expect(tellNumberAndDay(aHead({ symbol: "UBND-HC", month: "2024-09" }), vi)).toEqual({
    number: "(trống)/UBND-HC",
    day: "(trống) tháng 9/2024",
  });
});
