import { deflateSync, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { HostFailure } from "../../../addin/host/Host.ts";
import { readFile } from "../../../addin/reading/readFile.ts";
import { Unzip } from "../../../addin/reading/Unzip.ts";
import type { ReadTools } from "../../../addin/reading/ReadContext.ts";
import { en } from "../../../addin/wording/en.ts";
import { vi } from "../../../addin/wording/vi.ts";
import { letterOf } from "../../../directive/letter/letter.ts";
import { compoundFile, outlookFile } from "./outlookFiles.ts";
import { contextOf, textTools } from "./parsers.ts";
import { p, wordFile } from "./wordFiles.ts";
import { rows, workbookFile } from "./workbookFiles.ts";

/** Pages are not read here: a file that comes to them has been told from all others. */
const tools: ReadTools = {
  ...textTools,
  pages: {
    ...textTools.pages,
    pdf: () => Promise.resolve({ letter: letterOf(["trang"], "pdf"), margins: [] }),
    picture: () => Promise.resolve({ letter: letterOf(["ảnh"], "scan"), margins: [] }),
  },
};

async function codeOf(bytes: Uint8Array, name = "văn bản.docx"): Promise<string> {
  try {
    const { letter } = await readFile(bytes, contextOf(name), tools);
    return letter.source === "docx" ? "read" : `read as ${letter.source}`;
  } catch (error) {
    return error instanceof HostFailure ? error.code : String(error);
  }
}

/** A zip whose directory says what we like about its one entry. */
function zipOf(
  name: string,
  data: Uint8Array,
  claim: { size?: number; packed?: number; flags?: number; entries?: number } = {},
): Uint8Array {
  const packed = deflateSync(data);
  const nameBytes = strToU8(name);
  const header = new Uint8Array(30 + nameBytes.length);
  new DataView(header.buffer).setUint32(0, 0x04034b50, true);
  new DataView(header.buffer).setUint16(26, nameBytes.length, true);
  header.set(nameBytes, 30);
  const directory = new Uint8Array(46 + nameBytes.length);
  const entry = new DataView(directory.buffer);
  entry.setUint32(0, 0x02014b50, true);
  entry.setUint16(8, claim.flags ?? 0, true);
  entry.setUint16(10, 8, true);
  entry.setUint32(20, claim.packed ?? packed.length, true);
  entry.setUint32(24, claim.size ?? data.length, true);
  entry.setUint16(28, nameBytes.length, true);
  directory.set(nameBytes, 46);
  const end = new Uint8Array(22);
  const record = new DataView(end.buffer);
  record.setUint32(0, 0x06054b50, true);
  record.setUint16(10, claim.entries ?? 1, true);
  record.setUint32(16, header.length + packed.length, true);
  return Uint8Array.of(...header, ...packed, ...directory, ...end);
}

describe("files that mean no good", () => {
  const words = strToU8("<a/>".repeat(1000));

  test("the hand-made zip is readable when it tells the truth", () => {
    expect(new Unzip(zipOf("a.xml", words)).read("a.xml")).toEqual(words);
    expect(new Unzip(zipOf("a.xml", words)).read("b.xml")).toBeNull();
  });

  test("a bomb is stopped at the size it declares, and a declared bomb before it is opened", () => {
    const zeros = new Uint8Array(3e6);
    const lying = new Unzip(zipOf("a.xml", zeros, { size: 1000 }));
    expect(() => lying.read("a.xml")).toThrow("unreadable_file");
    const honest = new Unzip(zipOf("a.xml", zeros, { size: 60e6 }));
    expect(() => honest.read("a.xml")).toThrow("unreadable_file");
  });

  test("entries that are cut, encrypted, doubled, or point elsewhere are refused", () => {
    expect(() => new Unzip(zipOf("a.xml", words, { packed: 1e6 })).read("a.xml")).toThrow("unreadable_file");
    expect(() => new Unzip(zipOf("a.xml", words, { flags: 1 }))).toThrow("unreadable_file");
    for (const name of ["../a.xml", "word/../../a.xml", "/etc/a", "a\\b.xml", "a\0.xml"]) {
      expect(() => new Unzip(zipOf(name, words)), name).toThrow("unreadable_file");
    }
    expect(() => new Unzip(zipSync({ "a.xml": words, "A.xml": words }))).toThrow("unreadable_file");
  });

  test("too many entries are refused", () => {
    expect(() => new Unzip(zipOf("a.xml", words, { entries: 5001 }))).toThrow("unreadable_file");
  });

  test("another archive, a cut document and random bytes are no document", async () => {
    expect(await codeOf(zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }))).toBe("unreadable_file");
    expect(await codeOf(wordFile(p("chữ")).subarray(0, 300))).toBe("unreadable_file");
    expect(await codeOf(Uint8Array.of(0x50, 0x4b, 3, 4))).toBe("unreadable_file");
    expect(await codeOf(Uint8Array.from({ length: 400 }, (_, index) => (index * 73) % 256))).toBe("unreadable_file");
  });

  test("entities, deep nesting and endless text do not get through", async () => {
    const entities = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w/>';
    expect(await codeOf(zipSync({ "_rels/.rels": strToU8(entities) }))).toBe("unreadable_file");
    const deep = "<w:sdt>".repeat(2000) + "</w:sdt>".repeat(2000);
    expect(["unreadable_file", "empty_letter"]).toContain(await codeOf(wordFile(deep)));
    expect(await codeOf(wordFile(p("chữ ".repeat(260_000))))).toBe("too_large");
    expect(await codeOf(new Uint8Array(31e6))).toBe("too_large");
  });
});

const package_ = (target: string, content: string) =>
  zipSync({
    "_rels/.rels": strToU8(
      `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${target}"/></Relationships>`,
    ),
    [target]: strToU8(content),
  });
const stream = new Uint8Array(600);
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const sheet = (xml: string) => workbookFile([{ xml }]);

describe("files that are not what they seem, or that nobody reads here: each has its sentence", () => {
  test.each<[string, Uint8Array, string]>([
    ["khóa.docx", compoundFile({ EncryptionInfo: stream, EncryptedPackage: stream }), "encrypted_file"],
    ["cũ.doc", compoundFile({ WordDocument: stream, "1Table": stream }), "unsupported_legacy"],
    ["cũ.xls", compoundFile({ Workbook: stream }), "unsupported_legacy"],
    ["hỏng.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "unsupported_legacy"],
    ["nhị phân.xlsb", package_("xl/workbook.bin", "x"), "unsupported_legacy"],
    ["mở.odt", zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text") }), "unsupported_legacy"],
    ["trình chiếu.pptx", package_("ppt/presentation.xml", "<p:presentation xmlns:p='p'/>"), "unreadable_file"],
    ["nén.zip", zipSync({ "cv.docx": wordFile(p("chữ")) }), "unreadable_file"],
    ["hỏng.msg", compoundFile({ "__properties_version1.0": stream }).subarray(0, 1600), "unreadable_file"],
    ["rỗng.msg", outlookFile({ subject: "", body: "" }), "empty_letter"],
    ["ảnh.tif", strToU8("II*\0"), "unsupported_picture"],
    ["đổi tên.pdf", wordFile(p("chữ")), "read"],
    ["đổi tên.docx", strToU8("%PDF-1.7"), "read as pdf"],
    ["đổi tên.png", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "read as scan"],
    ["hai mặt.pdf", joined(strToU8("%PDF-1.7\n"), wordFile(p("MẬT"))), "read as pdf"],
    ["hai mặt.docx", joined(wordFile(p("chữ")), strToU8("\n%PDF-1.7")), "read"],
    ["trang web.docx", strToU8("<html><body><p>chữ</p></body></html>"), "read as mailBody"],
    ["bảng.docx", sheet(rows(["A", "B"])), "read as xlsx"],
    [
      "ô xa.xlsx",
      sheet('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      "read as xlsx",
    ],
    [
      "sai số.xlsx",
      sheet('<sheetData><row r="-1"><c r="??" t="s" s="99"><v>9e99</v></c></row></sheetData>'),
      "empty_letter",
    ],
    ["dài.xlsx", sheet(rows(...Array.from({ length: 20 }, () => ["x".repeat(60_000)]))), "too_large"],
    ["thực thể.xlsx", package_("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><workbook/>"), "unreadable_file"],
  ])("%s", async (name, bytes, outcome) => {
    expect(await codeOf(bytes, name)).toBe(outcome);
    if (outcome.startsWith("read")) return;
    const code = outcome as HostFailure["code"];
    for (const wording of [vi, en]) expect(wording.failures.host[code].length).toBeGreaterThan(40);
  });

  test("mails within mails end, and a trap in an attachment is one there too", async () => {
    const wrap = (content: string, depth: number): string =>
      depth === 0
        ? content
        : `From: a@x.example\r\nTo: b@x.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${wrap(content, depth - 1)}\r\n--b${depth}--\r\n`;
    const innermost = "From: a@x.example\r\nTo: b@x.example\r\n\r\nchữ";
    expect(await codeOf(strToU8(wrap(innermost, 2)), "thư.eml")).toBe("read as mailBody");
    expect(await codeOf(strToU8(wrap(innermost, 60)), "thư.eml")).toBe("empty_letter");
    const attached = [{ name: "khóa.docx", bytes: compoundFile({ EncryptedPackage: stream }) }];
    expect(await codeOf(outlookFile({ subject: "Công văn", body: "Kính chuyển", attached }), "thư.msg")).toBe(
      "encrypted_file",
    );
  });
});
