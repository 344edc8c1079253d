import { describe, expect, test } from "vitest";
import { readWord } from "./parsers.ts";
import { level, list, numbered, p, use, wordFile, type Parts } from "./wordFiles.ts";

const lines = (body: string, parts: Parts) => readWord(wordFile(body, parts)).letter.text.split("\n");

describe("automatic numbers come out as Word shows them", () => {
  test("levels count within the one above, in roman, digits and letters", () => {
    const numbering =
      list(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)")) + use(5, 1);
    const body =
      numbered("Mục đích", 5) +
      numbered("Một", 5, 1) +
      numbered("Điểm", 5, 2) +
      numbered("Điểm nữa", 5, 2) +
      p("xen giữa") +
      numbered("Hai", 5, 1) +
      numbered("Lại a", 5, 2) +
      numbered("Nhiệm vụ", 5) +
      numbered("Lại một", 5, 1);
    expect(lines(body, { numbering })).toEqual([
      "I. Mục đích",
      "1. Một",
      "a) Điểm",
      "b) Điểm nữa",
      "xen giữa",
      "2. Hai",
      "a) Lại a",
      "II. Nhiệm vụ",
      "1. Lại một",
    ]);
  });

  test("a label may name several levels, all as digits where the list is legal", () => {
    const numbering = list(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", "<w:isLgl/>")) + use(1, 1);
    expect(lines(numbered("Chương", 1) + numbered("Mục", 1, 1), { numbering })).toEqual(["I. Chương", "1.1. Mục"]);
  });

  test("uses of one list count on together; a use with a start of its own begins there once", () => {
    const startAt5 = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = list(1, level(0, "decimal", "Điều %1.")) + use(1, 1) + use(2, 1) + use(3, 1, startAt5);
    const body = [1, 2, 3, 3, 1].map((id) => numbered("x", id)).join("");
    expect(lines(body, { numbering })).toEqual(["Điều 1. x", "Điều 2. x", "Điều 5. x", "Điều 6. x", "Điều 7. x"]);
  });

  test("a style may number, at the level that names it; a paragraph's numId 0 takes the number away", () => {
    const numbering =
      list(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)", '<w:pStyle w:val="Diem"/>')) + use(7, 1);
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Diem"><w:basedOn w:val="Muc"/></w:style>';
    const styled = (id: string, more = "") => p("x", `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      styled("Muc") + styled("Diem") + styled("Diem") + styled("Muc", '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(lines(body, { numbering, styles })).toEqual(["1. x", "a) x", "b) x", "x"]);
  });

  test("styles that are based on each other in a circle end", () => {
    const style = (id: string, on: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${on}"/></w:style>`;
    expect(lines(p("x", '<w:pStyle w:val="A"/>'), { styles: style("A", "B") + style("B", "A") })).toEqual(["x"]);
  });

  test("a level may restart only after a higher one, or never", () => {
    const never = '<w:lvlRestart w:val="0"/>';
    const numbering = list(1, level(0, "decimal", "%1."), level(1, "decimal", "Điều %2.", never)) + use(1, 1);
    const body = numbered("Chương", 1) + numbered("x", 1, 1) + numbered("Chương", 1) + numbered("x", 1, 1);
    expect(lines(body, { numbering })).toEqual(["1. Chương", "Điều 1. x", "2. Chương", "Điều 2. x"]);
  });

  test("Vietnamese numbers in words", () => {
    const numbering = list(1, level(0, "vietnameseCounting", "Phần %1:")) + use(1, 1);
    const all = lines(Array.from({ length: 25 }, () => numbered("x", 1)).join(""), { numbering });
    expect([0, 4, 9, 10, 14, 19, 20, 23, 24].map((at) => all[at])).toEqual(
      ["một", "năm", "mười", "mười một", "mười lăm", "hai mươi", "hai mươi mốt", "hai mươi bốn", "hai mươi lăm"].map(
        (number) => `Phần ${number}: x`,
      ),
    );
  });

  test("bullets become dashes, whatever symbol font they come from; a list may link to another by style", () => {
    const numbering =
      list(1, level(0, "bullet", "\uF0B7"), level(1, "bullet", "+")) +
      `<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Link"/></w:abstractNum>` +
      use(1, 1) +
      use(2, 2);
    const styles = `<w:style w:type="numbering" w:styleId="Link"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body = numbered("Như trên;", 1) + numbered("trong", 1, 1) + numbered("nối", 2);
    expect(lines(body, { numbering, styles })).toEqual(["- Như trên;", "+ trong", "- nối"]);
  });

  test("empty numbered paragraphs count, deleted ones do not", () => {
    const numbering = list(1, level(0, "decimal", "%1.")) + use(1, 1);
    const number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const deleted = p(
      "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>",
      `${number}<w:rPr><w:del w:id="1"/></w:rPr>`,
    );
    const body = numbered("một", 1) + deleted + p("<w:r/>", number) + numbered("ba", 1);
    expect(lines(body, { numbering })).toEqual(["1. một", "3. ba"]);
  });

  test("what a hostile list says ends in a number, not in a hanging pane", () => {
    const huge = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="999999999"/></w:lvlOverride>';
    const numbering = list(1, level(0, "upperRoman", "%1."), level(8, "lowerLetter", "%1%9")) + use(1, 1, huge);
    expect(lines(numbered("x", 1) + numbered("y", 1, 8) + numbered("z", 1, 99), { numbering })).toEqual([
      "999999999. x",
      "999999999a y",
      "z",
    ]);
  });
});
