import { expect, it } from "vitest";
import type { DeadlineBase } from "../../../directive/deadline/deadlineReader.ts";
import { readDeadlines } from "../../../directive/deadline/readDeadlines.ts";
import { WorkingCalendar } from "../../../directive/deadline/workingCalendar.ts";

/**
 * The 64 ways in which letters word a deadline, each with its slips and its negative twins. A row: what is read, then the
 * wordings that read so. What is read: day, time or RRULE, kind, bound, rule; "?" at the end where it is not certain;
 * "-" for wordings that set no deadline. The letter is of Thursday, 20 November 2025, received on the Friday.
 */
const calendar = new WorkingCalendar([
  { year: 2025, off: ["2025-09-01", "2025-09-02"], workedWeekends: [], confirmed: true },
  { year: 2026, off: ["2026-01-01", "2026-01-02"], workedWeekends: ["2026-01-10"], confirmed: true },
]);
const letter: DeadlineBase = { issueDay: "2025-11-20", issueMonth: "2025-11", arrivalDay: "2025-11-21", calendar };

const table: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "D1 trước ngày": {
    "2025-12-15 absolute before fixed-day": [
      "Báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2025.",
      "gửi về Sở Nội vụ trước ngày 15/12/2025 để tổng hợp",
      "trước ngày| 15/12/2025",
      "trước ngày 15 /12/2025",
      "trước ngày 15-12-2025",
      "trước ngày 15.12.2025",
      "trước ngay 15/12/2025",
      "Trước ngày 15/12/2025, các đơn vị gửi báo cáo",
      "xong trước ngày 15/12/2025",
      "trước thứ Hai, ngày 15/12/2025",
      "các dự án phải khởi công trước ngày 15/12/2025",
      "phấn đấu các dự án khởi công trước ngày 15/12/2025",
      "khởi công trước ngày 15/12/2025",
    ],
    "2025-12-15 absolute before fixed-day?": [
      "trước ngày l5/12/2025",
      "trước ngày 15/12/25",
      "báo cáo trước hgày 15/12/2025",
    ],
    "2026-01-20 absolute before fixed-day?": ["báo cáo trước ngày 20/1 /2026"],
    "- absolute before fixed-day?": ["báo cáo trước ngày 20/1 /2025", "báo cáo trước ngày 2O/1/2025"],
    "-": [
      "Thực hiện Công văn số 4085/UBND-NC ngày 15/12/2025 của Ủy ban nhân dân Thành phố",
      "tại cuộc họp ngày 15/12/2025",
      "các công trình được cấp phép trước ngày 15/12/2025",
      "rà soát các dự án khởi công trước ngày 15/12/2025",
      "đối với hợp đồng ký kết trước ngày 15/12/2025",
      "hồ sơ công dân đã nộp trước ngày 01/7/2025",
      "trước đây, ngày 15/12/2025 là ngày họp",
      "quy định có hiệu lực trước ngày 01/01/2026",
    ],
  },
  "D2, D4 trước ngày … tháng … năm": {
    "2025-12-05 absolute before fixed-day": [
      "trước ngày 05 tháng 12 năm 2025",
      "trước ngày 05 thang 12 nam 2025",
      "trước 05/12/2025",
      "trước ngày 5 tháng 12/2025",
      "trước ngày 05 tháng 12, năm 2025",
    ],
    "-": ["Nghị định số 30/2020/NĐ-CP ngày 05 tháng 12 năm 2025 của Chính phủ"],
  },
  "D3 without its year": {
    "2026-09-30 absolute before fixed-day-year-inferred?": ["trước ngày 30/9", "trước ngày 30 tháng 9", "trước 30/9"],
    "2025-12-15 absolute before fixed-day-year-inferred": ["trước ngày 15 tháng 12", "năm 2025 gửi trước ngày 15/12"],
    "2025-12-15 absolute before fixed-day-year-inferred?": ["báo cáo năm 2026 gửi trước ngày 15/12"],
    "-": ["đạt 30/9 chỉ tiêu", "trước 30/9% dân số"],
  },
  "D6 a time of day": {
    "2025-11-27 17:00 absolute before fixed-time": [
      "trước 17 giờ ngày 27/11/2025 để tổng hợp",
      "trước 17h00 ngày 27/11/2025",
      "trước 17g00, ngày 27/11/2025",
      "trước 17:00 ngày 27/11/2025",
      "trước 17 giờ 00 phút, ngày 27 tháng 11 năm 2025",
      "trước 5 giờ chiều ngày 27/11/2025",
      "trước 17h00 thứ Năm, ngày 27/11/2025",
      "trước 17h00' ngày 27/11/2025",
    ],
    "2025-11-27 17:00 absolute by fixed-time": [
      "chậm nhất 17 giờ ngày 27/11/2025",
      "chậm nhất là 17h00 ngày 27/11/2025",
    ],
    "-": ["Thời gian: 08 giờ 00, thứ Năm, khai mạc Hội nghị", "từ 17 giờ ngày 27/11/2025 cấm xe"],
  },
  "D7, D8 chậm nhất, muộn nhất": {
    "2026-07-20 absolute by fixed-day": [
      "chậm nhất ngày 20/7/2026",
      "chậm nhất là ngày 20/7/2026",
      "Chậm nhất vào ngày 20/7/2026",
      "chậm nhất đến ngày 20/7/2026",
      "muộn nhất ngày 20 tháng 7 năm 2026",
      "không muộn hơn ngày 20/7/2026",
      "không chậm hơn ngày 20/7/2026",
      "không quá ngày 20/7/2026",
      "hạn cuối ngày 20/7/2026",
    ],
    "2026-07-20 absolute before fixed-day": ["chậm nhất trước ngày 20/7/2026"],
  },
  "D9 đến hết": {
    "2025-12-31 absolute by fixed-day": [
      "đến hết ngày 31/12/2025",
      "hết ngày 31/12/2025",
      "từ nay đến hết ngày 31/12/2025",
      "từ nay đến ngày 31/12/2025",
    ],
    "2025-12-31 absolute by fixed-day?": [
      "bàn giao toàn bộ mặt bằng đến ngày 31 tháng 12 năm 2025.",
      "cấp nước miễn phí, duy trì đến ngày 31/12/2025",
    ],
    "-": [
      "hợp đồng thuê thực hiện đến ngày 31/12/2025.",
      "giấy phép có giá trị đến ngày 31/12/2025",
      "kết quả thực hiện đến ngày 31/12/2025",
      "không dồn khối lượng đến cuối năm",
      "không để tồn đọng đến hết ngày 31/12/2025",
      "Đến hết ngày 31/10/2025, cả nước đã giải ngân 54%",
      "miễn tiền thuê đất đến hết ngày 31/12/2026",
      "Nghị quyết có hiệu lực đến hết ngày 31/12/2026",
      "Báo cáo (số liệu đến hết ngày 30/11/2025) theo mẫu",
    ],
  },
  "D24, D25 ranges": {
    "2025-12-31 range by day-range?": [
      "trong tuần ngày 15 đến ngày 31 tháng 12 năm 2025",
      "từ ngày 15 đến 31/12/2025",
      "từ ngày 15-31/12/2025",
    ],
    "2025-12-15 range by day-range?": [
      "từ ngày 01/12 đến ngày 15/12/2025",
      "từ ngày 01/12/2025 đến hết ngày 15/12/2025",
      "Trong khoảng thời gian từ ngày 01/12/2025 đến ngày 15/12/2025, tổ chức hội nghị",
    ],
    "2026-03-31 range by period-range": [
      "Thời gian thực hiện: Từ tháng 12/2025 đến quý I/2026.",
      "Thời gian thực hiện: tháng 12/2025 đến tháng 3/2026",
    ],
    "2026-03-31 range by period-range?": ["triển khai từ tháng 12/2025 đến hết quý I/2026"],
    "-": [
      "mưa to đến rất to từ ngày 20/11 đến ngày 23/11/2025",
      "nhiệm kỳ từ ngày 01/7/2025 đến ngày 30/6/2030",
      "từ cấp tỉnh đến cấp xã năm 2025",
      "nghỉ Tết Nguyên đán từ ngày 14/02/2026 đến hết ngày 22/02/2026",
      "số liệu tính từ ngày 15/12/2024 đến ngày 14/12/2025",
    ],
  },
  "D26 trong ngày": {
    "2025-11-25 absolute by fixed-day": ["hoàn thành trong ngày 25/11/2025"],
    "2025-11-20 absolute by issue-day": [
      "báo cáo trong ngày hôm nay",
      "xử lý ngay trong ngày",
      "ngay trong ngày hôm nay",
    ],
    "-": ["trong ngày nghỉ, ngày lễ", "ngay trong ngày đầu ra quân"],
  },
  "D61, D52 labels": {
    "2026-09-30 period_end by end-of-month": [
      "Hoàn thành: tháng 9/2026",
      "Thời gian hoàn thành: Dự kiến tháng 9/2026",
      "Thời hạn hoàn thành: 9/2026",
      "Thời gian thực hiện: tháng 9 năm 2026; Đơn vị chủ trì: Phòng Nội vụ",
      "Thời gian hoàn thành: ngày Tháng 9/2026",
    ],
    "2026-09-10 absolute before fixed-day": ["Thời gian: Xong trước 10/9/2026", "Tiến độ: trước ngày 10/9/2026"],
    "2026-12-31 period_end by end-of-named-year": ["Thời gian thực hiện: năm 2026", "Thời gian: Năm 2026."],
    "2026-09-30 absolute by fixed-day?": ["có rủi ro cao (thời hạn 30/9/2026)", "rủi ro cao (thời han 30/9/2026)"],
    "-": [
      "giấy phép có thời hạn 30/9/2026",
      "Thời gian thực hiện: giai đoạn 2026 - 2030",
      "Thời gian thực hiện: Thường xuyên",
      "Sản phẩm: Kế hoạch năm 2026",
    ],
  },
  "D10, D11, D12, D60 months": {
    "2025-12-31 period_end by end-of-month": [
      "đến hết tháng 12 năm 2025",
      "hoàn thành trong tháng 12/2025",
      "trong tháng 12 năm 2025",
      "trong thang 12 nam 2025",
      "xong trong tháng 12/2025",
      "xong cuối tháng 12 năm 2025",
      "giải quyết dứt điểm trong tháng 12 năm 2025",
      "ngay trong tháng 12/2025",
      "báo cáo Thủ tướng Chính phủ kết quả thực hiện trong tháng 12 năm 2025",
    ],
    "2025-11-30 period_end by end-of-month": ["trong tháng này"],
    "2025-12-31 period_end by year-inferred?": ["trong tháng 12"],
    "2025-12-31 period_end by end-of-month?": ["nắm chắc tình hình tội phạm trong tháng 12/2025"],
    "-": [
      "10 tháng năm 2025",
      "tình hình trong tháng 12/2025",
      "bão số 15 trong tháng 12/2025 đã gây thiệt hại lớn",
      "thủ tục hành chính tháng 12/2025",
    ],
  },
  "D13 trước tháng": {
    "2026-05-31 period_end before before-month": ["trước tháng 6 năm 2026", "trước tháng 6/2026"],
  },
  "D14, D15 parts of a month": {
    "2026-03-10 period_end by part-of-month?": [
      "đầu tháng 3/2026",
      "thượng tuần tháng 3/2026",
      "vào đầu tháng 3 năm 2026",
    ],
    "2026-03-20 period_end by part-of-month?": ["giữa tháng 3/2026", "trong trung tuần tháng 3 năm 2026"],
    "2026-03-31 period_end by end-of-month?": ["báo cáo cuối tháng 3/2026", "hạ tuần tháng 3/2026 báo cáo"],
    "-": ["từ đầu tháng 3/2026", "cuối tháng trước"],
  },
  "D16, D17 quarters": {
    "2026-03-31 period_end by end-of-quarter": [
      "trong quý I/2026",
      "trong Quí I-2026",
      "trong quy I/2026",
      "Quý I/2026",
      "trong quý 1 năm 2026",
      "hoàn thành trong quý I năm 2026",
    ],
    "2026-03-31 period_end before before-period": ["trước quý II/2026"],
    "2026-04-30 period_end by end-of-quarter?": ["vào đầu quý II/2026"],
    "2026-09-30 period_end by end-of-quarter": ["xong cuối quý III/2026"],
    "2026-03-31 period_end by end-of-quarter?": ["Quý IV/2025 và Quý I/2026", "trong quý IV/2025 và quý I/2026"],
    "2026-03-31 period_end by year-inferred?": ["trong quý I"],
    "2025-12-31 period_end by end-of-quarter": ["trong quý này"],
    "-": ["kết quả quý I/2026", "quý vị đại biểu", "so với cùng kỳ quý I/2026"],
  },
  "D18, D19 years": {
    "2025-12-31 period_end by end-of-named-year": [
      "hoàn thành trong năm 2025",
      "từ nay đến hết năm 2025",
      "từ nay đến cuối năm 2025",
      "đến hết năm 2025",
      "Kết thúc năm 2025, có báo cáo",
    ],
    "2025-12-31 period_end by end-of-year": ["từ nay đến cuối năm", "từ giờ đến cuối năm", "trong năm nay", "hết năm"],
    "2025-12-31 period_end by end-of-named-year?": ["phấn đấu hoàn thành các chỉ tiêu được giao trong năm 2025"],
    "-": [
      "đối với các nhiệm vụ được giao trong năm 2025, tiếp tục rà soát",
      "rủi ro (trong năm 2025 và Quý 1/2026)",
      "tiếp tục được xử lý trong năm 2025 và chuyển sang năm 2026",
      "kế hoạch năm 2025",
      "sự cố xảy ra trong năm 2025",
      "Trong năm 2025, cả nước đã đạt nhiều kết quả",
      "trong năm ngày",
      "so với năm 2024",
      "cuối năm học",
    ],
  },
  "D20, D21 parts of a year": {
    "2025-12-31 period_end by last-months-of-year?": [
      "trong những tháng cuối năm 2025",
      "trong các tháng còn lại của năm 2025",
      "trong 02 tháng cuối năm 2025",
    ],
    "2026-06-30 period_end by end-of-half-year?": ["trong 6 tháng đầu năm 2026"],
    "2026-12-31 period_end by end-of-half-year?": ["trong 06 tháng cuối năm 2026"],
    "-": ["kết quả 6 tháng đầu năm 2025", "báo cáo sơ kết 6 tháng đầu năm", "kịch bản cho những tháng cuối năm 2025"],
  },
  "D22, D23 weeks": {
    "2025-11-23 period_end by end-of-week?": ["trong tuần này", "lấy mẫu và có kết quả trong tuần này"],
    "2025-11-30 period_end by end-of-week?": ["trong tuần sau"],
    "2026-01-07 period_end by end-of-numbered-week?": ["tuần 1 tháng 01 năm 2026", "trong tuần đầu tháng 01 năm 2026"],
    "-": ["kinh tế tuần hoàn", "tuần lễ văn hóa", "lịch tuần này của Chủ tịch".replace("tuần này", "tuần")],
  },
  "D53 and on": {
    "2025-12-31 period_end by end-of-quarter?": ["Quý IV năm 2025 và các năm tiếp theo"],
    "2026-12-31 period_end by end-of-named-year?": [
      "Năm 2026 và các năm tiếp theo",
      "trong năm 2026 và những năm tiếp theo",
    ],
  },
  "D55 school years": {
    "2026-05-31 period_end by end-of-school-year?": ["trong năm học 2025 - 2026", "kết thúc năm học 2025-2026"],
    "-": ["tuyển sinh năm học 2025 - 2026", "nhiệm vụ năm học 2025-2026"],
  },
  "D27–D31 counted from a day": {
    "2025-11-28 relative_days by working-days-from-receipt": [
      "trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản",
      "trong 05 ngày làm việc kể từ ngày nhận được văn bản này",
      "chậm nhất sau 05 (năm) ngày làm việc, kể từ khi nhận được Công văn này",
      "trong vòng năm ngày làm việc tính từ ngày nhận được công văn",
    ],
    "2025-11-25 relative_days by working-days-from-issue": [
      "chậm nhất 03 ngày làm việc kể từ ngày ban hành",
      "không quá 03 ngày làm việc kể từ ngày ký văn bản này",
      "chậm nhất là 03 ngày làm việc kể từ ngày Kế hoạch này được ban hành",
      "trong thời hạn ba ngày làm việc kể từ ngày ký",
    ],
    "2025-12-22 relative_days by days-from-issue": [
      "trong thời hạn 30 ngày kể từ ngày ký",
      "trong 01 tháng kể từ ngày ban hành",
    ],
    "2025-12-08 relative_days by days-from-receipt": ["Trong vòng 15 ngày kể từ khi nhận được Công văn này"],
    "2025-12-16 relative_days by days-from-named-day": ["trong vòng 15 ngày kể từ ngày 01/12/2025"],
    "- relative_days by days-from-event?": [
      "Trong thời hạn 10 ngày, các đơn vị báo cáo",
      "Chậm nhất sau 03 ngày làm việc, gửi báo cáo",
    ],
    "-": [
      "rút ngắn thời gian giải quyết còn không quá 03 ngày làm việc",
      "phạt tù từ 05 năm kể từ ngày 01/12/2025",
      "có hiệu lực sau 45 ngày",
    ],
  },
  "D30, D32, D62 counted from an event": {
    "- by_event by days-from-event?": [
      "sau 30 ngày kể từ ngày kết thúc hội nghị",
      "chậm nhất 02 ngày sau khi kết thúc hội nghị",
      "trong thời hạn 05 ngày kể từ ngày nhận đơn",
      "trong vòng 24 giờ kể từ khi nhận được thông tin",
    ],
    "- by_event before days-from-event?": [
      "ít nhất 03 ngày làm việc trước ngày tổ chức",
      "trước ngày bầu cử 10 ngày",
      "trước ngày Đoàn kiểm tra làm việc 03 ngày",
      "trước ngày giấy phép hết hiệu lực ít nhất 60 ngày làm việc",
      "chậm nhất 05 ngày trước khi khai mạc",
    ],
    "2025-12-10 absolute by fixed-day": ["Chậm nhất ngày 10/12/2025 (trước ngày bầu cử 95 ngày theo Điều 39)"],
  },
  "D33 effect, D54 horizons": {
    "-": [
      "Quyết định có hiệu lực kể từ ngày ký",
      "áp dụng kể từ ngày 01/01/2026",
      "giai đoạn 2026 - 2030",
      "đến năm 2030, tầm nhìn đến năm 2045",
    ],
  },
  "D5, D43, D63 every week, every day": {
    "16:00 FREQ=WEEKLY;BYDAY=FR recurring before every-week": [
      "trước 16h00 thứ Sáu hàng tuần",
      "trước 16 giờ ngày thứ 6 hằng tuần",
      "hằng tuần, trước 16 giờ thứ Sáu",
      "Hằng tuần (trước 16h00 ngày thứ Sáu) báo cáo",
    ],
    "FREQ=WEEKLY;BYDAY=MO,TH recurring by every-week": ["báo cáo vào thứ Hai, thứ Năm hằng tuần"],
    "FREQ=WEEKLY recurring - every-week": ["định kỳ hằng tuần báo cáo", "mỗi tuần một lần"],
    "FREQ=WEEKLY recurring - every-week?": ["báo cáo kết quả hằng tuần về Văn phòng"],
    "17:00 FREQ=DAILY recurring before every-day": ["trước 17 giờ 00 hằng ngày", "báo cáo hằng ngày trước 17h00"],
    "-": [
      "mỗi tuần hai lần",
      "giao lưu hằng tuần",
      "lễ chào cờ thứ Hai hằng tuần",
      "tiến độ công việc hàng ngày, hàng tuần",
    ],
  },
  "D34, D35, D36 every month": {
    "FREQ=MONTHLY recurring - every-month": [
      "Hằng tháng",
      "Thời gian thực hiện: Thường xuyên, hằng tháng",
      "định kỳ hằng tháng",
      "Định kỳ hàng thang báo cáo",
      "01 tháng một lần",
      "gặp gỡ sinh viên mỗi tháng ít nhất một lần",
    ],
    "FREQ=MONTHLY recurring - every-month?": ["hằng tháng báo cáo Ủy ban nhân dân tỉnh"],
    "FREQ=MONTHLY;BYMONTHDAY=25 recurring before every-month": [
      "trước ngày 25 hằng tháng",
      "định kỳ trước ngày 25 hàng tháng",
      "trước ngày 25 của tháng",
      "hằng tháng, trước ngày 25, gửi báo cáo",
      "định kỳ hằng tháng (trước ngày 25) báo cáo",
    ],
    "FREQ=MONTHLY;BYMONTHDAY=25 recurring by every-month": [
      "vào ngày 25 hằng tháng",
      "chậm nhất vào ngày 25 hàng tháng",
    ],
    "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1 recurring before every-month": ["trước ngày 30 hằng tháng"],
    "FREQ=MONTHLY;BYMONTHDAY=-1 recurring by every-month": ["vào ngày 31 hằng tháng", "vào ngày cuối cùng của tháng"],
    "-": [
      "dự báo kịch bản thu từng tháng",
      "phiên họp thường kỳ hằng tháng",
      "chi phí hàng tháng của hộ dân",
      "trợ cấp hằng tháng",
    ],
  },
  "D37, D38 every quarter": {
    "FREQ=MONTHLY;INTERVAL=3 recurring - every-quarter": [
      "định kỳ hàng quý",
      "họp định kỳ mỗi quý một lần",
      "3 tháng/lần",
    ],
    "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15 recurring before every-quarter": [
      "trước ngày 15 của tháng đầu quý kế tiếp",
      "trước ngày 15 tháng đầu của quý sau",
      "định kỳ hàng quý (trước ngày 15 của tháng đầu quý kế tiếp) báo cáo",
    ],
    "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25 recurring before every-quarter": [
      "trước ngày 25 của tháng cuối quý",
      "trước ngày 25 tháng cuối hằng quý",
      "hằng quý, trước ngày 25 của tháng cuối quý",
    ],
    "-": ["trước tháng đầu quý", "tại phiên họp định kỳ mỗi quý"],
  },
  "D39 every half-year": {
    "FREQ=MONTHLY;INTERVAL=6 recurring - every-half-year": [
      "định kỳ 6 tháng, năm",
      "báo cáo 6 tháng/lần",
      "06 tháng một lần",
      "02 lần/năm",
      "định kỳ 06 tháng và hằng năm",
    ],
  },
  "D40, D41, D42 every year": {
    "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25 recurring before every-year": [
      "trước ngày 25/12 hàng năm",
      "trước 25/12 hằng năm",
      "trước ngày 25 tháng 12 hằng năm",
      "hằng năm, trước ngày 25 tháng 12, báo cáo",
      "Hằng năm (trước ngày 25/12) gửi báo cáo",
    ],
    "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15 recurring before every-year": [
      "trước ngày 15/6 và 15/12 hằng năm",
      "trước ngày 15 tháng 6 và trước ngày 15 tháng 12 hằng năm",
      "trước ngày 15/6 (báo cáo 6 tháng) và ngày 15/12 (báo cáo năm) hằng năm",
    ],
    "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1\nFREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15 recurring before every-year": [
      "định kỳ trước ngày 01/6 và 15/11 hằng năm",
    ],
    "FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=-1 recurring - every-year?": ["Thời gian thực hiện: Quý II, Quý IV hằng năm"],
    "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15 recurring before every-year? | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15 recurring before every-year?":
      [
        "Báo cáo 6 tháng gửi trước ngày 15 tháng 6 và báo cáo năm gửi trước ngày 15 tháng 12 theo đúng thời gian quy định",
        "định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)",
      ],
    "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15 recurring before every-year? | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15 recurring before every-year":
      ["báo cáo 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12)"],
    "2026-06-15 absolute before fixed-day-year-inferred? | 2025-12-15 absolute before fixed-day-year-inferred?": [
      "báo cáo 6 tháng đầu năm 2026 trước ngày 15/6, báo cáo năm 2026 trước ngày 15/12",
    ],
    "FREQ=YEARLY recurring - every-year": ["định kỳ hằng năm", "Định kỳ mỗi năm"],
    "FREQ=MONTHLY;BYMONTH=11;BYMONTHDAY=-1 recurring - every-year?": ["báo cáo trong tháng 11 hằng năm"],
    "-": ["thi đua khen thưởng hàng năm của đơn vị", "Ngày Chuyển đổi số 10/10 hằng năm", "xây dựng dự toán hằng năm"],
  },
  "D44 hằng ngày": {
    "FREQ=DAILY recurring - every-day?": [
      "báo cáo kết quả hằng ngày",
      "cập nhật số liệu hàng ngày",
      "ghi nhật ký vệ sinh bề mặt hàng ngày",
      "thông báo hàng ngày trên hệ thống truyền thanh",
    ],
    "-": [
      "nhật ký vận hành hằng ngày",
      "tiến độ công việc hàng ngày",
      "bán hàng ngay trong khu vực",
      "sinh hoạt hằng ngày",
    ],
  },
  "D45 on demand": {
    "- by_event - on-demand?": ["báo cáo đột xuất khi có yêu cầu", "báo cáo về Sở Nội vụ định kỳ và đột xuất"],
    "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15 recurring before every-year": [
      "trước ngày 15/11 hằng năm hoặc đột xuất khi có yêu cầu báo cáo kết quả",
    ],
    "-": ["những vấn đề đột xuất, phát sinh", "kiểm tra đột xuất"],
  },
  "D64 working days of the month": {
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 recurring by every-month": [
      "vào ngày làm việc cuối cùng của tháng",
      "vào ngày làm việc cuối cùng hằng tháng",
    ],
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1 recurring by every-month": ["vào ngày làm việc đầu tiên của tháng"],
    "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 recurring before every-quarter": [
      "trước ngày làm việc cuối cùng của quý",
    ],
  },
  "D46, D47 after an event": {
    "- by_event - by-event?": [
      "báo cáo ngay sau khi lũ rút",
      "ngay khi nhận được chỉ đạo của cấp trên",
      "sau khi Nghị định sửa đổi được ban hành",
    ],
    "-": ["sau khi sắp xếp đơn vị hành chính", "thay đổi sau khi hợp nhất"],
  },
  "D48 before an event": {
    "- by_event before by-event?": [
      "trước kỳ họp thứ 8",
      "trước mùa mưa bão",
      "trước Tết Nguyên đán năm 2026",
      "trước khi trình Ủy ban nhân dân tỉnh",
      "trước khai giảng",
      "trước khi khai mạc",
      "cấp đủ trước khi kết thúc học kỳ I",
      "hoàn thành trước khi lũ về",
    ],
    "-": [
      "rửa tay trước khi ăn",
      "xin ý kiến trước khi ban hành",
      "trước mắt",
      "trước pháp luật",
      "trước, trong và sau Tết",
    ],
  },
  "D49, D50, D51 by reference": {
    "- by_reference - by-reference?": [
      "theo đúng tiến độ đã được phê duyệt",
      "theo lộ trình được giao",
      "đúng thời hạn quy định",
      "theo đúng kế hoạch đề ra",
      "theo tiến độ xây dựng dự thảo của cơ quan chủ trì soạn thảo",
      "theo đúng kế hoạch xây dựng văn bản của Bộ",
    ],
    "-": [
      "bảo đảm đúng tiến độ, chất lượng",
      "đẩy nhanh tiến độ",
      "thực hiện theo kế hoạch được giao",
      "theo đúng kế hoạch của tỉnh",
    ],
  },
  "D56–D59 cues": {
    "-": ["khẩn trương thực hiện", "giải quyết ngay", "trong thời gian sớm nhất", "thường xuyên, kịp thời báo cáo"],
  },
};

const told = (text: string): string => {
  const found = readDeadlines(text.normalize("NFC"), letter);
  const rows = found.map(({ value, rule, certain, span }) => {
    expect(text.normalize("NFC").slice(span.start, span.end), "its span").toBe(value.phrase);
    const when = [value.day, value.time, value.rrule].filter((part) => part !== null);
    return (
      [when.length === 0 ? "-" : when.join(" "), value.kind, value.bound ?? "-", rule].join(" ") + (certain ? "" : "?")
    );
  });
  return rows.length === 0 ? "-" : rows.join(" | ");
};

it.each(Object.entries(table))("%s", (_, readings) => {
  const read = Object.values(readings).flatMap((texts) => texts.map((text) => `${text} → ${told(text)}`));
  const wanted = Object.entries(readings).flatMap(([reading, texts]) => texts.map((text) => `${text} → ${reading}`));
  expect(read).toEqual(wanted);
});
