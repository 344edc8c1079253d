import { describe, expect, it } from "vitest";
import type { Cell, Letter, Paragraph } from "../../../directive/letter/letter.ts";
import { letterOf } from "../../../directive/letter/letter.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";

/** Strings are paragraphs; a list of rows is a table, a cell's paragraphs parted by line ends, "" for no cell. */
type Piece = string | readonly (readonly string[])[];

function withTables(...pieces: readonly Piece[]): Letter {
  const paragraphs: Paragraph[] = [];
  let text = "";
  let tables = 0;
  const add = (words: string, cell?: Cell) => {
    const start = text === "" ? 0 : text.length + 1;
    text += `${text === "" ? "" : "\n"}${words}`;
    paragraphs.push({ start, end: text.length, index: paragraphs.length, ...(cell && { cell }) });
  };
  for (const piece of pieces) {
    if (typeof piece === "string") {
      add(piece);
      continue;
    }
    const table = tables;
    tables += 1;
    for (const [row, cells] of piece.entries())
      for (const [column, words] of cells.entries())
        if (words !== "") for (const line of words.split("\n")) add(line, { table, row, column });
  }
  return { text, paragraphs, source: "docx" };
}

const brief = (letter: Letter) =>
  readDirective(letter).items.map(({ path, leads, coordinators, deadlines }) => [
    path,
    leads.map(({ value, certain }) => (certain ? value : `${value}?`)),
    coordinators.map(({ value }) => value),
    deadlines.map(({ value }) => value.day ?? value.rrule ?? value.kind),
  ]);

const head = [
  "UBND TỈNH MẪU",
  "Số: 12/KH-UBND",
  "Mẫu Sơn, ngày 05 tháng 01 năm 2026",
  "KẾ HOẠCH",
  "Công tác năm 2026",
  "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
];

describe("a table whose cells are known", () => {
  it("gives an item a row: heads over two rows, sections, merged leads, a row that goes on overleaf", () => {
    const letter = withTables(
      ...head,
      "II. NHIỆM VỤ",
      [
        ["Số TT", "Nội dung công việc", "Phân công", "", "Thời hạn"],
        ["", "", "Chủ trì", "Phối hợp", ""],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["I", "CẢI CÁCH HÀNH CHÍNH"],
        ["1", "Rà soát thủ tục", "Sở Nội vụ", "Sở Tư pháp", "31/3/2026"],
        ["2", "Đối thoại doanh nghiệp", "", "Sở Tài chính", "Quý II/2026"],
        ["3", "Phần mềm một cửa", "Sở Y tế", "", "Tháng 5/2026"],
        ["", "tiếp tục nâng cấp"],
        ["II", "THI ĐUA"],
        ["4", "Phát động phong trào", "Sở Xây dựng", "", "Thường xuyên"],
      ],
      "III. TỔ CHỨC THỰC HIỆN",
      "1. Giao Văn phòng UBND tỉnh theo dõi, đôn đốc./.",
    );
    expect(brief(letter)).toEqual([
      ["II.I.1", ["Sở Nội vụ"], ["Sở Tư pháp"], ["2026-03-31"]],
      ["II.I.2", ["Sở Nội vụ?"], ["Sở Tài chính"], ["2026-06-30"]],
      ["II.I.3", ["Sở Y tế"], [], ["2026-05-31"]],
      ["II.II.4", ["Sở Xây dựng"], [], []],
      ["III.1", ["Văn phòng UBND tỉnh"], [], []],
    ]);
    expect(readDirective(letter).items[2]?.text).toContain("tiếp tục nâng cấp");
  });

  it("reads every table of tasks in an annex, and none that lists something else", () => {
    const letter = withTables(
      ...head,
      "1. Sở Nội vụ tổ chức thực hiện./.",
      "PHỤ LỤC",
      [
        ["STT", "Họ và tên", "Chức vụ"],
        ["1", "Nguyễn Văn A", "Trưởng phòng"],
      ],
      [
        ["TT", "Nhiệm vụ", "Đơn vị thực hiện", "Hoàn thành"],
        ["1", "Sửa trụ sở", "Sở Xây dựng; Sở Tài chính", "Trước 30/9/2026"],
      ],
      [
        ["Việc cần làm", "Nội dung", "Cơ quan chủ trì"],
        ["Ưu tiên", "Trồng cây", "Sở Y tế"],
      ],
    );
    expect(brief(letter)).toEqual([
      ["1", ["Sở Nội vụ"], [], []],
      ["PL.1", ["Sở Xây dựng", "Sở Tài chính"], [], ["2026-09-30"]],
      ["PL2", ["Sở Y tế"], [], []],
    ]);
  });
});

it("takes the product from its column", () => {
  const letter = withTables(...head, "II. NHIỆM VỤ", [
    ["STT", "Nhiệm vụ", "Chủ trì", "Sản phẩm"],
    ["1", "Rà soát thủ tục", "Sở Nội vụ", "Danh mục; báo cáo"],
  ]);
  const { items } = readDirective(letter);
  expect(items[0]?.products[0]).toMatchObject({ value: "Danh mục; báo cáo", certain: true });
});

describe("a flattened table", () => {
  const read = (...lines: string[]) => brief(letterOf([...head, ...lines], "text"));

  it("in the body, cell by cell, with broken cells and heads", () => {
    expect(
      read(
        ...["II. NHIỆM VỤ", "TT", "Nhiệm vụ", "Đơn vị", "chủ trì", "Đơn vị phối hợp", "Thời gian", "Sản phẩm"],
        ...["1", "Rà soát thủ tục hành chính", "Sở Nội vụ", "Sở Tư pháp", "Tháng 3/2026", "Danh mục"],
        ...[
          "2",
          "Số hóa hồ sơ lưu trữ của",
          "tỉnh",
          "Sở Y tế",
          "Công an tỉnh; Sở Tài chính",
          "Trước 30/6/2026",
          "Báo cáo",
        ],
        ...["III. TỔ CHỨC THỰC HIỆN", "1. Sở Tài chính bố trí kinh phí./."],
      ),
    ).toEqual([
      ["II.1", ["Sở Nội vụ"], ["Sở Tư pháp"], ["2026-03-31"]],
      ["II.2", ["Sở Y tế"], ["Công an tỉnh", "Sở Tài chính"], ["2026-06-30"]],
      ["III.1", ["Sở Tài chính"], [], []],
    ]);
  });

  it.each([
    ["tabs", "\t"],
    ["bars", " | "],
  ])("row by row, its cells parted by %s", (_, sign) => {
    expect(
      read(
        ...["II. NHIỆM VỤ", ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Hoàn thành"].join(sign)],
        ["1", "Kiểm tra điểm sạt lở", "Sở Xây dựng", "Công an tỉnh", "Trước 30/4/2026"].join(sign),
        ["2", "Trực ban mùa mưa", "Sở Y tế", "Sở Nội vụ", "Quý IV/2026"].join(sign),
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Sở Tài chính bố trí kinh phí./.",
      ),
    ).toEqual([
      ["II.1", ["Sở Xây dựng"], ["Công an tỉnh"], ["2026-04-30"]],
      ["II.2", ["Sở Y tế"], ["Sở Nội vụ"], ["2026-12-31"]],
      ["III.1", ["Sở Tài chính"], [], []],
    ]);
  });
});
