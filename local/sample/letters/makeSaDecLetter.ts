/**
 * Writes sa-dec-2024.docx from sa-dec-2024.txt: the letter's words in the layout of Decree 30/2020/NĐ-CP (annex I), its
 * number and day blank as in the original, the points' numbers typed as text. Run it after a change: `node <this file>`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A fixed moment, so that the file is the same bytes whenever it is made. */
const MADE = new Date("2024-09-04T00:00:00Z");

interface Look {
  readonly align?: "center" | "both" | "left";
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Half points; 28 is the decree's body text. */
  readonly size?: number;
  /** Twentieths of a point. */
  readonly indent?: number;
  readonly after?: number;
  /** Draws the short line under a heading of the letterhead, this far from either side (twentieths of a point). */
  readonly ruled?: number;
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function paragraph(text: string, look: Look = {}): string {
  const size = String(look.size ?? 28);
  const run = `${look.bold ? "<w:b/><w:bCs/>" : ""}${look.italic ? "<w:i/><w:iCs/>" : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const border = look.ruled ? '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>' : "";
  const sides = look.ruled ? ` w:left="${String(look.ruled)}" w:right="${String(look.ruled)}"` : "";
  const indent = look.indent || look.ruled ? `<w:ind${sides}${look.indent ? ` w:firstLine="${String(look.indent)}"` : ""}/>` : "";
  const properties = `${border}<w:spacing w:before="0" w:after="${String(look.after ?? 0)}"/>${indent}<w:jc w:val="${look.align ?? "both"}"/>`;
  const words = text === "" ? "" : `<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${words}</w:p>`;
}

function table(widths: readonly number[], rows: readonly (readonly string[])[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const cell = (content: string, index: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${String(widths[index])}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join("");
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${String(total)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`
  );
}

/** The text's lines are those of a printed page: one starting with a number, a dash or a known opening begins a paragraph. */
function readParagraphs(text: string): string[] {
  const opens = /^(?:\d+\. |- |Kính gửi|Thực hiện Thông báo|Yêu cầu các cơ quan, đơn vị thực hiện|Nơi nhận|TM\.|CHỦ TỊCH|Nguyễn Văn)/u;
  const paragraphs: string[] = [];
  for (const raw of text.split("\n")) {
    const line = raw.trim().replaceAll(/\s+/g, " ");
    if (line === "") continue;
    const last = paragraphs.length - 1;
    if (last < 0 || opens.test(line)) paragraphs.push(line);
    else paragraphs[last] = `${String(paragraphs[last])} ${line}`;
  }
  return paragraphs;
}

function makeBody(text: string): string {
  const paragraphs = readParagraphs(text.slice(text.indexOf("Kính gửi")));
  const from = (start: string): number => paragraphs.findIndex((line) => line.startsWith(start));
  const begin = from("Thực hiện Thông báo");
  const copies = from("Nơi nhận");
  const signer = from("TM.");
  const [authority = "", title = "", name = ""] = paragraphs.slice(signer);
  const letterhead = table(
    [3900, 5455],
    [
      [
        paragraph("ỦY BAN NHÂN DÂN", { align: "center", size: 26 }) +
          paragraph("THÀNH PHỐ SA ĐÉC", { align: "center", size: 26, bold: true, ruled: 450 }),
        paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { align: "center", size: 26, bold: true }) +
          paragraph("Độc lập - Tự do - Hạnh phúc", { align: "center", bold: true, ruled: 900 }),
      ],
      [
        paragraph("Số:          /UBND-HC", { align: "center", size: 26 }) +
          ["V/v Thông báo kết luận", "của Ban Chỉ đạo CCHC Tỉnh", "tại Phiên họp ngày 13/8/2024"]
            .map((line) => paragraph(line, { align: "center", size: 24 }))
            .join(""),
        paragraph("Sa Đéc, ngày        tháng 9 năm 2024", { align: "center", italic: true }),
      ],
    ],
  );
  const closing = table(
    [4700, 4655],
    [
      [
        paragraphs
          .slice(copies, signer)
          .map((line, index) => paragraph(line, { align: "left", size: index === 0 ? 24 : 22, bold: index === 0, italic: index === 0 }))
          .join(""),
        [authority, title, "", "", "", name].map((line) => paragraph(line, { align: "center", bold: true })).join(""),
      ],
    ],
  );
  return [
    letterhead,
    paragraph("", { after: 120 }),
    ...paragraphs.slice(0, begin).map((line) => paragraph(line, { align: "left", indent: 1700, after: 40 })),
    paragraph("", { after: 60 }),
    ...paragraphs.slice(begin, copies).map((line) => paragraph(line, { indent: 709, after: 120 })),
    paragraph("", { after: 60 }),
    closing,
  ].join("");
}

const body = makeBody(readFileSync(new URL("sa-dec-2024.txt", import.meta.url), "utf8").normalize("NFC"));
const section =
  '<w:sectPr><w:pgSz w:w="11907" w:h="16840"/>' +
  '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1418" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
const styles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>' +
  '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
const parts: Record<string, string> = {
  "[Content_Types].xml":
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>` +
    `<Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  "word/document.xml": `<w:document xmlns:w="${W}"><w:body>${body}${section}</w:body></w:document>`,
  "word/styles.xml": `<w:styles xmlns:w="${W}">${styles}</w:styles>`,
};
const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)]));
writeFileSync(fileURLToPath(new URL("sa-dec-2024.docx", import.meta.url)), zipSync(files, { mtime: MADE }));
