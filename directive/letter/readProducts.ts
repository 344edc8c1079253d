import { findAll } from "../findAll.ts";
import { END, firstWords, matchAtWords } from "../deadline/lowerText.ts";
import { placed, type Flow } from "./flow.ts";
import type { Finding } from "./reading.ts";

/** What an office hands in, in small letters. Longer ones first where one begins another. */
const PRODUCT =
  "(?:dự thảo )?(?:báo cáo(?: tiền khả thi| khả thi| đánh giá| tổng kết| sơ kết| chuyên đề| tổng hợp)?|kế hoạch(?: chi tiết| cụ thể| hành động)?|phương án(?: xử lý)?|tờ trình|danh sách|danh mục|quy chế(?: làm việc| phối hợp)?|quy trình|quy định|chương trình|đề án|hồ sơ|văn bản(?: hướng dẫn| trả lời| góp ý)?|ý kiến|số liệu|kết quả|giải pháp|nghị định|nghị quyết|thông tư|luật|chỉ thị|quyết định|cơ chế|chính sách|kịch bản|bộ (?:tiêu chí|chỉ số|câu hỏi)|đề cương|dự toán|biểu mẫu|tài liệu|biên bản|bản cam kết|quy hoạch|công văn|hướng dẫn|thông báo|chiến lược)";
const MAKE =
  "(?:xây dựng|ban hành|hoàn thiện|hoàn chỉnh|lập|soạn thảo|đề xuất|nghiên cứu|cập nhật|sửa đổi|bổ sung|công bố|gửi|nộp|trình|tham mưu|có|biên soạn|thẩm định|tổng hợp|chốt)";
/** "xây dựng kế hoạch", "hoàn thiện, ban hành các quy chế và quy trình": verbs, then what they make. */
const MADE = new RegExp(
  `${MAKE}(?:(?:, | và |,? trình [^.,;:\\d]{2,40} )${MAKE}){0,6} (?:(?:một số|các|những|bổ sung|chi tiết|đầy đủ) )?(${PRODUCT}(?:(?:, | và | hoặc )(?:các )?${PRODUCT}){0,12})${END}(?! số \\d)`,
  "y",
);
const MADE_BEGINS = firstWords(
  "xây ban hoàn lập soạn đề nghiên cập sửa bổ công gửi nộp trình tham có biên thẩm tổng chốt",
);
/** "báo cáo Thủ tướng …", "báo cáo kết quả": the report itself; "báo cáo số 12", "báo cáo tại …" is one that is there. */
const REPORT = /báo cáo(?=[ ,.;]|$)(?! (?:số|tại|của) )/y;
const REPORT_BEGINS = firstWords("báo");
/** "nghe báo cáo", "chế độ báo cáo": no report is asked for. */
const NO_REPORT = /(?:theo|nghe|qua|chế độ|tại|trong|các|của|cuộc|nội dung|công tác|thông tin|bản|những) $/;
/** Behind "báo cáo" stands to whom, or on what; anything else makes a compound of it ("báo cáo viên"). */
const REPORTED = /^ ?(?:\p{Lu}|kết quả|tình hình|bằng|về|cấp|cơ quan|lãnh đạo|đề xuất|định kỳ|gửi|[,.;]|$)/u;
/** "Sản phẩm: …", "Kết quả đầu ra: …" */
const LABELLED = /(?:sản phẩm|kết quả)(?: đầu ra| đạt được|, kết quả)?[^:.;]{0,20}: ?([^.;:]{2,120})/y;
const LABELLED_BEGINS = firstWords("sản kết");
const ONE = new RegExp(PRODUCT, "g");

/** What the passage asks to be handed in, each once, in its order. */
export function readProducts(flow: Flow): Finding<string>[] {
  const { lower } = flow;
  const found: Finding<string>[] = [];
  const seen = new Set<string>();
  const add = (start: number, length: number, certain: boolean) => {
    const value = flow.written.slice(start, start + length).trimEnd();
    const key = value.toLowerCase();
    if (seen.has(key) || !/\p{L}/u.test(value)) return;
    seen.add(key);
    found.push({ value, span: { start, end: start + value.length }, rule: "product-named", certain });
  };
  for (const { index, 0: match, 1: list = "" } of matchAtWords(lower, LABELLED, LABELLED_BEGINS)) {
    if (index === 0 || /[.;] $/.test(lower.slice(index - 2, index)))
      add(index + match.length - list.length, list.length, true);
  }
  for (const { index, 0: match, 1: list = "" } of matchAtWords(lower, MADE, MADE_BEGINS)) {
    const from = index + match.length - list.length;
    for (const product of findAll(list, ONE)) add(from + product.index, product[0].length, true);
  }
  for (const { index, 0: match } of matchAtWords(lower, REPORT, REPORT_BEGINS)) {
    const end = index + match.length;
    if (NO_REPORT.test(lower.slice(Math.max(0, index - 12), index))) continue;
    if (REPORTED.test(flow.text.slice(end, end + 12))) add(index, match.length, false);
  }
  return found.sort((a, b) => a.span.start - b.span.start).map((finding) => placed(flow, finding));
}
