import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Folders of letters: our own invented ones, and the real ones of the workshop where they are at hand. */
export const letterFolders: readonly string[] = [
  "../../tests/directive/letters/",
  "../../../shared/letters/",
  ...(process.env["LETTERS"]?.split(":") ?? []),
]
  .map((path) => (path.startsWith(".") ? fileURLToPath(new URL(path, import.meta.url)) : path))
  .filter((folder) => existsSync(folder));

export function lettersAtHand(): NamedText[] {
  return letterFolders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".txt"))
      .map((file) => ({ name: file.replace(/\.txt$/u, ""), text: readFileSync(`${folder}/${file}`, "utf8") })),
  );
}

const HEAD = `ỦY BAN NHÂN DÂN TỈNH AN SƠN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 128/UBND-TH      An Sơn, ngày 03 tháng 11 năm 2025
V/v triển khai nhiệm vụ trọng tâm cuối năm
Kính gửi: Các sở, ban, ngành; Ủy ban nhân dân các xã, phường.
Thực hiện Kết luận số 77-KL/TW ngày 02/6/2025 của Bộ Chính trị, Ủy ban nhân dân tỉnh có ý kiến như sau:`;
const TAIL = `Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.
Nơi nhận:
- Như trên;
- Lưu: VT, TH.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Thị Mẫu`;
const POINTS = [
  "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và các cơ quan, đơn vị có liên quan rà soát biên chế, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2025.",
  "Sở Y tế xây dựng kế hoạch phòng, chống dịch bệnh mùa đông xuân, hoàn thành trong tháng 11 năm 2025; định kỳ hằng tháng báo cáo kết quả về Văn phòng Ủy ban nhân dân tỉnh để tổng hợp.",
  "Công an tỉnh khẩn trương tham mưu các giải pháp bảo đảm an ninh, trật tự dịp Tết Nguyên đán theo Công điện số 12/CĐ-UBND ngày 20 tháng 10 năm 2025 của Chủ tịch Ủy ban nhân dân tỉnh.",
  "Ủy ban nhân dân các xã, phường tuyên truyền, vận động Nhân dân giữ gìn vệ sinh môi trường; xử lý nghiêm các trường hợp vi phạm, không để phát sinh điểm nóng trên địa bàn.",
  "Sở Giáo dục và Đào tạo phối hợp với Sở Văn hóa, Thể thao và Du lịch tổ chức các hoạt động ngoại khóa, gửi danh sách trước 17 giờ ngày 20/11/2025.",
  "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội giám sát việc thực hiện chính sách hỗ trợ hộ nghèo trong quý IV/2025.",
  "Sở Tài chính cân đối, bố trí kinh phí theo quy định; trường hợp vượt thẩm quyền, kịp thời báo cáo cấp có thẩm quyền xem xét, quyết định.",
  "Các sở: Xây dựng, Công Thương, Nông nghiệp và Môi trường đẩy nhanh tiến độ giải ngân vốn đầu tư công, phấn đấu đến hết năm 2025 đạt 100% kế hoạch.",
  "Giao Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc việc thực hiện Công văn này, báo cáo Chủ tịch Ủy ban nhân dân tỉnh trong vòng 05 ngày làm việc kể từ ngày ký.",
];

/** An invented letter of nine points, or of `times` sections with nine points each. */
export function longLetter(times: number): string {
  const points = POINTS.map((words, index) => `${index + 1}. ${words}`).join("\n");
  const sections = Array.from({ length: times }, (_, index) => `${roman(index + 1)}. NHIỆM VỤ CHUNG\n${points}`);
  return [HEAD, ...(times === 1 ? [points] : sections), TAIL].join("\n");
}

/** Sections are numbered up to XXXIX and begin again: parts of one letter. */
function roman(number: number): string {
  const value = ((number - 1) % 39) + 1;
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][value % 10] ?? "";
  return "X".repeat(Math.floor(value / 10)) + ones;
}
