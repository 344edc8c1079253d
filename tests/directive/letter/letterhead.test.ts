import { describe, expect, it } from "vitest";
import { letterOf } from "../../../directive/letter/letter.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";

const BODY = `
Thực hiện Kế hoạch số 5/KH-UBND, có ý kiến như sau:
1. Giao Phòng Nội vụ chủ trì rà soát.
2. Thực hiện nghiêm./.`;
const read = (head: string) => readDirective(letterOf((head + BODY).split("\n"), "text")).head;
const STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc";

/** Letterheads of many offices, in every way that copying and recognition put two columns on lines. */
const HEADS: readonly (readonly [how: string, head: string, read: readonly (string | null)[]])[] = [
  [
    "both columns on one line, a superior above",
    `SỞ Y TẾ ĐỒNG THÁP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BỆNH VIỆN ĐA KHOA SA ĐÉC Độc lập - Tự do - Hạnh phúc
Số: 77 /TB-BVĐKSĐ Sa Đéc, ngày 05 tháng 9 năm 2024
THÔNG BÁO
Về việc trực lễ Quốc khánh`,
    [
      "Bệnh viện đa khoa Sa Đéc",
      "thông báo",
      "77/TB-BVĐKSĐ",
      "TB-BVĐKSĐ",
      "Sa Đéc",
      "2024-09-05",
      "Về việc trực lễ Quốc khánh",
    ],
  ],
  [
    "number and day blank",
    `UBND THÀNH PHỐ SA ĐÉC\nPHÒNG NỘI VỤ\n${STATE}
Số:            /PNV-CCHC Sa Đéc, ngày        tháng 9 năm 2024
V/v chuẩn bị họp
Kính gửi: Các phòng.`,
    ["Phòng Nội vụ", "công văn", null, "PNV-CCHC", "Sa Đéc", "2024-09", "chuẩn bị họp"],
  ],
  [
    "the right column first, a year within the number",
    `${STATE}
Cần Thơ, ngày 7 tháng 01 năm 2026
UBND THÀNH PHỐ CẦN THƠ
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 66.7/2025/QĐ-SGDĐT
V/v tăng cường
an toàn trường học
Kính gửi: Các phòng chuyên môn.`,
    [
      "Sở Giáo dục và Đào tạo",
      "công văn",
      "66.7/2025/QĐ-SGDĐT",
      "QĐ-SGDĐT",
      "Cần Thơ",
      "2026-01-07",
      "tăng cường an toàn trường học",
    ],
  ],
  [
    "both columns broken over lines and interleaved",
    `THỦ TƯỚNG CHÍNH CỘNG HÒA XÃ HỘI
PHỦ CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/CĐ-TTg Hà
Nội, ngày 1
tháng 2 năm 2026
CÔNG ĐIỆN
Về phòng chống bão`,
    ["Thủ tướng Chính phủ", "công điện", "45/CĐ-TTg", "CĐ-TTg", "Hà Nội", "2026-02-01", "Về phòng chống bão"],
  ],
  [
    "a Party body, number without a colon",
    `ĐẢNG BỘ TỈNH LÂM ĐỒNG
ĐẢNG ỦY XÃ ĐỨC TRỌNG
*
Số 31-CT/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Đức Trọng, ngày 12 tháng 3 năm 2026
CHỈ THỊ
về lãnh đạo công tác bầu cử`,
    ["Đảng ủy xã Đức Trọng", "chỉ thị", "31-CT/ĐU", "CT/ĐU", "Đức Trọng", "2026-03-12", "về lãnh đạo công tác bầu cử"],
  ],
  [
    "an office of a Party body bears its name",
    `TỈNH ỦY ĐỒNG THÁP   ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC   Đồng Tháp, ngày 2 tháng 2 năm 2026
*
Số 384-HD/BTCTU
HƯỚNG DẪN
thực hiện quy định về kiểm điểm`,
    [
      "Ban Tổ chức Tỉnh ủy Đồng Tháp",
      "hướng dẫn",
      "384-HD/BTCTU",
      "HD/BTCTU",
      "Đồng Tháp",
      "2026-02-02",
      "thực hiện quy định về kiểm điểm",
    ],
  ],
  [
    "two bodies jointly",
    `BỘ CÔNG AN - BỘ NÔNG NGHIỆP
VÀ MÔI TRƯỜNG
-------
${STATE}
---------------
Số: 515/KH-BCA-BNN&MT
Hà Nội, ngày 31 tháng 8 năm 2025
KẾ HOẠCH LIÊN TỊCH
TRIỂN KHAI CHIẾN DỊCH LÀM SẠCH DỮ LIỆU NĂM 2025 - 2026`,
    [
      "Bộ Công an - Bộ Nông nghiệp và Môi trường",
      "kế hoạch",
      "515/KH-BCA-BNN&MT",
      "KH-BCA-BNN&MT",
      "Hà Nội",
      "2025-08-31",
      "TRIỂN KHAI CHIẾN DỊCH LÀM SẠCH DỮ LIỆU NĂM 2025 - 2026",
    ],
  ],
  [
    "recognised without most of its marks; CT is an office here",
    `BO TÀI CHÍNH CONG HOÀ XÃ HOI CHỦ NGHIA VIỆT NAM
TỔNG CỤC THUẾ Doc lap - Tu do - Hanh phuc
Sô: 5526/CT-CS Hà Nội, ngày 0A tháng 9 năm 2024
V/v chính sách thuế
Kính gửi: Cục Thuế tỉnh A.`,
    ["Tổng cục Thuế", "công văn", "5526/CT-CS", "CT-CS", "Hà Nội", "2024-09", "chính sách thuế"],
  ],
  [
    "a stamp of arrival has another number and day",
    `SỞ TÀI CHÍNH TỈNH BÌNH SƠN
CÔNG VĂN ĐẾN
Số: 4455
Ngày: 12/3/2026
Chuyển: P.NS
${STATE}
Số: 88/STC-NS
Bình Sơn, ngày 10 tháng 3 năm 2026
V/v quyết toán ngân sách tại cuộc họp ngày 02 tháng 3 năm 2026
Kính gửi: Các đơn vị.`,
    [
      "Sở Tài chính tỉnh Bình Sơn",
      "công văn",
      "88/STC-NS",
      "STC-NS",
      "Bình Sơn",
      "2026-03-10",
      "quyết toán ngân sách tại cuộc họp ngày 02 tháng 3 năm 2026",
    ],
  ],
  [
    "a signing tool's lines above, Cyrillic letters in the number",
    `Ký bởi: Bộ Xây dựng
Thời gian ký: 10.11.2023 15:36
BỘ XÂY DỰNG
-------
Số: 16495/BТС-PTHT
V/v góp ý dự thảo
${STATE}
---------------
Hà Nội, ngày 03 tháng 4 năm 2024
Kính gửi: Bộ Tài chính.`,
    ["Bộ Xây dựng", "công văn", "16495/BTC-PTHT", "BTC-PTHT", "Hà Nội", "2024-04-03", "góp ý dự thảo"],
  ],
  [
    "the place's level broken off, the motto lost",
    `ỦY BAN NHÂN
DÂN XÃ TÂN KHÁNH
Số: 05/UBND-VP
V/v rà soát hộ nghèo
Thành
phố Cao Lãnh, ngày 08/01/2026
Kính gửi: Các ấp.`,
    [
      "Ủy ban nhân dân xã Tân Khánh",
      "công văn",
      "05/UBND-VP",
      "UBND-VP",
      "Thành phố Cao Lãnh",
      "2026-01-08",
      "rà soát hộ nghèo",
    ],
  ],
  [
    "letters set apart, no letterhead: who wires says who issues",
    `C Ô N G  Đ I Ệ N
UBND TỈNH CÀ MAU điện:
- Giám đốc các sở.`,
    ["UBND tỉnh Cà Mau", "công điện", null, null, null, null, null],
  ],
  [
    "who decides is named below the title",
    `HỘI ĐỒNG NHÂN DÂN\nTỈNH TÂY NINH\n${STATE}
Số: 12/NQ-HĐND
Tây Ninh, ngày 3 tháng 4, năm 2026
NGHỊ QUYẾT
Về kế hoạch đầu tư công trung hạn
HỘI ĐỒNG NHÂN DÂN TỈNH TÂY NINH
KHÓA X, KỲ HỌP THỨ 20
Căn cứ Luật Tổ chức chính quyền địa phương;`,
    [
      "Hội đồng nhân dân tỉnh Tây Ninh",
      "nghị quyết",
      "12/NQ-HĐND",
      "NQ-HĐND",
      "Tây Ninh",
      "2026-04-03",
      "Về kế hoạch đầu tư công trung hạn",
    ],
  ],
  [
    "a list of kinds is longer than orders",
    `SỞ TƯ PHÁP\n${STATE}\nSố: 3/GM-STP\nHuế, ngày 03 tháng 4 năm 2026\nGIẤY MỜI\nDự hội nghị tập huấn`,
    ["Sở Tư pháp", "giấy mời", "3/GM-STP", "GM-STP", "Huế", "2026-04-03", "Dự hội nghị tập huấn"],
  ],
];

describe("the letterhead", () => {
  it.each(HEADS)("%s", (_, text, expected) => {
    const { issuer, docType, number, symbol, place, day, month, subject } = read(text);
    const fields = [issuer, docType, number, symbol, place, day ?? month, subject];
    expect(fields.map((field) => field?.value ?? null)).toEqual(expected);
  });

  it("says that it doubts what recognition damaged", () => {
    const head = read("TONG CUC THUE\nSố: 0? /TB-TCT Hà Nội, ngày4# tháng0A năm 2022\nTHONG BAO\nphân công");
    expect([head.number, head.day, head.month]).toEqual([null, null, null]);
    expect([head.issuer?.certain, head.docType?.certain, head.symbol?.certain]).toEqual([false, false, false]);
  });

  it.each([
    ["HỎA TỐC", "hỏa tốc"],
    ["HOẢ TỐC", "hỏa tốc"],
    ["HỎA TỐC HẸN GIỜ", "hỏa tốc"],
    ["THƯỢNG KHẨN", "thượng khẩn"],
    ["KHẨN", "khẩn"],
    ["Khẩn trương", undefined],
  ])("takes %s on its own line as urgency", (line, urgency) => {
    expect(read(`SỞ Y TẾ\nSố: 1/SYT-VP\n${line}\nV/v trực bão\nKính gửi: Các phòng.`).urgency?.value).toBe(urgency);
  });
});

describe("the signature and the list beside it", () => {
  const signed = (tail: string) => {
    const reading = readDirective(letterOf(`Kính gửi: Các phòng.${BODY}\n${tail}`.split("\n"), "text"));
    const { authority, title, name } = reading.head.signer;
    return [authority, title, name, reading.distribution.map(({ value }) => value)];
  };
  const LIST = ["Như trên", "TT HĐND (b/c)", "Lưu: VT, TH"];
  it.each([
    [
      "list, then signature",
      "Nơi nhận:\n- Như trên;\n- TT HĐND (b/c);\n- Lưu: VT, TH.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị Mẫu",
      ["TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Mẫu", LIST],
    ],
    [
      "signature, then list",
      "GIÁM ĐỐC\n(Đã ký)\nThiếu tướng Lê Văn Mẫu\nNơi nhận:\n- Như trên;\n- TT HĐND\n(b/c);\n- Lưu: VT, TH.",
      [null, "GIÁM ĐỐC", "Lê Văn Mẫu", LIST],
    ],
    [
      "side by side, line by line",
      "Nơi nhận: TL. BỘ TRƯỞNG\n- Như trên; KT. CHÁNH VĂN PHÒNG\n- TT HĐND (b/c); PHÓ CHÁNH VĂN PHÒNG\n- Lưu: VT, TH.          Nguyễn Thị Mẫu",
      ["TL. BỘ TRƯỞNG; KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Nguyễn Thị Mẫu", LIST],
    ],
    [
      "a second post below, glued to the name",
      "Nơi nhận:\n- Như trên;\n- TT HĐND (b/c);\n- Lưu: VT, TH.\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNHBùi Xuân Mẫu",
      ["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Bùi Xuân Mẫu", LIST],
    ],
    [
      "the Party's way, a name in capitals",
      "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nHOÀNG VĂN MẪU\nNơi nhận:\n- Như trên,\n- TT HĐND (b/c),\n- Lưu: VT, TH.",
      ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "HOÀNG VĂN MẪU", LIST],
    ],
  ])("%s", (_, tail, expected) => {
    expect(signed(tail)).toEqual(expected);
  });
});
