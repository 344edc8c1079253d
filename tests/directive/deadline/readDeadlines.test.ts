import { describe, expect, it } from "vitest";
import type { DeadlineBase } from "../../../directive/deadline/deadlineReader.ts";
import { readDeadlines } from "../../../directive/deadline/readDeadlines.ts";
import { WorkingCalendar } from "../../../directive/deadline/workingCalendar.ts";

const calendar = new WorkingCalendar([
  {
    year: 2025,
    off: ["2025-01-01", "2025-04-30", "2025-05-01", "2025-09-01", "2025-09-02"],
    workedWeekends: [],
    confirmed: true,
  },
  { year: 2026, off: ["2026-01-01", "2026-01-02"], workedWeekends: ["2026-01-10"], confirmed: false },
]);
/** A letter of Thursday, 20 November 2025, received on the Friday. */
const letter: DeadlineBase = { issueDay: "2025-11-20", issueMonth: "2025-11", arrivalDay: "2025-11-21", calendar };
const dayBlank: DeadlineBase = { issueDay: null, issueMonth: "2025-11", arrivalDay: null, calendar };
const undated: DeadlineBase = { issueDay: null, issueMonth: null, arrivalDay: null, calendar };

const read = (text: string, base = letter) => readDeadlines(text.normalize("NFC"), base);
const only = (text: string, base = letter) => {
  const found = read(text, base);
  expect(
    found.map(({ value }) => value.phrase),
    text,
  ).toHaveLength(1);
  return found[0]!;
};

describe("a named day", () => {
  it.each([
    ["Báo cáo trước ngày 15/12/2025.", "2025-12-15", "before", "fixed-day"],
    ["Gửi về Sở Nội vụ trước ngày 05 tháng 12 năm 2025 để tổng hợp.", "2025-12-05", "before", "fixed-day"],
    ["hoàn thành trước 30/11/2025.", "2025-11-30", "before", "fixed-day"],
    ["trước ngày 30-9-2026", "2026-09-30", "before", "fixed-day"],
    ["trước ngày 30.9.2026", "2026-09-30", "before", "fixed-day"],
    ["trước ngày 06 /6/2026", "2026-06-06", "before", "fixed-day"],
    ["trước ngày| 30/9/2026", "2026-09-30", "before", "fixed-day"],
    ["chậm nhất ngày 20/7/2026", "2026-07-20", "by", "fixed-day"],
    ["chậm nhất là ngày 20/7/2026", "2026-07-20", "by", "fixed-day"],
    ["Chậm nhất vào ngày 20/7/2026", "2026-07-20", "by", "fixed-day"],
    ["không muộn hơn ngày 31 tháng 3 năm 2026", "2026-03-31", "by", "fixed-day"],
    ["muộn nhất ngày 31/3/2026", "2026-03-31", "by", "fixed-day"],
    ["đến hết ngày 31/12/2025", "2025-12-31", "by", "fixed-day"],
    ["hết ngày 31/12/2025", "2025-12-31", "by", "fixed-day"],
    ["Thời hạn hoàn thành: 15/9/2026", "2026-09-15", "by", "fixed-day"],
    ["Thời gian hoàn thành trước ngày 31 tháng 12 năm 2025.", "2025-12-31", "before", "fixed-day"],
  ])("%s → %s", (text, day, bound, rule) => {
    const { value, rule: by, certain } = only(text);
    expect([value.day, value.bound, value.kind, by, certain]).toEqual([day, bound, "absolute", rule, true]);
  });

  it.each([
    ["trước ngày 30/9", "2026-09-30", false], // this year's is over
    ["trước ngày 15 tháng 12", "2025-12-15", true], // within half a year no other can be meant
    ["trước ngày 20/11", "2025-11-20", false], // the letter's own day is not over
    ["trong ngày 25/11", "2025-11-25", true],
    ["trước ngày 29/02", null, false], // the next 29 February is not next year's
  ])("%s, without a year, is the first one not before the letter: %s", (text, day, sure) => {
    const { value, certain } = only(text);
    expect([value.day, certain]).toEqual([day, sure]);
  });

  it("keeps a time of day", () => {
    expect(only("gửi trước 17 giờ ngày 27/11/2025 để tổng hợp").value).toMatchObject({
      day: "2025-11-27",
      time: "17:00",
    });
    expect(only("trước 16h30 ngày 27/11/2025").value).toMatchObject({ day: "2025-11-27", time: "16:30" });
    expect(only("trước 8 giờ 30 phút ngày 27/11/2025").value).toMatchObject({ time: "08:30" });
  });

  it.each(["trước ngày 31/6/2026", "trước ngày 31/6", "trước ngày 30/02/2026", "trước ngày 15/13/2026"])(
    "flags %s as impossible",
    (text) => {
      expect(only(text).value).toMatchObject({ day: null, flag: "impossible" });
    },
  );

  it.each(["trước ngày AS tháng 11 năm 2025", "trước ngày … tháng 12 năm 2025", "trước ngày tháng 12 năm 2025"])(
    "flags a day that was lost and does not guess it: %s",
    (text) => {
      expect(only(text).value).toMatchObject({ day: null, flag: "impossible" });
    },
  );

  it("is not certain beside digits that were misread", () => {
    expect(only("trước ngày 15 tháng 12 năm 2O25").certain).toBe(false);
    expect(only("trước ngày 3O tháng 11 năm 2025")).toMatchObject({ value: { day: "2025-11-30" }, certain: false });
  });

  it("flags a day before the letter, and keeps it out of history", () => {
    expect(only("hoàn thành trước ngày 10/11/2025").value).toMatchObject({ day: "2025-11-10", flag: "past" });
    expect(read("Đến hết ngày 30/9/2025 đã giải quyết 1.200 hồ sơ.")).toEqual([]);
  });

  it("needs the letter's date only where its own year is missing", () => {
    expect(only("trước ngày 15/12", undated).value).toMatchObject({ day: null, needs: "issueDay" });
    expect(only("trước ngày 15/12/2025", undated).value).toMatchObject({ day: "2025-12-15", needs: null });
    expect(only("trước ngày 15/12", dayBlank).value).toMatchObject({ day: "2025-12-15", needs: null });
  });

  it("reads ranges by their last day", () => {
    expect(only("tổ chức từ ngày 01/12 đến ngày 15/12/2025").value).toMatchObject({ day: "2025-12-15", kind: "range" });
    expect(only("trong tuần ngày 15 đến ngày 31 tháng 12 năm 2025").value).toMatchObject({
      day: "2025-12-31",
      kind: "range",
    });
  });

  it("reads the letter's own day", () => {
    expect(only("báo cáo trong ngày hôm nay").value.day).toBe("2025-11-20");
    expect(only("xử lý ngay trong ngày", undated).value).toMatchObject({ day: null, needs: "issueDay" });
  });
});

describe("the end of a period", () => {
  it.each([
    ["đến hết tháng 12 năm 2025", "2025-12-31", "end-of-month"],
    ["hoàn thành trong tháng 12/2025", "2025-12-31", "end-of-month"],
    ["trong tháng 02 năm 2028", "2028-02-29", "end-of-month"],
    ["xong cuối tháng 12 năm 2025", "2025-12-31", "end-of-month"],
    ["dứt điểm trong tháng 11 năm 2025", "2025-11-30", "end-of-month"],
    ["Thời gian hoàn thành: tháng 9/2026", "2026-09-30", "end-of-month"],
    ["trước tháng 6 năm 2026", "2026-05-31", "before-month"],
    ["trong quý I/2026", "2026-03-31", "end-of-quarter"],
    ["Quí IV-2025", "2025-12-31", "end-of-quarter"],
    ["hết quý 3 năm 2026", "2026-09-30", "end-of-quarter"],
    ["trong Quý I năm 2026", "2026-03-31", "end-of-quarter"],
    ["trước quý II/2026", "2026-03-31", "before-period"],
    ["cuối quý III/2026", "2026-09-30", "end-of-quarter"],
    ["hoàn thành trong năm 2026", "2026-12-31", "end-of-named-year"],
    ["đến hết năm 2025", "2025-12-31", "end-of-named-year"],
    ["từ nay đến hết năm 2025", "2025-12-31", "end-of-named-year"],
    ["từ nay đến cuối năm", "2025-12-31", "end-of-year"],
    ["từ giờ đến cuối năm", "2025-12-31", "end-of-year"],
    ["trong năm nay", "2025-12-31", "end-of-year"],
  ])("%s → %s by %s", (text, day, rule) => {
    const { value, rule: by, certain } = only(text);
    expect([value.day, value.kind, by, certain]).toEqual([day, "period_end", rule, true]);
  });

  it.each([
    ["đến cuối năm", "2025-12-31", "end-of-year"],
    ["trong tháng 12", "2025-12-31", "year-inferred"],
    ["trong tháng 3", "2026-03-31", "year-inferred"],
    ["trong quý II", "2026-06-30", "year-inferred"],
    ["đầu tháng 12/2025", "2025-12-10", "part-of-month"],
    ["giữa tháng 12/2025", "2025-12-20", "part-of-month"],
    ["trung tuần tháng 12/2025", "2025-12-20", "part-of-month"],
    ["trong những tháng cuối năm 2025", "2025-12-31", "last-months-of-year"],
    ["trong 6 tháng cuối năm 2025", "2025-12-31", "end-of-half-year"],
    ["trong tuần này", "2025-11-23", "end-of-week"],
    ["tuần 1 tháng 01 năm 2026", "2026-01-07", "end-of-numbered-week"],
    ["kết thúc năm học 2025 - 2026", "2026-05-31", "end-of-school-year"],
    ["phấn đấu hoàn thành các chỉ tiêu được giao trong năm 2025", "2025-12-31", "end-of-named-year"],
    ["trong năm 2026 và các năm tiếp theo", "2026-12-31", "end-of-named-year"],
  ])("%s → %s by %s, not for sure", (text, day, rule) => {
    const { value, rule: by, certain } = only(text);
    expect([value.day, by, certain]).toEqual([day, rule, false]);
  });

  it("resolves the year's end from month and year alone, and not without them", () => {
    expect(only("từ nay đến cuối năm", dayBlank).value).toMatchObject({ day: "2025-12-31", needs: null });
    expect(only("từ nay đến cuối năm", undated).value).toMatchObject({ day: null, needs: "issueDay" });
    expect(only("trong những tháng cuối năm 2025", undated).value).toMatchObject({ day: "2025-12-31" });
  });
});

describe("counted days", () => {
  it.each([
    ["trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản", "2025-11-28", "working-days-from-receipt"],
    ["Trong vòng 15 ngày kể từ khi nhận được Công văn này", "2025-12-08", "days-from-receipt"], // 6 December is a Saturday
    ["chậm nhất 03 ngày làm việc kể từ ngày ban hành", "2025-11-25", "working-days-from-issue"],
    ["trong thời hạn ba ngày làm việc kể từ ngày ký", "2025-11-25", "working-days-from-issue"],
    ["trong vòng 10 (mười) ngày, kể từ ngày ký ban hành", "2025-12-01", "days-from-issue"], // 30 November is a Sunday
  ])("%s → %s by %s", (text, day, rule) => {
    const { value, rule: by } = only(text);
    expect([value.day, value.kind, by]).toEqual([day, "relative_days", rule]);
  });

  it("waits for the day it is counted from", () => {
    expect(
      only("trong 05 ngày làm việc kể từ ngày nhận được văn bản".replace("trong", "trong thời hạn"), dayBlank).value,
    ).toMatchObject({ day: null, needs: "arrivalDay" });
    expect(only("trong vòng 15 ngày kể từ ngày ký", dayBlank).value).toMatchObject({ day: null, needs: "issueDay" });
  });

  it("says when it leaned on a year whose holidays are not announced", () => {
    expect(only("trong thời hạn 40 ngày làm việc kể từ ngày ký").certain).toBe(false);
    expect(only("trong thời hạn 05 ngày làm việc kể từ ngày ký").certain).toBe(true);
  });

  it.each([
    "sau 30 ngày kể từ ngày kết thúc hội nghị",
    "ít nhất 03 ngày làm việc trước ngày tổ chức hội nghị",
    "trước ngày bầu cử 10 ngày",
  ])("%s hangs on an event", (text) => {
    expect(only(text).value).toMatchObject({ kind: "by_event", day: null });
  });
});

describe("recurring", () => {
  it.each([
    ["báo cáo trước ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25", "every-month"],
    ["báo cáo vào ngày 25 hàng tháng", "FREQ=MONTHLY;BYMONTHDAY=25", "every-month"],
    ["định kỳ hằng tháng báo cáo", "FREQ=MONTHLY", "every-month"],
    ["tổng hợp, báo cáo Thủ tướng Chính phủ hằng tháng", "FREQ=MONTHLY", "every-month"],
    ["định kỳ hàng quý", "FREQ=MONTHLY;INTERVAL=3", "every-quarter"],
    ["trước ngày 15 của tháng đầu quý kế tiếp", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15", "every-quarter"],
    ["trước ngày 25 của tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25", "every-quarter"],
    ["trước ngày 25/12 hàng năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", "every-year"],
    ["trước ngày 10 tháng 01 hằng năm", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=10", "every-year"],
    [
      "định kỳ trước ngày 01/6 và 15/11 hằng năm",
      "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1\nFREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15",
      "every-year",
    ],
    ["trước 16h00 thứ Sáu hàng tuần", "FREQ=WEEKLY;BYDAY=FR", "every-week"],
    ["báo cáo 6 tháng/lần", "FREQ=MONTHLY;INTERVAL=6", "every-half-year"],
    ["cập nhật hằng ngày".replace("cập nhật", "báo cáo kết quả"), "FREQ=DAILY", "every-day"],
  ])("%s", (text, rrule, rule) => {
    const { value, rule: by } = only(text);
    expect([value.rrule, value.kind, value.day, by]).toEqual([rrule, "recurring", null, rule]);
  });

  it.each([
    "tiến độ công việc hàng ngày, hàng tuần",
    "vị trí thường xuyên tiếp xúc với người dân",
    "chi phí hàng tháng của hộ dân",
  ])("%s only describes", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("without a day", () => {
  it.each([
    ["báo cáo ngay sau khi lũ rút", "by_event"],
    ["trước kỳ họp thứ 8", "by_event"],
    ["có nhà ở an toàn trước Tết Nguyên đán năm 2026", "by_event"],
    ["theo đúng kế hoạch đề ra", "by_reference"],
    ["bảo đảm đúng tiến độ đã được phê duyệt", "by_reference"],
    ["đúng thời hạn quy định", "by_reference"],
  ])("%s is %s", (text, kind) => {
    expect(only(text).value).toMatchObject({ kind, day: null });
  });
});

describe("what looks like a deadline and is none", () => {
  it.each([
    "Thực hiện Thông báo số 444/TB-VPUBND ngày 23 tháng 8 năm 2024 của Văn phòng",
    "Nghị quyết số 66/NQ-CP ngày 26/3/2025 của Chính phủ",
    "tại Phiên họp ngày 13/8/2024",
    "Quyết định có hiệu lực kể từ ngày ký",
    "giai đoạn 2026 - 2030, tầm nhìn đến năm 2045",
    "đến năm 2030 đạt 100%",
    "kết quả 6 tháng đầu năm 2025",
    "trong năm học mới",
    "10 tháng năm 2025",
    "giảm thời gian giải quyết còn không quá 03 ngày làm việc",
    "trong thời gian tới",
    "trong trường hợp cần thiết",
    "số điện thoại 0277.3861.234, trước đây là 02773",
    "tăng 12/2025 lần so với 30/9%",
    "theo quy định tại điểm b khoản 3 Điều 122",
    "Về điều chuyển vốn không giải ngân trong năm 2025: giao Sở Tài chính rà soát",
    "nêu rõ “các cơ quan hoàn thành rà soát toàn bộ hồ sơ quá hạn trước ngày 20/9/2026”",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

it("keeps every span on its phrase", () => {
  const text = "Hoàn thành trong tháng 12/2025; báo cáo trước ngày 25 hằng tháng và chậm nhất ngày 20/7/2026.";
  const found = read(text);
  expect(found).toHaveLength(3);
  for (const { value, span } of found) expect(text.slice(span.start, span.end)).toBe(value.phrase);
});
