import { describe, expect, test } from "vitest";
import { readWord } from "./parsers.ts";
import { p, signedFile, wordFile } from "./wordFiles.ts";

const run = (text: string, properties = "") => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const textBox = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;

describe("docx", () => {
  const read = (body: string, parts = {}) => readWord(wordFile(body, parts));
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

  test("cells have their place in the table's grid: wide ones by what they cover, tall ones where they begin", () => {
    const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
    const tall = (more = "") => `<w:vMerge${more}/>`;
    const table =
      row(cell("STT"), cell("Việc", '<w:gridSpan w:val="2"/>'), cell("Hạn")) +
      row(cell("1", tall(' w:val="restart"')), cell("a"), cell("b"), cell("c")) +
      row(cell("1 tiếp", tall()), cell("d"), cell("e"), `<w:tc>${p("f")}<w:tbl>${row(cell("trong"))}</w:tbl></w:tc>`) +
      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("bỏ")}</w:tr>` +
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("2")}</w:tr>`;
    const { letter } = read(p("trước") + `<w:tbl>${table}</w:tbl>` + p("giữa") + `<w:tbl>${row(cell("khác"))}</w:tbl>`);
    const places = letter.paragraphs.map(({ start, end, cell: at }) => [
      letter.text.slice(start, end),
      at && [at.table, at.row, at.column].join(),
    ]);
    expect(places).toEqual([
      ["trước", undefined],
      ["STT", "0,0,0"],
      ["Việc", "0,0,1"],
      ["Hạn", "0,0,3"],
      ["1", "0,1,0"],
      ["a", "0,1,1"],
      ["b", "0,1,2"],
      ["c", "0,1,3"],
      ["1 tiếp", "0,1,0"],
      ["d", "0,2,1"],
      ["e", "0,2,2"],
      ["f", "0,2,3"],
      ["trong", "1,0,0"],
      ["2", "0,3,1"],
      ["giữa", undefined],
      ["khác", "2,0,0"],
    ]);
  });

  test("words run on where the mark between two paragraphs is deleted, but not out of their cell", () => {
    const unmarked = "<w:rPr><w:del w:id='1'/></w:rPr>";
    const moved = "<w:rPr><w:moveFrom w:id='1'/></w:rPr>";
    const cell = `<w:tbl><w:tr><w:tc>${p("ô", unmarked)}</w:tc></w:tr></w:tbl>`;
    expect(lines(p("Giao ", unmarked) + p("Phòng Nội vụ ", moved) + p("chủ trì") + cell + p("cuối", unmarked))).toEqual(
      ["Giao Phòng Nội vụ chủ trì", "ô", "cuối"],
    );
  });

  test("fonts from before Unicode are read as what they show: by run, style, default; other fonts are not", () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    const old = (text: string, name = ".VnTime") => run(text, `<w:rPr>${font(name)}</w:rPr>`);
    const styles =
      `<w:docDefaults><w:rPrDefault><w:rPr>${font(".VnTime")}</w:rPr></w:rPrDefault></w:docDefaults>` +
      `<w:style w:type="paragraph" w:styleId="Hoa"><w:rPr>${font(".VnTimeH")}</w:rPr></w:style>` +
      `<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Hoa"/></w:style>` +
      `<w:style w:type="character" w:styleId="Moi"><w:rPr>${font("Times New Roman")}</w:rPr></w:style>`;
    expect(lines(p(old("nh\u00ADng ") + run("đã mới")))).toEqual(["nhưng đã mới"]);
    expect(lines(p("Giao Phßng Néi vô") + p("uû ban", '<w:pStyle w:val="Con"/>')).join()).toBe(
      "Giao Phßng Néi vô,uû ban",
    );
    const styled = read(
      p("Giao Phßng Néi vô") +
        p("uû ban", '<w:pStyle w:val="Con"/>') +
        p(run("Sở", '<w:rPr><w:rStyle w:val="Moi"/></w:rPr>')),
      { styles },
    );
    expect(styled.letter.text.split("\n")).toEqual(["Giao Phòng Nội vụ", "UỶ BAN", "Sở"]);
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

  test("a digital signature is seen", () => {
    expect(read(p("chữ")).signed).toBe(false);
    expect(readWord(signedFile(p("chữ"))).signed).toBe(true);
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
