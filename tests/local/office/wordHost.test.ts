import { describe, expect, test, vi } from "vitest";
import type { Docx } from "../../../local/office/docx/Docx.ts";
import { WordHost, type WordHostOptions } from "../../../local/office/wordHost.ts";
import { documentOf, item, open, p, sampleLetter } from "./documents.ts";
import { loadRealWord, officePackages } from "./realWord.ts";

const numbering =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';

function start(docx: Docx, options: Omit<WordHostOptions, "docx"> = {}): { word: typeof Word; host: WordHost } {
  const host = new WordHost({ docx, ...options });
  return { host, word: loadRealWord(host) };
}

const failureOf = (run: Promise<unknown>): Promise<{ code: string; message: string }> =>
  run.then(
    () => ({ code: "none", message: "" }),
    (error: unknown) => error as { code: string; message: string },
  );

describe.each(officePackages)("Word's own proxies of %s", (name) => {
  test("read paragraphs, tag points, find the tags again in a later batch and in the saved file", async () => {
    const host = new WordHost({ docx: open(sampleLetter()) });
    const word = loadRealWord(host, name);
    const tagged = await word.run(async (context) => {
      const paragraphs = context.document.body.paragraphs;
      paragraphs.load({ text: true, isListItem: true, tableNestingLevel: true, style: true });
      await context.sync();
      const points = paragraphs.items.filter(({ text }) => /^\d\. /.test(text));
      for (const [index, point] of points.entries()) {
        const control = point.getRange("Content").insertContentControl();
        control.tag = `dir:${index + 1}`;
        control.title = `Điểm ${index + 1}`;
        control.color = "#0078D4";
        control.appearance = "BoundingBox";
        control.cannotDelete = false;
      }
      await context.sync();
      return points.length;
    });
    expect(tagged).toBe(9);

    const again = loadRealWord(new WordHost({ docx: open(host.docx.save()) }), name);
    const seen = await again.run(async (context) => {
      const controls = context.document.contentControls;
      controls.load("items/tag,items/title,items/color,items/text,items/subtype,items/id");
      const ninth = controls.getByTag("dir:9").getFirst();
      ninth.load("text");
      await context.sync();
      return { ninth: ninth.text, items: controls.items.map((control) => control.toJSON()) };
    });
    expect(seen.ninth).toMatch(/^9\. Giao phòng Nội vụ chủ trì/);
    expect(seen.items.map(({ tag }) => tag)).toEqual(Array.from({ length: 9 }, (_, index) => `dir:${index + 1}`));
    expect(seen.items[0]).toMatchObject({ title: "Điểm 1", color: "#0078D4", subtype: "RichTextParagraphs" });
    expect(new Set(seen.items.map(({ id }) => id)).size).toBe(9);
  });
});

describe("reading", () => {
  test("automatic numbers come by listItemOrNullObject, which is null outside lists", async () => {
    const { word } = start(open(documentOf(p("đầu") + item("một", 1) + item("hai", 1), { numbering })));
    const read = await word.run(async (context) => {
      const paragraphs = context.document.body.paragraphs;
      paragraphs.load(
        "items/text,items/isListItem,items/listItemOrNullObject/listString,items/listItemOrNullObject/level",
      );
      await context.sync();
      return paragraphs.items.map(({ text, isListItem, listItemOrNullObject: place }) =>
        isListItem && !place.isNullObject ? `${place.level}|${place.listString}|${text}` : text,
      );
    });
    expect(read).toEqual(["đầu", "0|1.|một", "0|2.|hai"]);
  });

  test("search finds each hit by its place, folds case unless told not to, and knows whole words", async () => {
    const { word } = start(open(documentOf(p("Giao Phòng Nội vụ; phòng Nội vụ chủ trì") + p("phòngban"))));
    const found = await word.run(async (context) => {
      const body = context.document.body;
      const any = body.search("phòng");
      const exact = body.search("phòng", { matchCase: true });
      const words = body.search("PHÒNG", { matchWholeWord: true });
      for (const ranges of [any, exact, words]) ranges.load("items/text");
      await context.sync();
      return [any, exact, words].map((ranges) => ranges.items.map(({ text }) => text));
    });
    expect(found).toEqual([
      ["Phòng", "phòng", "phòng"],
      ["phòng", "phòng"],
      ["Phòng", "phòng"],
    ]);
  });

  test("a search hit gets an inline control around its own words; its parent is found from there", async () => {
    const docx = open(documentOf(p("Giao phòng Nội vụ chủ trì")));
    const { word } = start(docx);
    const result = await word.run(async (context) => {
      const hit = context.document.body.search("phòng Nội vụ").getFirst();
      const control = hit.insertContentControl();
      control.tag = "dir:9";
      control.load("text,subtype");
      const parent = context.document.body.search("Nội vụ").getFirst().parentContentControlOrNullObject;
      parent.load("tag");
      const outside = context.document.body.search("Giao").getFirst().parentContentControlOrNullObject;
      outside.load("tag");
      await context.sync();
      return { text: control.text, subtype: control.subtype, parent: parent.tag, outside: outside.isNullObject };
    });
    expect(result).toEqual({ text: "phòng Nội vụ", subtype: "RichTextInline", parent: "dir:9", outside: true });
  });

  test("the selection is the user's, and what the pane selects is shown", async () => {
    const docx = open(documentOf(p("một hai") + p("ba")));
    const onSelect = vi.fn();
    const { word, host } = start(docx, { onSelect });
    const first = docx.paragraphs()[0]!;
    host.selection = { first, start: 4, last: first, end: 7 };
    const selected = await word.run(async (context) => {
      const selection = context.document.getSelection();
      selection.load("text");
      context.document.body.paragraphs.getLast().select("Start");
      await context.sync();
      return selection.text;
    });
    expect(selected).toBe("hai");
    expect(onSelect).toHaveBeenCalledExactlyOnceWith({
      first: docx.paragraphs()[1],
      start: 0,
      last: docx.paragraphs()[1],
      end: 0,
    });
  });
});

describe("changing", () => {
  test("a deleted control leaves its words; its proxies and ids are gone, null objects say so", async () => {
    const docx = open(documentOf(p("một")));
    const onChange = vi.fn();
    const { word } = start(docx, { onChange });
    const gone = await word.run(async (context) => {
      const control = context.document.body.paragraphs.getFirst().insertContentControl();
      control.load("id");
      await context.sync();
      control.delete(true);
      const byId = context.document.contentControls.getByIdOrNullObject(control.id);
      const byTag = context.document.contentControls.getByTag("x").getFirstOrNullObject();
      for (const proxy of [byId, byTag]) proxy.load("tag");
      await context.sync();
      return [byId.isNullObject, byTag.isNullObject];
    });
    expect(gone).toEqual([true, true]);
    expect(docx.textOf(docx.paragraphs()[0]!)).toBe("một");
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test("locks hold: what cannot be deleted is not, until it may be", async () => {
    const { word } = start(open(documentOf(p("một"))));
    const insert = word.run(async (context) => {
      const control = context.document.body.paragraphs.getFirst().insertContentControl();
      control.cannotDelete = true;
      control.cannotEdit = true;
      control.load("cannotDelete,cannotEdit");
      await context.sync();
      return [control.cannotDelete, control.cannotEdit];
    });
    expect(await insert).toEqual([true, true]);
    const remove = (unlock: boolean): Promise<void> =>
      word.run(async (context) => {
        const control = context.document.contentControls.getFirst();
        if (unlock) control.cannotDelete = false;
        control.delete(true);
        await context.sync();
      });
    expect(await failureOf(remove(false))).toMatchObject({ code: "AccessDenied" });
    await remove(true);
  });

  test("a read-only document can be read, never changed", async () => {
    const docx = open(documentOf(p("một")));
    const onChange = vi.fn();
    const { word } = start(docx, { readOnly: true, onChange });
    const insert = word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertContentControl();
      await context.sync();
    });
    expect(await failureOf(insert)).toMatchObject({ code: "AccessDenied" });
    expect(docx.controls()).toEqual([]);
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe("refusals", () => {
  const { word } = start(open(documentOf(p("một"))));
  const cases: [string, (context: Word.RequestContext) => void, string][] = [
    ["a method", (context) => void context.document.body.getHtml(), "ApiNotFound"],
    ["a property", (context) => context.document.body.paragraphs.getFirst().load("lineSpacing"), "ApiNotFound"],
    ["a navigation", (context) => context.document.body.load("font/name"), "ApiNotFound"],
    ["a setter", (context) => void (context.document.body.style = "x"), "ApiNotFound"],
    [
      "an option of search",
      (context) => void context.document.body.search("m?t", { matchWildcards: true }),
      "ApiNotFound",
    ],
    [
      "words too long to search",
      (context) => void context.document.body.search("x".repeat(256)),
      "SearchStringInvalidOrTooLong",
    ],
    ["an unknown id", (context) => context.document.contentControls.getById(42).load("tag"), "ItemNotFound"],
    [
      "a parent that is not there",
      (context) => context.document.body.paragraphs.getFirst().parentContentControl.load("tag"),
      "ItemNotFound",
    ],
    [
      "a tag too long",
      (context) => void (context.document.body.paragraphs.getFirst().insertContentControl().tag = "x".repeat(65)),
      "InvalidArgument",
    ],
  ];
  test.each(cases)("%s", async (_name, attempt, code) => {
    const run = word.run(async (context) => {
      attempt(context);
      await context.sync();
    });
    expect(await failureOf(run)).toMatchObject({ code });
  });

  test("what was not loaded cannot be read: office.js's own discipline", async () => {
    const run = word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      await context.sync();
      return first.text;
    });
    expect(await failureOf(run)).toMatchObject({ code: "PropertyNotLoaded" });
  });
});
