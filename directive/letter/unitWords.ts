import { EDGE, END } from "../vietnamese.ts";

/** The words with which units, roles and groups begin, and those at which their names end. Data, not rules. */

/** Only before a proper name: "Bộ máy", "Phòng, chống", "Hội nghị", "Vụ việc", "Báo cáo" are no units. */
const BEFORE_NAME = "Bộ|Sở|Phòng|Ban|Cục|Vụ|Viện|Báo|Hội|Đoàn|Trường|Quỹ|Hạt|Đội|Trạm|Đài|Tổ|Chi bộ";
const BODIES =
  "Bộ trưởng|Ban chỉ đạo|Cục thuế|Viện kiểm sát|Chi cục|Tổng cục|Văn phòng|VP|Thanh tra|Trung tâm|Tòa án|Toà án|Hội đồng|Hiệp hội|Liên minh|Liên đoàn|Liên hiệp|Học viện|Thư viện|Tập đoàn|Tổng công ty|Công ty|Ngân hàng|Kho bạc|" +
  "Bảo hiểm xã hội|Bưu điện|Chi nhánh|Bệnh viện|Công an|Quân khu|Ủy ban|Uỷ ban|Mặt trận|UBND|HĐND|UBMTTQ|MTTQ|Thông tấn xã|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Đảng ủy|Đảng uỷ|Quận ủy|" +
  "Cổng [Tt]hông tin|Chính phủ|Tổ công tác|Tỉnh|Thành phố|Điện lực|Cơ quan|CATP|Thuế(?= (?:tỉnh|thành phố|cơ sở|khu vực))|Kiểm toán [Nn]hà nước|P\\.";
const ROLES =
  "Thứ trưởng|Thủ tướng|Phó Thủ tướng|Chủ tịch|Phó Chủ tịch|Giám đốc|Tổng Giám đốc|Thủ trưởng|Người đứng đầu|người đứng đầu|Chánh|Trưởng|Lãnh đạo|Bí thư|Hiệu trưởng|Thống đốc|Tổng Thanh tra|Thường trực|" +
  "[Đđ]ồng chí|thủ trưởng|lãnh đạo(?= (?:các|cơ quan|đơn vị))|giám đốc";
const SMALL = "bộ|sở|phòng|ban|cục|vụ|văn phòng|công an|ủy ban nhân dân|trung tâm|tỉnh|thành phố|huyện";
const MEMBERS =
  "[Bb]ộ|[Ss]ở|[Pp]hòng|[Bb]an|cơ quan|Cơ quan|đơn vị|địa phương|xã|phường|ngành|cấp|[Tt]ập đoàn|tổ chức|doanh nghiệp|[Cc]ục|[Vv]ụ|[Tt]rường|cơ sở|[Vv]iện|tỉnh|thành phố|chủ đầu tư|nhà thầu|[Tt]ổng công ty|" +
  "[Hh]ội|đoàn thể|thành viên|huyện|[Tt]rung tâm|UBND|Ủy ban|báo|đài|đảng ủy|[Cc]hi nhánh|[Tt]òa án|công ty";
/** "các phòng, ban", "từng cơ quan, đơn vị": any of these, or whatever follows "các" among the members. */
const GROUPS = `(?:[Tt]ất cả )?(?:[Cc]ác|[Tt]ừng|[Mm]ỗi) (?=(?:${MEMBERS})${END})`;

/** Begins a unit's name; small letters only before a proper name ("phòng Nội vụ"). Use with `y`. */
export const HEAD = new RegExp(
  `${EDGE}(?:(?:${BEFORE_NAME}) (?=\\p{Lu}(?!hỉ số))|(?:${BODIES}|${ROLES})${END}|P\\.(?= ?\\p{Lu})|(?:${SMALL}) (?=\\p{Lu})|${GROUPS})`,
  "uy",
);

/** Heads that may stand for the unit by themselves; any other needs a name. */
export const WHOLE =
  /^(?:Chính phủ|Tỉnh|Thành phố|CATP|UBND|Ủy ban nhân dân|Công an|(?:Tỉnh|Thành|Huyện|Quận|Đảng) [ủu]ỷ?|Văn phòng|(?:Phó )?Thủ tướng|Chánh Văn phòng|VP)$/u;

/** Begins a group written without "các" after "phối hợp với": "địa phương", "ngành công thương". Use with `y`. */
export const LOOSE_HEAD = new RegExp(
  `${EDGE}(?:địa phương|ngành \\p{Ll}|cơ quan|đơn vị|cấp ủy|chính quyền|chủ đầu tư)`,
  "uy",
);

/** Small nouns that go on with a group or a list of places: "các cơ quan, đơn vị", "các phường, xã, đặc khu". */
export const MEMBER = new RegExp(
  `(?:cơ quan|đơn vị|địa phương|ngành|ban|phòng|sở|xã|phường|đặc khu|thị trấn|huyện|thị xã|thành phố|tỉnh|đoàn thể|tổ chức|cá nhân|doanh nghiệp|hội|trường|bộ|quản lý nhà nước|chính quyền|chống|liên quan|trường học|cơ sở)${END}`,
  "uy",
);

/** What a unit does, small inside a sentence. */
const VERBS = (
  "chủ trì|phối hợp|chỉ đạo|tiếp tục|khẩn trương|chủ động|theo dõi|rà soát|nghiên cứu|tham mưu|xây dựng|hướng dẫn|triển khai|đẩy nhanh|" +
  "đẩy mạnh|kiểm tra|thực hiện|báo cáo|hoàn thành|hoàn thiện|trình|đôn đốc|kịp thời|căn cứ|chịu|tăng cường|tập trung|nâng cao|phải|cần|sớm|xem xét|giải quyết|xử lý|đề xuất|cung cấp|chia sẻ|gửi|tổng hợp|thông báo|" +
  "thông tin|phân công|bố trí|chuẩn bị|đảm bảo|bảo đảm|hỗ trợ|quyết định|ban hành|phê duyệt|thẩm định|lập|cập nhật|công bố|công khai|khai thác|vận hành|tuyên truyền|phổ biến|quán triệt|nghiêm túc|thường xuyên|định kỳ|" +
  "tiến hành|đánh giá|thống kê|khắc phục|huy động|bổ sung|sử dụng|kiện toàn|phân tích|đưa|trân trọng|yêu cầu|đề nghị|duy trì|giám sát|đăng tải|phát động|phát huy|thành lập|ưu tiên|vận động|quyết liệt|tích cực|tham gia|tiếp nhận|" +
  "bám sát|quan tâm|làm|lãnh đạo|định hướng|điều chỉnh|đầu tư|nhanh chóng|biết|khuyến khích|thúc đẩy|thúc đây|rà lại|thu hồi|cân đối|ứng dụng|liên hệ|lựa chọn|khảo sát|soạn thảo|chấp hành|lồng ghép|ký|dự|họp|khan trương|đồng thời|xây|hợp nhất|thẩm tra|thanh tra|kiểm soát|quản lý|cụ thể hóa|trao đổi|phản ánh|vận dụng|giữ|cử|mở|rút|đối chiếu|chuyển|nộp|in|xuất|tự|diễn tập|viết|chọn|biên soạn|nạo vét"
).split("|");
/** The same, where the word is also something else: "tổ chức chính trị", "Bộ Ngoại giao". */
const DOUBTFUL_VERBS =
  "tổ chức(?! (?:chính trị|xã hội|đoàn thể|đảng|cán bộ|có liên quan|liên quan|kinh tế|hội))|(?<!Ngoại )giao|tạo (?:điều kiện|chuyển biến|thuận lợi|sự)";
const LINKS =
  "có (?:trách nhiệm|ý kiến|văn bản|biện pháp|kế hoạch|giải pháp|phương án)|theo(?! dõi)|là|để|nhằm|trong|trên|với|được|đã|chưa|đang|sẽ|không|cùng|tại|về|sau|khi|nếu|như|do|bằng|gồm|trước|chậm nhất|đối với|thông qua|dưới|hoặc|từ(?! \\p{Lu}[\\p{L} ]{1,30} đến \\p{Lu})|đến(?! \\p{Lu})|nêu trên|nói trên|này|qua|ngay|đều|cũng|nói chung|nhất là|bao gồm|vào";
/** Ends a unit's name. Use with `y`, at the beginning of a word. */
export const STOP = new RegExp(`(?:${VERBS.join("|")}|${DOUBTFUL_VERBS}|${LINKS})${END}`, "uy");
/** The same with a capital: only where a line begins, for names hold such words ("Bộ Xây dựng"). Use with `y`. */
export const VERB_AT_LINE_START = new RegExp(
  `(?:${VERBS.map((verb) => `[${verb.charAt(0)}${verb.charAt(0).toUpperCase()}]${verb.slice(1)}`).join("|")}|[Tt]ổ chức|Trên cơ sở|Theo|Căn cứ|Là cơ quan)${END}`,
  "uy",
);

/** After these a colon opens a list of names that share the head: "Các Bộ: Quốc phòng, Công an". */
export const SHARED_HEAD =
  /(?:^|\s)(?:[Cc]ác|Bộ trưởng các|Chủ tịch (?:Ủy ban nhân dân|UBND) các) (?<heads>Bộ|bộ|[Ss]ở|Tập đoàn|Tổng công ty|[Cc]ục|[Vv]ụ|tỉnh|thành phố)(?:, (?:cơ quan|ngành|thành phố)(?: trực thuộc Trung ương)?)?$/u;

/** Everyone the letter goes to. */
export const EVERYONE =
  /^(?:(?:lãnh đạo|thủ trưởng|người đứng đầu|cấp ủy) )?(?:(?:tất cả )?(?:các|từng|mỗi) )?(?:cơ quan|đơn vị|địa phương|phòng|ban|ngành)(?:(?:,| và) (?:cơ quan|đơn vị|địa phương|phòng|ban|ngành))*$/u;
/** Nobody in particular: stays as written and is never matched to one unit. */
export const GENERIC =
  /(?:^|\s)(?:liên quan|có liên quan|chức năng)$|^(?:các|từng|mỗi|tất cả|ngành|địa phương|cơ quan|đơn vị)(?:\s|$)/iu;
