import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Directory, Unit } from "../../directive/contract/directory.ts";
import { expandGroup } from "../../directive/expandGroup.ts";
import { findUnit, type UnitScope } from "../../directive/findUnit.ts";
import { foldMarks } from "../../directive/vietnamese.ts";
import { sampleOffices } from "../../local/sample/offices.ts";

const [city, ward] = sampleOffices.map((office) => office.directory) as [Directory, Directory];
const scope: UnitScope = { day: "2024-09-16", body: "ubnd-tp-sa-dec" };

const find = (name: string, directory = city, at = scope) => {
  const found = findUnit(directory, name.normalize("NFC"), at);
  return found.found === "one" ? found.unit.id : found.found;
};

describe("a unit by a letter's words", () => {
  it.each([
    ["Phòng Nội vụ", "phong-noi-vu"],
    ["phòng Nội vụ", "phong-noi-vu"],
    ["PHÒNG NỘI VỤ", "phong-noi-vu"],
    ["phong noi vu", "phong-noi-vu"],
    ["P. Nội vụ", "phong-noi-vu"],
    ["Phòng Nội vụ Thành phố", "phong-noi-vu"],
    ["Phòng Nội vụ thành phố Sa Đéc", "phong-noi-vu"],
    ["Trưởng phòng Nội vụ", "phong-noi-vu"],
    ["Trưởng Phòng Nội vụ", "phong-noi-vu"],
    ["Phòng Văn hoá và Thông tin", "phong-van-hoa-thong-tin"],
    ["Phòng Văn hóa và Thông tin Thành phố", "phong-van-hoa-thong-tin"],
    ["Phòng VHTT", "phong-van-hoa-thong-tin"],
    ["Phòng VH&TT", "phong-van-hoa-thong-tin"],
    ["Phòng Tài chính – Kế hoạch", "phong-tai-chinh-ke-hoach"],
    ["Công an Thành phố", "cong-an-tp"],
    ["Công an thành phố Sa Đéc", "cong-an-tp"],
    ["CATP", "cong-an-tp"],
    ["UBND phường 1", "ubnd-phuong-1"],
    ["Uỷ ban nhân dân phường An Hoà", "ubnd-phuong-an-hoa"],
    ["Chủ tịch UBND xã Tân Khánh Đông", "ubnd-xa-tan-khanh-dong"],
    ["Văn phòng HĐND&UBND TP", "vp-hdnd-ubnd"],
    ["VP HĐND và UBND Thành phố", "vp-hdnd-ubnd"],
    ["van phong hdnd va ubnd thanh pho", "vp-hdnd-ubnd"],
    ["Chánh Văn phòng HĐND và UBND thành phố", "vp-hdnd-ubnd"],
    ["Ủy ban nhân dân thành phố Sa Đéc", "ubnd-tp-sa-dec"],
    ["Chủ tịchỦy ban nhân dân thành phố Sa Đéc", "ubnd-tp-sa-dec"],
    ["Ủy ban nhân Thành phố", "ubnd-tp-sa-dec"],
    // Recognised badly
    ["Phòng Nôi vu", "phong-noi-vu"],
    ["Phong Nội vụ Thành phô", "phong-noi-vu"],
    ["Uy ban nhan dan phường 1", "ubnd-phuong-1"],
    ["Phòng Tài chính - Kế hoach", "phong-tai-chinh-ke-hoach"],
    ["Phòng Lao đông - Thương blnh và Xã hội", "phong-lao-dong"],
    ["Phòng Văn hóa và Thông tln Thành phố", "phong-van-hoa-thong-tin"],
    ["Phòng  Văn  hóa,  Thông  tin", "phong-van-hoa-thong-tin"],
    ["Công an Thành phốSa Đéc", "cong-an-tp"],
    // Short forms
    ["P. NV", "phong-noi-vu"],
    ["P.NV", "phong-noi-vu"],
    ["Phòng TC-KH", "phong-tai-chinh-ke-hoach"],
    ["Phòng VH-TT", "phong-van-hoa-thong-tin"],
    ["Phòng GD-ĐT", "phong-giao-duc-dao-tao"],
    ["Phòng LĐTB&XH", "phong-lao-dong"],
    ["Phòng QLĐT Thành phố", "phong-quan-ly-do-thi"],
    ["UBND TP", "ubnd-tp-sa-dec"],
    ["UBND TP. Sa Đéc", "ubnd-tp-sa-dec"],
    ["VP HĐND & UBND TP. Sa Đéc", "vp-hdnd-ubnd"],
    ["Công an TP Sa Đéc", "cong-an-tp"],
    ["BHXH Thành phố", "bhxh-tp"],
    // Posts, and what a unit belongs to
    ["Trưởng Công an Thành phố", "cong-an-tp"],
    ["Chánh Văn phòng", "vp-hdnd-ubnd"],
    ["Chánh Thanh tra Thành phố", "thanh-tra"],
    ["Chủ tịch UBND Thành phố", "ubnd-tp-sa-dec"],
    ["đồng chí Trưởng Phòng Nội vụ", "phong-noi-vu"],
    ["lãnh đạo Phòng Y tế", "phong-y-te"],
    ["Phòng Nội vụ thuộc Ủy ban nhân dân Thành phố", "phong-noi-vu"],
  ])("%s is %s", (name, id) => {
    expect(find(name)).toBe(id);
  });

  it.each([
    "Phòng Dân tộc",
    "Sở Nội vụ",
    "Ban Nội vụ",
    "các cơ quan, đơn vị có liên quan",
    "Ủy ban nhân dân phường 5",
    "Phòng",
    "…",
    "Nội vụ",
    "Công an tỉnh",
    "Công an huyện",
    "Công an thành phố Cao Lãnh",
    "Ủy ban nhân dân tỉnh",
    "Ủy ban nhân dân phường 11",
    "Phòng Ngoại vụ",
    "Ban Y tế",
    "Phòng Nội vụ tỉnh",
    "Phòng Nội vụ thuộc Ủy ban nhân dân tỉnh",
    "đồng chí Nguyễn Văn Không Có",
    "CA",
    "TT",
  ])("%s is nobody here", (name) => {
    expect(find(name)).toBe("none");
  });

  it("never guesses between two", () => {
    const twin = { ...(city.units.find(({ id }) => id === "phong-noi-vu") as Unit), id: "phong-noi-vu-2" };
    expect(find("Phòng Nội vụ", { ...city, units: [...city.units, twin] })).toBe("several");
  });

  it("asks about a commune that is only alike, for its neighbour may be called so", () => {
    expect(find("Ủy ban nhân dân xã Tân Khánh Đôn")).toBe("several");
  });

  it("asks where two are about as like", () => {
    const other = {
      ...(city.units.find(({ id }) => id === "phong-noi-vu") as Unit),
      id: "phong-noi-vi",
      name: "Phòng Nội vi",
    };
    expect(find("Phòng Nội vx", { ...city, units: [...city.units, other] })).toBe("several");
  });

  it("knows a person by name, and gives the unit of the post", () => {
    const person = city.people.find(({ posts }) => posts.some(({ unit }) => unit === "phong-noi-vu"));
    expect(find(`đồng chí ${person?.name ?? ""}`)).toBe("phong-noi-vu");
  });

  it.each([
    "Công an Thành phố",
    "Phòng Nội vụ",
    "Ủy ban nhân dân phường 1",
    "Ủy ban nhân dân Thành phố",
    "Thanh tra Thành phố",
  ])("%s is another's where an unknown body speaks", (name) => {
    expect(find(name, city, { ...scope, body: null })).toBe("none");
  });

  it.each([
    ["Ủy ban nhân dân thành phố Sa Đéc", "ubnd-tp-sa-dec"],
    ["Công an TP Sa Đéc", "cong-an-tp"],
    ["Phòng Nội vụ thành phố Sa Đéc", "phong-noi-vu"],
    ["UBND phường 1, thành phố Sa Đéc", "ubnd-phuong-1"],
  ])("%s is ours whoever speaks", (name, id) => {
    expect(find(name, city, { ...scope, body: null })).toBe(id);
  });

  it("prefers the units of the body that speaks", () => {
    const other = {
      ...(city.units.find(({ id }) => id === "phong-noi-vu") as Unit),
      id: "phong-noi-vu-khac",
      parent: "elsewhere",
    };
    expect(find("Phòng Nội vụ", { ...city, units: [other, ...city.units] })).toBe("phong-noi-vu");
  });

  it("asks as of the letter's day", () => {
    const units = city.units.map((unit) => (unit.id === "phong-noi-vu" ? { ...unit, validTo: "2025-06-30" } : unit));
    expect(find("Phòng Nội vụ", { ...city, units })).toBe("phong-noi-vu");
    expect(find("Phòng Nội vụ", { ...city, units }, { ...scope, day: "2025-07-01" })).toBe("none");
  });
});

describe("a group on the letter's day", () => {
  const count = (words: string, directory = city, at = scope) => expandGroup(directory, words, at)?.length ?? null;
  const kinds = (words: string) => [...new Set(expandGroup(city, words, scope)?.map(({ kind }) => kind))].sort();

  it.each([
    ["Ủy ban nhân dân các xã, phường", 9, ["locality"]],
    ["UBND các xã, phường", 9, ["locality"]],
    ["Chủ tịch UBND các xã, phường", 9, ["locality"]],
    ["các xã, phường", 9, ["locality"]],
    ["UBND các phường, xã, đặc khu", 9, ["locality"]],
    ["UBND cấp xã", 9, ["locality"]],
    ["Các đơn vị sự nghiệp công lập thuộc UBND Thành phố", 3, ["service"]],
    ["Các phòng, ban thuộc UBND Thành phố", 12, ["department", "office"]],
    ["các cơ quan chuyên môn thuộc UBND Thành phố", 12, ["department", "office"]],
    ["Thủ trưởng các phòng, ban", 12, ["department", "office"]],
    ["các cơ quan, đơn vị", 25, ["department", "locality", "office", "police", "service"]],
  ])("%s: %i", (words, members, of) => {
    expect(count(words)).toBe(members);
    expect(kinds(words)).toEqual(of);
  });

  it.each([
    "các cơ quan, đơn vị có liên quan",
    "các phòng, ban liên quan",
    "các cơ quan chức năng",
    "các doanh nghiệp",
    "Phòng Nội vụ",
    "các hộ dân",
    "các Bộ: Y tế",
  ])("%s names nobody", (words) => {
    expect(count(words)).toBeNull();
  });

  it("means the units of the body that speaks", () => {
    expect(count("các cơ quan, đơn vị", ward, { ...scope, body: "ubnd-phuong-1" })).toBe(7);
    expect(count("UBND các xã, phường", ward, { ...scope, body: "ubnd-phuong-1" })).toBeNull();
  });

  it("holds only units that exist that day", () => {
    const units = city.units.map((unit) => (unit.kind === "locality" ? { ...unit, validTo: "2025-06-30" } : unit));
    expect(count("UBND các xã, phường", { ...city, units }, { ...scope, day: "2025-07-01" })).toBeNull();
  });
});

describe("whatever the words", () => {
  it("finds a unit again by its own name without marks, in capitals, or with its post", () => {
    const units = city.units.filter(({ id, parent }) => parent === city.ownBody || id === city.ownBody);
    const worn = fc.constantFrom(
      foldMarks,
      (name: string) => name.toUpperCase(),
      (name: string) => name.normalize("NFD").normalize("NFC"),
      (name: string) => `Lãnh đạo ${name}`,
      (name: string) => name.replaceAll(" ", "  "),
    );
    fc.assert(
      fc.property(fc.constantFrom(...units), worn, ({ id, name }, wear) => {
        expect(find(wear(name))).toBe(id);
      }),
      { numRuns: 60 },
    );
  });

  it("never throws, and names nobody for noise", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (words) => {
        expect(find(`§${words}`)).toBe("none");
        expandGroup(city, words, scope);
      }),
      { numRuns: 200 },
    );
  });
});
