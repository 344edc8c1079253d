import { END, foldMarks, isLetterOrDigit } from "../vietnamese.ts";

/**
 * The small words that go on with a unit's name, and those at which it ends. Data, not rules: a name is written with a
 * capital for each of its parts and small letters within ("Chi cục Trồng trọt và Bảo vệ thực vật"), and what follows it is
 * small as well ("rà soát …"), so only the words themselves tell where one stops and the other begins.
 */

const listed = (words: string) => words.trim().split(/\s*[|\n]\s*/u);

/** What a unit does, two syllables each. Read without marks as well, for recognised text loses them ("triên khai"). */
const VERB_PAIRS = listed(`
  ban hành|bám sát|báo cáo|bãi bỏ|bảo đảm|bảo quản|bảo vệ|biên soạn|biểu dương|bố trí|bổ nhiệm|bổ sung|bồi dưỡng|bồi thường
  cải cách|cải tạo|cải thiện|cam kết|cảnh báo|căn cứ|cân đối|cập nhật|cấp phát|cấp phép|chăm lo|chăm sóc|chấm dứt|chấn chỉnh
  chấp hành|chỉ đạo|chỉnh lý|chỉnh sửa|chia sẻ|chịu trách|chuẩn bị|chuẩn hóa|chủ động|chủ trì|chú trọng|chuyển đổi|chuyển giao
  chứng thực|công bố|công khai|công nhận|cụ thể|củng cố|cung cấp|cung ứng|cương quyết|cử cán|dự báo|dự kiến|dự thảo|dự trù|duy trì
  diễn tập|dành thời|dừng việc|đa dạng|đánh giá|đảm bảo|đảm nhận|đăng ký|đăng tải|đào tạo|đầu tư|đấu tranh|đẩy lùi|đẩy mạnh|đẩy nhanh
  đề cao|đề cử|đề nghị|đề ra|đề xuất|điều chỉnh|điều động|điều hành|điều phối|điều tiết|điều tra|định hướng|định kỳ|đôn đốc|đổi mới
  đối chiếu|đối thoại|đồng bộ|đồng thời|động viên|đưa vào|đưa tin|đưa nội|ghi nhận|giải ngân|giải phóng|giải quyết|giải thích|giải trình
  giám sát|giảng dạy|giáo dục|giao nhiệm|giới thiệu|gia hạn|gắn kết|gặp gỡ|góp ý|hạch toán|hạn chế|hoàn chỉnh|hoàn thành|hoàn thiện
  hoàn trả|huy động|hướng dẫn|hưởng ứng|hỗ trợ|họp bàn|hợp nhất|hợp tác|huấn luyện|kêu gọi|kết hợp|kết nối|kiểm điểm|kiểm kê|kiểm soát
  kiểm tra|kiên quyết|kiến nghị|kiện toàn|kịp thời|khai thác|khám chữa|khảo sát|khẩn trương|khắc phục|khen thưởng|khoanh vùng|khơi thông
  khởi công|khởi động|khuyến cáo|khuyến khích|lãnh đạo|làm rõ|làm tốt|làm việc|lấy ý|lập danh|lập kế|lập hồ|liên hệ|liên kết|lồng ghép
  lựa chọn|lưu giữ|lưu trữ|lưu ý|mở lớp|mở rộng|nắm bắt|nắm chắc|nạo vét|nâng cao|nâng cấp|nêu cao|nêu rõ|ngăn chặn|nghiên cứu|nghiêm cấm
  nghiêm túc|nghiệm thu|nhanh chóng|nhân rộng|niêm yết|nỗ lực|nộp hồ|ổn định|phải có|phản ánh|phát dọn|phát động|phát hành|phát hiện
  phát huy|phát triển|phát sóng|phân bổ|phân cấp|phân công|phân luồng|phân loại|phân tích|phấn đấu|phê duyệt|phổ biến|phối hợp|phòng ngừa
  phong tỏa|phục hồi|phục vụ|phụ trách|phun thuốc|quan tâm|quán triệt|quản lý|quảng bá|quy định|quy hoạch|quyết định|quyết liệt|quyết toán
  rà lại|rà soát|ra quân|ra soát|rút kinh|sắp xếp|sẵn sàng|sàng lọc|sản xuất|siết chặt|soạn thảo|sơ kết|sử dụng|sửa chữa|sửa đổi|tái cơ
  tạo điều|tạo chuyển|tạo thuận|tạo sự|tăng cường|tăng thời|tập hợp|tập huấn|tập trung|tham dự|tham gia|tham mưu|thanh lý|thanh quyết
  thanh toán|thanh tra|thành lập|tháo dỡ|tháo gỡ|theo dõi|thể hiện|thẩm định|thẩm tra|thăm hỏi|thi công|thi hành|thiết kế|thiết lập
  thống kê|thống nhất|thông báo|thông tin|thu gom|thu hồi|thu thập|thuyết minh|thúc đẩy|thúc giục|thực hành|thực hiện|thường xuyên
  thường trực|tiêm bổ|tiêm phòng|tiêm vắc|tiếp cận|tiếp nhận|tiếp thu|tiếp tục|tiếp xúc|tiến hành|tiết kiệm|tìm kiếm|tính toán|tích cực
  tích hợp|tố chức|toàn diện|tôn tạo|tổ chức|tổng hợp|tổng kết|trả lời|trả kết|trang bị|trang trí|tranh thủ|trao đổi|trân trọng|triển khai
  triệt để|trích lập|trình bày|trồng cây|trực ban|trực tiếp|trực 24|trợ giúp|truy quét|truy xuất|truyền thông|tu bổ|tuần tra|tuyên truyền
  tuyển chọn|tuyển dụng|tuyển sinh|tuyệt đối|tự kiểm|tư vấn|ứng dụng|ứng phó|ưu tiên|ủng hộ|ủy quyền|vận động|vận dụng|vận hành|vận chuyển
  vệ sinh|xác định|xác lập|xác minh|xác nhận|xây dựng|xem xét|xét duyệt|xét nghiệm|xin ý|xóa bỏ|xử lý|xử phạt|xúc tiến|xuất cấp|yêu cầu
  khan trương|đôn đóc|có trách|có văn|có biện|có kế|có giải|có phương|có ý|có báo|có hình|có hướng|có quyền|chiến đấu|còn hiệu|còn lại
  hành quân|bàn giao|cưỡng chế|công chiếu|dán tem|đặt biển|đến từng|nhắc nhở|gửi báo|gửi văn|khai giảng|khai mạc|bế mạc|lắp đặt|mua sắm
  phê bình|phong tặng|truy cứu|trưng bày|thay thế|tẩy uế|thả giống|thăm quan|thí điểm|treo băng|treo cờ|tưới tiêu|súc xả|tiêu hủy|tiêu độc
  nhập liệu|đồng hành|hiệp đồng|gương mẫu|hòa giải|chốt chặn|trực gác|kết luận|bảo dưỡng|bảo trì|số hóa|rà quét|xuất kho|ký kết|ký hợp
  phân phối|cảm ơn|kính trình|xác thực|tự giác|xét chọn|lấy phiếu|in ấn|giữ gìn|giữ vững|kê khai|khai báo|đề bạt|luân chuyển|tiếp đón
`);

/** The same of one syllable, and words that join or turn. They end a name unless they belong to a compound of it. */
const STOP_SINGLES = new Set(
  listed(
    "chịu|phải|cần|sớm|trình|gửi|lập|làm|biết|ký|dự|họp|cử|giữ|mở|rút|chuyển|nộp|in|xuất|tự|viết|chọn|xây|đưa|tạo|xét|thu|chi|lấy|kéo|" +
      "tiêm|treo|phát|dọn|nêu|coi|dùng|thuê|mua|bán|trao|tặng|nhận|đón|tiếp|đặt|dừng|ra|nắm|xin|tham|trực|gom|đã|chưa|đang|sẽ|không|" +
      "là|để|nhằm|trong|trên|với|được|cùng|tại|về|sau|khi|nếu|như|do|bằng|gồm|trước|dưới|hoặc|này|đó|qua|ngay|đều|cũng|vào|mà|thì|còn|vẫn|" +
      "rằng|bởi|vì|nên|hãy|chỉ|tổng",
  ),
);

/** Joining words that do not end every name: "từ Hà Tĩnh đến Khánh Hòa" goes on with a group. Use with `y`. */
const STOP_LINK = new RegExp(
  `(?:theo|(?<!Ngoại )giao|từ(?! \\p{Lu}[\\p{L} ]{1,30} đến \\p{Lu})|đến(?! \\p{Lu}| số \\d)|nói (?:trên|chung)|nhất là|bao gồm|đối với|thông qua|chậm nhất)${END}`,
  "uy",
);

/** Two syllables inside names, small where the name's own part began before them: "Khí tượng thủy văn". */
const NAME_PAIRS = new Set(
  listed(`
  nhân dân|hành chính|chính trị|xã hội|kinh tế|công nghiệp|nông nghiệp|nông thôn|lâm nghiệp|thủy sản|thủy lợi|thủy văn|thủy nội|địa chính
  địa phương|đất đai|môi trường|khí hậu|khí tượng|khoáng sản|tài nguyên|nước sạch|công cộng|công ích|công lập|công nghệ|kỹ thuật
  truyền thanh|truyền hình|ký túc|viễn thông|bưu chính|điện tử|dữ liệu|điện lực|năng lượng|dầu khí|giao thông|vận tải|đường bộ
  đường sắt|đường thủy|hàng không|hàng hải|đô thị|hạ tầng|công trình|chất lượng|thực phẩm|dược phẩm|mỹ phẩm|thực vật|động vật|thú y|chăn nuôi
  trồng trọt|giống cây|cây trồng|vật nuôi|bệnh tật|dịch bệnh|y tế|y học|y dược|cổ truyền|đa khoa|dự phòng|tâm thần|chức năng|dân số
  gia đình|trẻ em|phụ nữ|thanh niên|thiếu niên|thiếu nhi|nhi đồng|sinh viên|học sinh|cựu chiến|chiến binh|cao tuổi|khuyết tật|mồ côi
  thập đỏ|khuyến học|khuyến nông|khuyến công|luật gia|luật sư|nhà báo|văn học|nghệ thuật|văn hóa|thể thao|thể dục|du lịch|di sản|bảo tàng
  lịch sử|tôn giáo|dân tộc|miền núi|nội trú|bán trú|mầm non|mẫu giáo|tiểu học|trung học|phổ thông|cơ sở|cao đẳng|đại học|nghề nghiệp
  việc làm|ngoại ngữ|tin học|từ xa|quốc tế|quốc gia|quốc phòng|khu vực|biên phòng|quân sự|quân đội|hình sự|dân sự|trật tự|an toàn|an ninh
  an sinh|ma túy|phòng cháy|chữa cháy|cứu nạn|cứu hộ|nhập cảnh|thiên tai|lụt bão|tội phạm|tệ nạn|tham nhũng|buôn lậu|gian lận|thương mại
  hàng giả|thị trường|xuất khẩu|nhập khẩu|doanh nghiệp|tín dụng|chính sách|tiền gửi|ngân sách|tài chính|kế toán|kế hoạch
  tài sản|giá cả|đấu giá|tư pháp|hộ tịch|pháp luật|pháp chế|pháp lý|pháp y|công chứng|dân quân|tự vệ|dân phòng|dân phố|dân cư|khu phố
  thi đua|bầu cử|cán bộ|công chức|viên chức|công đoàn|lao động|thương binh|có công|bảo hiểm|hưu trí|thư viện|công viên|cây xanh
  chiếu sáng|thoát nước|cấp nước|nghĩa trang|rác thải|chất thải|rừng phòng|phòng hộ|phòng thủ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|đảng ủy|chi ủy|chi bộ|đặc dụng|ven biển|biển đảo|hải đảo|hải quan|kho bạc
  dự án|đề án|chương trình|tiêu dùng|người dùng|đo lường|trí tuệ|bản quyền|tác giả|bức xạ|hạt nhân|sinh học|sản phẩm
  cửa khẩu|thành viên|trực thuộc|liên quan|chuyên môn|chuyên trách|sự nghiệp|đoàn thể|quần chúng|chính quyền|cơ quan|đơn vị
  doanh nhân|hội viên|đoàn viên|người lao|người dân|hội đồng|bộ phận|khách hàng|đối tác|nhà thầu|chủ rừng|giáo viên
  chuyên nghiệp|chi nhánh|đê điều|thiết bị|trang thiết|bất động|động sản|hồi sức|chống độc|túc xá|ngoại khoa|nội khoa|sản khoa|cá nhân|hộ kinh|kinh doanh|trang trại|làng nghề|nhiễm khuẩn|xuất nhập|trung ương|bổ túc|liên cấp|song ngữ|quỹ đất|quỹ nhà|sân bay|cảng biển|bến xe|bến tàu|nhà ở|công sở|công vụ
  văn thư|cơ yếu|mật mã|đối ngoại|đối nội|nội bộ|ngoại vụ|báo chí|xuất bản|phát thanh|phong trào|thông tấn|mặt trận|dân vận|tuyên giáo
  đăng kiểm|phương tiện|cơ giới|dân dụng|dân lập|tư thục|công tác|một cửa|hậu cần|dịch vụ|hệ thống|vấn đề|cao tốc|nông lâm|lâm sản|sinh quyển|dự trữ|ngập mặn|thiên nhiên|bảo tồn|vật liệu|vật tư|dinh dưỡng|sức khỏe|sinh sản|da liễu|đảng bộ|đại biểu|nhà nước|thủ tục|giao dịch|nghiệp vụ|sáng tạo|khởi nghiệp|khoa học|bảo trợ
`),
);

/** One syllable that goes on with a name: "Quản lý rừng", "hành chính công", "khu công nghiệp". */
const NAME_SINGLES = new Set(
  listed(
    "rừng|chợ|đất|quỹ|nợ|công|số|khu|cụm|nhà|cảng|vốn|giá|thuế|chuyên|nghề|mới|biển|nước|gió|điện|than|khí|lớp|khối|trường|thôn|bản|ấp|khóm|làng|hộ|tổ|đội|trạm|quân|dân|trẻ|em|tư|và|ngành|nhánh|chi|II|III|đỏ|rác|phà|cầu|đường|hồ|đập|đê|kênh|cảnh|khẩu|chống|đảng|xá|cá",
  ),
);

/** Ends what came before: a level, behind which only the place's own name may follow. Two syllables first. */
const LEVEL_PAIRS = new Set([
  "thành phố",
  "thành phô",
  "thị xã",
  "thị trấn",
  "đặc khu",
  "cấp tỉnh",
  "cấp xã",
  "cấp huyện",
]);
const LEVELS = new Set(["tỉnh", "huyện", "quận", "xã", "phường", "đảo"]);

/** Verbs that are nouns in a name behind one of these: "Quỹ Hỗ trợ phát triển …", "Ban Quản lý dự án đầu tư xây dựng". */
const TAKES_OBJECT = new Set(
  listed(
    "chất lượng|hệ thống|quản lý|dự án|đầu tư|hỗ trợ|xúc tiến|kiểm soát|phát triển|bảo vệ|đào tạo|bồi dưỡng|giáo dục|dịch vụ|tư vấn|nghiên cứu|điều hành|chỉ huy|" +
      "kiểm định|kiểm nghiệm|ứng dụng|hạ tầng|kỹ thuật|khoa học|công nghệ|công tác|thẩm định|giám sát|quy hoạch|cứu hộ|phòng chống|trợ giúp|giám định|" +
      "tìm kiếm|hợp tác|thông tin|văn thư|đăng ký|chuyển đổi|tuyên truyền|bảo hiểm",
  ),
);
const VERBAL_NOUNS = new Set(
  listed(
    "đầu tư|quản lý|phát triển|thường xuyên|bảo vệ|kiểm tra|thanh tra|đào tạo|vận hành|khai thác|điều hành|thi hành|kiểm soát|chuyển đổi|ứng dụng|" +
      "bồi dưỡng|bảo trì|sản xuất|chăm sóc|phục hồi|vệ sinh|thẩm định|xúc tiến|thông tin|truyền thông|lưu trữ|thống kê|hợp tác|tư vấn|đổi mới|giáo dục",
  ),
);
/** "dự án đầu tư xây dựng", but "Sở Giáo dục và Đào tạo xây dựng …". */
const BUILDS = new Set(["đầu tư", "dự án", "kiểm định", "kỹ thuật"]);
/** What an office is for: "các cơ quan tham mưu", "đơn vị thi công". */
const OF_OFFICE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["cơ sở", new Set(["đào tạo", "giáo dục", "sản xuất", "khám chữa", "chăm sóc"])],
  ["cơ quan", new Set(["quản lý", "tham mưu", "soạn thảo", "thanh tra", "thông tin", "truyền thông", "điều tra"])],
  ["hồi sức", new Set(["tích cực"])],
  ["đơn vị", new Set(["sử dụng", "thi công", "tư vấn", "vận hành", "quản lý", "cung cấp", "truyền thông", "cung ứng"])],
  ["doanh nghiệp", new Set(["sản xuất", "xây dựng", "khai thác", "cung cấp", "cung ứng", "vận chuyển"])],
  ["nhà thầu", new Set(["thi công", "tư vấn", "xây dựng", "giám sát"])],
]);
/** Behind "Ban Chỉ đạo" a name may go on with what is to be brought about; all else there is what the committee does. */
const OF_STEERING = new Set(["xây dựng", "phát triển", "cải cách", "sắp xếp", "chuyển đổi", "bảo vệ"]);

const EXACT_VERBS = new Set(VERB_PAIRS);
const FOLDED_NAMES = new Set([...NAME_PAIRS].map(foldMarks));
const FOLDED_VERBS = new Set(VERB_PAIRS.map(foldMarks).filter((folded) => !FOLDED_NAMES.has(folded)));

export type WordKind = "level" | "name" | "stop" | "unknown";

/**
 * What the small word at `at` does to the name before it, and how many characters it takes with it where two syllables
 * belong together. `before` is the name so far.
 */
export function wordKind(text: string, at: number, before: string): { kind: WordKind; length: number } {
  const [pair, first] = pairAt(text, at);
  if (text.startsWith("có liên quan", at)) return { kind: "name", length: "có liên quan".length };
  if (/^có \p{Ll}/u.test(text.slice(at, at + 4))) return { kind: "stop", length: 0 };
  if (pair !== null) {
    if (LEVEL_PAIRS.has(pair)) return { kind: "level", length: pair.length };
    if (isVerb(pair)) {
      if (isNounBehind(before, pair) || endsName(text, at, pair, before)) return { kind: "name", length: pair.length };
      if (!NAME_PAIRS.has(pair)) return { kind: "stop", length: 0 };
    }
    if (NAME_PAIRS.has(pair)) return { kind: "name", length: pair.length };
  }
  if (LEVELS.has(first)) return { kind: "level", length: first.length };
  if (STOP_SINGLES.has(first)) return { kind: "stop", length: 0 };
  STOP_LINK.lastIndex = at;
  if (STOP_LINK.test(text)) return { kind: "stop", length: 0 };
  if (NAME_SINGLES.has(first)) return { kind: "name", length: first.length };
  return { kind: "unknown", length: first.length };
}

/** Do these two syllables stand in names, whatever the second means elsewhere ("Hàng không", "Hậu cần")? */
export const isNamePair = (pair: string): boolean => NAME_PAIRS.has(pair.toLowerCase());

/** Are these two small syllables what a unit does? Marks may be lost. */
export function isVerb(pair: string): boolean {
  return EXACT_VERBS.has(pair) || (!/\p{Lu}/u.test(pair) && FOLDED_VERBS.has(foldMarks(pair)));
}

/** "Cục Kết cấu hạ tầng xây dựng tham mưu …": what it says it does not build anything, for what it shall do comes behind. */
function endsName(text: string, at: number, pair: string, before: string): boolean {
  return ENDING_NOUNS.has(pair) && /\p{L} $/u.test(before) && matches(DUTY_BEHIND, text, at + pair.length) > 0;
}

/** Nouns at the end of a name where a verb follows: nobody's duty is two of them in a row. */
const ENDING_NOUNS = new Set(
  listed(
    "xây dựng|giáo dục|đầu tư|truyền thông|đào tạo|bồi dưỡng|lưu trữ|thống kê|quy hoạch|sản xuất|vệ sinh|bảo trì|vận hành|khai thác",
  ),
);
const DUTY_BEHIND =
  / (?:chủ trì|chủ động|phối hợp|tham mưu|khẩn trương|rà soát|tiếp tục|đôn đốc|theo dõi|chỉ đạo|ban hành|triển khai|thực hiện|tổng hợp|chịu trách|có trách|căn cứ|tập trung|thường xuyên|thẩm định|kiểm tra)(?!\p{L})/uy;

function isNounBehind(before: string, pair: string): boolean {
  const last = before.slice(-24, -1).split(" ").slice(-2).join(" ").toLowerCase();
  if (last === "chỉ đạo") return OF_STEERING.has(pair);
  if (pair === "xây dựng") return BUILDS.has(last);
  if (pair === "tổng hợp") return last === "kế hoạch" || last.endsWith(" ngoại") || last.endsWith(" nội");
  return OF_OFFICE.get(last)?.has(pair) === true || (TAKES_OBJECT.has(last) && VERBAL_NOUNS.has(pair));
}

/** The two syllables at `at` (null where a stop mark or the end parts them), and the first alone. */
export function pairAt(text: string, at: number): [pair: string | null, first: string] {
  const first = endOfSyllable(text, at, at + LONGEST_PAIR);
  if (first === at) return [null, ""];
  const second = text.charAt(first) === " " ? endOfSyllable(text, first + 1, at + LONGEST_PAIR) : first + 1;
  return [second === first + 1 ? null : text.slice(at, second), text.slice(at, first)];
}

const LONGEST_PAIR = 24;

function endOfSyllable(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && end < text.length && isLetterOrDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** The same verbs with a capital: only where a line begins, for names hold such words ("Bộ Xây dựng"). Use with `y`. */
export const VERB_AT_LINE_START = new RegExp(
  `(?:${VERB_PAIRS.map((verb) => `[${verb.charAt(0)}${verb.charAt(0).toUpperCase()}]${verb.slice(1)}`).join("|")}|[Pp]hải|[Cc]ần|[Ss]ớm|[Gg]ửi|[Ll]ập|[Ll]àm|[Cc]ử|[Mm]ở|Trên cơ sở|Theo|Là cơ quan|Trình)${END}`,
  "uy",
);

/**
 * Compounds of several parts, and fields of whole departments (police, tax) in which a verb or a joining word stands small.
 * Use with `y`.
 */
const COMPOUNDS = listed(`
  phòng, chống|phòng, trừ|phòng cháy,? (?:và )?chữa cháy|cứu nạn,? (?:và )?cứu hộ|thi đua,? (?:và )?khen thưởng|nhỏ và vừa|vừa và nhỏ
  khuyến nông,? (?:và )?khuyến ngư|cán bộ, công chức|tiếp nhận và trả kết quả|một cửa, một cửa liên thông|tìm kiếm,? (?:và )?cứu nạn
  (?<=(?:Tổ|Đoàn|Ban|Phòng|tổ|đoàn) )kiểm tra, giám sát|công tác đảng(?: và |, )công tác chính trị|đảng(?: và |, )công tác chính trị
  quản lý hành chính về trật tự xã hội|điều tra tội phạm về (?:ma túy|trật tự xã hội|(?:tham nhũng, )?kinh tế(?:, buôn lậu|,? (?:và )?chức vụ)?(?:, môi trường)?)
  phòng,? chống tội phạm (?:về môi trường|sử dụng công nghệ cao)|thi hành án hình sự và hỗ trợ tư pháp|đăng ký,? (?:và )?quản lý phương tiện
  tạm giữ, tạm giam(?: và thi hành án hình sự)?|tàng thư căn cước|hỗ trợ người nộp thuế|cá nhân, hộ kinh doanh|hộ kinh doanh, cá nhân
  cưỡng chế(?: và thu hồi)? nợ(?: thuế)?|kê khai(?:, | và )kế toán thuế|quản lý nợ và cưỡng chế|bất động sản|báo chí, truyền thông|(?<=Cảnh sát )quản lý hành chính|nông,? lâm sản|nông,? lâm(?:,| và)? thủy sản|vấn đề chung về xây dựng pháp luật|học sinh, sinh viên|khám bệnh, chữa bệnh|khám,? chữa bệnh|(?<=[Bb]an )xây dựng Đảng|dự toán cấp (?:[IVX]+|\\d)|công lập,? (?:và )?(?:tư nhân|ngoài công lập)|(?<=[Cc]hủ rừng )là (?:tổ chức|hộ gia đình(?:, cá nhân)?)|(?<=thành viên )(?:trong|của) (?:[Tt]iểu ban|[Bb]an [Cc]hỉ đạo|[Hh]ội đồng)|cho thuê lại lao động|cho thuê tài chính|(?<=cơ quan )thu(?=[,.;]| và )|quản lý tòa nhà|bảo vệ,? chăm sóc sức khỏe
`);
export const SMALL_COMPOUND = new RegExp(`(?:${COMPOUNDS.join("|")})${END}`, "uy");

/** Length of what a sticky pattern matches at `at`; 0 where it does not. */
export function matches(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

export function wordEnd(text: string, at: number): number {
  const next = /^(?:[^\s.,;:()“”"…!?_&]|\.(?=\p{L}))+/u.exec(text.slice(at, at + 60));
  return at + (next === null ? 1 : next[0].length);
}
