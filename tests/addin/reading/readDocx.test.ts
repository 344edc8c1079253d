import { describe, expect, test } from "vitest";
import { browserLike, readWord, xmlOnly } from "./parsers.ts";
import { p, wordFile } from "./wordFiles.ts";

const run = (text: string, properties = "") => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const textBox = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;

describe.each([
  ["a browser's parser", browserLike],
  ["xmldom", xmlOnly],
])("docx, with %s", (_name, dom) => {
  const read = (body: string, parts = {}) => readWord(wordFile(body, parts), dom);
  const lines = (body: string) => read(body).letter.text.split("\n");

  test("paragraphs keep the index they have in Word, in tables and controls too; blank ones keep it free", () => {
    const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`;
    const body =
      `<w:tbl><w:tblPr/><w:tr>${cell(p("trái") + p(""))}${cell(p("phải"))}</w:tr></w:tbl>` +
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p("trong")}</w:sdtContent></w:sdt>` +
      p("sau");
    const { letter } = read(body);
    expect(letter.paragraphs.map(({ start, end, index }) => [letter.text.slice(start, end), index])).toEqual([
      ["trái", 0],
      ["phải", 2],
      ["trong", 3],
      ["sau", 4],
    ]);
  });

  test("tabs, breaks and hyphens; page breaks, soft hyphens and hidden words are nothing", () => {
    expect(
      lines(
        p(
          `<w:r><w:t>Số:</w:t><w:tab/><w:t>12</w:t><w:br w:type="page"/><w:softHyphen/><w:noBreakHyphen/><w:t>a</w:t></w:r>`,
        ) +
          p(`<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t><w:cr/><w:t>ba</w:t></w:r>`) +
          p(run("thấy") + run("ẩn", "<w:rPr><w:vanish/></w:rPr>") + run(" rõ", '<w:rPr><w:vanish w:val="0"/></w:rPr>')),
      ),
    ).toEqual(["Số:\t12-a", "một", "hai", "ba", "thấy rõ"]);
  });

  test("tracked changes as accepted, fields by their result, links and formulas by their words", () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const code = "<w:r><w:instrText> DATE </w:instrText></w:r>";
    expect(
      lines(
        p(
          run("giữ ") +
            "<w:del><w:r><w:delText>xoá</w:delText></w:r></w:del>" +
            `<w:ins>${run("thêm")}</w:ins><w:moveFrom>${run("cũ")}</w:moveFrom><w:moveTo>${run(" mới")}</w:moveTo>`,
        ) +
          p(field("begin") + code + run("mã") + field("separate") + run("05/9/2024") + field("end") + run(" nay")) +
          p(`<w:fldSimple w:instr="PAGE">${run("1")}</w:fldSimple><w:hyperlink>${run(" nối")}</w:hyperlink>`) +
          p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"),
      ),
    ).toEqual(["giữ thêm mới", "05/9/2024 nay", "1 nối", "x=1"]);
  });

  test("a text box is read once, after its paragraph, and counts as margin too", () => {
    const drawing = `<w:drawing><wps:wsp><wps:txbx>${textBox("TRONG KHUNG")}</wps:txbx></wps:wsp></w:drawing>`;
    const fallback = `<w:pict><v:shape><v:textbox>${textBox("TRONG KHUNG")}</v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
    const { letter, margins } = read(p(`${run("UBND")}<w:r>${both}</w:r>`) + p("sau"));
    expect(letter.text).toBe("UBND\nTRONG KHUNG\nsau");
    expect(letter.paragraphs.map(({ index }) => index)).toEqual([0, -1, 1]);
    expect(margins).toEqual(["TRONG KHUNG"]);
  });

  test("page headers, notes and drawn words are margins, not letter", () => {
    const watermark = `<w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict>`;
    const { letter, margins } = read(p("thân"), {
      header: p("đầu trang") + p(`<w:r>${watermark}</w:r>`),
      footnotes: `<w:footnote w:id="1">${p("chú thích")}</w:footnote>`,
    });
    expect(letter.text).toBe("thân");
    expect(margins).toEqual(["đầu trang", "MẬT", "chú thích"]);
  });

  test("strict documents, and parts by other names, are documents too", () => {
    const parts = { name: "document2.xml", namespace: "http://purl.oclc.org/ooxml/wordprocessingml/main" };
    expect(read(p("chặt"), parts).letter.text).toBe("chặt");
  });

  test("text is NFC without what nobody sees", () => {
    expect(lines(p("Ho\u0300a\u00AD \u200Bbình\u00A0\u202Eđảo Ðông"))).toEqual(["Hòa bình đảo Đông"]);
  });

  test("without words it is an empty letter", () => {
    expect(() => read(p(" ") + p("────"))).toThrow("empty_letter");
  });

  test("damaged XML, document types and documents to be merged in are refused", () => {
    expect(() => read("<w:p>")).toThrow();
    expect(() => read("<!DOCTYPE x>")).toThrow("unreadable_file");
    expect(() => read('<w:altChunk r="x"/>'.replace(' r="x"', ""))).toThrow("unsupported_legacy");
  });
});
