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
