import { describe, expect, test, vi } from "vitest";
import { letterOf } from "../../../directive/letter/letter.ts";
import { OfferQuestion, type Offer, type ReadOrder } from "../../../addin/host/Host.ts";
import { readTogether, type Source } from "../../../addin/host/readTogether.ts";
import { ReadQuestion } from "../../../addin/reading/ReadQuestion.ts";
import type { ReadResult } from "../../../addin/reading/ReadResult.ts";

const { signal } = new AbortController();

function source(name: string, result: () => ReadResult): Source & { readonly offer: Offer } {
  return {
    offer: { id: name, kind: "file", name, size: 1 },
    read: vi.fn(() => Promise.resolve().then(result)),
    crop: (page, { box }) => Promise.resolve({ picture: new Blob([`${name} ${String(page)}`]), word: box }),
  };
}

const order = (sources: readonly Source[], more: Partial<ReadOrder> = {}): ReadOrder => ({
  offers: sources.map(({ offer }) => offer),
  signal,
  ...more,
});

const text = (...lines: readonly string[]): ReadResult => ({ letter: letterOf(lines, "text"), margins: [] });

/** A scan of two pages with one doubtful word on its second. */
function scan(name: string): ReadResult {
  const letter = letterOf(["Trang một", "Trang hai"], "scan");
  return {
    letter: {
      ...letter,
      paragraphs: letter.paragraphs.map((paragraph, at) => ({ ...paragraph, page: at + 1 })),
    },
    margins: [],
    pages: [
      { file: name, page: 1, by: "text" },
      { file: name, page: 2, by: "ocr" },
    ],
    doubts: [{ span: { start: 16, end: 19 }, page: 1, box: { left: 0, top: 0, width: 1, height: 1 }, confidence: 0.5 }],
    unread: 3,
    signed: true,
  };
}

describe("files read together", () => {
  test("are one letter: tables, pages and doubts count on, and each doubt knows its file", async () => {
    const table = text("STT", "Việc");
    const cells = table.letter.paragraphs.map((one, column) => ({ ...one, cell: { table: 0, row: 0, column } }));
    const main: ReadResult = { ...table, letter: { ...table.letter, paragraphs: cells } };
    const sources = [
      source("cv.docx", () => main),
      source("a.pdf", () => scan("a.pdf")),
      source("b.pdf", () => scan("b.pdf")),
      source("pl.xlsx", () => main),
    ];
    const { letter, how } = await readTogether(sources, order(sources));
    expect(letter.text).toBe("STT\nViệc\nTrang một\nTrang hai\nTrang một\nTrang hai\nSTT\nViệc");
    expect(letter.paragraphs.map(({ start, end }) => letter.text.slice(start, end))).toEqual(letter.text.split("\n"));
    expect(letter.paragraphs.map(({ index, page, cell }) => [index, page, cell?.table])).toEqual([
      [0, undefined, 0],
      [1, undefined, 0],
      [-1, 1, undefined],
      [-1, 2, undefined],
      [-1, 3, undefined],
      [-1, 4, undefined],
      [-1, undefined, 1],
      [-1, undefined, 1],
    ]);
    expect(how.files.map(({ name, source }) => `${name} ${source}`)).toEqual([
      "cv.docx text",
      "a.pdf scan",
      "b.pdf scan",
      "pl.xlsx text",
    ]);
    expect(how).toMatchObject({ unread: 6, signed: true });
    expect(
      how.doubts.map(({ span, page }) => [letter.text.slice(span.start, span.end), how.pages[page]?.file]),
    ).toEqual([
      ["hai", "a.pdf"],
      ["hai", "b.pdf"],
    ]);
    expect(await (await how.crop(how.doubts[1]!))?.picture.text()).toBe("b.pdf 2");
  });

  test("a mark in any of them stops all, and nothing is kept; a doubtful one is asked about once, when all are read", async () => {
    const kept = new Map<string, ReadResult>();
    const marked = [source("cv", () => text("Kính gửi")), source("pl", () => text("MẬT", "Việc"))];
    await expect(readTogether(marked, order(marked, { kept, answers: { unmarked: true } }))).rejects.toMatchObject({
      code: "state_secret",
    });
    expect(kept.size).toBe(0);

    const doubtful = [source("cv", () => text("MAT", "Kính gửi")), source("pl", () => text("Việc"))];
    await expect(readTogether(doubtful, order(doubtful, { kept }))).rejects.toMatchObject({
      code: "state_secret_doubtful",
    });
    const { letter } = await readTogether(doubtful, order(doubtful, { kept, answers: { unmarked: true } }));
    expect(letter.text).toBe("MAT\nKính gửi\nViệc");
    for (const { read } of doubtful) expect(read).toHaveBeenCalledTimes(1);
    expect(kept.size).toBe(0);
  });

  test("a question names its file; with the answer only that one is read again", async () => {
    const kept = new Map<string, ReadResult>();
    const locked: Source = {
      offer: { id: "pl", kind: "file", name: "pl.pdf", size: 1 },
      read: ({ answers }) =>
        answers.password === "mở"
          ? Promise.resolve(text("Việc"))
          : Promise.reject(new ReadQuestion({ asks: "password", wrong: answers.password !== undefined })),
    };
    const sources = [source("cv", () => text("Kính gửi")), locked];
    const asked = await readTogether(sources, order(sources, { kept })).catch((error: unknown) => error);
    expect(asked).toBeInstanceOf(OfferQuestion);
    expect(asked).toMatchObject({ offer: { name: "pl.pdf" }, question: { asks: "password", wrong: false } });
    await expect(
      readTogether(sources, order(sources, { kept, answers: { files: { pl: { password: "sai" } } } })),
    ).rejects.toMatchObject({ question: { wrong: true } });
    const answers = { files: { pl: { password: "mở" } } };
    expect((await readTogether(sources, order(sources, { kept, answers }))).letter.text).toBe("Kính gửi\nViệc");
    expect(sources[0]?.read).toHaveBeenCalledTimes(1);
  });
});
