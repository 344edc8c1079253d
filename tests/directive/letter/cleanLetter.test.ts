import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLetter } from "../../../directive/letter/cleanLetter.ts";
import { TracedText } from "../../../directive/letter/TracedText.ts";
import type { Letter } from "../../../directive/letter/letter.ts";

/** As a source might hand it over that composes nothing. */
const raw = (text: string): Letter => ({ text, paragraphs: [], source: "text" });
const clean = (text: string) => cleanLetter(raw(text)).text;

describe("the clean text", () => {
  it.each([
    ["decomposed marks", "Ủy ban nhân dân".normalize("NFD"), "Ủy ban nhân dân"],
    ["mixed marks", "Ê\u0301", "Ế"],
    ["soft hyphens and zero-width characters", "thực\u00ADhiện \u200Btốt\uFEFF", "thựchiện tốt"],
    ["no-break spaces", "5\u00A0ngày\u202Flàm việc", "5 ngày làm việc"],
    ["non-breaking hyphens", "12/QĐ\u2011UBND", "12/QĐ-UBND"],
    ["Cyrillic look-alikes", "16495/BТС-РTHT", "16495/BTC-PTHT"],
    ["Greek look-alikes", "ΚΕ ΗΟΑCH", "KE HOACH"],
    ["full-width letters", "Ｓố：５", "Số:5"],
    ["ligatures", "ﬁle", "file"],
    ["Icelandic eth", "Ðà Nẵng", "Đà Nẵng"],
    ["a lost space within a name", "Chủ tịchỦy ban nhân dân", "Chủ tịch Ủy ban nhân dân"],
    ["a lost space behind a comma", "các cơ quan khác,các đơn vị", "các cơ quan khác, các đơn vị"],
    ["a lost space behind a stop", "thực hiện.Các đơn vị", "thực hiện. Các đơn vị"],
    ["a lost space behind a year", "tháng 12 năm 2025.Một số vấn đề", "tháng 12 năm 2025. Một số vấn đề"],
    [
      "the old TCVN3 code",
      "ñy ban nh©n d©n tØnh yªu cÇu c¸c së, ban, ngµnh",
      "ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành",
    ],
  ])("mends %s", (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it.each([
    "VNeID, TikTok, YouTube, eTax Mobile, 5 kWh/ngày",
    "hòa, hoà, thủy, thuỷ: as written",
    "5.000 m³, 12·5, ½ ngày, ± 3, 25 °C, § 3",
    "can-bo@example.gov.vn; https://example.gov.vn/a,b",
    "TP.Hồ Chí Minh, PGS.TS.Nguyễn Văn A",
    "một dòng\nhai\tcột",
  ])("leaves %j as it is", (text) => {
    expect(clean(text)).toBe(text);
  });
});

describe("TracedText", () => {
  it("leads every stretch back to what it came from", () => {
    const text = `${"Chủ tịch".normalize("NFD")}\u200BỦy ban khác,các`;
    const source = cleanLetter(raw(text));
    const came = (words: string) => {
      const start = source.text.indexOf(words);
      const span = source.originOf({ start, end: start + words.length });
      return text.slice(span.start, span.end).normalize("NFC");
    };
    expect(source.text).toBe("Chủ tịch Ủy ban khác, các");
    for (const words of ["Chủ tịch", "tịch", "Ủy ban", "khác,", "các"]) expect(came(words)).toBe(words);
  });

  it("keeps the order of places, and each within the text, whatever is rewritten", () => {
    const step = fc.constantFrom<[RegExp, (match: string) => string]>(
      [/[aeiou]/gu, () => ""],
      [/b/gu, () => "bb"],
      [/(?=c)/gu, () => " "],
      [/dd+/gu, () => "d"],
      [/./gu, (match) => match.toUpperCase()],
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "e", " "), maxLength: 60 }),
        fc.array(step, { maxLength: 4 }),
        (text, steps) => {
          const source = new TracedText(text);
          for (const [pattern, by] of steps) source.replace(pattern, by);
          let end = 0;
          for (let at = 0; at < source.text.length; at += 1) {
            const span = source.originOf({ start: at, end: at + 1 });
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(span.end).toBeGreaterThanOrEqual(end);
            end = span.end;
            const place = source.placeOf(span.start);
            expect(place).toBeGreaterThanOrEqual(0);
            expect(place).toBeLessThanOrEqual(source.text.length);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
