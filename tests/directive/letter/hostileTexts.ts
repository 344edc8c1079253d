/** Texts in which a step that looks back over what it has read would take hours. */
export function hostileTexts(bytes: number): { readonly name: string; readonly text: string }[] {
  const many = (words: string) => words.repeat(Math.ceil(bytes / Buffer.byteLength(words)));
  const texts: readonly (readonly [string, string])[] = [
    ["labels", many("1. a\n2. b\n")],
    ["dashes", many("- Rà soát;\n")],
    ["glued numbers", many("a.1. B.2. C.3. D")],
    ["one endless word", many("a")],
    ["one endless line", many("trước ngày ")],
    ["units", `1. ${many("Sở Nội vụ, ")}`],
    ["groups", `1. ${many("các cơ quan, đơn vị, ")}`],
    ["cooperation", `1. ${many("phối hợp với các cơ quan, ")}`],
    ["clauses", `1. ${many("Sở A; ")}`],
    ["shared heads", `1. ${many("Các Bộ: A, B, ")}`],
    ["days", `1. ${many("trước ngày 15/12/2025 ")}`],
    ["recurrences", `1. ${many("hằng tháng, báo cáo ")}`],
    ["references", `1. ${many("theo đúng tiến độ ")}`],
    ["quotes", `1. ${many("“")}`],
    ["citations", many("số 12/QĐ-UBND ngày 1/1/2025 ")],
    ["parentheses", `1. Sở Nội vụ ${many("(")}`],
    ["colons", many("Về việc: ")],
    ["letterheads", many("Số: ")],
    ["dots", `Số: ${many(".")}`],
    ["spaces", `Kính gửi: ${many(" ")}x`],
    ["recipients", `Kính gửi:\n${many("- Sở A;\n")}`],
    ["signatures", `Kính gửi: A.\nLàm./.\nNơi nhận:\n${many("- PHÓ CHỦ TỊCH KT. CHỦ TỊCH\n")}`],
    ["reports", `1. ${many("báo cáo gửi về trình ")}`],
    ["products", `1. ${many("xây dựng, ban hành, hoàn thiện, ")}`],
    ["capitals", many("NHÂN DÂN ")],
    ["closings", many("đề nghị thực hiện ")],
    ["marks", many("M Ậ ")],
  ];
  return texts.map(([name, text]) => ({ name, text }));
}
