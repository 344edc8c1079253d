/**
 * Every rule of the reader that can put a value before a clerk; the pane explains each in one sentence of either
 * language. Codes are stored with an item's origin, so one that is given up is kept here and never used for another.
 */
export const ruleCodes = [
  // Letterhead
  "letterhead-issuer", // the last line or lines at the top left, or the "TM." line of the signature where those are lost
  "type-line", // "CHỈ THỊ", "KẾ HOẠCH" alone on its line, in capitals
  "type-by-shape", // no type line, but "V/v" or "Kính gửi": a công văn
  "type-by-symbol", // no type line: "12/TB-VPCP" is a thông báo
  "number-line", // "Số: 4240/UBND-VX"
  "place-and-day-line", // "Sa Đéc, ngày 05 tháng 9 năm 2024"
  "subject-line", // "V/v …", or the lines beneath the type line
  "urgency-line", // KHẨN, THƯỢNG KHẨN, HỎA TỐC alone on its line
  "recipient-list", // "Kính gửi: …", "… điện: …"
  "distribution-list", // "Nơi nhận: - Như trên; …"
  "product-named", // "báo cáo", "kế hoạch": what an order's verb asks for
  "report-to", // "báo cáo X", "trình X", "gửi về Y (qua Z) để tổng hợp, báo cáo X"
  "cited-document", // "Thông báo số 444/TB-VPUBND ngày 23 tháng 8 năm 2024 của …"

  // What is a point
  "numbered-point", // a label of the letter's own numbering: "9.", "II.", "a)", "-"
  "unnumbered-point", // a paragraph of the body that orders something and has no label

  // Who leads
  "lead-named", // "Giao X chủ trì", "do X chủ trì", "X chủ trì, phối hợp với Y"
  "lead-by-charge", // "Giao X …", "giao nhiệm vụ cho X", "Phân công X", "Ủy quyền cho X", with no "chủ trì"
  "lead-by-cooperation", // "X phối hợp (cùng) với Y": X leads, Y coordinates
  "lead-by-duty", // "X có trách nhiệm …", "X chịu trách nhiệm …", "X là cơ quan đầu mối"
  "lead-by-request", // "Yêu cầu X …", "Đề nghị X …"
  "lead-as-subject", // the sentence begins with X and goes on with what X shall do
  "lead-from-heading", // the heading above the point names X: "2. Bộ Xây dựng:"
  "lead-labelled", // a line "Cơ quan chủ trì: X", "Đơn vị thực hiện: X"
  "lead-of-all", // "các cơ quan, đơn vị", "từng cơ quan": whoever receives the letter

  // Who works with the lead
  "coordinating-named", // "phối hợp (cùng) với Y"
  "coordinating-from-heading", // "phối hợp với Y" in the heading above
  "coordinating-labelled", // a line "Cơ quan phối hợp: Y"

  // Deadlines that name a day
  "fixed-day", // "trước ngày 15/12/2025", "chậm nhất ngày 20 tháng 7 năm 2025"
  "fixed-day-year-inferred", // "trước ngày 30/9": the first such day not before the letter's
  "fixed-time", // "trước 17 giờ ngày 27/11/2025"
  "day-range", // "từ ngày 01/10 đến ngày 15/10/2025": due on its last day
  "issue-day", // "trong ngày hôm nay": the letter's own day

  // Deadlines that end with a period
  "end-of-month", // "trong tháng 12/2025", "xong cuối tháng 12 năm 2025"
  "before-month", // "trước tháng 6 năm 2026": the day before it begins
  "before-period", // "trước quý II/2026": the day before it begins
  "period-range", // "từ tháng 12/2025 đến quý I/2026": due when the last of it ends
  "part-of-month", // "đầu tháng 10", "trung tuần tháng 9": the 10th, the 20th or the last day
  "end-of-quarter", // "trong quý I/2026"
  "end-of-half-year", // "trong 6 tháng cuối năm 2025"
  "end-of-named-year", // "trong năm 2025", "từ nay đến hết năm 2025"
  "end-of-year", // "từ nay đến cuối năm": the year is the letter's
  "last-months-of-year", // "trong những tháng cuối năm 2024": a soft period; it ends with the year
  "end-of-week", // "trong tuần này": the Sunday of the letter's week
  "end-of-numbered-week", // "tuần 1 tháng 01 năm 2026": the 7th
  "end-of-school-year", // "năm học 2025 - 2026": 31 May
  "year-inferred", // a month or quarter without a year: the first one to end on or after the letter's day

  // Deadlines counted from a day
  "working-days-from-issue", // "05 ngày làm việc kể từ ngày ban hành"
  "working-days-from-receipt", // "05 ngày làm việc kể từ ngày nhận được văn bản"
  "days-from-issue", // "15 ngày kể từ ngày ký"
  "days-from-receipt", // "trong vòng 15 ngày kể từ khi nhận được văn bản này"
  "days-from-named-day", // "15 ngày kể từ ngày 01/12/2025"
  "days-from-event", // "30 ngày kể từ ngày kết thúc …", "trước ngày bầu cử 10 ngày": the event's day is not known here

  // Recurring
  "every-day",
  "every-week", // "hằng tuần", "trước 16h00 thứ Sáu hằng tuần"
  "every-month", // "định kỳ hằng tháng", "trước ngày 25 hằng tháng"
  "every-quarter", // "trước ngày 15 của tháng đầu quý kế tiếp"
  "every-half-year", // "6 tháng/lần", "định kỳ 6 tháng, năm"
  "every-year", // "trước ngày 25/12 hằng năm"

  // Deadlines without a day
  "by-event", // "ngay sau khi …", "trước khi trình …", "trước kỳ họp thứ 8"
  "on-demand", // "báo cáo định kỳ và đột xuất", "đột xuất khi có yêu cầu"
  "by-reference", // "theo tiến độ đã được phê duyệt", "đúng thời hạn quy định"

  // What the proposal makes of the reading
  "general-to-recipients", // no lead, meant for all: to every unit the letter is addressed to
  "general-to-own-units", // a superior's order to all, and we are among them: to our own units
  "many-leads", // "A, B, C chủ trì": every one of them answers for itself
  "lead-elsewhere", // the lead is not one of our own units
  "own-body-leads", // the letter names our own body: which of our units takes it is for the clerk to say
  "general-no-deadline", // a general order: its period stays in its words, nobody is reminded
] as const;

export type RuleCode = (typeof ruleCodes)[number];
