import { DOMParser as XmlParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packMark, unpackMark } from "../../../addin/host/compactMark.ts";
import type { Mark, MarkedItem } from "../../../addin/host/Host.ts";
import { readMarkXml, writeMarkXml } from "../../../addin/host/markXml.ts";
import type { Dom } from "../../../addin/reading/dom.ts";

const dom = { DOMParser: XmlParser } as unknown as Dom;
const key = "01J7ZZZZZZZZZZZZZZZZZZZZZZ";

const item = (id: number, change: Partial<MarkedItem> = {}): MarkedItem => ({
  id: String(id).padStart(2, "0"),
  path: String(id),
  anchor: { start: id * 1000, end: id * 1000 + 900, hash: id.toString(16).padStart(64, "a") },
  disposition: "task",
  state: "draft",
  ...change,
});

const marks: fc.Arbitrary<Mark> = fc
  .array(
    fc.record({
      path: fc.option(
        fc
          .string({ maxLength: 60, unit: "binary" })
          .filter((path) => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/.test(path)),
      ),
      disposition: fc.constantFrom("task", "later", "notTask", "notOurs"),
      state: fc.constantFrom("draft", "proposed", "directed", "inProgress", "done", "withdrawn"),
      start: fc.nat(),
    }),
    { maxLength: 12 },
  )
  .map((list) => ({
    key,
    items: list.map(({ start, ...rest }, index) => ({
      ...item(index + 1),
      ...rest,
      anchor: { start, end: start + 10, hash: "0f".repeat(32) },
    })),
  }));

describe("the custom XML part", () => {
  test("gives back what was written, whatever labels and quotes hold", async () => {
    await fc.assert(
      fc.asyncProperty(marks, async (mark) => {
        const quotes = new Map(mark.items.map(({ id }) => [id, `"Giao" & <việc>\n\t]]> ${id} 🏛`]));
        expect(await readMarkXml(writeMarkXml({ mark, quotes }), dom)).toEqual({ mark, quotes });
      }),
    );
  });

  test("characters that XML cannot hold are left out, so the document stays readable", async () => {
    const mark = { key, items: [item(1)] };
    const xml = writeMarkXml({ mark, quotes: new Map([["01", "a\u0000\u0008\uFFFE\uD800b"]]) });
    expect((await readMarkXml(xml, dom))?.quotes.get("01")).toBe("ab");
  });

  test.each([
    ["no XML", "mark"],
    ["another namespace", `<mark xmlns="urn:x" key="${key}"/>`],
    ["another version", `<mark xmlns="urn:giao-viec:mark:2" key="${key}"/>`],
    ["no key", '<mark xmlns="urn:giao-viec:mark:1"/>'],
    ["a key that is none", '<mark xmlns="urn:giao-viec:mark:1" key="1"/>'],
    ["a document type", `<!DOCTYPE mark [<!ENTITY a "b">]><mark xmlns="urn:giao-viec:mark:1" key="${key}"/>`],
    ["an item without a place", `<mark xmlns="urn:giao-viec:mark:1" key="${key}"><item id="01"/></mark>`],
    ["an unknown state", writeMarkXml({ mark: { key, items: [item(1)] }, quotes: new Map() }).replace("draft", "x")],
    ["an item twice", writeMarkXml({ mark: { key, items: [item(1), item(1)] }, quotes: new Map() })],
    ["more than a mark can be", " ".repeat(5_000_001)],
  ])("is no mark: %s", async (_name, xml) => {
    expect(await readMarkXml(xml, dom)).toBeNull();
  });
});

describe("a message's custom property", () => {
  test("gives back what was packed", async () => {
    await fc.assert(
      fc.asyncProperty(marks, async (mark) => {
        const packed = packMark(mark);
        if (packed !== mark.key) expect(await unpackMark(packed)).toEqual(mark);
      }),
    );
  });

  test("holds twenty items, and of more the key alone, within Outlook's 2,500 characters of JSON", async () => {
    const mark = (count: number) => ({ key, items: Array.from({ length: count }, (_, index) => item(index + 1)) });
    expect(await unpackMark(packMark(mark(20)))).toEqual(mark(20));
    expect(await unpackMark(packMark(mark(200)))).toEqual({ key, items: [] });
    for (const count of [20, 30, 200]) {
      expect(JSON.stringify({ giaoViec: packMark(mark(count)) }).length).toBeLessThan(2500);
    }
  });

  test.each([null, undefined, 5, "", "x", `${key} 01`, `${key} 01,,,,task,draft`, `${key} 01,%x,0-1,!,task,draft`])(
    "is no mark: %j",
    async (packed) => {
      expect(await unpackMark(packed)).toBeNull();
    },
  );
});
