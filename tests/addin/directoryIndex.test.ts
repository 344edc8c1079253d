import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { indexDirectory } from "../../addin/directoryIndex.ts";
import type { Directory } from "../../directive/contract/directory.ts";

const city = JSON.parse(
  readFileSync(new URL("../../local/sample/offices/sa-dec-city.json", import.meta.url), "utf8"),
) as Directory;
const index = indexDirectory(city);
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
  expect(indexDirectory(ended).findUnits("noi vu", "2025-07-01")).toEqual([]);
  expect(indexDirectory(ended).findUnits("noi vu", "2025-06-30")).toHaveLength(1);
});

test("whoever does the work is proposed before whoever leads", () => {
  expect(index.peopleOf("phong-noi-vu", day).map(({ name }) => name)).toEqual(["Võ Thành Nhân", "Trần Thị Lan"]);
});

test("a unit outside the directory keeps the letter's name for it", () => {
  expect(index.nameOf({ id: null, name: "Tổ công tác" })).toBe("Tổ công tác");
  expect(index.nameOf({ id: "phong-noi-vu", name: "phòng Nội vụ" })).toBe("Phòng Nội vụ");
});
