import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { draftItem } from "../../directive/contract/item.ts";
import { letterHead } from "../../directive/contract/directive.ts";
import type { Directory } from "../../directive/contract/directory.ts";
import { letterOf, type Letter } from "../../directive/letter/letter.ts";
import { readDirective } from "../../directive/letter/readDirective.ts";
import { propose, type ProposeOptions } from "../../directive/propose.ts";
import { sampleOffices } from "../../local/sample/offices.ts";

const [city, ward] = sampleOffices.map((office) => office.directory) as [Directory, Directory];
const hash = (words: string) => createHash("sha256").update(words).digest("hex");
const text = readFileSync(new URL("../../local/sample/letters/sa-dec-2024.txt", import.meta.url), "utf8");
const saDec = letterOf(text.split(/\r?\n/), "text");

const proposed = (letter: Letter, directory: Directory, options: Partial<ProposeOptions> = {}) =>
  propose(readDirective(letter), letter, directory, { hash, ...options });
const related = { id: null, name: "các cơ quan, đơn vị có liên quan" };

describe("the Sa Đéc letter in the city's office, which issued it", () => {
  const { items, head } = proposed(saDec, city);

  it("gives points 1 to 7 to all 25 recipients, as orders without a date", () => {
    for (const item of items.slice(0, 7)) {
      expect(item.disposition).toBe("task");
      expect(item.assignment).toMatchObject({
        to: "general",
        origin: { rule: "general-to-recipients", certain: true },
      });
      expect(item.assignment.to === "general" && item.assignment.units.filter(({ id }) => id !== null)).toHaveLength(
        25,
      );
      expect(["standing", "none"]).toContain(item.deadline.kind);
    }
  });

  it("gives point 8 to culture and information, with the police", () => {
    expect(items[7]?.assignment).toEqual({
      to: "lead",
      lead: { id: "phong-van-hoa-thong-tin", name: "Phòng Văn hóa và Thông tin" },
      coordinating: [{ id: "cong-an-tp", name: "Công an thành phố Sa Đéc" }, related],
      origin: {
        by: "reader",
        rule: "lead-by-cooperation",
        phrase: "Phòng Văn hóa và Thông tin Thành phố",
        certain: true,
      },
    });
  });

  it("gives point 9 to interior affairs until the end of the year", () => {
    expect(items[8]?.assignment).toMatchObject({ to: "lead", lead: { id: "phong-noi-vu" }, coordinating: [related] });
    expect(items[8]?.deadline).toEqual({
      kind: "dated",
      day: "2024-12-31",
      origin: { by: "reader", rule: "end-of-year", phrase: "từ nay đến cuối năm", certain: true },
    });
  });

  it("keeps to the contract, and anchors each item at its words", () => {
    letterHead.parse(head);
    for (const item of items) {
      draftItem.parse(item);
      expect(saDec.text.slice(item.anchor.start, item.anchor.end)).toMatch(new RegExp(`^${item.path ?? ""}\\.`));
      expect(item.anchor.hash).toBe(hash(item.quote));
    }
  });
});

describe("the same letter in a ward's office, which received it", () => {
  const { items } = proposed(saDec, ward);

  it("means the ward's own units by all", () => {
    for (const item of items.slice(0, 7)) {
      expect(item.disposition).toBe("task");
      expect(item.assignment).toMatchObject({ to: "general", origin: { rule: "general-to-own-units", certain: true } });
      expect(item.assignment.to === "general" && item.assignment.units.map(({ id }) => id)).toContain("p1-cong-an");
    }
  });

  it("presets points for others as not ours", () => {
    expect(
      items
        .slice(7)
        .map(({ disposition, assignment }) => [
          disposition,
          assignment.origin.by === "reader" && assignment.origin.rule,
        ]),
    ).toEqual([
      ["notOurs", "lead-elsewhere"],
      ["notOurs", "lead-elsewhere"],
    ]);
  });
});

describe("other letters", () => {
  const letter = (...points: string[]) =>
    letterOf(
      [
        "ỦY BAN NHÂN DÂN",
        "THÀNH PHỐ SA ĐÉC",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 5/UBND-HC",
        "Sa Đéc, ngày 16 tháng 9 năm 2024",
        "Kính gửi: Ủy ban nhân dân các xã, phường.",
        "Ủy ban nhân dân Thành phố yêu cầu:",
        ...points,
      ],
      "docx",
    );

  it("follows an order to all that names a sure day, unit by unit", () => {
    const [item] = proposed(letter("1. Báo cáo kết quả trước ngày 30/9/2024."), city).items;
    expect(item?.assignment).toMatchObject({ to: "many" });
    expect(item?.assignment.to === "many" && item.assignment.units).toHaveLength(9);
    expect(item?.deadline).toMatchObject({ kind: "dated", day: "2024-09-30" });
  });

  it("makes several leads an order to many", () => {
    const [item] = proposed(letter("1. Phòng Nội vụ, Phòng Y tế và Phòng Kinh tế chủ trì rà soát."), city).items;
    expect(item?.assignment).toMatchObject({
      to: "many",
      units: [{ id: "phong-noi-vu" }, { id: "phong-y-te" }, { id: "phong-kinh-te" }],
      origin: { rule: "many-leads" },
    });
  });

  it("lets many leads have coordinating units", () => {
    const [item] = proposed(
      letter("1. Phòng Nội vụ, Phòng Y tế chủ trì, phối hợp với Công an Thành phố rà soát."),
      city,
    ).items;
    expect(item?.assignment).toMatchObject({
      to: "many",
      units: [{ id: "phong-noi-vu" }, { id: "phong-y-te" }],
      coordinating: [{ id: "cong-an-tp" }],
    });
    if (item !== undefined) draftItem.parse(item);
  });

  it("keeps a lead that the directory does not know as a name", () => {
    const [item] = proposed(letter("1. Giao Phòng Dân tộc chủ trì rà soát."), city).items;
    expect(item).toMatchObject({
      disposition: "task",
      assignment: { to: "lead", lead: { id: null, name: "Phòng Dân tộc" } },
    });
  });

  it("leaves open which unit takes on what is given to our own body", () => {
    const [item] = proposed(
      letter("1. Giao Ủy ban nhân dân phường 1 chủ trì, phối hợp với Công an Thành phố rà soát."),
      ward,
    ).items;
    expect(item).toMatchObject({
      disposition: "task",
      assignment: {
        to: "lead",
        lead: null,
        coordinating: [{ id: "cong-an-tp" }],
        origin: { rule: "own-body-leads", certain: false },
      },
    });
  });

  it("doubts an order to all where the letter does not name us", () => {
    const other = { ...ward, ownBody: "phong-noi-vu" };
    const [item] = proposed(letter("1. Rà soát hồ sơ."), other).items;
    expect(item?.assignment.origin).toMatchObject({ certain: false });
  });

  it("computes anew under a completed head", () => {
    const waiting = letter(
      "1. Giao Phòng Nội vụ báo cáo trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản.",
    );
    const before = proposed(waiting, city);
    expect(before.items[0]?.deadline).toMatchObject({ kind: "unresolved", needs: "arrivalDay" });
    const after = proposed(waiting, city, { head: { ...before.head, arrivalDay: "2024-09-17" } });
    expect(after.items[0]?.deadline).toMatchObject({ kind: "dated", day: "2024-09-24" });
  });
});

describe("a letter of a body that the directory does not know", () => {
  const province = (kinhGui: string, ...points: string[]) =>
    letterOf(
      [
        "ỦY BAN NHÂN DÂN",
        "THÀNH PHỐ BA GIANG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 77/UBND-NC",
        "Ba Giang, ngày 16 tháng 9 năm 2024",
        `Kính gửi: ${kinhGui}.`,
        "Ủy ban nhân dân Thành phố yêu cầu:",
        ...points,
      ],
      "docx",
    );

  it("means its own units by “Thành phố”, not ours", () => {
    const points = ["1. Giao Công an Thành phố chủ trì, phối hợp với Phòng Nội vụ kiểm tra."];
    const [item] = proposed(province("Các phòng, ban", ...points), city).items;
    expect(item).toMatchObject({
      disposition: "notOurs",
      assignment: {
        lead: { id: null, name: "Công an Thành phố" },
        coordinating: [{ id: null, name: "Phòng Nội vụ" }],
        origin: { rule: "lead-elsewhere" },
      },
    });
  });

  it("means us where it says our place, or our level", () => {
    const points = [
      "1. Giao Ủy ban nhân dân thành phố Sa Đéc chủ trì kiểm tra.",
      "2. Giao Ủy ban nhân dân các huyện, thành phố chủ trì kiểm tra.",
    ];
    for (const item of proposed(province("Ủy ban nhân dân các huyện, thành phố", ...points), city).items) {
      expect(item).toMatchObject({
        disposition: "task",
        assignment: { lead: null, origin: { rule: "own-body-leads" } },
      });
    }
  });
});

describe("units that are asked about", () => {
  const letter = letterOf(
    [
      "ỦY BAN NHÂN DÂN",
      "THÀNH PHỐ SA ĐÉC",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Số: 5/UBND-HC",
      "Sa Đéc, ngày 16 tháng 9 năm 2024",
      "Kính gửi: Các phòng, ban.",
      "Ủy ban nhân dân Thành phố yêu cầu:",
      "1. Giao Phòng Kinh tế chủ trì, phối hợp với Phòng Tư pháp rà soát.",
      "2. Giao Ủy ban nhân dân các xã, phường chủ trì thống kê.",
    ],
    "docx",
  );
  /** The reform of 1 July 2025, as a directory tells it. */
  const reformed: Directory = {
    ...city,
    units: [
      ...city.units.map((unit) =>
        unit.id === "phong-kinh-te"
          ? { ...unit, validTo: "2025-06-30", successors: ["kt", "vhxh"] }
          : unit.kind === "locality"
            ? { ...unit, validTo: "2025-06-30", successors: ["phuong-sa-dec"] }
            : unit,
      ),
      ...(["kt", "vhxh", "phuong-sa-dec"] as const).map((id) => ({
        id,
        name: {
          kt: "Phòng Kinh tế, Hạ tầng và Đô thị",
          vhxh: "Phòng Văn hóa - Xã hội",
          "phuong-sa-dec": "Ủy ban nhân dân phường Sa Đéc",
        }[id],
        aliases: [],
        kind: "department" as const,
        parent: city.ownBody,
        validFrom: "2025-07-01",
        validTo: null,
        successors: [],
        email: null,
      })),
    ],
  };

  it("names the unit of the letter's day, and offers what took its place", () => {
    const { items, offers } = proposed(letter, reformed, { today: "2026-01-05" });
    expect(items[0]?.assignment).toMatchObject({
      lead: { id: "phong-kinh-te" },
      coordinating: [{ id: "phong-tu-phap" }],
    });
    expect(items[0]?.quote).toContain("Giao Phòng Kinh tế chủ trì");
    expect(offers.get("01")).toEqual([
      {
        instead: { id: "phong-kinh-te", name: "Phòng Kinh tế" },
        units: [
          { id: "kt", name: "Phòng Kinh tế, Hạ tầng và Đô thị" },
          { id: "vhxh", name: "Phòng Văn hóa - Xã hội" },
        ],
        why: "ended",
      },
    ]);
  });

  it("expands a group as it was on the letter's day", () => {
    const { items, offers } = proposed(letter, reformed, { today: "2026-01-05" });
    expect(items[1]?.assignment.to === "many" && items[1].assignment.units).toHaveLength(9);
    expect(offers.get("02")).toHaveLength(9);
  });

  it("offers nothing while the unit exists", () => {
    expect(proposed(letter, reformed, { today: "2024-10-01" }).offers.size).toBe(0);
    expect(proposed(letter, reformed).offers.size).toBe(0);
  });

  it("asks which of several a name means", () => {
    const twin = city.units
      .filter(({ id }) => id === "phong-kinh-te")
      .map((unit) => ({ ...unit, id: "phong-kinh-te-2" }));
    const { items, offers } = proposed(letter, { ...city, units: [...city.units, ...twin] });
    expect(items[0]?.assignment).toMatchObject({ lead: { id: null, name: "Phòng Kinh tế" } });
    expect(offers.get("01")).toMatchObject([
      { units: [{ id: "phong-kinh-te" }, { id: "phong-kinh-te-2" }], why: "several" },
    ]);
  });
});
