import { strToU8, zipSync } from "fflate";
import { pdfOf } from "../addin/reading/pdfFiles.ts";
import { p, wordFile } from "../addin/reading/wordFiles.ts";

/** A file as a person chooses it. */
export interface TroubleFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, content: string | Uint8Array): TroubleFile => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

const head = (number: string, subject: string) => [
  "ỦY BAN NHÂN DÂN",
  "THÀNH PHỐ SA ĐÉC",
  `Số: ${number}/UBND-VX`,
  "Sa Đéc, ngày 10 tháng 9 năm 2024",
  `V/v ${subject}`,
  "Kính gửi: Các phòng, ban thành phố",
];

/** An invented letter with two points; each number makes it another letter. */
export const letterWithPoints = (number: string): TroubleFile =>
  file(
    `cong-van-${number}.txt`,
    [
      ...head(number, `chuẩn bị ngày hội thu hoạch đợt ${number}`),
      "1. Giao Phòng Nội vụ chủ trì, phối hợp với Công an thành phố rà soát danh sách, hoàn thành trước ngày 30/9/2024.",
      "2. Giao Phòng Văn hóa và Thông tin chủ trì tuyên truyền, báo cáo kết quả trước ngày 15/10/2024.",
    ].join("\n"),
  );

export const letterWithoutPoints = file(
  "thu-cam-on.txt",
  [
    ...head("31", "cảm ơn"),
    "Ủy ban nhân dân thành phố trân trọng cảm ơn quý cơ quan đã tham dự ngày hội.",
    "Chúc quý cơ quan sức khỏe và thành công.",
  ].join("\n"),
);

/** Stands in the marked letter alone: wherever it turns up, something leaked. */
export const secretPhrase = "kho thóc giống Tân Quy Đông";

/** An invented letter with a secrecy mark in its page header; its points would be found, were it read. */
export const markedLetter = file(
  "van-ban-den.docx",
  wordFile(
    [
      ...head("9", "bảo vệ kho giống"),
      `1. Giao Phòng Nội vụ chủ trì kiểm tra ${secretPhrase}, hoàn thành trước ngày 30/9/2024.`,
    ]
      .map((line) => p(line))
      .join(""),
    { header: p("TỐI MẬT") },
  ),
);

const english =
  "Further to our meeting of last week please find enclosed the report that you have asked us for, with our thanks.";
export const englishPdf = file(
  "letter.pdf",
  pdfOf([{ pieces: [english.slice(0, 56), english.slice(56)].map((text, at) => ({ x: 72, y: 100 + 20 * at, text })) }]),
);
const brokenPdf = file(
  "hong.pdf",
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
);

const good = wordFile(p("1. Giao Phòng Nội vụ chủ trì rà soát."));
const noDocument = file(
  "anh-chup.docx",
  Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 251),
);
export const damagedDocx = file("hong.docx", good.subarray(0, good.length - 60));
/** A spreadsheet's parts under a document's name. */
const spreadsheet = file("bang-tinh.docx", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }));
/** Entities that would unfold to gigabytes. */
const unfolding = file(
  "thu-bung.docx",
  zipSync({
    "_rels/.rels": strToU8(
      `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><Relationships>&b;</Relationships>`,
    ),
  }),
);
const legacyDoc = file(
  "cong-van.doc",
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504)),
);

/** What cannot be read, and how the sentence begins that says so and what to do. */
export const unreadable: readonly (readonly [TroubleFile, string])[] = [
  [
    noDocument,
    "Không đọc được tệp này: không phải văn bản, hoặc tệp bị hỏng. Mở thử bằng Word và lưu lại thành .docx.",
  ],
  [damagedDocx, "Không đọc được tệp này: không phải văn bản, hoặc tệp bị hỏng."],
  [spreadsheet, "Không đọc được tệp này: không phải văn bản, hoặc tệp bị hỏng."],
  [unfolding, "Không đọc được tệp này: không phải văn bản, hoặc tệp bị hỏng."],
  [file("trong.txt", ""), "Văn bản không có chữ."],
  [file("trong.docx", wordFile(p("") + p("  "))), "Văn bản không có chữ. Kiểm tra xem đã chọn đúng tệp chưa."],
  [brokenPdf, "Không đọc được tệp này: không phải văn bản, hoặc tệp bị hỏng."],
  [englishPdf, "Chữ trong tệp không phải tiếng Việt nên không tìm được việc được giao."],
  [
    legacyDoc,
    "Chưa đọc được định dạng này (.doc, .xls, .rtf, .odt). Mở bằng Word hoặc Excel và lưu thành .docx hoặc .xlsx.",
  ],
];
