import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AlignmentType, Document, Packer, Paragraph, SectionType, Table, TableCell, TableRow, TextRun } from "docx";
import { afterAll, describe, expect, test } from "vitest";
import { linesOf, readPages } from "./readPdfs.ts";

const reason = hasOffice() ? "" : " (skipped: soffice is not on this machine)";
const folder = mkdtempSync(join(tmpdir(), "typeset-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const paragraph = (text: string, indent = 720) =>
  new Paragraph({
    children: [new TextRun({ text, size: 28 })],
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: indent },
  });
const cell = (text: string, more: { columnSpan?: number; rowSpan?: number } = {}) =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, size: 24 })] })], ...more });

const opening =
  "Thực hiện Kế hoạch số 25/KH-UBND ngày 10 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh về chuyển đổi số trong cơ quan nhà nước, Ủy ban nhân dân xã yêu cầu các cơ quan, đơn vị triển khai các nội dung sau:";
const points = [
  "1. Văn phòng chủ trì, phối hợp với các đơn vị liên quan rà soát toàn bộ hệ thống thông tin, báo cáo kết quả về Ủy ban nhân dân xã trước ngày 30 tháng 6 năm 2025.",
  "2. Phòng Kinh tế:",
  "a) Tham mưu bố trí kinh phí thực hiện trong quý III năm 2025, bảo đảm đúng quy định của Luật Ngân sách nhà nước.",
  "- Hướng dẫn các đơn vị lập dự toán.",
];
const tasks = Array.from({ length: 30 }, (_, at) => [
  String(at + 1),
  `Việc thứ ${String(at + 1)}: cập nhật quy trình nội bộ giải quyết thủ tục hành chính`,
  "Văn phòng",
  "Tháng 6/2025",
]);

const sections = [
  {
    children: [
      paragraph(opening),
      ...points.map((point) => paragraph(point)),
      new Table({
        columnWidths: [700, 4600, 1900, 1900],
        rows: [
          new TableRow({
            tableHeader: true,
            children: [cell("STT"), cell("Nội dung"), cell("Đơn vị và thời hạn", { columnSpan: 2 })],
          }),
          ...tasks.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text)) })),
        ],
      }),
      paragraph(opening),
    ],
  },
  {
    properties: { type: SectionType.NEXT_PAGE, column: { count: 2, space: 700 } },
    children: [opening, ...points, opening, ...points, opening, ...points].map((text) => paragraph(text, 360)),
  },
];

describe.skipIf(reason !== "")(`a plan typeset by LibreOffice${reason}`, async () => {
  const lines = reason === "" ? linesOf(await readPages(await typeset())) : [];

  test("has its paragraphs whole", () => {
    expect(lines.slice(0, 5)).toEqual([opening, ...points]);
  });

  test("has its table over two pages as one, with merged cells at their first column", () => {
    const table = lines.filter((line) => line.startsWith("0/"));
    expect(table.slice(0, 3)).toEqual(["0/0/0 STT", "0/0/1 Nội dung", "0/0/2 Đơn vị và thời hạn"]);
    expect(table.slice(3)).toEqual(
      tasks.flatMap((row, at) => row.map((text, column) => `0/${String(at + 1)}/${String(column)} ${text}`)),
    );
  });

  test("has the columns of its last page one after the other", () => {
    expect(lines.slice(-16)).toEqual([opening, opening, ...points, opening, ...points, opening, ...points]);
  });
});

async function typeset(): Promise<Uint8Array> {
  writeFileSync(join(folder, "plan.docx"), await Packer.toBuffer(new Document({ sections })));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(
    "soffice",
    [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "plan.docx")],
    {
      stdio: "ignore",
    },
  );
  return new Uint8Array(readFileSync(join(folder, "plan.pdf")));
}

function hasOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
