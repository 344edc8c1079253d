import { EDGE, END } from "../vietnamese.ts";
import { placed, type Flow } from "./flow.ts";
import type { Finding } from "./reading.ts";

/** What an office hands in. Longer ones first where one begins another. */
const PRODUCT =
  "(?:[Dd]ự thảo )?(?:[Bb]áo cáo(?: tiền khả thi| khả thi| đánh giá| tổng kết| sơ kết| chuyên đề| tổng hợp)?|[Kk]ế hoạch(?: chi tiết| cụ thể| hành động)?|[Pp]hương án(?: xử lý)?|[Tt]ờ trình|[Dd]anh sách|[Dd]anh mục|[Qq]uy chế(?: làm việc| phối hợp)?|[Qq]uy trình|[Qq]uy định|[Cc]hương trình|[Đđ]ề án|[Hh]ồ sơ|[Vv]ăn bản(?: hướng dẫn| trả lời| góp ý)?|[Ýý] kiến|[Ss]ố liệu|[Kk]ết quả|[Gg]iải pháp|[Nn]ghị định|[Nn]ghị quyết|[Tt]hông tư|[Ll]uật|[Cc]hỉ thị|[Qq]uyết định|[Cc]ơ chế|[Cc]hính sách|[Kk]ịch bản|[Bb]ộ (?:tiêu chí|chỉ số|câu hỏi)|[Đđ]ề cương|[Dd]ự toán|[Bb]iểu mẫu|[Tt]ài liệu|[Bb]iên bản|[Bb]ản cam kết|[Qq]uy hoạch|[Cc]ông văn|[Hh]ướng dẫn|[Tt]hông báo|[Cc]hiến lược)";
const MAKE =
  "(?:[Xx]ây dựng|[Bb]an hành|[Hh]oàn thiện|[Hh]oàn chỉnh|[Ll]ập|[Ss]oạn thảo|[Đđ]ề xuất|[Nn]ghiên cứu|[Cc]ập nhật|[Ss]ửa đổi|[Bb]ổ sung|[Cc]ông bố|[Gg]ửi|[Nn]ộp|[Tt]rình|[Tt]ham mưu|[Cc]ó|[Bb]iên soạn|[Tt]hẩm định|[Xx]ây dựng và ban hành|[Tt]ổng hợp|[Cc]hốt)";
/** "xây dựng kế hoạch", "hoàn thiện, ban hành các quy chế và quy trình": verbs, then what they make. */
const MADE = new RegExp(
  `${EDGE}${MAKE}(?:(?:, | và |,? trình [\\p{L} ]{2,40} )${MAKE})* (?:(?:một số|các|những|bổ sung|chi tiết|đầy đủ) )?(?<list>${PRODUCT}(?:(?:, | và | hoặc )(?:các )?${PRODUCT})*)${END}(?! số \\d)`,
  "gu",
);
/** "báo cáo Thủ tướng …", "báo cáo kết quả": the report itself; not "nghe báo cáo", "chế độ báo cáo", "báo cáo số 12". */
const REPORT = new RegExp(
  `${EDGE}(?<!(?:theo|nghe|qua|chế độ|tại|trong|các|của|cuộc|nội dung|công tác|thông tin|bản|những) )[Bb]áo cáo${END}(?= (?:\\p{Lu}|kết quả|tình hình|bằng|về|cấp|cơ quan|lãnh đạo|đề xuất|định kỳ|gửi)|,|\\.|;|$)(?! (?:số|tại) )`,
  "gu",
);
/** "Sản phẩm: …", "Kết quả đầu ra: …" */
const LABELLED =
  /(?:^|(?<=[.;] ))(?:Sản phẩm|Kết quả(?: đầu ra| đạt được)?|Sản phẩm, kết quả)[^:.;]{0,20}: ?(?<list>[^.;:]{2,120})/gu;
const ONE = new RegExp(PRODUCT, "gu");

/** What the passage asks to be handed in, each once, in its order. */
export function readProducts(flow: Flow): Finding<string>[] {
  const { text } = flow;
  const found: Finding<string>[] = [];
  const seen = new Set<string>();
  const add = (start: number, value: string, certain: boolean) => {
    const key = value.toLowerCase();
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ value, span: { start, end: start + value.length }, rule: "product-named", certain });
  };
  for (const { index, 0: match, groups } of text.matchAll(LABELLED)) {
    const list = groups?.["list"] ?? "";
    const value = list.trim();
    if (/\p{L}/u.test(value)) add(index + match.length - list.trimStart().length, value, true);
  }
  for (const { index, 0: match, groups } of text.matchAll(MADE)) {
    const list = groups?.["list"] ?? "";
    const from = index + match.length - list.length;
    for (const product of list.matchAll(ONE)) add(from + product.index, product[0], true);
  }
  for (const { index, 0: value } of text.matchAll(REPORT)) add(index, value, false);
  return found.sort((a, b) => a.span.start - b.span.start).map((finding) => placed(flow, finding));
}
