import { deflateSync, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { HostFailure } from "../../../addin/host/Host.ts";
import { readFile } from "../../../addin/reading/readFile.ts";
import { Unzip } from "../../../addin/reading/Unzip.ts";
import { contextOf, textTools } from "./parsers.ts";
import { p, wordFile } from "./wordFiles.ts";

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readFile(bytes, contextOf("văn bản.docx"), textTools);
    return "read";
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
