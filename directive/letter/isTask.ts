import { foldTone } from "../vietnamese.ts";

/** What a passage is by its first words: a section without orders, praise or report, or the letter's closing. */

const SECTION =
  /^(?:(?:mục đích|mục tiêu|quan điểm|đối tượng|phạm vi|tình hình|kết quả|đánh giá|nhận xét|ưu điểm|tồn tại|hạn chế|nguyên nhân|căn cứ|sự cần thiết|giải thích|thành phần|thời gian, địa điểm|yêu cầu$|bối cảnh)|về (?:tình hình|kết quả|đánh giá chung))/u;
const REPORT =
  /^(?:hoan nghênh|đánh giá cao|ghi nhận|biểu dương(?!, )|cảm ơn|cơ bản (?:thống nhất|đồng ý|nhất trí)|thống nhất với|đồng ý với|trong thời gian qua|thời gian qua|qua theo dõi|ngày \d|thay mặt|kết quả|bên cạnh những kết quả|tuy nhiên|về tình hình|một số tồn tại|vừa qua)/u;
/** "Đồng ý chủ trương …", where nobody is told to do anything in the same breath. */
const APPROVAL =
  /^(?:đồng ý|thống nhất|nhất trí)(?: về)? chủ trương(?![^]* (?:giao|đề nghị|yêu cầu|chủ trì|thực hiện|hoàn thành) )/u;
const CLOSING =
  /^(?:trong quá trình (?:tổ chức |triển khai )?thực hiện|trên đây là|quá trình (?:tổ chức |triển khai )?thực hiện|nếu có (?:khó khăn|vướng mắc)|mọi (?:vướng mắc|thông tin|chi tiết)|nhận được|trân trọng|kế hoạch này|chỉ thị này|quyết định này)/u;
const TELLS_ALL = /(?:thông báo (?:để|đến|tới|d[éeể])|yêu cầu|đề nghị|trân trọng thông báo) ?/u;
const DUTIFULLY = /(?:biết|nghiêm túc|quán triệt|triển khai|tổ chức|chỉ đạo|thực hiện)/u;
const ABOUT_THE_WHOLE =
  /(?:(?:biết|thực hiện|triển khai|kết quả|này|nêu trên|quy định|pháp lu[ậâ]t)(?: (?:công điện|chỉ thị|công văn|kế hoạch|nội dung|thông báo)[^.]{0,60})?|chỉ đạo tại [^.]{0,60})$/u;

/** Headings such as "I. MỤC ĐÍCH, YÊU CẦU": nothing below them is an order. */
export const isReportSection = (heading: string) => SECTION.test(foldTone(heading));

export const isReport = (words: string) =>
  REPORT.test(foldTone(words.slice(0, 80))) || APPROVAL.test(foldTone(words.slice(0, 1000)));

/** "Yêu cầu các cơ quan, đơn vị thực hiện nghiêm túc …./.": said to all about the whole letter. */
export function isClosing(words: string): boolean {
  const folded = foldTone(words.slice(0, 700));
  if (CLOSING.test(folded) || folded.slice(0, 200).includes("trân trọng thông báo")) return true;
  const first = /^[^.:]+/u.exec(folded)?.[0].replace(/[\s/]+$/u, "") ?? "";
  const told = TELLS_ALL.exec(first);
  if (told === null || told.index > 160) return false;
  return DUTIFULLY.test(first.slice(told.index + told[0].length)) && ABOUT_THE_WHOLE.test(first.slice(-90));
}
