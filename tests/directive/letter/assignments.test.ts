import { describe, expect, it } from "vitest";
import { cleanLetter } from "../../../directive/letter/cleanLetter.ts";
import { letterOf } from "../../../directive/letter/letter.ts";
import { linesOf } from "../../../directive/letter/lines.ts";
import { readAssignment } from "../../../directive/letter/readAssignment.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";

/** "lead, lead / coordinating, coordinating", "-" where nobody is named; "*" before what stands for all recipients. */
function assigned(text: string): string {
  const letter = letterOf(text.split("\n"), "text");
  const { leads, coordinators } = readAssignment(linesOf(cleanLetter(letter), letter.paragraphs));
  return told(leads, coordinators);
}

function told(leads: readonly { value: string; rule: string }[], coordinators: readonly { value: string }[]): string {
  const who = leads.map(({ value, rule }) => (rule === "lead-of-all" ? `*${value}` : value)).join(" | ");
  return `${who || "-"} / ${coordinators.map(({ value }) => value).join(" | ") || "-"}`;
}

/** The points of a letter whose body these lines are. */
function points(...body: string[]): string[] {
  const letter = [
    "ỦY BAN NHÂN DÂN",
    "TỈNH BA GIANG",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 215/UBND-KGVX",
    "Ba Giang, ngày 03 tháng 3 năm 2026",
    "V/v chuẩn bị mùa lễ hội",
    "Kính gửi: Các sở, ban, ngành tỉnh.",
    "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
    ...body,
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
  ];
  return readDirective(letterOf(letter, "text")).items.map(
    ({ path, leads, coordinators }) => `${path ?? "-"}: ${told(leads, coordinators)}`,
  );
}

describe("an order that names lead and coordinating units", () => {
  it.each([
    // A1–A4
    ["Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát giá dịch vụ.", "Sở Y tế / Sở Tài chính"],
    [
      "Giao Phòng Kinh tế chủ trì, phối hợp cùng với Công an huyện, Hạt Kiểm lâm kiểm tra.",
      "Phòng Kinh tế / Công an huyện | Hạt Kiểm lâm",
    ],
    ["Sở Công Thương chủ trì phối hợp với Cục Quản lý thị trường kiểm tra.", "Sở Công Thương / Cục Quản lý thị trường"],
    ["Ban Quản lý Khu kinh tế chủ trì, phối hợp Sở Xây dựng thẩm định.", "Ban Quản lý Khu kinh tế / Sở Xây dựng"],
    [
      "Giao cho Trung tâm Y tế chủ trì và phối hợp với Trạm Y tế các xã tiêm bổ sung.",
      "Trung tâm Y tế / Trạm Y tế các xã",
    ],
    // A5
    [
      "Sở Tư pháp theo chức năng, nhiệm vụ và thẩm quyền chủ trì, phối hợp với Thanh tra tỉnh rà soát.",
      "Sở Tư pháp / Thanh tra tỉnh",
    ],
    [
      "Bộ Y tế căn cứ chức năng, nhiệm vụ được giao chủ trì, phối hợp với Bộ Công an thực hiện.",
      "Bộ Y tế / Bộ Công an",
    ],
    // A6
    [
      "Giao Sở Tài chính, Sở Nội vụ, Thanh tra tỉnh theo chức năng, nhiệm vụ được giao chủ trì xử lý.",
      "Sở Tài chính | Sở Nội vụ | Thanh tra tỉnh / -",
    ],
    // A7, A8
    [
      "Chi cục Thủy lợi phối hợp chặt chẽ với Đài Khí tượng thủy văn cập nhật mực nước.",
      "Chi cục Thủy lợi / Đài Khí tượng thủy văn",
    ],
    [
      "Hội Nông dân xã phối hợp cùng với Hội Liên hiệp Phụ nữ xã, các cơ quan liên quan tiếp tục vận động.",
      "Hội Nông dân xã / Hội Liên hiệp Phụ nữ xã | các cơ quan liên quan",
    ],
    // A33
    ["Chỉ đạo các đơn vị trực thuộc phối hợp với Ban Quản lý rừng tuần tra.", "- / Ban Quản lý rừng"],
    // A34
    ["Tổ chức hội thi do Sở Văn hóa, Thể thao và Du lịch chủ trì.", "Sở Văn hóa, Thể thao và Du lịch / -"],
    ["Họp thống nhất dưới sự chủ trì của Văn phòng Tỉnh ủy.", "Văn phòng Tỉnh ủy / -"],
    // A53
    [
      "Giao Sở Nội vụ tổ chức lớp tập huấn với sự tham gia của Trường Chính trị tỉnh.",
      "Sở Nội vụ / Trường Chính trị tỉnh",
    ],
  ])("%s", (text, expected) => {
    expect(assigned(text)).toBe(expected);
  });

  it.each([
    "Nâng cao hiệu quả công tác phối hợp giữa Sở Y tế và Công an tỉnh.",
    "Quy chế phối hợp với Bộ Chỉ huy quân sự tỉnh còn hiệu lực.",
    "Vai trò chủ trì được phát huy.",
    "Bộ máy chủ trì, phối hợp nhịp nhàng.",
    "Vụ việc phối hợp với nhau đã rõ.",
  ])("reads nobody: %s", (text) => {
    expect(assigned(text)).toMatch(/^- \/ -$/u);
  });
});

describe("a unit as heading, list or group", () => {
  it("A9, A10, A11: passes lead and coordinating units to what stands below", () => {
    expect(
      points(
        "1. Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh:",
        "a) Kiểm tra an toàn thực phẩm tại các điểm lễ hội.",
        "b) Bố trí lực lượng cấp cứu.",
        "2. Giao Sở Xây dựng",
        "- Kiểm tra các bến phà.",
        "- Tổ chức phân luồng.",
        "3. Ban Quản lý các khu công nghiệp:",
        "a) Rà soát nhà xưởng.",
        "b) Báo cáo kết quả.",
        "4. Hội Nông dân tỉnh",
        "Vận động hội viên giữ gìn vệ sinh.",
      ),
    ).toEqual([
      "1.a: Sở Y tế / Công an tỉnh",
      "1.b: Sở Y tế / Công an tỉnh",
      "2.-1: Sở Xây dựng / -",
      "2.-2: Sở Xây dựng / -",
      "3.a: Ban Quản lý các khu công nghiệp / -",
      "3.b: Ban Quản lý các khu công nghiệp / -",
      "4: Hội Nông dân tỉnh / -",
    ]);
  });

  it.each([
    // A12
    ["Công an tỉnh chỉ đạo lực lượng tuần tra ban đêm.", "Công an tỉnh / -"],
    ["Điện lực Ba Giang chủ động bố trí máy phát.", "Điện lực Ba Giang / -"],
    ["Kho bạc Nhà nước khu vực XX khẩn trương thanh toán.", "Kho bạc Nhà nước khu vực XX / -"],
    ["Trường Cao đẳng Y tế Ba Giang tiếp tục tuyển sinh.", "Trường Cao đẳng Y tế Ba Giang / -"],
    // A13, A14
    [
      "Các Bộ: Nội vụ, Tài chính, Khoa học và Công nghệ chủ động hướng dẫn.",
      "Bộ Nội vụ | Bộ Tài chính | Bộ Khoa học và Công nghệ / -",
    ],
    [
      "Các Sở: Y tế, Văn hóa, Thể thao và Du lịch, Nông nghiệp và Môi trường và UBND các xã, phường rà soát.",
      "Sở Y tế | Sở Văn hóa, Thể thao và Du lịch | Sở Nông nghiệp và Môi trường | UBND các xã, phường / -",
    ],
    [
      "Bộ trưởng các Bộ: Công an, Quốc phòng, Xây dựng chỉ đạo lực lượng trực.",
      "Bộ trưởng Bộ Công an | Bộ trưởng Bộ Quốc phòng | Bộ trưởng Bộ Xây dựng / -",
    ],
    [
      "Giám đốc các Sở: Tài chính, Nội vụ, Xây dựng chịu trách nhiệm thực hiện.",
      "Giám đốc Sở Tài chính | Giám đốc Sở Nội vụ | Giám đốc Sở Xây dựng / -",
    ],
    [
      "Trưởng các phòng: Kinh tế, Văn hóa - Xã hội báo cáo kết quả.",
      "Trưởng phòng Kinh tế | Trưởng phòng Văn hóa - Xã hội / -",
    ],
    [
      "Các Cục: Thuế, Hải quan, Dự trữ Nhà nước rà soát quy trình.",
      "Cục Thuế | Cục Hải quan | Cục Dự trữ Nhà nước / -",
    ],
    [
      "Giao các đơn vị: Trung tâm Khuyến nông, Chi cục Thú y, Trạm Bảo vệ thực vật hướng dẫn nông dân.",
      "Trung tâm Khuyến nông | Chi cục Thú y | Trạm Bảo vệ thực vật / -",
    ],
    // A16
    [
      "Giao Chủ tịch UBND các xã, phường, đặc khu chỉ đạo rà soát hộ nghèo.",
      "Chủ tịch UBND các xã, phường, đặc khu / -",
    ],
    // A17
    [
      "Giao Bộ Nông nghiệp và Môi trường - Cơ quan Thường trực Ban Chỉ đạo theo dõi.",
      "Bộ Nông nghiệp và Môi trường / -",
    ],
    ["Giao Sở Y tế (cơ quan thường trực Ban Chỉ đạo) tham mưu văn bản.", "Sở Y tế / -"],
    // A37
    ["Đối với Sở Giáo dục và Đào tạo: Hướng dẫn các trường.", "Sở Giáo dục và Đào tạo / -"],
    // A55
    [
      "Báo Ba Giang, Đài Phát thanh và Truyền hình tỉnh, Cổng Thông tin điện tử tỉnh tăng thời lượng tuyên truyền.",
      "Báo Ba Giang | Đài Phát thanh và Truyền hình tỉnh | Cổng Thông tin điện tử tỉnh / -",
    ],
    // A54
    ["Chủ đầu tư, nhà thầu thi công khẩn trương hoàn trả mặt đường.", "Chủ đầu tư | nhà thầu thi công / -"],
    ["Yêu cầu các chủ rừng phát dọn đường băng cản lửa.", "các chủ rừng / -"],
  ])("%s", (text, expected) => {
    expect(assigned(text)).toBe(expected);
  });

  it.each([
    "Đối với công tác tuyên truyền: thực hiện theo kế hoạch.",
    "Các bộ hồ sơ được rà soát.",
    "Ban đêm tăng cường tuần tra.",
    "Phòng, chống cháy rừng là nhiệm vụ thường xuyên.",
    "Hội nghị tổng kết tổ chức trong tháng 12.",
    "Báo cáo kết quả về Sở Nội vụ trước ngày 15.",
    "Trường hợp phát sinh, báo cáo cấp trên.",
    "Đoàn kiểm tra làm việc tại cơ sở.",
    "Cục diện thay đổi, cần thích ứng.",
  ])("reads nobody: %s", (text) => {
    expect(assigned(text)).toMatch(/^- \/ -$/u);
  });
});

describe("a person or an entrusted role", () => {
  it.each([
    // A15
    ["Giao người đứng đầu Sở Y tế trực tiếp chỉ đạo.", "người đứng đầu Sở Y tế / -"],
    ["Giao Giám đốc Sở Nội vụ chịu trách nhiệm theo dõi.", "Giám đốc Sở Nội vụ / -"],
    ["Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc thực hiện.", "*Thủ trưởng các cơ quan, đơn vị / -"],
    ["Trưởng phòng Văn hóa - Xã hội tham mưu kế hoạch.", "Trưởng phòng Văn hóa - Xã hội / -"],
    ["Hiệu trưởng Trường THPT Ba Giang tổ chức kiểm tra.", "Hiệu trưởng Trường THPT Ba Giang / -"],
    ["Giám đốc Công an tỉnh chỉ đạo xác minh.", "Giám đốc Công an tỉnh / -"],
    ["Chánh Thanh tra tỉnh theo dõi việc thực hiện.", "Chánh Thanh tra tỉnh / -"],
    ["Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh sẵn sàng lực lượng.", "Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh / -"],
    // A18, A19
    ["Phân công Phó Thủ tướng Trần Văn Bình chỉ đạo, kiểm tra.", "Phó Thủ tướng Trần Văn Bình / -"],
    ["Phân công đồng chí Lê Thị Hoa, Phó Chủ tịch UBND xã phụ trách.", "đồng chí Lê Thị Hoa / -"],
    ["Giao Phó Chủ tịch UBND tỉnh phụ trách khối chủ trì họp.", "Phó Chủ tịch UBND tỉnh phụ trách khối / -"],
    ["Phân công ông Nguyễn Văn Tám - Trưởng ban theo dõi.", "ông Nguyễn Văn Tám / -"],
    // A20, A21
    ["Giao trách nhiệm cho Chi cục Kiểm lâm tuần tra.", "Chi cục Kiểm lâm / -"],
    ["Giao nhiệm vụ cho Trung tâm Văn hóa trang trí.", "Trung tâm Văn hóa / -"],
    ["Giao nhiệm vụ Đội Cảnh sát giao thông tuần tra.", "Đội Cảnh sát giao thông / -"],
    ["Giao cho Ban Quản lý chợ thu gom rác.", "Ban Quản lý chợ / -"],
    ["Ủy quyền cho Sở Xây dựng phê duyệt.", "Sở Xây dựng / -"],
  ])("%s", (text, expected) => {
    expect(assigned(text)).toBe(expected);
  });

  it.each([
    "Giao thông nông thôn được nâng cấp.",
    "Giao ban định kỳ thứ Hai.",
    "Phân công nhiệm vụ rõ người, rõ việc.",
    "Lãnh đạo, chỉ đạo thực hiện đồng bộ.",
    "Trưởng thành từ phong trào.",
    "Ủy quyền theo quy định.",
  ])("reads nobody: %s", (text) => {
    expect(assigned(text)).toMatch(/^- \/ -$/u);
  });
});

describe("duty verbs without “Giao”", () => {
  it.each([
    // A22–A24
    ["Yêu cầu Sở Tài chính bố trí kinh phí.", "Sở Tài chính / -"],
    ["Đề nghị Tòa án nhân dân tỉnh phối hợp tuyên truyền.", "Tòa án nhân dân tỉnh / -"],
    [
      "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội giám sát.",
      "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | các tổ chức chính trị - xã hội / -",
    ],
    [
      "Đề nghị Viện kiểm sát nhân dân, Tòa án nhân dân, Liên đoàn Lao động tỉnh, Tỉnh đoàn quan tâm phối hợp.",
      "Viện kiểm sát nhân dân | Tòa án nhân dân | Liên đoàn Lao động tỉnh | Tỉnh đoàn / -",
    ],
    // A25, A26
    ["Bảo hiểm xã hội khu vực XX có trách nhiệm công khai danh sách.", "Bảo hiểm xã hội khu vực XX / -"],
    ["Bệnh viện Đa khoa tỉnh chịu trách nhiệm toàn diện về chuyên môn.", "Bệnh viện Đa khoa tỉnh / -"],
    // A27, A28, A36
    ["Văn phòng Hội đồng nhân dân tỉnh là cơ quan đầu mối tổng hợp.", "Văn phòng Hội đồng nhân dân tỉnh / -"],
    ["Sở Nội vụ làm đầu mối theo dõi.", "Sở Nội vụ / -"],
    ["Bộ Xây dựng là cơ quan thường trực của Hội đồng.", "Bộ Xây dựng / -"],
    ["Về vướng mắc mặt bằng: Ủy ban nhân dân tỉnh Ba Giang xử lý dứt điểm.", "Ủy ban nhân dân tỉnh Ba Giang / -"],
    // A35
    ["Về việc bố trí vốn: Giao Sở Tài chính tham mưu.", "Sở Tài chính / -"],
    ["Về kiến nghị của Hội Doanh nghiệp: giao Thuế tỉnh xem xét, trả lời.", "Thuế tỉnh / -"],
    // The village, the school, the hospital, the Party
    ["Trưởng các thôn, bản thông báo đến từng hộ.", "Trưởng các thôn, bản / -"],
    ["Tổ dân phố số 3 vận động Nhân dân treo cờ.", "Tổ dân phố số 3 / -"],
    ["Chi bộ Trường Tiểu học Hòa Bình xây dựng kế hoạch.", "Chi bộ Trường Tiểu học Hòa Bình / -"],
    ["Đảng ủy các xã, phường lãnh đạo tổ chức đại hội.", "Đảng ủy các xã, phường / -"],
    ["Ban Tuyên giáo và Dân vận Tỉnh ủy định hướng tuyên truyền.", "Ban Tuyên giáo và Dân vận Tỉnh ủy / -"],
    ["Đảng ủy Ủy ban nhân dân tỉnh chỉ đạo rà soát.", "Đảng ủy Ủy ban nhân dân tỉnh / -"],
    ["Khoa Khám bệnh, Phòng Điều dưỡng bố trí nhân lực.", "Khoa Khám bệnh | Phòng Điều dưỡng / -"],
    [
      "Tổ Văn phòng, giáo viên chủ nhiệm các lớp thông báo đến phụ huynh.",
      "Tổ Văn phòng | giáo viên chủ nhiệm các lớp / -",
    ],
    ["Tiểu ban Nội dung hoàn thiện dự thảo.", "Tiểu ban Nội dung / -"],
    ["Tổ công tác của Ủy ban nhân dân tỉnh kiểm tra thực địa.", "Tổ công tác của Ủy ban nhân dân tỉnh / -"],
    ["Đồn Biên phòng Cửa Lở kiểm soát tàu thuyền.", "Đồn Biên phòng Cửa Lở / -"],
    ["Hợp tác xã Nông nghiệp Tân Lập điều tiết nước.", "Hợp tác xã Nông nghiệp Tân Lập / -"],
    ["Công ty Cổ phần Cấp nước Ba Giang súc xả đường ống.", "Công ty Cổ phần Cấp nước Ba Giang / -"],
    ["Ủy ban bầu cử xã niêm yết danh sách.", "Ủy ban bầu cử xã / -"],
    ["Chi cục Trồng trọt và Bảo vệ thực vật dự báo sâu bệnh.", "Chi cục Trồng trọt và Bảo vệ thực vật / -"],
    ["Ban Chỉ đạo phòng, chống ma túy tỉnh sơ kết.", "Ban Chỉ đạo phòng, chống ma túy tỉnh / -"],
    [
      "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông đẩy nhanh tiến độ.",
      "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông / -",
    ],
    [
      "Văn phòng Đăng ký đất đai chi nhánh Ba Giang giải quyết hồ sơ.",
      "Văn phòng Đăng ký đất đai chi nhánh Ba Giang / -",
    ],
    ["Trung tâm Phục vụ hành chính công xã công khai kết quả.", "Trung tâm Phục vụ hành chính công xã / -"],
    ["Phòng Kinh tế, Hạ tầng và Đô thị kiểm tra trật tự xây dựng.", "Phòng Kinh tế, Hạ tầng và Đô thị / -"],
  ])("%s", (text, expected) => {
    expect(assigned(text)).toBe(expected);
  });

  it.each([
    "Yêu cầu kỹ thuật được nêu trong phụ lục.",
    "Đề nghị sớm có văn bản trả lời.",
    "Sở Nội vụ đã báo cáo tại Tờ trình số 12.",
    "Tại Công văn số 5, Bộ Tài chính có ý kiến về việc này.",
    "Bộ Y tế nhận được Công văn số 12/SYT.",
  ])("reads nobody: %s", (text) => {
    expect(assigned(text)).toMatch(/^- \/ -$/u);
  });
});

describe("labelled lines", () => {
  it.each([
    // A29–A32
    ["Rà soát hồ sơ.\nCơ quan chủ trì: Sở Y tế.", "Sở Y tế / -"],
    [
      "Rà soát.\n- Đơn vị chủ trì: Phòng Tư pháp;\n- Đơn vị phối hợp: Công an xã, các thôn;\n- Thời gian: Quý II/2026.",
      "Phòng Tư pháp / Công an xã | các thôn",
    ],
    ["Mở lớp.\nCơ quan thực hiện: Sở Nội vụ, Trường Chính trị tỉnh.", "Sở Nội vụ | Trường Chính trị tỉnh / -"],
    ["Mở lớp.\nĐơn vị chủ trì tham mưu thực hiện: Sở Nội vụ.", "Sở Nội vụ / -"],
    ["Đơn vị thực hiện: Các phòng chuyên môn.\nĐơn vị phối hợp: Trạm Y tế.", "Các phòng chuyên môn / Trạm Y tế"],
    ["Phân công thực hiện: Phòng Kinh tế chủ trì; Công an xã phối hợp.", "Phòng Kinh tế / Công an xã"],
    ["Chủ trì: Sở Tài chính. Phối hợp: Thuế tỉnh.", "Sở Tài chính / Thuế tỉnh"],
  ])("%s", (text, expected) => {
    expect(assigned(text)).toBe(expected);
  });
});

describe("groups, generic words, everyone", () => {
  it.each([
    // A38–A45
    ["Các cơ quan, đơn vị, địa phương rà soát hồ sơ.", "*Các cơ quan, đơn vị, địa phương / -"],
    ["Sở Y tế phối hợp với các cơ quan, đơn vị có liên quan rà soát.", "Sở Y tế / các cơ quan, đơn vị có liên quan"],
    ["Các sở, ban, ngành tỉnh báo cáo.", "Các sở, ban, ngành tỉnh / -"],
    ["Các Bộ, ngành chủ động rà soát.", "Các Bộ, ngành / -"],
    ["UBND các xã, phường, đặc khu chỉ đạo thống kê.", "UBND các xã, phường, đặc khu / -"],
    ["UBND cấp xã niêm yết danh sách.", "UBND cấp xã / -"],
    ["Ủy ban nhân dân các huyện, thị xã, thành phố báo cáo.", "Ủy ban nhân dân các huyện, thị xã, thành phố / -"],
    ["Lãnh đạo các cơ quan, đơn vị phải kiểm tra.", "*Lãnh đạo các cơ quan, đơn vị / -"],
    ["Từng cơ quan, đơn vị xây dựng kế hoạch.", "*Từng cơ quan, đơn vị / -"],
    ["Cán bộ, công chức, viên chức phải chấp hành giờ làm việc.", "- / -"],
    // A46
    ["Căn cứ chức năng, nhiệm vụ, Sở Y tế tổ chức thực hiện.", "Sở Y tế / -"],
    ["Trong phạm vi chức năng, nhiệm vụ của mình rà soát các quy định.", "- / -"],
  ])("%s", (text, expected) => {
    expect(assigned(text)).toBe(expected);
  });
});

describe("who follows up, collects or hears of it", () => {
  it.each([
    // A47–A50
    ["Giao Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện.", "Văn phòng UBND tỉnh / -"],
    ["Sở Nội vụ tham mưu UBND tỉnh ban hành kế hoạch, trình Chủ tịch UBND tỉnh.", "Sở Nội vụ / -"],
    ["Báo cáo kết quả gửi về Sở Tài chính để tổng hợp, báo cáo UBND tỉnh.", "- / -"],
    ["Gửi báo cáo về UBND tỉnh (qua Sở Nội vụ) trước ngày 20/5.", "- / -"],
    // A51, A52
    ["Sở Tư pháp xây dựng dự thảo, lấy ý kiến Sở Tài chính, Công an tỉnh.", "Sở Tư pháp / -"],
    ["Hướng dẫn, hỗ trợ Hội Nông dân tỉnh mở lớp.", "- / -"],
    ["Trung tâm Khuyến nông cung cấp giống cho Hợp tác xã Tân Lập.", "Trung tâm Khuyến nông / -"],
    // A56
    ["Trong quá trình thực hiện, nếu có vướng mắc, báo cáo về Sở Y tế để xem xét.", "- / -"],
    // A60, A61
    ["Đánh giá cao Sở Y tế đã chủ động.", "- / -"],
    ["Cơ bản thống nhất với đề xuất của Sở Tài chính.", "- / -"],
  ])("%s", (text, expected) => {
    expect(assigned(text)).toBe(expected);
  });
});

describe("names of offices of every kind", () => {
  it.each([
    [
      "Ban Quản lý Vườn quốc gia Hồ Mây phối hợp với Hạt Kiểm lâm tuần tra.",
      "Ban Quản lý Vườn quốc gia Hồ Mây / Hạt Kiểm lâm",
    ],
    ["Trung tâm Kiểm soát bệnh tật tỉnh giám sát các ca bệnh.", "Trung tâm Kiểm soát bệnh tật tỉnh / -"],
    ["Các trường THPT, trung tâm GDNN-GDTX tổ chức ký cam kết.", "Các trường THPT | trung tâm GDNN-GDTX / -"],
    ["Đề nghị Ban Thường vụ các huyện ủy, thành ủy lãnh đạo.", "Ban Thường vụ các huyện ủy, thành ủy / -"],
    ["Công chức Văn hóa - Xã hội tham mưu kế hoạch.", "Công chức Văn hóa - Xã hội / -"],
    [
      "Tập đoàn Bưu chính Viễn thông Việt Nam (VNPT), Viettel bảo đảm liên lạc.",
      "Tập đoàn Bưu chính Viễn thông Việt Nam | Viettel / -",
    ],
    [
      "Ngân hàng Nhà nước Việt Nam chi nhánh Khu vực 5 chỉ đạo các tổ chức tín dụng.",
      "Ngân hàng Nhà nước Việt Nam chi nhánh Khu vực 5 / -",
    ],
    ["Sở Tài chính, Nội vụ và Xây dựng rà soát.", "Sở Tài chính | Sở Nội vụ | Sở Xây dựng / -"],
    ["Bộ Quốc phòng, Công an, Y tế chuẩn bị lực lượng.", "Bộ Quốc phòng | Bộ Công an | Bộ Y tế / -"],
    [
      "Khoa Kiểm soát nhiễm khuẩn phối hợp Phòng Kế hoạch tổng hợp giám sát.",
      "Khoa Kiểm soát nhiễm khuẩn / Phòng Kế hoạch tổng hợp",
    ],
    ["Ủy ban nhân dân các xã: Tân Lập, Hòa Bình rà soát.", "Ủy ban nhân dân các xã: Tân Lập, Hòa Bình / -"],
    [
      "Chi cục Hải quan khu vực VIII và Cục Quản lý thị trường tỉnh siết chặt kiểm tra.",
      "Chi cục Hải quan khu vực VIII | Cục Quản lý thị trường tỉnh / -",
    ],
    ["Phòng KT-HT phối hợp với phòng TC-KH rà soát.", "Phòng KT-HT / phòng TC-KH"],
    [
      "Công ty TNHH MTV Thoát nước và Phát triển đô thị nạo vét cống.",
      "Công ty TNHH MTV Thoát nước và Phát triển đô thị / -",
    ],
    ["Văn phòng Đoàn ĐBQH và HĐND tỉnh chuẩn bị kỳ họp.", "Văn phòng Đoàn ĐBQH và HĐND tỉnh / -"],
    // Marks lost by recognition, and a name over two lines
    ["Bộ Văn hóa, Thé thao và Du lich đây mạnh quảng bá.", "Bộ Văn hóa, Thé thao và Du lich / -"],
    ["Sở Nông nghiệp\nvà Môi trường triên khai tiêm phòng.", "Sở Nông nghiệp và Môi trường / -"],
    // Behind a heading without a mark
    ["Về nguồn lao động\nSở Nội vụ chủ trì rà soát.", "Sở Nội vụ / -"],
    ["Theo nội dung tại điểm 2 - giao Cục Chuyển đổi số chủ trì.", "Cục Chuyển đổi số / -"],
    ["Về đường nối, tỉnh Mẫu đến quốc lộ 6: Sở Xây dựng khảo sát.", "Sở Xây dựng / -"],
  ])("%s", (text, expected) => {
    expect(assigned(text)).toBe(expected);
  });

  it("does not call certain what ends at a word it does not know, or where the list goes on", () => {
    const certain = (text: string) => {
      const letter = letterOf([text], "text");
      return readAssignment(linesOf(cleanLetter(letter), letter.paragraphs)).leads.map((lead) => lead.certain);
    };
    expect(certain("Sở Y tế rà soát hồ sơ.")).toEqual([true]);
    expect(certain("Sở Y tế tỉnh quẩy gánh lên đường.")).toEqual([false]);
    expect(certain("Đề nghị Sở Y tế, Vương quốc Anh xem xét.")).toEqual([false]);
    expect(certain("Đối với Sở Y tế: rà soát.")).toEqual([false]);
  });
});

describe("a heading is a name as a whole", () => {
  it.each([
    ["Phòng Quản lý, hỗ trợ cá nhân, hộ kinh doanh:", "Phòng Quản lý, hỗ trợ cá nhân, hộ kinh doanh / -"],
    ["Phòng Hậu cần - Kỹ thuật: Bảo đảm quân trang.", "Phòng Hậu cần - Kỹ thuật / -"],
    ["Trung tâm Bảo tồn voi và cứu hộ động vật: Rà soát đàn voi.", "Trung tâm Bảo tồn voi và cứu hộ động vật / -"],
    [
      "Đồng chí Phó Trưởng ban xây dựng Đảng - Ủy viên: Trực tiếp chỉ đạo.",
      "Đồng chí Phó Trưởng ban xây dựng Đảng - Ủy viên / -",
    ],
    ["Sở Y tế rà soát nhân lực:", "Sở Y tế / -"],
    ["Sở Y tế kiện toàn đội ngũ: Phân công người trực.", "Sở Y tế / -"],
  ])("%s", (text, expected) => {
    expect(assigned(text)).toBe(expected);
  });

  it("with a line to itself and no colon", () => {
    expect(
      points(
        "1. Trung tâm Bảo tồn voi và cứu hộ động vật",
        "- Rà soát đàn voi.",
        "- Phối hợp với Công an xã tuần tra.",
        "2. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
        "- Giao Sở Y tế rà soát.",
      ),
    ).toEqual([
      "1.-1: Trung tâm Bảo tồn voi và cứu hộ động vật / -",
      "1.-2: Trung tâm Bảo tồn voi và cứu hộ động vật / Công an xã",
      "2.-1: Sở Y tế / -",
    ]);
  });
});

describe("words of a name that are verbs elsewhere, or that nobody listed", () => {
  it.each([
    ["Cục Kết cấu hạ tầng xây dựng tham mưu văn bản.", "Cục Kết cấu hạ tầng xây dựng / -"],
    ["Sở Giáo dục và Đào tạo xây dựng kế hoạch.", "Sở Giáo dục và Đào tạo / -"],
    ["Sở Nội vụ xây dựng, trình ban hành.", "Sở Nội vụ / -"],
    [
      "Vụ Quy hoạch cùng Cục Kinh tế - Quản lý đầu tư xây dựng ban hành thiết kế.",
      "Vụ Quy hoạch | Cục Kinh tế - Quản lý đầu tư xây dựng / -",
    ],
    [
      "Phòng Cảnh sát quản lý hành chính về trật tự xã hội phối hợp PC07 rà soát.",
      "Phòng Cảnh sát quản lý hành chính về trật tự xã hội / PC07",
    ],
    ["Giao Cục Quản lý nhà và thị trường bất động sản chủ trì.", "Cục Quản lý nhà và thị trường bất động sản / -"],
    [
      "Ban Quản lý Khu dự trữ sinh quyển rừng ngập mặn tuần tra.",
      "Ban Quản lý Khu dự trữ sinh quyển rừng ngập mặn / -",
    ],
    ["Hạt Quản lý đê gia cố các đoạn xung yếu.", "Hạt Quản lý đê / -"],
    ["Giao Tổng công ty Hàng không Việt Nam rà soát.", "Tổng công ty Hàng không Việt Nam / -"],
    ["Sở Tư pháp phối hợp với các phòng thuộc Sở lập dự toán.", "Sở Tư pháp / các phòng thuộc Sở"],
  ])("%s", (text, expected) => {
    expect(assigned(text)).toBe(expected);
  });
});

describe("lists that share a word, and where they end", () => {
  it.each([
    ["Thuế cơ sở số 1 đến số 9 rà soát hộ khoán.", "Thuế cơ sở số 1 đến số 9 / -"],
    ["Ban Chỉ huy Phòng thủ khu vực 1, 2, 3 kiểm tra.", "Ban Chỉ huy Phòng thủ khu vực 1, 2, 3 / -"],
    [
      "Các Ban Quản lý dự án khu vực 1, khu vực 2 báo cáo.",
      "Ban Quản lý dự án khu vực 1 | Ban Quản lý dự án khu vực 2 / -",
    ],
    ["Ủy ban nhân dân các tỉnh Bắc An, Hưng Bình bàn giao mặt bằng.", "Ủy ban nhân dân các tỉnh Bắc An, Hưng Bình / -"],
    [
      "Hạt Kiểm lâm phối hợp với Ủy ban nhân dân các xã: An Thạnh, An Hòa 3 gia cố bờ bao.",
      "Hạt Kiểm lâm / Ủy ban nhân dân các xã: An Thạnh, An Hòa 3",
    ],
    ["Chủ trì, phối hợp với các đơn vị CS, TTKT, CNTT rà soát.", "- / các đơn vị CS, TTKT, CNTT"],
    ["Giao các Bộ: Kế hoạch và Đầu. tư, Tài chính rà soát.", "Bộ Kế hoạch và Đầu tư | Bộ Tài chính / -"],
    ["Phối hợp với các cơ quan truyền thông để thông tin.", "- / các cơ quan truyền thông"],
    [
      "Các bệnh viện công lập, tư nhân trên địa bàn tỉnh thu dung.",
      "Các bệnh viện công lập, tư nhân trên địa bàn tỉnh / -",
    ],
    [
      "Giao các Hội được Đảng, Nhà nước giao nhiệm vụ trên địa bàn Thành phố rà soát.",
      "các Hội được Đảng, Nhà nước giao nhiệm vụ trên địa bàn Thành phố / -",
    ],
    [
      "Phối hợp với UBND các xã, phường, ban quản lý các chợ mở điểm tư vấn.",
      "- / UBND các xã, phường | ban quản lý các chợ",
    ],
  ])("%s", (text, expected) => {
    expect(assigned(text)).toBe(expected);
  });
});

describe("leads that are no office, and who only seems to lead", () => {
  it.each([
    ["Doanh nghiệp thực hiện gia hạn giấy phép.", "Doanh nghiệp / -"],
    ["Đoàn kiểm tra có trách nhiệm lập biên bản.", "Đoàn kiểm tra / -"],
    ["Thành viên Ban Chỉ đạo căn cứ lĩnh vực phụ trách đăng ký việc làm.", "Thành viên Ban Chỉ đạo / -"],
    ["Về mua sắm thiết bị: Thống nhất giao Sở Y tế làm chủ đầu tư.", "Sở Y tế / -"],
    ["Ban QLRR chi trì, Vụ TTHT và Van phòng phối hợp, đẩy nhanh tiến độ.", "Ban QLRR / Vụ TTHT | Van phòng"],
    ["Công ty Cổ phần Cấp nước Ba Giang có phương án dự phòng.", "Công ty Cổ phần Cấp nước Ba Giang / -"],
    ["Cơ quan thực hiện:\n- Đơn vị chủ trì: Sở Y tế.\n- Đơn vị phối hợp: Công an tỉnh.", "Sở Y tế / Công an tỉnh"],
    ["Chủ trì: Phòng Văn hóa - Xã hội.", "Phòng Văn hóa - Xã hội / -"],
    ["Mua xe (Chủ trì: Sở Xây dựng; phối hợp: Sở Tài chính).", "Sở Xây dựng / Sở Tài chính"],
    ["Kiện toàn ban chỉ huy, phân công từng thành viên phụ trách thôn.", "- / -"],
    ["Đối với các cơ sở không còn nhu cầu sử dụng:", "- / -"],
    ["Tháo gỡ vướng mắc (Vụ A đối thoại; Cục B sớm tham mưu văn bản).", "- / -"],
  ])("%s", (text, expected) => {
    expect(assigned(text)).toBe(expected);
  });
});
