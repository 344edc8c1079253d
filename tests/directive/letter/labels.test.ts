import { describe, expect, it } from "vitest";
import { readLabel } from "../../../directive/letter/labels.ts";
import { readDoubtfulLabel } from "../../../directive/letter/readDoubtfulLabel.ts";

describe("labels that offices use", () => {
  it.each([
    ["Phần II", "Phần II", 2],
    ["PHẦN THỨ NHẤT. MỤC TIÊU", "PHẦN NHẤT", 1],
    ["Chương III", "Chương III", 3],
    ["Mục 2. Nhiệm vụ", "Mục 2", 2],
    ["Điều 3. Trách nhiệm thi hành", "Điều 3", 3],
    ["A. NHIỆM VỤ CHUNG", "A", 1],
    ["IV. TỔ CHỨC THỰC HIỆN", "IV", 4],
    ["II- NHIỆM VỤ", "II", 2],
    ["9. Giao phòng Nội vụ", "9", 9],
    ["9.Giao phòng Nội vụ", "9", 9],
    ["3/ Các Cục Thuế", "3", 3],
    ["1- Tiếp tục quán triệt", "1", 1],
    ["1.3. Giao Ủy ban", "1.3", 3],
    ["1.3 Xây dựng kế hoạch", "1.3", 3],
    ["1.2.1. Khảo sát", "1.2.1", 1],
    ["12) Rà soát", "12", 12],
    ["125. Việc thứ một trăm hai mươi lăm", "125", 125],
    ["a) Rà soát", "a", 1],
    ["đ) Rà soát", "đ", 5],
    ["b. Rà soát", "b", 2],
    ["c/ Rà soát", "c", 3],
    ["(2) Rà soát", "2", 2],
    ["(iv) Rà soát", "iv", 4],
    ["ii) Rà soát", "ii", 2],
    ["- Rà soát", "-", 0],
    ["– Rà soát", "-", 0],
    ["~ Rà soát", "-", 0],
    ["+ Rà soát", "+", 0],
    ["\uF0B7 Rà soát", "\uF0B7", 0],
    ["• Rà soát", "•", 0],
    ["o Rà soát", "o", 0],
  ])("%s", (line, words, ordinal) => {
    expect(readLabel(line)).toMatchObject({ words, ordinal });
  });
});

describe("no labels", () => {
  it.each([
    "66.7/2025/NQ-CP ngày 01/5/2025",
    "75.000 m3 đất",
    "27/8. Các đơn vị",
    "điều 5. của Luật này",
    "Điều 5 Luật Đất đai",
    "Mục III Bản Thỏa thuận",
    "2025 - 2030",
    "f",
    "Ông A. nói",
    "",
  ])("%j", (line) => {
    expect(readLabel(line)).toBeNull();
  });
});

describe("what recognition makes of labels", () => {
  it.each([
    ["l. Các Hạt Kiểm lâm", 1, "1"],
    [". Dé nghị các chủ rừng", 3, "3"],
    ["3, Phòng Quản lý", 3, "3"],
    ["3 Phòng Quản lý", 3, "3"],
    ["` 4. Đội Kiểm lâm", 4, "4"],
    ["©) Bộ Giao thông vận tải", 3, "c"],
    ["Il. TO CHỨC THỰC HIỆN", 3, "III"],
    ["Vv. TO CHỨC THỰC HIEN", 5, "V"],
    ["__ - Trình Chính phủ", 0, "-"],
  ])("%s", (line, due, words) => {
    expect(readDoubtfulLabel(line, () => due)?.words).toBe(words);
  });
});
