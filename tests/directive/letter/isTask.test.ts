import { describe, expect, it } from "vitest";
import {
  isClause,
  isClosing,
  isOrderAboveList,
  isReport,
  isReportSection,
  opensReport,
} from "../../../directive/letter/isTask.ts";

describe("reports, praise and information", () => {
  it.each([
    "Hoan nghênh các bộ, cơ quan đã chuẩn bị tài liệu.",
    "Biểu dương tinh thần nỗ lực của các địa phương.",
    "Thời gian qua, tỉnh đã có nhiều nỗ lực.",
    "Ngày 16/6/2025, Quốc hội đã thông qua Luật.",
    "Đồng ý chủ trương đầu tư dự án.",
    "Danh sách thí sinh đã được công bố tại Thông báo số 12/TB-SNV.",
    "Tính đến ngày 12/12/2025, đã tiếp nhận 436 hồ sơ.",
    "Theo quy định tại khoản 2 Điều 28 Luật Giá, tổ chức kê khai giá với cơ quan tiếp nhận.",
    "Nghị định số 85/2024/NĐ-CP của Chính phủ quy định việc kê khai giá trước khi áp dụng.",
    "Tuy nhiên, dịch bệnh còn phức tạp.",
    "Tuy nhien, dich bênh còn phức tạp.",
  ])("%s", (words) => {
    expect(isReport(words)).toBe(true);
  });

  it.each([
    "Biểu dương, tôn vinh, khen thưởng các doanh nghiệp.",
    "Theo quy định tại khoản 2 Điều 28, đề nghị các địa phương báo cáo trước ngày 15/5.",
    "Đồng ý chủ trương đầu tư; giao Sở Tài chính thẩm định.",
    "Trên cơ sở kế hoạch đã được phê duyệt, tập trung kiểm tra.",
    "Rà soát các mục tiêu đã được giao.",
    "Sở Y tế kiểm tra các cơ sở chưa có giấy phép.",
    "Theo dõi, đôn đốc việc thực hiện.",
    "Về kiến nghị của nhà thầu: Tổng công ty trả lời dứt điểm.",
    "Đa dạng hóa các hình thức tuyên truyền.",
  ])("not %s", (words) => {
    expect(isReport(words)).toBe(false);
  });
});

describe("the closing", () => {
  it.each([
    "Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.",
    "Đề nghị các đơn vị khẩn trương triển khai thực hiện.",
    "Dé nghị các đơn vị khân trương triển khai thực hiện.",
    "Văn phòng Chính phủ thông báo để các bộ, địa phương biết, thực hiện./.",
    "Trong quá trình thực hiện, nếu có vướng mắc, phản ánh về Sở Nội vụ.",
    "Trên đây là Kế hoạch cải cách hành chính năm 2026.",
    "Cục Quản lý giá trả lời để Công ty được biết./.",
    "Kinh phí thực hiện do ngân sách nhà nước bảo đảm.",
    "Trân trọng./.",
  ])("%s", (words) => {
    expect(isClosing(words)).toBe(true);
  });

  it.each([
    "Đề nghị Sở Nội vụ tổng hợp, báo cáo trước ngày 15/12/2025.",
    "Giao Văn phòng theo dõi, đôn đốc việc thực hiện Chỉ thị này.",
    "Thông báo kết quả cho người dân biết trong 03 ngày.",
  ])("not %s", (words) => {
    expect(isClosing(words)).toBe(false);
  });

  it("is a clause where it is numbered", () => {
    expect(isClause("Chỉ thị này có hiệu lực kể từ ngày ký.")).toBe(true);
    expect(isClause("Yêu cầu các đơn vị nghiêm túc thực hiện.")).toBe(false);
  });
});

describe("sections and lists that only tell", () => {
  it.each([
    "MỤC ĐÍCH, YÊU CẦU",
    "Mục tiêu cụ thể",
    "ĐÁNH GIÁ CHUNG",
    "Một số tồn tại, hạn chế",
    "KẾT QUẢ ĐẠT ĐƯỢC",
    "Yêu cầu",
  ])("%s", (heading) => {
    expect(isReportSection(heading)).toBe(true);
  });

  it.each(["NHIỆM VỤ, GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN", "Yêu cầu các sở, ban, ngành", "Về công tác cán bộ"])(
    "not %s",
    (heading) => {
      expect(isReportSection(heading)).toBe(false);
    },
  );

  it("tells a report's list from a list of orders", () => {
    expect(opensReport("Qua kiểm tra 9 tháng cho thấy:")).toBe(true);
    expect(opensReport("Một số hạn chế như sau:")).toBe(true);
    expect(opensReport("Để khắc phục hạn chế nêu trên, yêu cầu các đơn vị:")).toBe(false);
    expect(opensReport("Chủ tịch UBND tỉnh có ý kiến như sau:")).toBe(false);
  });
});

describe("an order above its list", () => {
  const order =
    "Các Cục Thuế rà soát lại kế hoạch thanh tra, nhiệm vụ kiểm tra để bổ sung, điều chỉnh cho đúng với rủi ro của từng nhóm người nộp thuế theo quy định của pháp luật về quản lý thuế.";
  it("is one in a whole sentence, and none that only leads to the list", () => {
    expect(isOrderAboveList(order, true)).toBe(true);
    expect(isOrderAboveList(`${order} Một số vấn đề lưu ý:`, true)).toBe(true);
    expect(isOrderAboveList("Sở Nội vụ:", true)).toBe(false);
    expect(isOrderAboveList("Về công tác cán bộ", false)).toBe(false);
  });
});
