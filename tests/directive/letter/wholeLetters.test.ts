import { describe, expect, it } from "vitest";
import { letterOf } from "../../../directive/letter/letter.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";
import * as letters from "./wholeLetters.ts";

/** Path, first words, leads, what it is due. */
type Expected = readonly [path: string | null, begins: string, leads: readonly string[], due: readonly string[]];

function expectItems(text: string, expected: readonly Expected[]) {
  const read = readDirective(letterOf(text.split("\n"), "text")).items;
  const items = read.map(({ path, text: words, leads, deadlines }, at) => [
    path,
    words.slice(0, expected[at]?.[1].length ?? 30),
    leads.map(({ value }) => value),
    deadlines.map(({ value }) => value.day ?? value.rrule ?? value.kind),
  ]);
  expect(items).toEqual(expected);
}

describe("whole letters", () => {
  it("of a Party body", () => {
    expectItems(letters.partyLetter, [
      ["1", "Tiếp tục quán triệt", [], []],
      ["2", "Ban Tuyên giáo và Dân vận", ["Ban Tuyên giáo và Dân vận Tỉnh ủy"], ["2026-06-30"]],
      ["3.a", "Xây dựng kế hoạch kiểm tra", ["Ủy ban Kiểm tra Tỉnh ủy"], ["2026-04-30"]],
      ["3.b", "Kiểm tra từ 05 đến 07", ["Ủy ban Kiểm tra Tỉnh ủy"], []],
      ["4", "Giao Văn phòng Tỉnh ủy", ["Văn phòng Tỉnh ủy"], []],
    ]);
  });

  it("of a school", () => {
    expectItems(letters.schoolNotice, [
      ["II.1", "Các tổ chuyên môn hoàn thành", ["Các tổ chuyên môn"], ["2025-09-20"]],
      ["II.2.+1", "Lớp 12", ["Tổ Ngữ văn"], ["2025-09-25"]],
      ["II.2.+2", "Lớp 10, 11", ["Tổ Ngữ văn"], ["2025-09-30"]],
      ["II.3.-1", "Rà soát cơ sở vật chất", ["Tổ Văn phòng"], []],
      ["II.3.-2", "Thu học phí", ["Tổ Văn phòng"], ["2025-09-30"]],
      ["II.4", "Đề nghị giáo viên chủ nhiệm", ["giáo viên chủ nhiệm"], []],
    ]);
  });

  it("with a table between its points", () => {
    expectItems(letters.tablePlan, [
      ["II.1", "Rà soát, công khai", ["Văn phòng HĐND và UBND xã"], ["2026-03-31"]],
      ["II.2", "Số hóa hồ sơ lưu trữ của xã", ["Phòng Văn hóa - Xã hội"], ["2026-06-30"]],
      ["II.3", "Khảo sát mức độ hài lòng", ["Phòng Kinh tế"], ["2026-12-31"]],
      ["III.1", "Văn phòng HĐND và UBND xã", ["Văn phòng HĐND và UBND xã"], ["FREQ=MONTHLY;INTERVAL=3"]],
      ["III.2", "Phòng Kinh tế bố trí", ["Phòng Kinh tế"], []],
    ]);
  });

  it("in a mail that passes it on", () => {
    expectItems(letters.forwardedLetter, [
      ["1", "Tăng cường giám sát", [], []],
      ["2", "Bệnh viện Đa khoa tỉnh chủ trì", ["Bệnh viện Đa khoa tỉnh"], ["2026-04-20"]],
      ["3", "Báo cáo kết quả về Sở Y tế", [], ["FREQ=MONTHLY;BYMONTHDAY=25"]],
    ]);
    const { head, recipients } = readDirective(letterOf(letters.forwardedLetter.split("\n"), "mailBody"));
    expect(head.number?.value).toBe("812/SYT-NVY");
    expect(recipients.map(({ value }) => value)).toEqual(["Các bệnh viện, trung tâm y tế"]);
  });

  it("read off a scan", () => {
    const { items } = readDirective(letterOf(letters.scannedLetter.split("\n"), "scan"));
    expect(items.map(({ path, text }) => [path, text.slice(0, 16)])).toEqual([
      ["1", "Các Hạt Kiểm lâm"],
      ["2", "Dé nghi các chủ "],
      ["3.-1", "Theo dõi, tổng h"],
      ["3.-2", "Tham mưu kiểm tr"],
      ["4", "Đội Kiểm lâm cơ "],
    ]);
    expect(items[1]?.text).toMatch(/dụng cụ chữa cháy\.$/u);
  });

  it("that only answers", () => {
    expectItems(letters.answer, []);
  });

  it("without numbers", () => {
    expectItems(letters.unnumberedLetter, [
      [null, "UBND phường Hòa Bình", ["UBND phường Hòa Bình"], ["2025-10-03"]],
      [null, "Công ty Cấp thoát nước", ["Công ty Cấp thoát nước"], ["2025-10-08"]],
    ]);
  });

  it("without numbers, some of its paragraphs broken", () => {
    expectItems(letters.brokenParagraphs, [
      [null, "Giao Phòng Tài nguyên", ["Phòng Tài nguyên và Môi trường"], ["2024-06-15"]],
      [null, "Giao Phòng Kinh tế", ["Phòng Kinh tế và Hạ tầng"], ["2024-09-30"]],
      [null, "UBND xã Tân An tăng cường", ["UBND xã Tân An"], []],
      [null, "Văn phòng HĐND và UBND huyện", ["Văn phòng HĐND và UBND huyện"], []],
    ]);
  });

  it("whose line ends were lost", () => {
    expectItems(letters.pastedParagraph, [
      ["1", "Phòng Nội vụ chủ trì", ["Phòng Nội vụ"], ["2024-11-15"]],
      ["2", "Phòng Giáo dục và Đào tạo kiểm tra", ["Phòng Giáo dục và Đào tạo"], ["2024-11-30"]],
      ["3.a", "Theo dõi, đôn đốc", ["Văn phòng HĐND và UBND huyện"], []],
      ["3.b", "Tổng hợp báo cáo", ["Văn phòng HĐND và UBND huyện"], ["2024-11-30"]],
    ]);
  });

  it("with headings that have no label", () => {
    const { items } = readDirective(letterOf(letters.unlabelledHeadings.split("\n"), "text"));
    expect(items.map(({ text }) => text.slice(0, 14))).toEqual([
      "Rà soát quy ho",
      "Thanh tra các ",
      "Xử lý nghiêm v",
      "Phối hợp với T",
      "Quản lý chặt đ",
      "Báo cáo định k",
    ]);
    expect([0, 2, 3, 4, 5].map((at) => items[at]?.leads.map(({ value }) => value))).toEqual([
      ["Sở Nông nghiệp và Môi trường"],
      ["Công an tỉnh"],
      ["Công an tỉnh"],
      ["UBND các xã, phường"],
      ["UBND các xã, phường"],
    ]);
  });

  it("in parts, sections and three levels of numbers", () => {
    expectItems(letters.planInParts, [
      ["Phần II.A.I.1.1", "Chủ trì xây dựng", ["Sở Khoa học và Công nghệ"], ["2026-09-30"]],
      ["Phần II.A.I.1.2.1", "Khảo sát hiện trạng", ["Sở Khoa học và Công nghệ"], ["2026-04-30"]],
      ["Phần II.A.I.1.2.2", "Lập dự toán", ["Sở Khoa học và Công nghệ"], []],
      ["Phần II.A.I.2", "Công an thành phố", ["Công an thành phố"], []],
      ["Phần II.A.II.1.1", "Tuyển dụng chuyên gia", ["Sở Nội vụ"], []],
      ["Phần II.A.II.1.2", "Tổ chức tập huấn", ["Sở Nội vụ"], ["2026-06-30"]],
      ["Phần II.B.I.1", "Sở Tư pháp số hóa", ["Sở Tư pháp"], []],
      ["Phần II.B.I.2.a", "Lập hồ sơ sức khỏe", ["Sở Y tế"], []],
      ["Phần II.B.I.2.b", "Kết nối cơ sở dữ liệu", ["Sở Y tế"], []],
      ["Phần III.1", "Các sở, ban, ngành", ["Các sở, ban, ngành"], ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15"]],
      ["Phần III.2", "Giao Văn phòng UBND", ["Văn phòng UBND thành phố"], []],
    ]);
  });

  it("of a hospital, below a report", () => {
    const { items } = readDirective(letterOf(letters.hospitalLetter.split("\n"), "docx"));
    expect(items.map(({ path, text }) => [path, text.slice(0, 14)])).toEqual([
      ["-1.-1", "Kiểm tra tủ tr"],
      ["-1.-2", "Đối chiếu y lệ"],
      ["-2", "Khoa Dược chủ "],
      ["-3", "Phòng Kế hoạch"],
    ]);
    expect(items[2]?.coordinators.map(({ value }) => value)).toEqual(["Phòng Điều dưỡng"]);
  });
});
