import { describe, expect, it, test } from "vitest";
import { letterOf } from "../../../directive/letter/letter.ts";
import { findSecretMark } from "../../../directive/letter/secretMark.ts";

const letter = (...lines: string[]) =>
  letterOf(
    lines.flatMap((line) => line.split("\n")),
    "text",
  );
const head = ["ỦY BAN NHÂN DÂN", "TỈNH MẪU", "Số: 12/BC-UBND"];
const body = Array.from({ length: 40 }, (_, at) => `${at + 1}. Rà soát hồ sơ số ${at + 1}.`);

describe("a mark stops everything", () => {
  it.each([
    ["MẬT", "mật"],
    ["TỐI MẬT", "tối mật"],
    ["TUYỆT MẬT", "tuyệt mật"],
    ["  TỐI   MẬT  ", "tối mật"],
    ["M Ậ T", "mật"],
    ["T Ố I M Ậ T", "tối mật"],
    ["T U Y Ệ T M Ậ T", "tuyệt mật"],
    ["[MẬT]", "mật"],
    ["( TỐI MẬT )", "tối mật"],
    ["| MẬT |", "mật"],
    ["- MẬT -", "mật"],
    ["Độ mật: Mật", "mật"],
    ["ĐỘ MẬT: TUYỆT MẬT", "tuyệt mật"],
    ["Mức độ mật: Tối mật", "tối mật"],
    ["MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "mật"],
    ["Số: 12/BC-UBND TỐI MẬT", "tối mật"],
    ["Số: 12/BC-UBND MẬT Sa Đéc, ngày 5 tháng 9 năm 2024", "mật"],
    ["MẬT".normalize("NFD"), "mật"],
    ["MẬT - HỎA TỐC", "mật"],
    ["HỎA TỐC MẬT", "mật"],
    ["TỐI MẬT, KHẨN", "tối mật"],
    ["Bản số: 02 MẬT", "mật"],
    ["MẬT (Bản số: 02)", "mật"],
    ["UBND HUYỆN ABC\tMẬT", "mật"],
    ["TUYỆT MẬT     Số: 12/BC-UBND", "tuyệt mật"],
    ["TÀI LIỆU TỐI MẬT", "tối mật"],
    ["Độ mật: M Ậ T", "mật"],
    ["Mức độ: MẬT", "mật"],
    ["Độ mật:\nTối mật", "tối mật"],
    ["Độ mật\nMật", "mật"],
    ["M\nẬ\nT", "mật"],
  ])("%s", (line, level) => {
    const mark = findSecretMark(letter(...head, line, ...body));
    expect(mark).toMatchObject({ level, strength: "block" });
  });

  it("wherever it stands alone", () => {
    expect(findSecretMark(letter(...head, ...body, "TỐI MẬT"))).toMatchObject({ strength: "block" });
  });

  it("tells its line and nothing of the words", () => {
    expect(findSecretMark(letter(...head, "MẬT"))).toEqual({ level: "mật", line: 4, strength: "block" });
  });

  it("for papers to be returned, or opened by one person only", () => {
    expect(findSecretMark(letter(...head, "CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ", ...body))).toMatchObject({
      level: null,
      strength: "block",
    });
    expect(findSecretMark(letter(...head, "TÀI LIỆU THU HỒI", ...body))).toMatchObject({ strength: "block" });
  });
});

describe("what may be a mark is asked about", () => {
  it.each([
    "MAT",
    "MÂT",
    "TOI MAT",
    "TUYET MAT",
    "MẶT",
    "TỐI MÂT",
    "Số: 12/BC-BMNN",
    "Mật",
    "Tối mật",
    "THU HỒI",
    "Độ mật: Mật. Nơi lưu: VT",
  ])("%s", (line) => {
    expect(findSecretMark(letter(...head, line, ...body))).toMatchObject({ strength: "ask" });
  });
});

test("a table that counts papers by level is asked about, not refused", () => {
  const table = letter(...head, ...body, "Năm", "MẬT", "TỐI MẬT", "2024", "3", "1");
  expect(findSecretMark(table)).toMatchObject({ level: null, strength: "ask" });
});

describe("words about secrecy are no mark", () => {
  it.each([
    "vấn đề an toàn, an ninh và bảo mật thông tin để tránh lọt, lộ bí mật",
    "Nhà nước.",
    "BÍ MẬT NHÀ NƯỚC",
    "BẢO MẬT",
    "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "Luật Bảo vệ bí mật nhà nước",
    "Mật khẩu: 123456",
    "mật",
    "mật độ dân cư",
    "Độ mật: mật, tối mật, tuyệt mật do người có thẩm quyền xác định",
    "Quản lý văn bản\tmật, tối mật",
    "Tài liệu có đóng dấu MẬT được lưu riêng",
    "TÀI LIỆU MẬT MÃ",
    "V/v bảo vệ bí mật nhà nước trong văn bản có độ mật",
    "danh mục bí mật nhà nước độ Tối mật",
    "Độ mật của văn bản do người ký quyết định",
    "mặt",
    "thu hồi đất",
    "T O M T A T",
    "Sinh hoạt chuyên đề về công tác MẬT MÃ",
  ])("%s", (line) => {
    expect(findSecretMark(letter(...head, line, ...body))).toBeNull();
  });
});

it("takes margins as well as letters, and nothing from nothing", () => {
  expect(findSecretMark({ text: "trang 1\nTỐI MẬT" })).toMatchObject({ level: "tối mật", line: 2 });
  expect(findSecretMark({ text: "" })).toBeNull();
});
