import type { Frame } from "./dueWords.ts";

/** A time with the words that make it due, where they stand in a text. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly frame: Frame | null;
  /** Also where the words only may describe: then it is read, but not for sure. */
  readonly strictly?: boolean;
}

/** What happened, or was counted, in a period: "tình hình cháy, nổ trong năm 2025", "so với cùng kỳ". */
const TOLD =
  /(?:số liệu|xảy ra|diễn ra|thành tích(?: đạt được)?|phát sinh|phát hiện|đã|so với(?: cùng kỳ)?|tăng|giảm|chiếm|tuyển dụng|cả nước|vừa qua) $/;
/** "kết quả thực hiện trong năm 2025", unless it is to be reported: "báo cáo … kết quả thực hiện trong tháng 12". */
const RESULT = /(?:tình hình|(?<!(?<!đã )có )kết quả(?: đạt được| thực hiện)?) $/;
const REPORTED = /(?:báo cáo|gửi|trình|thông báo)(?: [^.;]*)?$/;
/** Which things are meant: "hồ sơ tiếp nhận trước ngày 01/7", "công trình được cấp phép trước năm 2025". */
const WHICH =
  /(?:được (?:cấp(?: phép)?|ban hành|tiếp nhận|phê duyệt|thành lập|công nhận|tuyển dụng|bổ nhiệm|giao đất)|(?:hồ sơ|đơn)[^.;,]{0,30} (?:nộp|tiếp nhận)|có hiệu lực|tuyển dụng|sinh) $/;
/** "các dự án khởi công trước ngày 19/12": which ones, where nothing asks for it ("các dự án phải khởi công trước …"). */
const WHICH_ONES =
  /(?:các|những|đối với|số|\d) (?:dự án|công trình|gói thầu|hợp đồng|cơ sở|nhà máy|doanh nghiệp|hộ)(?: (?!cần|phải|để|và)[^ .;:,]+){0,4} (?:khởi công|ký(?: kết)?|thành lập|khai trương|đi vào hoạt động) $/;
const ASKED = /(?:phấn đấu|bảo đảm|đảm bảo|đôn đốc|yêu cầu|chỉ đạo|quyết tâm|để)(?: [^.;]*)?$/;
/** "các nhiệm vụ được giao trong năm 2025", unless they are to be done: "hoàn thành các nhiệm vụ được giao trong năm 2025". */
const GIVEN = "được giao ";
const TO_BE_DONE = /(?:hoàn thành|giải ngân|đạt|thực hiện|xong)(?: [^.;]*)?$/;
/** What must not happen: "không dồn khối lượng đến cuối năm", "không để tồn đọng sang năm 2026". */
const FORBIDDEN =
  /(?:không|tránh|hạn chế)(?: được| để)? (?:dồn|đẩy|chuyển|lùi|tồn|tập trung|chờ|đợi|kéo dài)(?: [^.;,]{0,50})? $/;
const UP_TO = /^(?:cho )?(?:đến|tới|sang|vào) /;
/** Which, or by when: "xử lý các vi phạm trước ngày 31/12". */
const PERHAPS_WHICH = /(?:tiếp nhận|phát sinh|xảy ra|hình thành|tồn tại|vi phạm|ký kết|tồn đọng) $/;
/** How long something holds: "miễn thuế đến hết năm 2026". */
const HOLDS =
  /(?:miễn|gia hạn|áp dụng|hiệu lực|thí điểm|được hưởng|giá trị|nhiệm kỳ|giữ nguyên|thời kỳ)(?: [^.;,]{0,90})? $/;
/** Up to when something is counted, or people are away: "số liệu đến hết ngày 30/11", "nghỉ Tết từ ngày …". */
const COUNTED = /(?:số liệu|tính|lũy kế|chốt|nghỉ(?: [^.;,()]{0,40})?) \(?$/;
const COUNTING_LABEL = /^(?:thời (?:gian|điểm|hạn)|hạn) [^:]{0,20}(?:chốt|lấy|số liệu)/;
const WEATHER = /(?:mưa|bão|lũ|nắng nóng|rét|không khí lạnh|triều cường|áp thấp|dự báo|gió mùa)(?: [^.;]{0,90})? $/;
/** "trong năm 2024 và quý 1/2025", "trong năm 2025 và chuyển sang năm 2026": how far something reaches, and no one time. */
const OTHER_KIND = /^ và (?:chuyển sang |(?:quý|tháng) [\divx]+\/\d)/;
/** After it: what has been done by then. */
const DONE_SINCE =
  /^,? ?(?:(?:cả nước|toàn [^ ]{2,8}|tỉnh|thành phố|các (?:cơ quan|đơn vị|địa phương))[^.;,]{0,30} )?đã (?!được giao)/;
/** When something takes place, with where: "Thời gian: 08 giờ 00 ngày 25/11/2025; Địa điểm: Hội trường". */
const TAKES_PLACE = /^thời (?:gian|điểm) ?:/;
const PLACE = /^.{0,80}?(?:địa điểm|tại hội trường)/;
/** A noun that the period may belong to: "các nhiệm vụ được giao trong năm 2025". */
const NOUN =
  /(?:tình hình [^.;,]{0,40}|được giao|nhiệm vụ|công việc|công tác|chỉ tiêu|kế hoạch|hoạt động|chương trình|nội dung|dự toán|mục tiêu|sự kiện|chưa [^.;,]{0,60}|không [^.;,]{0,40}|dự kiến[^.;,]{0,30}|nếu [^.;,]{0,60}|bố trí [^.;,]{0,40}|đợt|thi đua) $/;

/** True where a time only says which things are meant, what happened or how long something holds. */
export function describes(text: string, { start, end, frame, strictly = false }: Place): boolean {
  const before = text.slice(Math.max(0, start - 100), start);
  const after = text.slice(end, end + 100);
  const isSpan = frame === "within" || frame === "range" || frame === "at" || frame === null;
  if (isSpan && (TOLD.test(before) || WEATHER.test(before) || DONE_SINCE.test(after))) return true;
  if (isSpan && RESULT.test(before) && !REPORTED.test(before)) return true;
  if ((frame === "before" || frame === "by") && WHICH.test(before)) return true;
  if (frame === "before" && WHICH_ONES.test(before) && !ASKED.test(before)) return true;
  if (frame === "within" && before.endsWith(GIVEN) && !TO_BE_DONE.test(before)) return true;
  if (frame === "within" && OTHER_KIND.test(after) && !/quý|tháng/.test(text.slice(start, end))) return true;
  if (FORBIDDEN.test(before) && UP_TO.test(text.slice(start, start + 8))) return true;
  if (frame === "label" && TAKES_PLACE.test(text.slice(start, start + 12)) && PLACE.test(after)) return true;
  if ((frame === "by" || frame === "range" || frame === "at") && HOLDS.test(before)) return true;
  if (frame !== "before" && frame !== "label" && COUNTED.test(before)) return true;
  if (frame === "label" && COUNTING_LABEL.test(text.slice(start, start + 60))) return true;
  if (frame === "by" && DONE_SINCE.test(after)) return true;
  return strictly && (isSpan ? NOUN.test(before) : PERHAPS_WHICH.test(before));
}

/** "và các năm tiếp theo", "và hằng năm": it goes on after the first period. */
export function goesOn(text: string, end: number): boolean {
  return /^,? (?:và |đến )?(?:(?:các|những) năm|hằng năm|hàng năm|những (?:năm|tháng))/.test(text.slice(end, end + 24));
}
