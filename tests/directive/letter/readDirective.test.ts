import { describe, expect, it } from "vitest";
import { letterOf } from "../../../directive/letter/letter.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";
import { announcement, plan, shortLetter } from "./letters.ts";

const read = (text: string) => readDirective(letterOf(text.split("\n"), "text"));
const brief = (text: string) =>
  read(text).items.map(({ path, leads, coordinators, deadlines }) => [
    path,
    leads.map(({ value }) => value),
    coordinators.map(({ value }) => value),
    deadlines.map(({ value }) => value.day ?? value.rrule ?? value.needs ?? value.kind),
  ]);

describe("an announcement with headings", () => {
  it("passes the heading's unit on to the points below it", () => {
    expect(brief(announcement)).toEqual([
      ["II.1.a", ["Sở Khoa học và Công nghệ"], ["Sở Nội vụ", "các cơ quan liên quan"], ["2025-04-15"]],
      ["II.1.b", ["Sở Khoa học và Công nghệ"], [], ["FREQ=MONTHLY;BYMONTHDAY=25"]],
      ["II.2", ["Sở Tài chính", "Sở Y tế"], [], ["2025-06-30"]],
      ["II.3.-1", ["UBND các xã, phường"], [], []],
      ["II.3.-2", ["UBND các xã, phường"], ["Công an tỉnh"], ["2025-06-30"]],
      [null, ["Văn phòng UBND tỉnh"], [], []],
    ]);
  });

  it("reads a letterhead whose two columns were flattened into one line", () => {
    const { head } = read(announcement);
    expect([head.issuer?.value, head.docType?.value, head.number?.value, head.day?.value]).toEqual([
      "Văn phòng UBND tỉnh Mẫu",
      "thông báo",
      "45/TB-VPUBND",
      "2025-03-03",
    ]);
    expect(head.signer).toEqual({
      authority: "KT. CHÁNH VĂN PHÒNG",
      title: "PHÓ CHÁNH VĂN PHÒNG",
      name: "Trần Thị Mẫu",
    });
  });
});

describe("a plan with labelled lines and an annex", () => {
  it("gives the labelled lines to the points they speak of, and reads the annex's rows", () => {
    expect(brief(plan)).toEqual([
      ["II.1", ["Sở Nội vụ"], ["Sở Tài chính", "UBND các xã, phường"], ["2026-06-30"]],
      ["II.2.a", [], [], []],
      ["II.2.b", ["Sở Khoa học và Công nghệ"], [], []],
      ["III.1", ["Sở Tài chính"], [], []],
      ["PL.1", ["Sở Nội vụ"], ["Sở Tài chính", "UBND các xã, phường"], ["2026-12-31"]],
      ["PL.2", ["Sở Y tế"], ["Công an tỉnh"], ["FREQ=YEARLY"]],
    ]);
  });
});

describe("a short letter without numbers", () => {
  it("finds its one order, its urgency and what it waits for", () => {
    const { head, items, recipients } = read(shortLetter);
    expect(head.urgency?.value).toBe("hỏa tốc");
    expect(head.subject?.value).toBe("báo cáo cải cách hành chính");
    expect(recipients.map(({ value }) => value)).toEqual(["Ủy ban nhân dân các xã, phường"]);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ path: null });
    expect(items[0]?.leads[0]).toMatchObject({ value: "Ủy ban nhân dân các xã, phường", rule: "lead-by-request" });
    expect(items[0]?.deadlines[0]?.value).toMatchObject({ day: null, needs: "arrivalDay" });
  });
});

describe("who leads", () => {
  const item = (text: string) =>
    read(`Kính gửi: Các phòng, ban.\nUBND Thành phố có ý kiến như sau:\n1. ${text}\n2. Thực hiện nghiêm./.`).items[0];
  it.each([
    [
      "Giao Phòng Nội vụ chủ trì, phối hợp với Công an Thành phố rà soát.",
      ["Phòng Nội vụ"],
      ["Công an Thành phố"],
      "lead-named",
    ],
    ["Sở Tài chính chủ trì phối hợp Sở Nội vụ tham mưu.", ["Sở Tài chính"], ["Sở Nội vụ"], "lead-named"],
    [
      "Phòng Y tế theo chức năng, nhiệm vụ chủ trì, phối hợp với Phòng Nội vụ tổ chức.",
      ["Phòng Y tế"],
      ["Phòng Nội vụ"],
      "lead-named",
    ],
    [
      "Phòng Y tế phối hợp chặt chẽ với Phòng Nội vụ kiểm tra.",
      ["Phòng Y tế"],
      ["Phòng Nội vụ"],
      "lead-by-cooperation",
    ],
    [
      "Giao Văn phòng HĐND và UBND thành phố theo dõi, đôn đốc.",
      ["Văn phòng HĐND và UBND thành phố"],
      [],
      "lead-by-charge",
    ],
    ["Phân công đồng chí Chánh Văn phòng theo dõi.", ["Chánh Văn phòng"], [], "lead-by-charge"],
    ["Sở Nội vụ có trách nhiệm tổng hợp.", ["Sở Nội vụ"], [], "lead-by-duty"],
    ["Đề nghị Ủy ban MTTQ Việt Nam Thành phố giám sát.", ["Ủy ban MTTQ Việt Nam Thành phố"], [], "lead-by-request"],
    ["Phòng Văn hóa và Thông tin tiếp tục tuyên truyền.", ["Phòng Văn hóa và Thông tin"], [], "lead-as-subject"],
    [
      "Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ và Công an tỉnh rà soát.",
      ["Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ", "Công an tỉnh"],
      [],
      "lead-as-subject",
    ],
    ["Các Bộ: Quốc phòng, Công an chủ động hỗ trợ.", ["Bộ Quốc phòng", "Bộ Công an"], [], "lead-as-subject"],
    ["Trên cơ sở kết quả khảo sát, Sở Xây dựng chủ trì đề xuất.", ["Sở Xây dựng"], [], "lead-named"],
    ["Về kinh phí: giao Sở Tài chính bố trí.", ["Sở Tài chính"], [], "lead-by-charge"],
    [
      "Rà soát biên chế. Cơ quan chủ trì: Sở Nội vụ. Cơ quan phối hợp: Sở Tài chính.",
      ["Sở Nội vụ"],
      ["Sở Tài chính"],
      "lead-labelled",
    ],
    ["Yêu cầu các cơ quan, đơn vị rà soát.", ["các cơ quan, đơn vị"], [], "lead-of-all"],
  ])("%s", (text, leads, coordinators, rule) => {
    const read = item(text);
    expect(read?.leads.map(({ value }) => value)).toEqual(leads);
    expect(read?.coordinators.map(({ value }) => value)).toEqual(coordinators);
    expect(read?.leads[0]?.rule).toBe(rule);
  });

  it.each([
    "Tăng cường công tác phối hợp giữa các cơ quan, đơn vị.",
    "Nâng cao chất lượng phục vụ của Phòng Nội vụ.",
    "Cán bộ, công chức, viên chức phải gương mẫu.",
    "Công khai kết quả trên Cổng thông tin điện tử của Thành phố.",
    "Ban hành kế hoạch và hướng dẫn Phòng Y tế thực hiện.",
  ])("nobody in “%s”", (text) => {
    expect(item(text)?.leads).toEqual([]);
  });
});

describe("what is no point", () => {
  it.each([
    "",
    "\n\n",
    "Kính gửi: Ông A",
    "1.",
    "-",
    "Số: /",
    "Nơi nhận:",
    "./.",
    "THÔNG BÁO",
    "Đây là một đoạn văn không có chỉ đạo nào.",
  ])("%j", (text) => {
    expect(read(text).items).toEqual([]);
  });
});

it("does not take a number inside a sentence for a label", () => {
  const items = read(
    "Kính gửi: UBND xã.\n1. Thực hiện Nghị quyết số\n66. Chính phủ giao, điểm b khoản\n3. Điều 122 và ngày 27/8.\n2. Việc thứ hai của xã.",
  ).items;
  expect(items.map(({ path }) => path)).toEqual(["1", "2"]);
});
