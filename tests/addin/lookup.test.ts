import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lookupIn } from "../../addin/lookup.ts";
import type { Directory } from "../../directive/contract/directory.ts";

const city = JSON.parse(
  readFileSync(new URL("../../local/sample/offices/sa-dec-city.json", import.meta.url), "utf8"),
) as Directory;
const index = lookupIn(city);
const day = "2024-09-16";

test.each(["van hoa thong tin", "Văn hóa", "VĂN HOÁ và thông"])("finds a unit by «%s»", (words) => {
  expect(index.findUnits(words, day).map(({ id }) => id)).toContain("phong-van-hoa-thong-tin");
});

test("own units come before others", () => {
  const found = index.findUnits("thành phố Sa Đéc", day).map(({ parent }) => parent === city.ownBody);
  expect(found).toEqual([...found].sort((a, b) => Number(b) - Number(a)));
});

test("a unit that no longer exists is not offered", () => {
  const ended = { ...city, units: city.units.map((unit) => ({ ...unit, validTo: "2025-06-30" })) };
  expect(lookupIn(ended).findUnits("noi vu", "2025-07-01")).toEqual([]);
  expect(lookupIn(ended).findUnits("noi vu", "2025-06-30")).toHaveLength(1);
});

test("a unit outside the directory keeps the letter's name for it", () => {
  expect(index.nameOf({ id: null, name: "Tổ công tác" })).toBe("Tổ công tác");
  expect(index.nameOf({ id: "phong-noi-vu", name: "phòng Nội vụ" })).toBe("Phòng Nội vụ");
});
