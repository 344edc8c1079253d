import { strToU8, zipSync } from "fflate";
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

/** A page of text, and a page that is one picture: as small as a PDF can be. */
const pdf = (objects: string) =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${objects}\ntrailer<</Root 1 0 R>>\n%%EOF`;
export const textPdf = file(
  "cong-van.pdf",
  pdf("3 0 obj<</Type/Page/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj"),
);
const scannedPdf = file("ban-quet.pdf", pdf("3 0 obj<</Type/XObject/Subtype/Image/Width 8/Height 8>>endobj"));

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
  [file("trong.docx", wordFile(p("") + p("  "))), "Văn bản không có chữ. Nếu là ảnh hoặc bản quét, cần bản có chữ."],
  [textPdf, "Chưa đọc được PDF. Mở tệp bằng Word và lưu thành .docx, rồi đọc tệp đó."],
  [scannedPdf, "Chưa đọc được bản quét. Xin bản có chữ (.docx) từ nơi gửi"],
  [legacyDoc, "Chưa đọc được định dạng .doc, .rtf. Mở bằng Word và lưu thành .docx."],
];
