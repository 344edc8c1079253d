import { unzipSync, strFromU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { contentControl } from "../../../local/office/docx/contentControl.ts";
import { CannotWrap, Docx, type Stretch } from "../../../local/office/docx/Docx.ts";
import { nodeXml } from "../../../local/office/docx/nodeXml.ts";
import { NotADocument } from "../../../local/office/docx/Package.ts";
import { DamagedXml } from "../../../local/office/docx/xml.ts";
import { documentOf, item, open, p, sampleLetter } from "./documents.ts";

const at = (docx: Docx, index: number, start = 0, end = docx.textOf(docx.paragraphs()[index]!).length): Stretch => {
  const paragraph = docx.paragraphs()[index]!;
  return { first: paragraph, start, last: paragraph, end };
};
const texts = (docx: Docx): string[] => docx.paragraphs().map((paragraph) => docx.textOf(paragraph));

describe("the sample letter", () => {
  test("has number and day blank, nine numbered points, and its letterhead in a table", () => {
    const docx = open(sampleLetter());
    const words = texts(docx);
    expect(words).toContain("Số:          /UBND-HC");
    expect(words).toContain("Sa Đéc, ngày        tháng 9 năm 2024");
    expect(
      words
        .filter((text) => /^\d\. /.test(text))
        .map((text) => text[0])
        .join(""),
    ).toBe("123456789");
    expect(
      docx
        .paragraphs()
        .map((paragraph) => docx.tableNestingLevel(paragraph))
        .slice(0, 10),
    ).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
  });
});

describe("reading", () => {
  test("text comes from runs, links, controls and marks; deleted text, properties and text boxes do not count", () => {
    const docx = open(
      documentOf(
        "<w:p><w:r><w:t>một</w:t><w:tab/><w:t>hai</w:t><w:br/></w:r><w:hyperlink><w:r><w:t>ba</w:t></w:r></w:hyperlink>" +
          "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins><w:r><w:t> bốn</w:t></w:r></w:ins>" +
          "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:r><w:t> năm</w:t></w:r></w:sdtContent></w:sdt>" +
          "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>",
      ),
    );
    expect(texts(docx)).toEqual(["một\thai\vba bốn năm"]);
  });

  test("what is no document is refused: no zip, another zip, damaged XML, a document type", () => {
    expect(() => open(new TextEncoder().encode("MẬT"))).toThrow(NotADocument);
    expect(() => open(new Uint8Array())).toThrow(NotADocument);
    expect(() => open(documentOf("<w:p>"))).toThrow(NotADocument);
    const doctype = { "word/document.xml": '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>' };
    expect(() => open(documentOf("", { files: doctype }))).toThrow(NotADocument);
    expect(() => open(documentOf("", { files: { "_rels/.rels": "<Relationships/>" } }))).toThrow(NotADocument);
  });
});

describe("automatic numbers", () => {
  const level = (index: number, format: string, text: string, more = ""): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const list = (id: number, abstract: number, more = ""): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
  const abstract = (id: number, ...levels: readonly string[]): string =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
  const strings = (body: string, numbering: string, styles?: string): (string | undefined)[] => {
    const docx = open(documentOf(body, { numbering, ...(styles === undefined ? {} : { styles }) }));
    return docx.paragraphs().map((paragraph) => docx.listPlace(paragraph)?.listString);
  };

  test("count by level, start anew below a higher one, go on over plain paragraphs", () => {
    const numbering =
      abstract(
        1,
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%1.%2.", "<w:isLgl/>"),
        level(2, "lowerLetter", "%3)"),
      ) + list(1, 1);
    const body =
      item("I", 1) +
      item("1.1", 1, 1) +
      item("a", 1, 2) +
      item("b", 1, 2) +
      p("xen") +
      item("1.2", 1, 1) +
      item("a", 1, 2) +
      item("II", 1) +
      item("2.1", 1, 1);
    expect(strings(body, numbering)).toEqual(["I.", "1.1.", "a)", "b)", undefined, "1.2.", "a)", "II.", "2.1."]);
  });

  test("lists that share a definition go on counting, unless one starts anew; numId 0 means none", () => {
    const over = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = abstract(1, level(0, "decimal", "%1.")) + list(1, 1) + list(2, 1) + list(3, 1, over);
    const body = item("1", 1) + item("2", 2) + item("5", 3) + item("6", 3) + item("-", 0);
    expect(strings(body, numbering)).toEqual(["1.", "2.", "5.", "6.", undefined]);
  });

  test("come from a style and what it is based on, and from bullets", () => {
    const numbering =
      abstract(1, level(0, "decimal", "Điều %1.")) + abstract(2, level(0, "bullet", "-")) + list(1, 1) + list(2, 2);
    const style = (id: string, base: string, inner: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base && `<w:basedOn w:val="${base}"/>`}<w:pPr>${inner}</w:pPr></w:style>`;
    const styles = style("Dieu", "", '<w:numPr><w:numId w:val="1"/></w:numPr>') + style("DieuCon", "Dieu", "");
    const body = p("một", '<w:pStyle w:val="Dieu"/>') + p("hai", '<w:pStyle w:val="DieuCon"/>') + item("gạch", 2);
    expect(strings(body, numbering, styles)).toEqual(["Điều 1.", "Điều 2.", "-"]);
  });
});

describe("content controls", () => {
  test("a whole paragraph gets a block control, part of one an inline control, two paragraphs one block control", () => {
    const docx = open(documentOf(p("một") + p("hai ba bốn") + p("năm") + p("sáu")));
    const block = docx.wrap(at(docx, 0));
    const inline = docx.wrap(at(docx, 1, 4, 6));
    const both = docx.wrap({ first: docx.paragraphs()[2]!, start: 0, last: docx.paragraphs()[3]!, end: 3 });
    expect([block, inline, both].map((sdt) => contentControl.level(sdt))).toEqual(["block", "inline", "block"]);
    const found = docx.stretchOf(inline)!;
    expect(docx.textOf(found.first).slice(found.start, found.end)).toBe("ba");
    expect(texts(docx)).toEqual(["một", "hai ba bốn", "năm", "sáu"]);
    expect(docx.controls()).toEqual([block, inline, both]);
  });

  test("the last paragraph of a cell is tagged inside it, since Word wants a cell to end in a paragraph", () => {
    const docx = open(documentOf(`<w:tbl><w:tr><w:tc>${p("một")}${p("hai")}</w:tc></w:tr></w:tbl>`));
    expect(contentControl.level(docx.wrap(at(docx, 0)))).toBe("block");
    expect(contentControl.level(docx.wrap(at(docx, 1)))).toBe("inline");
  });

  test("a range that cuts a link, a table or a control is refused", () => {
    const link = "<w:p><w:r><w:t>xem </w:t></w:r><w:hyperlink><w:r><w:t>trang này</w:t></w:r></w:hyperlink></w:p>";
    const docx = open(documentOf(link + `<w:tbl><w:tr><w:tc>${p("ô")}${p("ô")}</w:tc></w:tr></w:tbl>` + p("sau")));
    expect(() => docx.wrap(at(docx, 0, 2, 9))).toThrow(CannotWrap);
    expect(() => docx.wrap({ first: docx.paragraphs()[0]!, start: 0, last: docx.paragraphs()[1]!, end: 1 })).toThrow(
      CannotWrap,
    );
    expect(contentControl.level(docx.wrap(at(docx, 0, 4, 13)))).toBe("inline");
  });

  test("properties stand in the schema's order, whatever order they are set in, and can be taken away", () => {
    const docx = open(documentOf(p("một")));
    const sdt = docx.wrap(at(docx, 0));
    contentControl.set(sdt, "appearance", "tags");
    contentControl.set(sdt, "color", "0078D4");
    contentControl.set(sdt, "lock", "sdtLocked");
    contentControl.set(sdt, "tag", "dir:1");
    contentControl.set(sdt, "alias", "Điểm 1");
    const names = Array.from(contentControl.properties(sdt).childNodes, (node) => (node as Element).localName);
    expect(names).toEqual(["alias", "tag", "id", "lock", "color", "appearance"]);
    contentControl.set(sdt, "lock", null);
    expect(contentControl.get(sdt, "lock")).toBeNull();
    expect(contentControl.get(sdt, "color")).toBe("0078D4");
  });

  test("removal keeps the words or takes them; a body never ends up empty", () => {
    const docx = open(documentOf(p("một") + p("hai")));
    docx.remove(docx.wrap(at(docx, 0)), true);
    expect(texts(docx)).toEqual(["một", "hai"]);
    docx.remove(docx.wrap({ first: docx.paragraphs()[0]!, start: 0, last: docx.paragraphs()[1]!, end: 3 }), false);
    expect(texts(docx)).toEqual([""]);
  });
});

describe("saving", () => {
  const namespace = "urn:example:giao-viec";

  test("what was not changed keeps its bytes, and everything is there again", () => {
    const bytes = documentOf(p("một"), {
      files: { "word/media/image1.png": "ảnh\u0000", "docProps/app.xml": "<a  b='1'/>" },
    });
    const docx = open(bytes);
    const sdt = docx.wrap(at(docx, 0));
    contentControl.set(sdt, "tag", "dir:1");
    contentControl.set(sdt, "color", "0078D4");
    docx.customXml.add(`<mark xmlns="${namespace}">9/9 điểm</mark>`);
    const before = unzipSync(bytes);
    const after = unzipSync(docx.save());
    for (const path of ["word/media/image1.png", "docProps/app.xml", "_rels/.rels"])
      expect(after[path]).toEqual(before[path]);
    expect(strFromU8(after["word/document.xml"]!)).toMatch(/mc:Ignorable="w15"/);

    const again = open(docx.save());
    expect(again.controls().map((control) => contentControl.get(control, "tag"))).toEqual(["dir:1"]);
    expect(again.customXml.all()).toMatchObject([{ namespace, xml: `<mark xmlns="${namespace}">9/9 điểm</mark>` }]);
  });

  test("saving without a change rewrites nothing", () => {
    const bytes = sampleLetter();
    expect(unzipSync(open(bytes).save())).toEqual(unzipSync(bytes));
  });

  test("a custom XML part comes and goes with all that belongs to it", () => {
    const docx = open(documentOf(p("một")));
    const before = unzipSync(docx.save());
    const part = docx.customXml.add(`<mark xmlns="${namespace}"/>`);
    expect(docx.customXml.find(part.id.toLowerCase())?.path).toBe("customXml/item1.xml");
    expect(docx.customXml.remove(part.id)).toBe(true);
    expect(docx.customXml.remove(part.id)).toBe(false);
    expect(Object.keys(unzipSync(docx.save())).sort()).toEqual(Object.keys(before).sort());
    expect(() => docx.customXml.add("<mark>")).toThrow(DamagedXml);
    expect(() => Docx.open(docx.save(), nodeXml)).not.toThrow();
  });
});
