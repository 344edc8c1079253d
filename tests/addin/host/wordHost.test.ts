import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Mark } from "../../../addin/host/Host.ts";
import { hashWords } from "../../../addin/hash.ts";
import { contentControl } from "../../../local/office/docx/contentControl.ts";
import { readWord } from "../reading/parsers.ts";
import { level, list, numbered, p, signedFile, use, wordFile } from "../reading/wordFiles.ts";
import { key, markOf } from "./markOf.ts";
import { openInWord, read, sampleLetter, type OpenInWord } from "./openInWord.ts";

const tagsOf = ({ word }: OpenInWord) => word.docx.controls().map((sdt) => contentControl.get(sdt, "tag") ?? "");

const placed = async (places: Promise<ReadonlyMap<string, string>>) => Object.fromEntries(await places);

const all = (count: number, state: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [String(index + 1).padStart(2, "0"), state]));

/** A saved file with its document part rewritten, as another program might. */
function rewrite(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  files["word/document.xml"] = strToU8(change(strFromU8(files["word/document.xml"]!)));
  return zipSync(files);
}

/** The sample letter with its nine points tagged, saved. */
async function taggedLetter(): Promise<{ bytes: Uint8Array; mark: Mark }> {
  const first = openInWord(sampleLetter());
  const mark = markOf(await read(first.host));
  expect(await placed(first.host.saveMark(mark))).toEqual(all(9, "tagged"));
  return { bytes: first.save(), mark };
}

describe("a signed document", () => {
  test("is never written to: its mark stays in this browser, its points are found by their words", async () => {
    const bytes = signedFile(p("1. Giao Phòng Nội vụ chủ trì.") + p("2. Giao Văn phòng phối hợp."));
    const kept = new Map<string, string>();
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    };
    const open = openInWord(bytes, { storage });
    const before = open.save();
    const mark = markOf(await read(open.host));
    expect(await placed(open.host.saveMark(mark))).toEqual(all(2, "found"));
    expect(await placed(open.host.locate(mark))).toEqual(all(2, "found"));
    expect(await open.host.loadMark()).toEqual(mark);
    expect(unzipSync(open.save())).toEqual(unzipSync(before));
    const again = openInWord(bytes, { storage });
    await read(again.host);
    expect(await again.host.loadMark()).toEqual(mark);
    await again.host.removeMark();
    expect(kept.size).toBe(0);
    expect(unzipSync(again.save())).toEqual(unzipSync(before));
  });
});

describe("reading the open document", () => {
  test("is the same letter as reading its file", async () => {
    const fromFile = readWord(sampleLetter()).letter;
    const letter = await read(openInWord(sampleLetter()).host);
    expect(letter).toEqual({ ...fromFile, source: "word" });
  });

  test("is the same letter as reading its file where fonts are old ones, in tables too, and after an edit", async () => {
    const old = (text: string) =>
      `<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const cell = (text: string) => `<w:tc>${p(old(text))}</w:tc>`;
    const bytes = wordFile(
      p(old("Giao Phßng Néi vô")) + `<w:tbl><w:tr>${cell("Rµ so¸t")}${cell("Th¸ng 6")}</w:tr></w:tbl>` + p("hết"),
    );
    const open = openInWord(bytes);
    expect(await read(open.host)).toEqual({ ...readWord(bytes).letter, source: "word" });
    const mark = markOf(await read(openInWord(wordFile(p(old("1. Giao Phßng Néi vô")))).host));
    const edited = openInWord(wordFile(p("thêm") + p(old("1. Giao Phßng Néi vô"))));
    await read(edited.host);
    expect(await placed(edited.host.locate(mark))).toEqual({ "01": "found" });
  });

  test("writes out the numbers that Word gives, and puts text boxes where they hang", async () => {
    const numbering = list(
      1,
      level(0, "upperRoman", "%1."),
      level(1, "lowerLetter", "%2)"),
      level(2, "bullet", "\uF0B7"),
    );
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p("khung")}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const body = numbered("một", 1) + p(box) + numbered("hai", 1, 1) + numbered("ba", 1, 2);
    const bytes = wordFile(body, { numbering: numbering + use(1, 1) });
    const letter = await read(openInWord(bytes).host);
    expect(letter.text).toBe("I. một\nkhung\na) hai\n- ba");
    expect(letter.text).toBe(readWord(bytes).letter.text);
  });

  test("offers it under its name", async () => {
    const [offer] = await openInWord(sampleLetter()).host.offers();
    expect(offer).toMatchObject({ kind: "document", name: "Văn bản.docx" });
  });

  test("a mark in a page header stops it; where the file cannot be looked into, the clerk is asked", async () => {
    const marked = wordFile(p("1. Giao"), { header: p("MẬT") });
    await expect(read(openInWord(marked).host)).rejects.toMatchObject({ code: "state_secret", place: "margin" });
    const closed = openInWord(wordFile(p("1. Giao")), { closed: true });
    await expect(read(closed.host)).rejects.toMatchObject({ code: "state_secret_doubtful", place: "unseen" });
    expect((await read(closed.host, { unmarked: true })).text).toBe("1. Giao");
  });

  test("an empty document is an empty letter", async () => {
    await expect(read(openInWord(wordFile(p(""))).host)).rejects.toMatchObject({ code: "empty_letter" });
  });
});

describe("tagging", () => {
  test("nine points get their controls; saved and opened again, all is back", async () => {
    const { bytes, mark } = await taggedLetter();
    const again = openInWord(bytes);
    expect(tagsOf(again)).toEqual(mark.items.map(({ id }) => `gv:${key}:${id}`));
    const xml = strFromU8(unzipSync(bytes)["word/document.xml"]!);
    expect(xml).toContain('w:alias w:val="Giao việc · điểm 9"');
    expect(await again.host.loadMark()).toEqual(mark);
    expect(await placed(again.host.locate(mark))).toEqual(all(9, "tagged"));
    expect((await read(again.host)).text).toBe((await read(openInWord(sampleLetter()).host)).text);
  });

  test("saving again changes titles and colours, not the number of controls or parts", async () => {
    const { bytes, mark } = await taggedLetter();
    const again = openInWord(bytes);
    const done: Mark = { key, items: mark.items.map((item) => ({ ...item, state: "done" })) };
    await again.host.saveMark(done);
    expect(tagsOf(again)).toHaveLength(9);
    expect(again.word.docx.customXml.all()).toHaveLength(1);
    expect(await again.host.loadMark()).toEqual(done);
  });

  test("an item left out loses its tag alone; removing the mark leaves the document as it was", async () => {
    const { bytes, mark } = await taggedLetter();
    const again = openInWord(bytes);
    await again.host.saveMark({ key, items: mark.items.slice(1) });
    expect(tagsOf(again)).toEqual(mark.items.slice(1).map(({ id }) => `gv:${key}:${id}`));
    await again.host.removeMark();
    expect(tagsOf(again)).toEqual([]);
    expect(again.word.docx.customXml.all()).toEqual([]);
    expect(await again.host.loadMark()).toBeNull();
    const body = (file: Uint8Array) => strFromU8(unzipSync(file)["word/document.xml"]!).replace(/^.*?<w:body>/s, "");
    expect(body(again.save())).toBe(body(openInWord(sampleLetter()).save()));
  });

  test("other people's controls stay", async () => {
    const theirs = `<w:sdt><w:sdtPr><w:tag w:val="theirs"/><w:id w:val="5"/></w:sdtPr><w:sdtContent>${p("1. Giao việc")}</w:sdtContent></w:sdt>`;
    const open = openInWord(wordFile(theirs + p("2. Giao nữa")));
    const mark = markOf(await read(open.host));
    expect(await placed(open.host.saveMark(mark))).toEqual(all(2, "tagged"));
    await open.host.removeMark();
    expect(tagsOf(open)).toEqual(["theirs"]);
  });

  test("an item of several paragraphs gets one control; one that Word refuses is still found", async () => {
    const cell = (text: string) => `<w:tc><w:tcPr/>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tblPr/><w:tr>${cell("2. Giao ô")}${cell("bên phải")}</w:tr></w:tbl>`;
    const open = openInWord(wordFile(p("1. Giao") + p("tiếp theo") + table + p("3. Giao")));
    const letter = await read(open.host);
    const item = (id: string, first: string, last: string) => {
      const [start, end] = [letter.text.indexOf(first), letter.text.indexOf(last) + last.length];
      const anchor = { start, end, hash: hashWords(letter.text.slice(start, end)) };
      return { id, path: id, anchor, disposition: "task", state: "draft" } as const;
    };
    const items = [item("01", "1.", "tiếp theo"), item("02", "tiếp", "2. Giao ô"), item("03", "3.", "3. Giao")];
    expect(await placed(open.host.saveMark({ key, items }))).toEqual({ "01": "tagged", "02": "found", "03": "tagged" });
    expect(tagsOf(open)).toEqual([`gv:${key}:01`, `gv:${key}:03`]);
    expect(await placed(open.host.locate({ key, items }))).toEqual({ "01": "tagged", "02": "found", "03": "tagged" });
  });

  test("a Word that is too old is told so", async () => {
    await expect(read(openInWord(sampleLetter(), { tooOld: true }).host)).rejects.toMatchObject({
      code: "host_too_old",
    });
  });

  test("a read-only document is refused before anything is tried", async () => {
    const open = openInWord(sampleLetter(), { readOnly: true });
    const mark = markOf(await read(open.host));
    await expect(open.host.saveMark(mark)).rejects.toMatchObject({ code: "read_only_document" });
    await expect(open.host.removeMark()).rejects.toMatchObject({ code: "read_only_document" });
  });

  test("without controls, where an office wants none, the mark is kept and the items are found", async () => {
    const open = openInWord((await taggedLetter()).bytes, { controls: false });
    const mark = (await open.host.loadMark())!;
    expect(await placed(open.host.saveMark(mark))).toEqual(all(9, "found"));
    expect(tagsOf(open)).toEqual([]);
    expect(await open.host.loadMark()).toEqual(mark);
    expect(await open.host.show(mark.items[8]!)).toBe(true);
  });
});

describe("finding items again", () => {
  const without = (name: string) => (xml: string) => xml.replaceAll(new RegExp(`<w:${name} w:val="[^"]*"/>`, "g"), "");

  test("by title, when a program dropped the tags (LibreOffice does); saving writes them anew", async () => {
    const { bytes, mark } = await taggedLetter();
    const open = openInWord(rewrite(bytes, without("tag")));
    expect(await placed(open.host.locate(mark))).toEqual(all(9, "tagged"));
    await open.host.saveMark(mark);
    expect(tagsOf(open)).toEqual(mark.items.map(({ id }) => `gv:${key}:${id}`));
  });

  test("by place and quote, when the controls are gone", async () => {
    const { bytes, mark } = await taggedLetter();
    const bare = (xml: string) => xml.replaceAll(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gs, "");
    const open = openInWord(rewrite(bytes, bare));
    expect(await placed(open.host.locate(mark))).toEqual(all(9, "found"));
    const moved = (xml: string) => bare(xml).replace("<w:body>", `<w:body>${p("Một dòng mới ở trên cùng")}`);
    const edited = openInWord(rewrite(bytes, moved));
    expect(await placed(edited.host.locate(mark))).toEqual(all(9, "found"));
    expect(await placed(edited.host.saveMark(mark))).toEqual(all(9, "tagged"));
    expect(tagsOf(edited)).toEqual(mark.items.map(({ id }) => `gv:${key}:${id}`));
  });

  test("says what was edited and what is lost", async () => {
    const { bytes, mark } = await taggedLetter();
    const edit = (xml: string) => xml.replace("Giao phòng Nội vụ chủ trì", "Giao Văn phòng chủ trì");
    expect(await placed(openInWord(rewrite(bytes, edit)).host.locate(mark))).toEqual({
      ...all(9, "tagged"),
      "09": "changed",
    });

    const ninth = /<w:sdt><w:sdtPr>(?:(?!<w:sdtPr>).)*?điểm 9.*?<\/w:sdt>/s;
    const words = (xml: string) => /<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(ninth.exec(xml)![0])![1]!;
    const loose = (xml: string) => edit(xml.replace(ninth, () => words(xml)));
    expect(await placed(openInWord(rewrite(bytes, loose)).host.locate(mark))).toEqual({
      ...all(9, "tagged"),
      "09": "changed",
    });

    const cut = (xml: string) => xml.replace(ninth, "");
    const open = openInWord(rewrite(bytes, cut));
    expect(await placed(open.host.locate(mark))).toEqual({ ...all(9, "tagged"), "09": "lost" });
    expect(await open.host.show(mark.items[8]!)).toBe(false);
    expect(await open.host.show(mark.items[0]!)).toBe(true);
    expect(open.word.selection).not.toBeNull();
  });

  test("a copied paragraph does not take the original's place; saving takes the copy's tag away", async () => {
    const { bytes, mark } = await taggedLetter();
    const first = /<w:sdt><w:sdtPr>(?:(?!<w:sdtPr>).)*?điểm 1".*?<\/w:sdt>/s;
    const doubled = (xml: string) => {
      const copy = first
        .exec(xml)![0]
        .replace(/<w:id w:val="\d+"\/>/, '<w:id w:val="77"/>')
        .replace("Yêu cầu", "Chép");
      return xml.replace(first, (original) => copy + original);
    };
    const open = openInWord(rewrite(bytes, doubled));
    expect(tagsOf(open)).toHaveLength(10);
    expect(await placed(open.host.locate(mark))).toEqual(all(9, "tagged"));
    await open.host.saveMark(mark);
    expect(tagsOf(open)).toEqual(mark.items.map(({ id }) => `gv:${key}:${id}`));
  });

  test("a part that somebody else wrote counts as no mark", async () => {
    const open = openInWord(sampleLetter());
    open.word.docx.customXml.add('<mark xmlns="urn:giao-viec:mark:1" key="x"/>');
    expect(await open.host.loadMark()).toBeNull();
  });
});
