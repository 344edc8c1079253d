import { expect, it } from "vitest";
import { letterOf } from "../../../directive/letter/letter.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";

const recipients = (list: string) =>
  readDirective(
    letterOf(
      `SỞ NỘI VỤ\nSố: 3/SNV-VP\n${list}\nThực hiện Kế hoạch số 5/KH-UBND, Sở Nội vụ có ý kiến như sau:\n1. Giao Phòng A rà soát.\n2. Thực hiện./.`.split(
        "\n",
      ),
      "text",
    ),
  ).recipients.map(({ value }) => value);

const THREE = ["Sở Y tế", "Các sở: Tài chính, Nội vụ", "UBND các xã, phường"];
it.each([
  ["Kính gửi:\n- Sở Y tế;\n- Các sở: Tài chính,\nNội vụ;\n- UBND các xã, phường.", THREE],
  ["Kính gửi: - Sở Y tế; - Các sở: Tài chính, Nội vụ; - UBND các xã, phường.", THREE],
  ["Kính gửi:\nSở Y tế;\nCác sở: Tài chính, Nội vụ;\nUBND các xã, phường.", THREE],
  ["Kính gửi: Sở Y tế; Các sở: Tài chính, Nội vụ; UBND các xã, phường.", THREE],
  ["Kính gửi: Sở Y tế.\nĐồng kính gửi: - Các sở: Tài chính, Nội vụ;\n- UBND các xã, phường.", THREE],
  ["UBND TỈNH AN SƠN điện:\n- Sở Y tế;\n- Các sở: Tài chính, Nội\nvụ;\n- UBND các xã, phường", THREE],
  ["CHỦ TỊCH UBND TỈNH gửi:\n- Sở Y tế\n- Các sở: Tài chính, Nội vụ\n- UBND các xã, phường", THREE],
  ["Kính gửi:\n1. Sở Y tế;\n2. Các sở: Tài chính, Nội vụ;\n3. UBND các xã, phường.", THREE],
  [
    "Kính gửi: Thủ trưởng các cơ quan chuyên môn, đơn vị\nsự nghiệp trực thuộc tỉnh",
    ["Thủ trưởng các cơ quan chuyên môn, đơn vị sự nghiệp trực thuộc tỉnh"],
  ],
  [
    "Kính\ngửi: Chủ tịch UBND các tỉnh: Gia Lai,\n- Đắk Lắk và Khánh Hòa.",
    ["Chủ tịch UBND các tỉnh: Gia Lai, Đắk Lắk và Khánh Hòa"],
  ],
])("reads the recipients of %j", (list, expected) => {
  expect(recipients(list)).toEqual(expected);
});
