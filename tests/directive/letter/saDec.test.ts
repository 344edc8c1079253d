import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { letterOf } from "../../../directive/letter/letter.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";
import { findSecretMark } from "../../../directive/letter/secretMark.ts";

const text = readFileSync(new URL("../../../local/sample/letters/sa-dec-2024.txt", import.meta.url), "utf8");
const letter = letterOf(text.split(/\r?\n/), "text");
const { head, recipients, citedDocuments, items } = readDirective(letter);

describe("the Sa Đéc letter", () => {
  it("is read from its letterhead, and what is blank stays blank", () => {
    expect({
      issuer: head.issuer?.value,
      docType: head.docType?.value,
      number: head.number,
      symbol: head.symbol?.value,
      place: head.place?.value,
      day: head.day,
      month: head.month?.value,
      subject: head.subject?.value,
      urgency: head.urgency,
      signer: head.signer,
    }).toEqual({
      issuer: "Ủy ban nhân dân thành phố Sa Đéc",
      docType: "công văn",
      number: null,
      symbol: "UBND-HC",
      place: "Sa Đéc",
      day: null,
      month: "2024-09",
      subject: "Thông báo kết luận của Ban Chỉ đạo CCHC Tỉnh tại Phiên họp ngày 13/8/2024",
      urgency: null,
      signer: { authority: "TM. ỦY BAN NHÂN DÂN", title: "CHỦ TỊCH", name: "Nguyễn Văn Hon" },
    });
  });

  it("names its recipients and what it cites", () => {
    expect(recipients.map(({ value }) => value)).toEqual([
      "Các phòng, ban thuộc UBND Thành phố",
      "Các đơn vị sự nghiệp công lập thuộc UBND Thành phố",
      "Công an Thành phố",
      "Ủy ban nhân dân các xã, phường",
    ]);
    expect(citedDocuments.map(({ value }) => value)).toEqual([
      {
        type: "Thông báo",
        number: "444/TB-VPUBND",
        day: "2024-08-23",
        issuer: "Văn phòng Ủy ban nhân dân tỉnh Đồng Tháp",
      },
      { type: "Báo cáo", number: "2430/BC-BCĐ", day: "2024-08-13", issuer: "Ban Chỉ đạo CCHC tỉnh Đồng Tháp" },
    ]);
  });

  it("has nine points, whole, without the closing words", () => {
    expect(items.map(({ path }) => path)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    expect(items.map((item) => item.text.length)).toEqual([918, 290, 472, 471, 353, 527, 482, 790, 310]);
    expect(items.at(-1)?.text).toMatch(/^Giao phòng Nội vụ chủ trì, .* tỉnh Đồng Tháp\)\.$/u);
  });

  it("leads where it names a unit, and nowhere else", () => {
    const named = items.map(({ leads }) =>
      leads.filter(({ rule }) => rule !== "lead-of-all").map(({ value, rule }) => [value, rule]),
    );
    expect(named.slice(0, 7)).toEqual([[], [], [], [], [], [], []]);
    expect(named[7]).toEqual([["Phòng Văn hóa và Thông tin Thành phố", "lead-by-cooperation"]]);
    expect(named[8]).toEqual([["phòng Nội vụ", "lead-named"]]);
    expect(items[7]?.coordinators.map(({ value }) => value)).toEqual([
      "Công an Thành phố",
      "các cơ quan, đơn vị có liên quan",
    ]);
    expect(items[8]?.coordinators.map(({ value }) => value)).toEqual(["các cơ quan, đơn vị có liên quan"]);
    expect(items.map(({ addressees }) => addressees)).toEqual([
      ...Array.from({ length: 8 }, () => "all"),
      ["phòng Nội vụ"],
    ]);
  });

  it("is due only at the year's end, for sure only in point 9", () => {
    const due = items.map(({ deadlines }) =>
      deadlines.map(({ value, rule, certain }) => [value.phrase, value.day, rule, certain]),
    );
    expect(due).toEqual([
      [["trong những tháng cuối năm 2024", "2024-12-31", "last-months-of-year", false]],
      [],
      [],
      [],
      [],
      [["trong năm 2024", "2024-12-31", "end-of-named-year", false]],
      [],
      [],
      [["từ nay đến cuối năm", "2024-12-31", "end-of-year", true]],
    ]);
  });

  it("carries no secrecy mark, though it speaks of state secrets", () => {
    expect(findSecretMark(letter)).toBeNull();
  });
});
