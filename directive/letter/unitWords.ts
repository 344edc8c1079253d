import { EDGE, END } from "../vietnamese.ts";

/** The words with which units, roles and groups begin. Data, not rules; how a name goes on is in `nameWords`. */

/** Marks that a scan may have lost or changed: "Van phong", "Chỉ cục". */
const VOWELS = ["aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ"];
const CLASSES = new Map(
  VOWELS.flatMap((letters) => Array.from(letters + letters.toUpperCase()).map((letter) => [letter, letters] as const)),
);
const blurred = (words: string) =>
  Array.from(words, (letter, at) => {
    const letters = CLASSES.get(letter);
    if (letters !== undefined) return `[${at === 0 ? letters.toUpperCase() : letters}]`;
    return letter === "đ" ? "[đd]" : letter;
  }).join("");
const BLURRED = "Văn phòng|Chi cục|Tổng cục|Trung tâm|Ủy ban nhân dân|Kho bạc|Bệnh viện|Chi nhánh|Hội đồng nhân dân"
  .split("|")
  .map(blurred)
  .join("|");

/** Only before a proper name: "Bộ máy", "Phòng, chống", "Hội nghị", "Vụ việc", "Báo cáo", "Bản đồ" are no units. */
const BEFORE_NAME =
  "Bộ|Sở|Phòng|Ban|Cục|Vụ|Viện|Báo|Hội|Đoàn|Trường|Quỹ|Hạt|Đội|Trạm|Đài|Tổ|Khoa|Đồn|Nhà|Đại học|Cảng|Cụm|Khối|" +
  "Xã|Phường|Thị trấn|Đặc khu|Huyện|Thôn|Bản|Ấp|Khóm|Buôn|Tiểu ban|Đảng bộ|Chi đoàn|Nhóm|Phân hiệu|Lữ đoàn|Sư đoàn|Trung đoàn";
/** Anywhere, whatever follows. Longer ones first where one begins another. */
const BODIES =
  "Ban (?:[Cc]hỉ đạo|[Qq]uản lý|[Cc]hỉ huy|[Gg]iám hiệu|[Gg]iám đốc|[Tt]hường vụ|[Tt]hường trực|[Cc]hấp hành|[Cc]án sự|[Tt]ổ chức|[Cc]ông tác|[Bb]ảo vệ|[Nn]hân dân|[Đđ]ại diện|[Tt]hanh tra)|" +
  "Tổ (?:công tác|giúp việc|dân phố|bầu cử|chuyên môn|chuyên gia|tự quản|liên ngành|bảo vệ|hòa giải)|" +
  "Hội (?:nông dân|phụ nữ|liên hiệp|cựu chiến binh|chữ thập đỏ|người cao tuổi|khuyến học|đồng|[dđ]oanh nghiệp|doanh nhân)|Đoàn (?:thanh niên|kiểm tra số|công tác số)|" +
  "Trường (?:mầm non|tiểu học|trung học|đại học|cao đẳng|chính trị|phổ thông)|Trạm y tế|Đài truyền thanh|Nhà trường|Báo và (?:[Pp]hát thanh, [Tt]ruyền hình|PTTH|PT-TH)|Đoàn (?:kiểm tra|giám sát|kiểm tra, giám sát)(?= (?:trong quá|có trách|chịu trách|tổng hợp|báo cáo|xây dựng|tham mưu|thông báo|lập|phải))|Nhà (?:xuất bản|văn hóa|thiếu nhi|hát)|Bộ (?:trưởng|đội [Bb]iên phòng|chỉ huy|tư lệnh)|" +
  "Cục thuế|Viện kiểm sát|Chi cục|Tổng cục|Văn phòng|VP|Thanh tra|Trung tâm|Tòa án|Toà án|Hội đồng|Hiệp hội|Liên minh|Liên đoàn|Tổng Liên đoàn|Công đoàn|Liên hiệp|Học viện|Thư viện|Bảo tàng|Tạp chí|Tập đoàn|Tổng công ty|Tổng Công ty|Công ty|" +
  "Ngân hàng|Kho bạc|Bảo hiểm xã hội|BHXH|Bưu điện|Chi nhánh|Bệnh viện|Công an|Cảnh sát|Quân khu|Ủy ban|Uỷ ban|Mặt trận|UBND|HĐND|UBMTTQ|MTTQ|TAND|VKSND|Thông tấn xã|" +
  "Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|Quận ủy|Đảng ủy|Đảng uỷ|Chi ủy|Chi uỷ|Chi bộ|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Đoàn xã|Đoàn phường|Hợp tác xã|HTX|" +
  "Cổng [Tt]hông tin|Trang [Tt]hông tin|Chính phủ|Quốc hội|Tỉnh|Thành phố|Điện lực|Viễn thông|Cơ quan|CATP|Thuế(?= (?:tỉnh|thành phố|cơ sở|khu vực))|Hải quan|Kiểm toán [Nn]hà nước|Kiểm lâm|Cảng vụ|Bộ phận|Chủ đầu tư|Nhà thầu|Nhà đầu tư|Chủ rừng|" +
  "P[ACHKVX]\\d{2}|Bệnh xá|BQL|Khu Quản lý|Liên danh|Doanh nghiệp|Đoàn trường|Tổ công nghệ số cộng đồng|Viettel|VNPT|EVN|MobiFone|VinaPhone|Agribank|Vietcombank|VietinBank|BIDV|Petrolimex|P\\.";
/** A person by the post held; stands for the unit. */
const ROLES =
  "Thành viên(?= (?:Ban|Tiểu ban|Hội đồng|Tổ|Đoàn))|Trưởng thôn|Thủ tướng|Phó Thủ tướng|Chủ tịch|Phó [Cc]hủ tịch|Ủy viên|(?:Cán bộ|Chuyên viên|Công chức|Viên chức)(?= (?:phụ trách|văn hóa|địa chính|tư pháp|tài chính|kế toán|Văn hóa|Văn phòng|Tài chính|Địa chính|Tư pháp))|Giám đốc|Phó [Gg]iám đốc|Tổng Giám đốc|Tổng giám đốc|Thủ trưởng|[Nn]gười đứng đầu|Chánh|Phó Chánh|Lãnh đạo(?! chỉ đạo)|Bí thư|Phó Bí thư|Hiệu trưởng|Phó Hiệu trưởng|Thống đốc|" +
  "Tổng Thanh tra|Tổng Kiểm toán|Tổng [Bb]iên tập|Viện trưởng|Cục trưởng|Vụ trưởng|Chi cục trưởng|Thứ trưởng|Tổ trưởng|Thôn trưởng|Đội trưởng|Trạm trưởng|Đồn trưởng|Chỉ huy trưởng|Tư lệnh|Chủ nhiệm|Thường trực|" +
  "thủ trưởng|lãnh đạo(?= (?:các|cơ quan|đơn vị))|giám đốc|hiệu trưởng|giáo viên chủ nhiệm|Giáo viên chủ nhiệm|nhà thầu|chủ đầu tư|nhà đầu tư";
/** "Trưởng phòng Nội vụ", "Phó Trưởng ban", "Trưởng các thôn"; "Trưởng thành" is no post. */
const HEADS_OF =
  "(?:Phó )?Trưởng (?=(?:[Pp]hòng|[Bb]an|[Tt]hôn|[Bb]ản|ấp|khóm|[Kk]hoa|[Cc]ông an|[Tt]iểu ban|[Đđ]oàn|[Tt]rạm|[Tt]ổ|[Bb]ộ phận|[Tt]huế|[Bb]uôn|[Kk]hối|[Cc]ác|Bộ môn|khu)(?![\\p{L}\\p{N}]))";
/** "đồng chí Lê Thị Hoa", "ông Nguyễn Văn Tám". */
const PERSONS = "(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à) (?=\\p{Lu})";
const SMALL =
  "ban quản lý(?= (?:các|chợ|dự án|khu|rừng|di tích|chung cư))|bộ|sở|phòng|ban|cục|vụ|văn phòng|công an|ủy ban nhân dân|trung tâm|tỉnh|thành phố|huyện|xã|phường|đài|hội|trạm|chi cục|kho bạc|bệnh viện|trường|tổ|đảng ủy|chi bộ|thôn|báo|tập đoàn|công ty|ngân hàng";
const MEMBERS =
  "[Bb]ộ|[Ss]ở|[Pp]hòng|[Bb]an|cơ quan|Cơ quan|đơn vị|Đơn vị|địa phương|xã|phường|ngành|cấp|[Tt]ập đoàn|tổ chức|doanh nghiệp|[Cc]ục|[Vv]ụ|[Tt]rường|cơ sở|[Vv]iện|tỉnh|thành phố|chủ đầu tư|chủ rừng|nhà thầu|[Tt]ổng công ty|" +
  "[Hh]ội|hiệp hội|đoàn thể|thành viên|huyện|[Tt]rung tâm|UBND|Ủy ban|báo|đài|đảng ủy|Đảng ủy|[Cc]hi bộ|[Cc]hi nhánh|[Tt]òa án|công ty|Công ty|[Tt]hôn|bản|ấp|khóm|[Tt]ổ|[Kk]hoa|khối|ban quản lý|Ban Quản lý|bệnh viện|trạm|[Đđ]ội|đồn|ngân hàng|lực lượng|hợp tác xã|đ/c|[Cc]huyên viên|[Pp]hó [Cc]hủ tịch|tông công ty|ngân hàng|nhà trường|tiểu ban|Tiểu ban|đồng chí|Thuế|BQL|Khu|[Pp]hó [Gg]iám đốc|đảng bộ|Đảng bộ|chi đoàn|chi hội|hộ kinh doanh|hộ gia đình";
/** "các phòng, ban", "từng cơ quan, đơn vị": any of these, or whatever follows "các" among the members. */
const GROUPS = `(?:[Tt]ất cả )?(?:[Cc]ác|[Tt]ừng|[Mm]ỗi|\\d{1,3}) (?=(?:${MEMBERS})${END})`;

/** Begins a unit's name; small letters only before a proper name ("phòng Nội vụ"). Use with `y`. */
export const HEAD = new RegExp(
  `${EDGE}(?:(?:${BODIES}|${ROLES}|${BLURRED})${END}|${HEADS_OF}|${PERSONS}|(?:${BEFORE_NAME}) (?=\\p{Lu}|\\d)|P\\.(?= ?\\p{Lu})|(?:${SMALL}) (?=\\p{Lu}|số \\d|\\d|các )|${GROUPS})`,
  "uy",
);

/** Heads that may stand for the unit by themselves; any other needs a name. */
export const WHOLE = new RegExp(
  `^(?:Chính phủ|Quốc hội|Tỉnh|Thành phố|CATP|UBND|HĐND|Ủy ban nhân dân|Công an|Công đoàn|(?:Tỉnh|Thành|Huyện|Quận|Đảng|Chi) [ủu]ỷ?|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Đoàn xã|Đoàn phường|Chi bộ|Cục thuế|Văn phòng|(?:Phó )?Thủ tướng|Chánh Văn phòng|VP|Ban (?:giám hiệu|Giám hiệu|Giám đốc|giám đốc|Thường vụ)|Hiệu trưởng|TAND|VKSND|BHXH|Viettel|VNPT|EVN|Nhà trường|Thôn trưởng|Trưởng thôn|Doanh nghiệp|Đoàn trường|Đoàn (?:kiểm tra|giám sát|kiểm tra, giám sát)|P[ACHKVX]\\d{2}|[Cc]hủ đầu tư|[Nn]hà thầu|[Nn]hà đầu tư|Chủ rừng|Đài truyền thanh|Trạm y tế|[Gg]iáo viên chủ nhiệm|[Tt]hủ trưởng đơn vị|${blurred("Văn phòng")})$`,
  "u",
);

/** Begins a group written without "các" after "phối hợp với": "địa phương", "ngành công thương". Use with `y`. */
export const LOOSE_HEAD = new RegExp(
  `${EDGE}(?:địa phương|sở, |ngành \\p{Ll}|cơ quan|đơn vị|cấp ủy|chính quyền|chủ đầu tư|tổ chức chính trị|thôn|công an xã|ngân hàng|ban, ngành|nhà trường|doanh nghiệp|bộ phận)`,
  "uy",
);

const SMALL_MEMBERS =
  "cơ quan|đơn vị|địa phương|ngành|ban|phòng|sở|xã|phường|đặc khu|thị trấn|huyện|thị xã|quận|thành phố|thành phô|tỉnh|đoàn thể|cá nhân|doanh nghiệp|hội|trường|bộ|quản lý nhà nước|chính quyền|chống|liên quan|trường học|cơ sở|thôn|bản|ấp|khóm|buôn|làng|tổ dân phố|khu phố|khu dân cư|trung tâm|viện|khoa|cục|vụ|tập đoàn|tổng công ty|tông công ty|công ty|báo chí|thông tấn|hiệp hội|hợp tác xã|chủ rừng|chủ đầu tư|nhà thầu|cấp|tỉnh ủy|thành ủy|huyện ủy|quận ủy|đảng ủy|chi ủy|chi bộ|mầm non|tiểu học|trung học|phổ thông|tư thục|dân lập|tư nhân|cao đẳng|đại học|trung cấp|đảng bộ|chi đoàn|chi hội|tHCS|tHPT".split(
    "|",
  );
/** Nouns that go on with a group or a list of places: "các cơ quan, đơn vị", "các phường, xã, đặc khu". */
export const MEMBER = new RegExp(
  `(?:(?:${SMALL_MEMBERS.map((noun) => `[${noun.charAt(0)}${noun.charAt(0).toUpperCase()}]${noun.slice(1)}`).join("|")})${END}|tổ chức(?= (?:chính trị|xã hội|đoàn thể|đảng|kinh tế|có liên quan|liên quan|hội|tín dụng|thành viên)|[,.;:]| và ))`,
  "uy",
);

/** After these a colon opens a list of names that share the head: "Các Bộ: Quốc phòng, Công an". */
export const SHARED_HEAD =
  /(?:^|\s)(?:[Cc]ác|(?<role>Bộ trưởng|[Gg]iám đốc|[Tt]hủ trưởng|[Ll]ãnh đạo|Trưởng|Cục trưởng|Chủ tịch (?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)) các) (?<heads>Bộ|bộ|[Ss]ở|[Pp]hòng|[Bb]an|Tập đoàn|Tổng công ty|[Cc]ục|[Vv]ụ|[Tt]rung tâm|[Hh]ội|tỉnh|thành phố|xã|phường|cơ quan|đơn vị)(?:, (?:cơ quan|ban|ngành|đơn vị|thành phố|phường|đặc khu)(?: trực thuộc Trung ương)?)*(?: (?:tỉnh|thành phố|sau))?$/u;

/** Everyone the letter goes to. */
export const EVERYONE =
  /^(?:(?:lãnh đạo|thủ trưởng|người đứng đầu|cấp ủy) )?(?:(?:tất cả )?(?:các|từng|mỗi) )?(?:cơ quan|đơn vị|địa phương|phòng|ban|ngành)(?:(?:,| và) (?:cơ quan|đơn vị|địa phương|phòng|ban|ngành))*$/u;
/** Nobody in particular: stays as written and is never matched to one unit. */
export const GENERIC =
  /(?:^|\s)(?:liên quan|có liên quan|chức năng)$|^(?:các|từng|mỗi|tất cả|ngành|doanh nghiệp|địa phương|cơ quan|đơn vị)(?:\s|$)/iu;
/** A post without a unit's name is nobody: "Lãnh đạo đầu tư …", "Giám đốc điều hành". */
export const NEEDS_NAME =
  /^(?:Lãnh đạo|lãnh đạo|Giám đốc|giám đốc|Thủ trưởng|thủ trưởng|Chủ tịch|Phó [Cc]hủ tịch(?! phụ)|Bí thư(?! chi bộ| chi đoàn| đảng ủy)|Trưởng(?! thôn)|Chánh(?! Văn phòng)|[Nn]gười đứng đầu) \p{Ll}/u;
