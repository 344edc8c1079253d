import { describe, expect, test } from "vitest";
import { guardLetter } from "../../../addin/reading/guardLetter.ts";
import { pdfOf, set, type PdfPage, type Piece } from "./pdfFiles.ts";
import { linesOf, outcomeOf, readPages } from "./readPdfs.ts";

const letterhead: readonly Piece[] = [
  { x: 110, y: 60, text: "ỦY BAN NHÂN DÂN", size: 13 },
  { x: 120, y: 75, text: "XÃ AN BÌNH", size: 13 },
  { x: 290, y: 60, text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 13 },
  { x: 320, y: 75, text: "Độc lập - Tự do - Hạnh phúc", size: 14 },
  { x: 100, y: 100, text: "Số:        /UBND-VX", size: 13 },
  { x: 300, y: 100, text: "An Bình, ngày    tháng 9 năm 2025", size: 14 },
];
const opening = "Thực hiện Kế hoạch số 12/KH-UBND ngày 02 tháng 8 năm 2025, Ủy ban nhân dân xã yêu cầu:";
const point = "1. Trưởng các ấp rà soát hộ nghèo, báo cáo kết quả về Ủy ban nhân dân xã trước ngày 20 tháng 9.";
const body = [...set(opening, { top: 180 }), ...set(point, { top: 240 })];
const closing: readonly Piece[] = [
  { x: 320, y: 300, text: "TM. ỦY BAN NHÂN DÂN", size: 13 },
  { x: 85, y: 304, text: "Nơi nhận:", size: 12 },
  { x: 360, y: 316, text: "CHỦ TỊCH", size: 13 },
  { x: 85, y: 318, text: "- Như trên;", size: 11 },
  { x: 85, y: 331, text: "- Lưu: VT.", size: 11 },
  { x: 350, y: 380, text: "Lê Văn Hòa", size: 13 },
];
const page: PdfPage = { pieces: [...letterhead, ...body, ...closing] };
const read = [
  ...["ỦY BAN NHÂN DÂN", "XÃ AN BÌNH", "Số: /UBND-VX"],
  ...["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Bình, ngày tháng 9 năm 2025"],
  ...[opening, point],
  ...["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Hòa"],
];

describe("a letter's page", () => {
  test("is read column by column, its lines joined into paragraphs", async () => {
    expect(linesOf(await readPages(pdfOf([page])))).toEqual(read);
  });

  test.each([90, 180, 270] as const)("is read upright when it is to be turned by %d degrees", async (rotate) => {
    expect(linesOf(await readPages(pdfOf([{ ...page, rotate }])))).toEqual(read);
  });

  test("is read when it was written along the edge of a landscape page", async () => {
    const pieces = page.pieces.map((piece) => ({ ...piece, x: piece.y, y: 595 - piece.x, turned: 90 }));
    expect(linesOf(await readPages(pdfOf([{ width: 842, height: 595, pieces }])))).toEqual(read);
  });

  test("has the number and the day that were stamped onto it", async () => {
    const stamped = pdfOf([
      {
        ...page,
        annotations: [
          { subtype: "Stamp", box: [125, 90, 40, 16], text: "345", drawn: true },
          { subtype: "Widget", box: [395, 88, 15, 16], text: "05" },
        ],
      },
    ]);
    const lines = linesOf(await readPages(stamped));
    expect(lines).toContain("Số: 345/UBND-VX");
    expect(lines).toContain("An Bình, ngày 05 tháng 9 năm 2025");
  });

  test("has the stamped number in place of the dots that kept it free", async () => {
    const dotted = letterhead.map((piece) =>
      piece.text.startsWith("Số") ? { ...piece, text: "Số:......../UBND-VX" } : piece,
    );
    const stamp = { subtype: "FreeText", box: [125, 88, 40, 16], text: "345", drawn: true } as const;
    const result = await readPages(pdfOf([{ pieces: [...dotted, ...body], annotations: [stamp] }]));
    expect(linesOf(result)).toContain("Số: 345/UBND-VX");
  });
});

test("a paragraph goes on over the page; page numbers and running heads are no part of it", async () => {
  const half = set(opening, { top: 780 });
  const pages = [1, 2, 3].map((number): PdfPage => ({
    pieces: [
      { x: 300, y: 40, text: String(number) },
      { x: 85, y: 60, text: "Công báo xã An Bình" },
      ...(number === 1 ? half : []),
      ...(number === 2 ? set("ấp trưởng cùng Nhân dân thực hiện.", { top: 100, indent: 0 }) : []),
      ...(number === 3 ? set(point, { top: 100 }) : []),
    ],
  }));
  const result = await readPages(pdfOf(pages));
  // The second page goes on with small letters, at the margin, after a line without an end.
  expect(linesOf(result).at(-1)).toBe(point);
  expect(result.margins).toContain("Công báo xã An Bình");
  expect(result.letter.text).not.toMatch(/^\d$/mu);
});

test("a year broken off onto the next page is no page number", async () => {
  const broken = "1. Giao Văn phòng tổng hợp kết quả, báo cáo Ủy ban nhân dân xã trước ngày 20 tháng 12 năm";
  const pages: PdfPage[] = [
    { pieces: set(broken, { top: 740 }) },
    {
      pieces: [...set("2026", { top: 60, indent: 0 }), ...set(point, { top: 100 }), { x: 300, y: 815, text: "- 2 -" }],
    },
  ];
  const { letter } = await readPages(pdfOf(pages));
  expect(letter.text).toMatch(/năm\s2026/u);
  expect(letter.text).not.toContain("- 2 -");
});

describe("a table", () => {
  const grid = (top: number, rows: readonly (readonly string[])[], edges: readonly number[]): PdfPage => ({
    pieces: rows.flatMap((row, at) =>
      row.map((text, column) => ({ x: (edges[column] ?? 0) + 4, y: top + at * 20 + 14, text, size: 12 })),
    ),
    lines: [
      ...Array.from(
        { length: rows.length + 1 },
        (_, at) => [edges[0] ?? 0, top + at * 20, edges.at(-1) ?? 0, top + at * 20] as const,
      ),
      ...edges.map((x) => [x, top, x, top + rows.length * 20] as const),
    ],
  });
  const edges = [85, 120, 360, 550];
  const heading = ["STT", "Nội dung", "Đơn vị"];

  test("has rows and cells, and goes on over the page without its repeated heading", async () => {
    const pages = [
      grid(600, [heading, ["1", "Rà soát hộ nghèo", "Phòng Kinh tế"]], edges),
      grid(80, [heading, ["2", "Báo cáo kết quả", "Văn phòng"]], edges),
    ];
    expect(linesOf(await readPages(pdfOf(pages)))).toEqual([
      ...["0/0/0 STT", "0/0/1 Nội dung", "0/0/2 Đơn vị"],
      ...["0/1/0 1", "0/1/1 Rà soát hộ nghèo", "0/1/2 Phòng Kinh tế"],
      ...["0/2/0 2", "0/2/1 Báo cáo kết quả", "0/2/2 Văn phòng"],
    ]);
  });

  test("is told from its words' places where it has no lines", async () => {
    const rows = [
      heading,
      ["1", "Rà soát hộ nghèo", "Phòng Kinh tế"],
      ["2", "Báo cáo", "Văn phòng"],
      ["3", "Lưu", "Văn thư"],
    ];
    const result = await readPages(
      pdfOf([{ pieces: [...set(opening, { top: 100 }), ...grid(200, rows, edges).pieces] }]),
    );
    expect(linesOf(result).slice(1, 7)).toEqual([
      ...["0/0/0 STT", "0/0/1 Nội dung", "0/0/2 Đơn vị"],
      ...["0/1/0 1", "0/1/1 Rà soát hộ nghèo", "0/1/2 Phòng Kinh tế"],
    ]);
  });
});

describe("fonts from before Unicode", () => {
  const tcvn3 =
    "1. Tr­ëng c¸c Êp rµ so¸t hé nghÌo, b¸o c¸o kÕt qu¶ vÒ Uû ban nh©n d©n x· tr­íc ngµy 20 th¸ng 9 n¨m 2025.";
  const vni =
    "1. Tröôûng caùc aáp raø soaùt hoä ngheøo, baùo caùo keát quaû veà Uyû ban nhaân daân xaõ tröôùc ngaøy 20 thaùng 9 naêm 2025.";
  const meant =
    "1. Trưởng các ấp rà soát hộ nghèo, báo cáo kết quả về Uỷ ban nhân dân xã trước ngày 20 tháng 9 năm 2025.";

  test.each([
    ["by its name", "tcvn3", tcvn3],
    ["by its text, where its name says nothing", "coded", tcvn3],
    ["VNI", "vni", vni],
  ] as const)("are converted: %s", async (_, font, text) => {
    const result = await readPages(pdfOf([{ pieces: set(text, { top: 100 }).map((piece) => ({ ...piece, font })) }]));
    expect(linesOf(result)).toEqual([meant]);
    expect(result.pages?.map(({ by }) => by)).toEqual(["tcvn3"]);
  });

  test("write capitals with small letters' codes", async () => {
    const head = { x: 100, y: 60, text: "uû ban nh©n d©n", font: "tcvn3Capitals" } as const;
    const result = await readPages(pdfOf([{ pieces: [head, ...set(meant, { top: 100 })] }]));
    expect(linesOf(result)[0]).toBe("UỶ BAN NHÂN DÂN");
  });
});

describe("a secrecy mark reaches the guard", () => {
  const marked = {
    "in the letterhead": { pieces: [...page.pieces, { x: 130, y: 125, text: "MẬT", size: 14 }] },
    "beside other words of its line": { pieces: [...page.pieces, { x: 230, y: 60, text: "MẬT", size: 13 }] },
    "across the page": { pieces: [...page.pieces, { x: 150, y: 700, text: "TUYỆT MẬT", size: 60, turned: 45 }] },
    "as an annotation": { ...page, annotations: [{ subtype: "FreeText", box: [120, 118, 60, 16], text: "TỐI MẬT" }] },
    "as a stamp over other words": {
      ...page,
      annotations: [{ subtype: "Stamp", box: [120, 172, 60, 16], text: "MẬT", drawn: true }],
    },
  } as const satisfies Record<string, PdfPage>;

  test.each(Object.entries(marked))("%s", async (_, one) => {
    expect(await outcomeOf(pdfOf([one]))).toBe("state_secret");
  });

  test("and the same letter without it passes", async () => {
    expect(() => guardLetter({ letter: { text: "", paragraphs: [], source: "pdf" }, margins: [] })).not.toThrow();
    expect(await outcomeOf(pdfOf([page]))).toBe("1 pages");
  });
});
