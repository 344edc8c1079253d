import { foldSpace, foldTone } from "../vietnamese.ts";

/** The kinds of document of Decree 30/2020/NĐ-CP with their codes, as far as they carry orders or lead to a letter. */
const TYPES: Readonly<Record<string, string>> = {
  "nghị quyết": "NQ",
  "quyết định": "QĐ",
  "chỉ thị": "CT",
  "quy chế": "QC",
  "quy định": "QyĐ",
  "thông cáo": "TC",
  "thông báo": "TB",
  "hướng dẫn": "HD",
  "chương trình": "CTr",
  "kế hoạch": "KH",
  "phương án": "PA",
  "đề án": "ĐA",
  "dự án": "DA",
  "báo cáo": "BC",
  "biên bản": "BB",
  "tờ trình": "TTr",
  "hợp đồng": "HĐ",
  "công điện": "CĐ",
  "công văn": "CV",
  "giấy mời": "GM",
  "kết luận": "KL",
};

/** "CHỈ THỊ", "THÔNG BÁO KẾT LUẬN" alone on a line, in capitals → "chỉ thị", "thông báo". */
export function readDocType(line: string): string | null {
  const text = foldSpace(line)
    .replace(/^-+|-+$/gu, "")
    .trim();
  if (text.length > 40 || text !== text.toUpperCase()) return null;
  const folded = foldTone(text);
  if (folded === "thông báo kết luận") return "thông báo";
  return folded in TYPES ? folded : null;
}

/**
 * "CT-UBND" → "chỉ thị". A type code counts only where the office's own code follows it: "CT-CS" is a công văn of the
 * tax department (Cục Thuế), whose code happens to be CT.
 */
export function docTypeOfSymbol(symbol: string): string | null {
  const [code = "", issuer = ""] = symbol.split("-");
  if (!/^(?:UBND|HĐND|VPCP|TTg|CP|VP|B[A-ZĐ]|S[A-ZĐ]|BCĐ|TU|TW)/u.test(issuer)) return null;
  return Object.entries(TYPES).find(([, known]) => known === code)?.[0] ?? null;
}
