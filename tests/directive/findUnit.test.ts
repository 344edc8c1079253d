import { describe, expect, it } from "vitest";
import type { Directory, Unit } from "../../directive/contract/directory.ts";
import { expandGroup } from "../../directive/expandGroup.ts";
import { findUnit } from "../../directive/findUnit.ts";
import { sampleOffices } from "../../local/sample/offices.ts";

const [city, ward] = sampleOffices.map((office) => office.directory) as [Directory, Directory];
const scope = { day: "2024-09-16", body: "ubnd-tp-sa-dec" };

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
    ["Chánh Văn phòng HĐND và UBND thành phố", "vp-hdnd-ubnd"],
    ["Ủy ban nhân dân thành phố Sa Đéc", "ubnd-tp-sa-dec"],
    ["Chủ tịchỦy ban nhân dân thành phố Sa Đéc", "ubnd-tp-sa-dec"],
    ["Ủy ban nhân Thành phố", "ubnd-tp-sa-dec"],
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
  ])("%s is nobody here", (name) => {
    expect(find(name)).toBe("none");
  });

  it("never guesses between two", () => {
    const twin = { ...(city.units.find(({ id }) => id === "phong-noi-vu") as Unit), id: "phong-noi-vu-2" };
    expect(find("Phòng Nội vụ", { ...city, units: [...city.units, twin] })).toBe("several");
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
