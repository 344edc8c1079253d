import { describe, expect, it } from "vitest";
import { letterOf } from "../../../directive/letter/letter.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";

const cited = (text: string) =>
  readDirective(
    letterOf(["Kính gửi: Các phòng.", ...text.split("\n"), "1. Giao Phòng A làm.", "2. Thực hiện./."], "text"),
  ).citedDocuments.map(({ value: { type, number, day, issuer } }) => [type, number, day, issuer]);

describe("cited documents", () => {
  it.each([
    [
      "Thực hiện Công văn số 123/SYT-NVY ngày 05 tháng 6 năm 2024 của Sở Y tế về phòng bệnh,",
      [["Công văn", "123/SYT-NVY", "2024-06-05", "Sở Y tế"]],
    ],
    [
      "Theo đề nghị của Sở Y tế tại Công văn số 123/SYT-NVY ngày 3/4/2025,",
      [["Công văn", "123/SYT-NVY", "2025-04-03", "Sở Y tế"]],
    ],
    [
      "Căn cứ Quyết định số 15/QĐ-\nUBND của UBND tỉnh An Sơn ngày 05 tháng 6 năm 2024 về biên chế,",
      [["Quyết định", "15/QĐ-UBND", "2024-06-05", "UBND tỉnh An Sơn"]],
    ],
    [
      "các Công điện: số 217/CĐ-TTg ngày 16/11/2025, số 218/CĐ-TTg ngày 17/11/2025;",
      [
        ["Công điện", "217/CĐ-TTg", "2025-11-16", "Thủ tướng Chính phủ"],
        ["Công điện", "218/CĐ-TTg", "2025-11-17", "Thủ tướng Chính phủ"],
      ],
    ],
    [
      "Thông báo số 49/TB-VPUB ngày 07/02/2024 và số 160/TB-VPUB ngày 24/4/2024 của Văn phòng UBND tỉnh,",
      [
        ["Thông báo", "49/TB-VPUB", "2024-02-07", "Văn phòng UBND tỉnh"],
        ["Thông báo", "160/TB-VPUB", "2024-04-24", "Văn phòng UBND tỉnh"],
      ],
    ],
    [
      "Nghị quyết số 57-NQ/TW (ngày 22/12/2024) của Bộ Chính trị; Kết luận số 15-KL/ĐU,",
      [
        ["Nghị quyết", "57-NQ/TW", "2024-12-22", "Bộ Chính trị"],
        ["Kết luận", "15-KL/ĐU", null, null],
      ],
    ],
    [
      "Luật số 72/2025/QH15, Nghị quyết số 66.7/2025/NQ-CP, văn bản số 15/CV ngày 02/3/2025,",
      [
        ["Luật", "72/2025/QH15", null, "Quốc hội"],
        ["Nghị quyết", "66.7/2025/NQ-CP", null, "Chính phủ"],
        ["văn bản", "15/CV", "2025-03-02", null],
      ],
    ],
    [
      "Thông tư số 44/2022/TT- BTC ngày 21/7/2022 (sau đây viết tắt là Thông tư số 44/2022/TT-BTC),",
      [["Thông tư", "44/2022/TT-BTC", "2022-07-21", null]],
    ],
  ])("reads %s", (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });

  it.each([
    "theo QCVN 41:2019/BGTVT và mẫu số 02/TNDN, biểu số 01/BC-TH, phụ lục 3/KH",
    "đường dây 110/22KV, xe 29-A1, mạng 5G/IoT, trực 24/7, tỷ lệ 3/HK",
  ])("cites nothing in %s", (text) => {
    expect(cited(text)).toEqual([]);
  });
});
