import { describe, expect, it } from "vitest";
import { letterOf } from "../../../directive/letter/letter.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";

const item = (text: string) => {
  const letter = `Kính gửi: Các phòng.\nUBND tỉnh có ý kiến như sau:\n1. ${text}\n2. Giao Phòng B rà soát.\n3. Thực hiện nghiêm./.`;
  return readDirective(letterOf(letter.split("\n"), "text")).items[0];
};

describe("what an order asks for", () => {
  it.each([
    ["Giao Sở Y tế xây dựng kế hoạch, phương án ứng phó dịch bệnh.", ["kế hoạch", "phương án"]],
    ["Sở Tư pháp hoàn thiện, trình UBND tỉnh ban hành các quy chế và quy trình.", ["quy chế", "quy trình"]],
    ["Giao Sở Nội vụ lập danh sách, báo cáo kết quả về UBND tỉnh.", ["danh sách", "báo cáo"]],
    ["Giao Sở Y tế rà soát theo báo cáo của Sở Tài chính và chế độ báo cáo, Kế hoạch số 12/KH-UBND.", []],
    ["Giao Sở Y tế thực hiện. Sản phẩm: Bộ cơ sở dữ liệu hộ nghèo.", ["Bộ cơ sở dữ liệu hộ nghèo"]],
  ])("%s", (text, products) => {
    expect(item(text)?.products.map(({ value }) => value)).toEqual(products);
  });
});

describe("who is reported to", () => {
  it.each([
    ["Giao Sở Y tế rà soát, báo cáo Chủ tịch UBND tỉnh trước ngày 01/12/2025.", null, "Chủ tịch UBND tỉnh"],
    ["Các phòng gửi kết quả về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh.", "Sở Nội vụ", "UBND tỉnh"],
    ["Các phòng gửi báo cáo về Sở Nội vụ trước ngày 05/12/2025 để tổng hợp.", "Sở Nội vụ", null],
    [
      "Các xã báo cáo kết quả về Công an tỉnh (qua Phòng Tổng hợp) trước ngày 05/12/2025.",
      "Phòng Tổng hợp",
      "Công an tỉnh",
    ],
    ["Giao Sở Y tế xử lý, báo cáo cấp có thẩm quyền những vấn đề vượt thẩm quyền.", null, "cấp có thẩm quyền"],
    ["Giao Sở Y tế nghiên cứu theo báo cáo của Sở Tài chính, nghe báo cáo của các đơn vị.", null, null],
  ])("%s", (text, collector, reader) => {
    const reportTo = item(text)?.reportTo;
    expect([reportTo?.collector?.value ?? null, reportTo?.reader?.value ?? null]).toEqual([collector, reader]);
  });
});
