import { expect, it } from "vitest";
import { letterOf } from "../../../directive/letter/letter.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";

const leadsOf = (point: string) => {
  const letter = `Kính gửi: Các phòng.\nUBND tỉnh có ý kiến như sau:\n1. ${point}\n2. Sở Y tế báo cáo.\n3. Thực hiện nghiêm./.`;
  return readDirective(letterOf(letter.split("\n"), "text")).items[0]?.leads.map(({ certain }) => certain);
};

it.each([
  ["Giao Sở Nội vụ chủ trì rà soát.", [true]],
  ["Các cơ quan, đơn vị tổ chức thực hiện.", [true]],
  // No unit is called "Phòng Quản lý": more of its name was not understood.
  ["Phòng Quản lý, thăm nom hộ khó khăn rà soát danh sách.", [false]],
  // "Phòng Cảnh sát quản lý hành chính …" is a name as well as an order.
  ["Phòng Cảnh sát quản lý chặt chẽ hồ sơ.", [false]],
])("says honestly whether it is certain who leads: %s", (point, certain) => {
  expect(leadsOf(point)).toEqual(certain);
});
