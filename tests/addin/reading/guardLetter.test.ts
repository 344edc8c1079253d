import { describe, expect, test } from "vitest";
import { SecretRefusal } from "../../../addin/host/Host.ts";
import { guardLetter } from "../../../addin/reading/guardLetter.ts";
import { letterOf } from "../../../directive/letter/letter.ts";
import { readWord } from "./parsers.ts";
import { p, wordFile } from "./wordFiles.ts";

const letter = letterOf(["UBND", "1. Bảo vệ bí mật Nhà nước, bảo mật thông tin"], "docx");

function refusalOf(task: () => unknown): string {
  try {
    task();
    return "passed";
  } catch (error) {
    if (!(error instanceof SecretRefusal)) throw error;
    return `${error.code} ${String(error.level)} ${error.place}`;
  }
}

describe("the secrecy guard", () => {
  test("lets through a letter that only speaks of secrets", () => {
    expect(guardLetter({ letter, margins: ["Trang 1"] })).toBe(letter);
  });

  test("refuses a mark in the text, the page header or a text box, whatever the clerk says", () => {
    const unmarked = { unmarked: true };
    const marked = letterOf(["UBND", "TỐI MẬT", "1. Giao"], "docx");
    expect(refusalOf(() => guardLetter({ letter: marked, margins: [] }, unmarked))).toBe("state_secret tối mật text");
    expect(refusalOf(() => guardLetter({ letter, margins: ["x", "MẬT"] }, unmarked))).toBe("state_secret mật margin");
    const header = readWord(wordFile(p("1. Giao"), { header: p("TUYỆT MẬT") }));
    expect(refusalOf(() => guardLetter(header, unmarked))).toBe("state_secret tuyệt mật margin");
  });

  test("sees what Word shows in capitals, by the run, a style or the header, and what a picture is said to show", () => {
    const run = (properties: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>mật</w:t></w:r>`;
    const capitals = "<w:rPr><w:caps/></w:rPr>";
    const style = (type: string, id: string) => `<w:style w:type="${type}" w:styleId="${id}">${capitals}</w:style>`;
    const styles = style("paragraph", "P") + style("character", "C");
    const order = p("1. Giao");
    for (const file of [
      wordFile(p(run("<w:caps/>")) + order),
      wordFile(p(run("<w:smallCaps/>")) + order),
      wordFile(order, { header: p(run("<w:caps/>")) }),
      wordFile(p("mật", '<w:pStyle w:val="P"/>') + order, { styles }),
      wordFile(p(run('<w:rStyle w:val="C"/>')) + order, { styles }),
      wordFile(p("mật") + order, { styles: `<w:docDefaults><w:rPrDefault>${capitals}</w:rPrDefault></w:docDefaults>` }),
      wordFile(p('<w:r><w:drawing><docPr descr="MẬT"/></w:drawing></w:r>') + order),
      wordFile(p('<w:r><w:pict><v:shape alt="MẬT"/></w:pict></w:r>') + order),
    ]) {
      expect(refusalOf(() => guardLetter(readWord(file)))).toMatch(/^state_secret mật/);
    }
    const off = p(`<w:r><w:rPr><w:caps w:val="0"/></w:rPr><w:t>1. Giao</w:t></w:r>`, '<w:pStyle w:val="P"/>');
    expect(readWord(wordFile(off, { styles })).letter.text).toBe("1. Giao");
  });

  test("asks where it may be a mark, or where nobody could look; the clerk's word lets it pass", () => {
    const doubtful = letterOf(["UBND", "MAT", "1. Giao"], "docx");
    expect(refusalOf(() => guardLetter({ letter: doubtful, margins: [] }))).toBe("state_secret_doubtful mật text");
    expect(refusalOf(() => guardLetter({ letter, margins: null }))).toBe("state_secret_doubtful null unseen");
    expect(guardLetter({ letter: doubtful, margins: null }, { unmarked: true })).toBe(doubtful);
  });

  test("judges what was stamped on a scan: marked is refused, unreadable is asked, another stamp passes", () => {
    const scan = { letter, margins: [] };
    const marked = { ...scan, stamp: { found: "marked", level: "mật" } } as const;
    expect(refusalOf(() => guardLetter(marked, { unmarked: true }))).toBe("state_secret mật stamp");
    const unreadable = { ...scan, stamp: { found: "unreadable" } } as const;
    expect(refusalOf(() => guardLetter(unreadable))).toBe("state_secret_doubtful null stamp");
    expect(guardLetter(unreadable, { unmarked: true })).toBe(letter);
    expect(guardLetter({ ...scan, stamp: { found: "none" } })).toBe(letter);
  });

  test("says nothing of the text", () => {
    const marked = letterOf(["MẬT", "Nội dung tuyệt đối kín"], "docx");
    try {
      guardLetter({ letter: marked, margins: [] });
    } catch (error) {
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("Nội dung");
    }
  });
});
