import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterOf } from "../../../directive/letter/letter.ts";
import { quoteOf } from "../../../directive/letter/quoteOf.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";
import { readingJson } from "../../../directive/letter/readingJson.ts";
import type { Finding, Span } from "../../../directive/letter/reading.ts";
import { findSecretMark } from "../../../directive/letter/secretMark.ts";
import { announcement, plan, shortLetter } from "./letters.ts";
import { hostileTexts } from "./hostileTexts.ts";

const saDec = readFileSync(new URL("../../../local/sample/letters/sa-dec-2024.txt", import.meta.url), "utf8");
const letters = [saDec, announcement, shortLetter, plan];
/** Without the dashes of labelled lines that belong to a point. */
const bare = (words: string) => words.replaceAll(" - ", " ");
const read = (text: string) => readDirective(letterOf(text.split(/\r?\n/), "text"));

/** Pieces that letters are made of, whole and broken, for letters that nobody would write. */
const piece = fc.constantFrom(
  ...[
    "Kính gửi:",
    "- Sở Nội vụ;",
    "1.",
    "2. Giao",
    "a)",
    "đ)",
    "- ",
    "+",
    "I. MỤC ĐÍCH",
    "Số: 12/UBND-HC",
    "Số:   /UBND",
    "THÔNG BÁO",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  ],
  ...[
    "chủ trì, phối hợp với",
    "phối hợp cùng với",
    "các cơ quan, đơn vị",
    "Các Bộ: A, B,",
    "Công an Thành phố",
    "trước ngày 31/02",
    "từ nay đến cuối năm",
    "trong quý IV",
    "hằng tháng",
  ],
  ...[
    "Sa Đéc, ngày    tháng 9 năm 2024",
    "ngày 99 tháng 99 năm 9999",
    "Nơi nhận:",
    "./.",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "Nguyễn Văn A",
    ":",
    ";",
    ".",
    ",",
    "(",
    "”",
    "2026.3. Cục",
    "PHỤ LỤC",
    "[1]",
  ],
);
const junk = fc.string({ unit: "grapheme", maxLength: 30 });
const anyLetter = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, junk), { maxLength: 60 })
  .chain((pieces) =>
    fc
      .array(fc.constantFrom(" ", "\n", "\n\n", ""), { minLength: pieces.length, maxLength: pieces.length })
      .map((joints) => pieces.map((words, at) => words + (joints[at] ?? "")).join("")),
  );

describe("whatever the text", () => {
  it("reads without throwing, and every span lies in the letter, on what it claims", () => {
    fc.assert(
      fc.property(anyLetter, (text) => {
        const letter = letterOf(text.split("\n"), "text");
        const { head, recipients, citedDocuments, items } = readDirective(letter);
        const inside = ({ start, end }: Span) =>
          expect(0 <= start && start <= end && end <= letter.text.length).toBe(true);
        const names = (finding: Finding<string>) => {
          inside(finding.span);
          expect(letter.text.slice(finding.span.start, finding.span.end).length).toBeGreaterThan(0);
        };
        for (const finding of [head.issuer, head.number, head.symbol, head.place, head.day, head.month, head.subject])
          if (finding !== null) inside(finding.span);
        for (const { span } of citedDocuments) inside(span);
        for (const recipient of recipients) names(recipient);
        for (const item of items) {
          inside(item.span);
          for (const unit of [...item.leads, ...item.coordinators]) names(unit);
          for (const { span, value } of item.deadlines) {
            inside(span);
            expect(item.text).toContain(value.phrase);
          }
        }
        findSecretMark(letter);
      }),
      { numRuns: 400 },
    );
  });
});

describe.each(letters.map((text, at) => [at, text] as const))("letter %i", (_, text) => {
  const plain = readingJson(read(text));
  const nonBlank = text.split(/\r?\n/).filter((line) => line.trim() !== "");

  it.each([
    ["a blank line after every line", nonBlank.join("\n\n")],
    ["no blank lines", nonBlank.join("\n")],
    ["decomposed marks", text.normalize("NFD")],
    ["Windows line ends", nonBlank.join("\r\n")],
    ["no-break spaces", text.replaceAll(" ", "\u00A0")],
    ["white space at line ends", nonBlank.map((line) => `  ${line} \t`).join("\n")],
    [
      "page numbers and page breaks",
      nonBlank.map((line, at) => (at === Math.floor(nonBlank.length / 2) ? `\f2\n${line}` : line)).join("\n"),
    ],
    ["a stamp of the signature above", `Ký bởi: Ủy ban nhân dân\nThời gian ký: 10.11.2023 15:36\n${text}`],
  ])("reads the same with %s", (_name, changed) => {
    expect(readingJson(read(changed))).toEqual(plain);
  });

  it("has its findings' words where their spans point", () => {
    const letter = letterOf(text.split(/\r?\n/), "text");
    const { items, recipients } = readDirective(letter);
    for (const { value, span } of recipients) expect(quoteOf(letter, span)).toBe(value);
    for (const item of items) {
      expect(bare(quoteOf(letter, item.span)).endsWith(bare(item.text))).toBe(true);
      for (const { value, span } of item.deadlines) expect(quoteOf(letter, span)).toBe(value.phrase);
      for (const { value, span } of item.leads)
        expect(value.endsWith(quoteOf(letter, span).replace(/^.*: /u, ""))).toBe(true);
    }
  });
});

/** Each would take hours if any step looked back over what it has read. */
describe("a hostile letter is read to its end", () => {
  it.each(hostileTexts(90_000).map(({ name, text }) => [name, text] as const))("%s", (_, text) => {
    const letter = letterOf(text.split("\n"), "text");
    expect(readDirective(letter).items.length).toBeGreaterThanOrEqual(0);
    findSecretMark(letter);
  });
});
