import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { HostFailure } from "../../../addin/host/Host.ts";
import { guardLetter } from "../../../addin/reading/guardLetter.ts";
import { readFile } from "../../../addin/reading/readFile.ts";
import { contextOf, textTools } from "./parsers.ts";
import { p, wordFile } from "./wordFiles.ts";

async function read(content: string | Uint8Array, name = "x"): Promise<string> {
  try {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    const { letter } = await readFile(bytes, contextOf(name), textTools);
    return `${letter.source}: ${letter.text}`;
  } catch (error) {
    return error instanceof HostFailure ? error.code : String(error);
  }
}

const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  [0xfeff, ...Array.from(text, (_, index) => text.charCodeAt(index))].forEach((unit, index) => {
    view.setUint16(index * 2, unit, little);
  });
  return new Uint8Array(view.buffer);
};

describe("what a file is, its bytes tell", () => {
  test("text in UTF-8, with or without its mark, and in UTF-16", async () => {
    expect(await read("Kính gửi:\r\n\r\n1. Giao Phòng Nội vụ")).toBe("text: Kính gửi:\n1. Giao Phòng Nội vụ");
    expect(await read("\uFEFFKính gửi")).toBe("text: Kính gửi");
    expect(await read(utf16("Kính gửi", true))).toBe("text: Kính gửi");
    expect(await read(utf16("Kính gửi", false))).toBe("text: Kính gửi");
  });

  test("a document named .txt is a document, a text named .docx is text", async () => {
    expect(await read(wordFile(p("chữ")), "a.txt")).toBe("docx: chữ");
    expect(await read("chữ", "a.docx")).toBe("text: chữ");
  });

  test("what cannot be read yet is named; it is never guessed at", async () => {
    expect(await read("II*\0rest")).toBe("unsupported_picture");
    expect(await read("GIF89a")).toBe("unsupported_picture");
    expect(await read("\0\0\0\u0018ftypheic")).toBe("unsupported_picture");
    expect(await read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toBe("unsupported_legacy");
    expect(await read("{\\rtf1 K\\'ednh}")).toBe("unsupported_legacy");
    expect(await read(Uint8Array.of(0x4b, 0xed, 0x6e, 0x68))).toBe("unreadable_file"); // another code page
    expect(await read("chữ\0")).toBe("unreadable_file");
  });

  test("nothing, and nothing but rules and spaces, is an empty letter", async () => {
    expect(await read("")).toBe("empty_letter");
    expect(await read(" \n────\n")).toBe("empty_letter");
    expect(await read("<html><body><p>&nbsp;</p></body></html>")).toBe("empty_letter");
  });

  test("a mail's page, and a mail with its own words before what it quotes", async () => {
    const page = "<html><body><p>Kính gửi</p><p><b>Từ:</b> A<br>Đến: B</p><p>cũ</p></body></html>";
    expect(await read(page)).toBe("mailBody: Kính gửi");
    expect(await read(page, "FW: Công văn")).toContain("cũ");
  });
});

describe("an Internet mail", () => {
  const mail = (...parts: readonly string[]) =>
    [
      "From: a@x.example",
      "To: b@x.example",
      "Subject: =?utf-8?q?C=C3=B4ng_v=C4=83n?=",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      ...parts.flatMap((part) => ["--b", part]),
      "--b--",
      "",
    ].join("\r\n");
  const body = "Content-Type: text/plain; charset=utf-8\r\n\r\nKính chuyển";
  const attached = (name: string, bytes: Uint8Array) =>
    [
      "Content-Type: application/octet-stream",
      `Content-Disposition: attachment; filename="${name}"`,
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(bytes).toString("base64"),
    ].join("\r\n");

  test("gives its attached document; else its body", async () => {
    const document = attached("letter.docx", wordFile(p("1. Giao")));
    expect(await read(mail(body, attached("a.pdf", strToU8("%PDF-1.7")), document))).toBe("docx: 1. Giao");
    expect(await read(mail(body))).toBe("mailBody: Kính chuyển");
  });

  test("whose document cannot be read yet says so: its covering words are not taken for the letter", async () => {
    const refusals: readonly (readonly [string, string, string])[] = [
      ["a.tif", "II*\0rest", "unsupported_picture"],
      ["a.doc", "{\\rtf1 K\\'ednh}", "unsupported_legacy"],
      ["a.docx", "PK\u0003\u0004", "unreadable_file"],
    ];
    for (const [name, content, code] of refusals) {
      expect(await read(mail(body, attached(name, strToU8(content)))), name).toBe(code);
    }
    expect(await read(mail(body, attached("ghi-chu.txt", strToU8("Ghi chú"))))).toBe("mailBody: Kính chuyển");
  });

  test("which is marked is refused whichever part is the letter", async () => {
    const document = attached("cv.docx", wordFile(p("1. Giao")));
    const covering = (words: string) => body.replace("Kính chuyển", words);
    const subject = (words: string, content: string) => content.replace(/^Subject: .*$/m, `Subject: ${words}`);
    for (const content of [
      subject("=?utf-8?q?M=E1=BA=ACT?=", mail(body, document)),
      mail(covering("MẬT\r\nKính chuyển"), document),
      mail(covering("Kính chuyển\r\n\r\nTừ: A\r\nĐến: B\r\n\r\nMẬT\r\ncũ")),
      mail(covering("Kính chuyển\r\n\r\nTừ: A\r\nĐến: B\r\n\r\nMẬT\r\ncũ"), document),
    ]) {
      const result = await readFile(strToU8(content), contextOf("x"), textTools);
      expect(() => guardLetter(result)).toThrow("state_secret");
    }
  });

  test("a mail within it is opened too, but not for ever", async () => {
    const inner = mail(body, attached("letter.docx", wordFile(p("1. Giao"))));
    const within = (content: string) =>
      `Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${content}`;
    expect(await read(mail(body, within(inner).replaceAll('"b"', '"c"').replaceAll("--b", "--c")))).toBe(
      "docx: 1. Giao",
    );
  });
});
