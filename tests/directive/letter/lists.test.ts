import { describe, expect, it } from "vitest";
import { letterOf } from "../../../directive/letter/letter.ts";
import { readDirective } from "../../../directive/letter/readDirective.ts";

/** Points of a plan as its reader would find them: path, first words, leads, coordinating units, days. */
function read(body: string) {
  const text = `ỦY BAN NHÂN DÂN\nXÃ ĐỒNG MẪU\nSố: 21/KH-UBND\nĐồng Mẫu, ngày 02 tháng 02 năm 2026\nKẾ HOẠCH\nVề việc thử\n${body}\nNơi nhận:\n- Lưu: VT.`;
  return readDirective(letterOf(text.split("\n"), "text")).items;
}
const paths = (body: string) => read(body).map(({ path }) => path);
const brief = (body: string) =>
  read(body).map(({ path, leads, coordinators, deadlines }) => [
    path,
    leads.map(({ value }) => value),
    coordinators.map(({ value }) => value),
    deadlines.flatMap(({ value }) => value.day ?? value.rrule ?? []),
  ]);

describe("a plan's block of lettered labels", () => {
  const WHO = "b) Cơ quan thực hiện:\n- Đơn vị chủ trì: Phòng Kinh tế.\n- Đơn vị phối hợp: Công an xã.";
  const WHEN = "c) Thời gian thực hiện: Hoàn thành trước ngày 30/6/2026.";

  it("is one task where it tells one", () => {
    expect(brief(`I. NHIỆM VỤ\n1. Về bến bãi\na) Nhiệm vụ: Cắm biển báo tại bến đò.\n${WHO}\n${WHEN}`)).toEqual([
      ["I.1", ["Phòng Kinh tế"], ["Công an xã"], ["2026-06-30"]],
    ]);
  });

  it("gives each of its dashes the lead, the coordinating units and the time", () => {
    const block = ["Phòng Kinh tế"];
    expect(
      brief(`I. NHIỆM VỤ\n1. Về nền tảng số\na) Nhiệm vụ:\n- Cắm biển báo.\n- Kẻ vạch bến đò.\n${WHO}\n${WHEN}`),
    ).toEqual([
      ["I.1.a.-1", block, ["Công an xã"], ["2026-06-30"]],
      ["I.1.a.-2", block, ["Công an xã"], ["2026-06-30"]],
    ]);
  });

  it("leaves further steps with numbers of their own beside it", () => {
    expect(
      brief(
        "I. TIẾN ĐỘ\n1. Hội nghị lần hai\nNội dung: Thỏa thuận danh sách.\n- Thành phần: đại diện các thôn.\n- Đơn vị chủ trì: Phòng Kinh tế.\n1.1. Báo cáo kết quả\n- Gửi biên bản đến UBND xã trước ngày 05/3/2026.\n- Công khai danh sách tại nhà văn hóa thôn.",
      ),
    ).toEqual([
      ["I.1", ["Phòng Kinh tế"], [], []],
      ["I.1.1.-1", [], [], ["2026-03-05"]],
      ["I.1.1.-2", [], [], []],
    ]);
  });

  it("shares lines without a dash below the last dash", () => {
    const items = brief(
      "I. NHIỆM VỤ\n1. Bồi dưỡng cán bộ\n- Rà soát nhu cầu học tập.\n- Tổ chức hai lớp về lưu trữ.\nĐơn vị thực hiện: Phòng Kinh tế.\n2. Chợ\n- Rà soát điểm bán.\n- Sắp xếp lối đi.",
    );
    expect(items.map(([path, leads]) => [path, leads])).toEqual([
      ["I.1.-1", ["Phòng Kinh tế"]],
      ["I.1.-2", ["Phòng Kinh tế"]],
      ["I.2.-1", []],
      ["I.2.-2", []],
    ]);
  });
});

describe("people in a part of their own", () => {
  it("belong to the part before it", () => {
    const body =
      "I. NHIỆM VỤ\n1. Truyền thông\n1.1. Nội dung thực hiện\n- Xây dựng chuyên mục bến sông.\n- In tờ rơi.\n1.2. Phân công\n- Cơ quan chủ trì: Phòng Kinh tế.\n- Thời gian: Quý II/2026.";
    expect(brief(body)).toEqual([
      ["I.1.1.-1", ["Phòng Kinh tế"], [], ["2026-06-30"]],
      ["I.1.1.-2", ["Phòng Kinh tế"], [], ["2026-06-30"]],
    ]);
  });

  it("may be labelled by one word each", () => {
    const body =
      "I. NHIỆM VỤ\n1. Dạy bơi\n- Nội dung: Mở hai lớp.\n- Chủ trì: Phòng Kinh tế.\n- Hoàn thành: trước ngày 31/8/2026.";
    expect(brief(body)).toEqual([["I.1", ["Phòng Kinh tế"], [], ["2026-08-31"]]]);
  });
});

describe("what only says when, where and with whom", () => {
  it.each([
    [
      "times below their label",
      "1. Kiểm tra bến đò\n- Kiểm tra phao cứu sinh tại các bến.\n* Thời gian thực hiện:\n+ Đợt 1: từ ngày 02/3/2026 đến ngày 06/3/2026.\n+ Đợt 2: từ ngày 06/4/2026 đến ngày 10/4/2026.",
      ["1"],
    ],
    [
      "time, place, people",
      "1. Hội nghị triển khai\n- Thời gian: 08 giờ ngày 10/3/2026.\n- Địa điểm: Hội trường UBND xã.\n- Thành phần: trưởng các thôn.",
      ["1"],
    ],
    [
      "a section of them",
      "1. Thời gian: ngày 10/3/2026.\n2. Địa điểm: Hội trường UBND xã.\n3. Giao Phòng Kinh tế chuẩn bị hội trường.",
      ["3"],
    ],
    [
      "stages that are tasks",
      "1. Chuẩn bị\n* Tiến độ thực hiện:\n+ Xây dựng đề cương trước ngày 10/3/2026.\n+ Trình UBND xã trước ngày 20/3/2026.",
      ["1.-1.+1", "1.-1.+2"],
    ],
  ])("%s", (_, body, expected) => {
    expect(paths(body)).toEqual(expected);
  });
});

describe("a list of things below an order", () => {
  it.each([
    [
      "is part of it",
      "1. Kiểm tra việc bán vé tại các bến, cụ thể:\n- Việc niêm yết giá vé;\n- Danh sách người bán;\n- Hồ sơ bảo hiểm hành khách.",
      ["1"],
    ],
    [
      "though no colon leads to it",
      "1. Giám sát thu phí\n- Trách nhiệm của người thu tiền tại các bến đò;\n- Tỷ lệ phí so với quy định.",
      ["1"],
    ],
    [
      "up to the first order in it",
      "1. Thành lập Đoàn kiểm tra bến đò, gồm:\n+ Trưởng đoàn: lãnh đạo UBND xã;\n+ Thành viên: đại diện các thôn.\n+ Lập biên bản sau mỗi buổi kiểm tra.",
      ["1", "1.+3"],
    ],
    [
      "is not, where it tells what to do",
      "1. Thực hiện các nội dung sau:\n- Kiểm tra phao;\n- Sửa cầu bến.",
      ["1.-1", "1.-2"],
    ],
    [
      "is not, where what follows its label does",
      "1. Thực hiện một số việc, cụ thể:\n- Về bến: Kiểm tra phao;\n- Về vé: Rà soát giá.",
      ["1.-1", "1.-2"],
    ],
    [
      "nobody that it names is in charge",
      "1. Thành lập Đoàn kiểm tra, gồm:\n+ Trưởng đoàn: lãnh đạo Phòng Kinh tế.\n+ Thành viên: đại diện Công an xã.",
      ["1"],
    ],
  ])("%s", (_, body, expected) => {
    expect(paths(body)).toEqual(expected);
    if (body.includes("Trưởng đoàn")) expect(read(body)[0]?.leads).toEqual([]);
  });
});

describe("sections without tasks", () => {
  it.each([
    [
      "slogans by their heading",
      "I. NHIỆM VỤ\n1. Rà soát bến đò.\nII. KHẨU HIỆU TUYÊN TRUYỀN\n1. Toàn dân giữ sạch dòng sông\n2. Nước sạch là sức khỏe",
      ["I.1"],
    ],
    [
      "slogans by their cry",
      "1. Treo biển:\n- Xã Đồng Mẫu chung tay giữ bến sông xanh!\n- Tích cực tham gia ngày hội toàn dân!\n- Bến sạch, nước trong!\n2. Rà soát bến đò.",
      ["2"],
    ],
    [
      "penalties",
      "1. Lưu ý về xử lý vi phạm: Các hành vi sau bị xử phạt theo Điều 9 Nghị định số 01/2026/NĐ-CP như:\n- Không mặc áo phao khi qua sông.\n- Phạt tiền đối với chủ đò chở quá số người.\n2. Rà soát bến đò.",
      ["2"],
    ],
    [
      "whom to call",
      "1. Rà soát bến đò.\n2. Liên hệ:\n- Phòng Kinh tế: điện thoại 0200 3888 123, địa chỉ số 2 đường Bến.",
      ["1"],
    ],
    ["an order that ends in a speck", "1. Rà soát bến đò!\n2. Sửa cầu.", ["1", "2"]],
    [
      "a ban that is an order",
      "1. Không cho đò chở quá số người.\n2. Tuyên truyền, xử lý nghiêm hành vi vi phạm:\n- Kiểm tra đò ngang;\n- Lập biên bản chủ đò.",
      ["1", "2.-1", "2.-2"],
    ],
  ])("%s", (_, body, expected) => {
    expect(paths(body)).toEqual(expected);
  });
});

describe("dashes", () => {
  it.each([
    [
      "go back to the list of their sign",
      "1. Văn bản trả lời:\n- Về nội dung: Các đơn vị trả lời đúng câu hỏi.\n* Nội dung trả lời có căn cứ.\n+ Nêu rõ điều luật.\n+ Gửi kèm biểu mẫu.\n- Về thời hạn: Các đơn vị trả lời trong 05 ngày.",
      ["1.-1", "1.-2.+1", "1.-2.+2", "1.-3"],
    ],
    [
      "within a name that a line end broke",
      "1. Phòng Kinh tế theo dõi bến đò; báo cáo kết quả về Cục Hàng\nhải\n- Cơ quan thường trực Ban Chỉ đạo trước ngày 20/3/2026.\n2. Rà soát bến đò.",
      ["1", "2"],
    ],
    [
      "below a heading whose line is full",
      "1. Nâng cao nhận thức của người dân hai bên bờ sông và khách đi đò\n- Các thôn tuyên truyền tại cuộc họp.\n- Các trường học tổ chức ngoại khóa.",
      ["1.-1", "1.-2"],
    ],
  ])("%s", (_, body, expected) => {
    expect(paths(body)).toEqual(expected);
  });
});

describe("an annex that lists tasks without a table", () => {
  const letter = (annex: string) =>
    `ỦY BAN NHÂN DÂN\nXÃ ĐỒNG MẪU\nSố: 21/KH-UBND\nĐồng Mẫu, ngày 02 tháng 02 năm 2026\nKẾ HOẠCH\nVề việc thử\n1. Văn phòng theo dõi, đôn đốc việc thực hiện./.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Mẫu\nPHỤ LỤC\nNHIỆM VỤ CỤ THỂ\n${annex}`;
  const rowsOf = (annex: string) =>
    readDirective(letterOf(letter(annex).split("\n"), "text"))
      .items.filter(({ path }) => path?.startsWith("PL"))
      .map(({ path, leads, deadlines }) => [
        path,
        leads.map(({ value }) => value),
        deadlines.map(({ value }) => value.day),
      ]);

  it("is read where labelled lines say who does each", () => {
    const rows =
      "1. Rà soát thủ tục.\nCơ quan chủ trì: Văn phòng HĐND và UBND\nThời gian hoàn thành: trước ngày 30/6/2026\n2. Lập kế hoạch tuyên truyền.\nCơ quan chủ trì: Phòng Văn hóa - Xã hội\nThời gian hoàn thành: trong tháng 7/2026";
    expect(rowsOf(rows)).toEqual([
      ["PL.1", ["Văn phòng HĐND và UBND"], ["2026-06-30"]],
      ["PL.2", ["Phòng Văn hóa - Xã hội"], ["2026-07-31"]],
    ]);
  });

  it("is none where it lists something else", () => {
    expect(rowsOf("1. Nguyễn Văn An, trưởng ấp.\n2. Trần Thị Bình, phó ấp.")).toEqual([]);
  });
});
