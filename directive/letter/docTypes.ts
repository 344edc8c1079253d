import { foldMarks, foldSpace, foldTone } from "../vietnamese.ts";

/** The kinds of document of Decree 30/2020/NĐ-CP (Appendix III) and of the Party's (Quy định 66-QĐ/TW) with their codes. */
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
  "bản ghi nhớ": "BGN",
  "bản thỏa thuận": "BTT",
  "giấy ủy quyền": "GUQ",
  "giấy mời": "GM",
  "giấy giới thiệu": "GGT",
  "giấy nghỉ phép": "GNP",
  "phiếu gửi": "PG",
  "phiếu chuyển": "PC",
  "phiếu báo": "PB",
  "thư công": "TC",
  "kết luận": "KL",
  "thông tri": "TT",
  "thông tư": "TT",
};
/** What may follow a type on its line: "THÔNG BÁO KẾT LUẬN", "KẾ HOẠCH LIÊN TỊCH", "CÔNG ĐIỆN KHẨN". */
const QUALIFIED = "kết luận|liên tịch|liên ngành|phối hợp|hành động|công tác|nhanh|khẩn|hỏa tốc|hoả tốc|cá biệt";
const TYPE = new RegExp(`^(?<type>${Object.keys(TYPES).join("|")})(?: (?:${QUALIFIED}))?(?: \\(?số \\d.*)?$`, "u");
const BY_FOLDED = new Map(Object.keys(TYPES).map((type) => [foldMarks(type), type]));
/** Letters set apart: "C Ô N G  Đ I Ệ N". */
const SPACED = /^\p{L}(?: \p{L}){5,}$/u;
/** What recognition makes of rules and edges. */
const NOISY = /[|¬_—]/u;
const LONGEST = 50;

interface NamedType {
  readonly type: string;
  /** False where the line lost its marks ("THONG BAO"), or has something before the type. */
  readonly certain: boolean;
}

/** "CHỈ THỊ", "THÔNG BÁO KẾT LUẬN" alone on a line, in capitals → "chỉ thị", "thông báo". */
export function readDocType(line: string): string | null {
  return namedType(line)?.type ?? null;
}

export function namedType(line: string): NamedType | null {
  // Most lines of a letter end in small letters.
  const last = line.slice(-2);
  if (line.length > LONGEST * 2 || last !== last.toUpperCase()) return null;
  if (line !== line.toUpperCase() && !NOISY.test(line)) return null;
  const [, noise = "", words = ""] =
    /^([^\p{L}]*(?:\p{L}[^|¬_—]{0,20}[|¬_—]+\s*)?)(.*?)[^\p{L}\d)]*$/u.exec(line) ?? [];
  const text = joinLetters(foldSpace(words));
  if (text.length > LONGEST || text !== text.toUpperCase()) return null;
  const type = TYPE.exec(foldTone(text))?.groups?.["type"];
  if (type !== undefined) return { type, certain: !/\p{L}/u.test(noise) };
  const folded = BY_FOLDED.get(foldMarks(text));
  return folded === undefined ? null : { type: folded, certain: false };
}

/** Only where every word is a single letter; two spaces part words, which are gone by now. */
function joinLetters(text: string): string {
  if (!SPACED.test(text)) return text;
  const bare = text.replaceAll(" ", "").toLowerCase();
  return (
    Object.keys(TYPES)
      .find((type) => type.replaceAll(" ", "") === bare)
      ?.toUpperCase() ?? text
  );
}

/** "KẾ HOẠCH Triển khai …": type and subject on one line. */
export function typeBeforeSubject(line: string): NamedType | null {
  const [capitals = "", next = ""] = /^(?:\p{Lu}+ ){1,4}(?=\p{Lu}\p{Ll})/u.exec(line) ?? [];
  return capitals === "" || next !== "" ? null : namedType(capitals.trim());
}

/** Bodies whose codes stand behind a type's: "CT-UBND"; "CT-CS" is an office of the tax department, whose code is CT. */
const ISSUER =
  /^(?:UB|HĐND|VP|TTg|CP|B[A-ZĐ]|S[A-ZĐ]|BCĐ|T[UW]|ĐU|HU|MTTQ|MTTW|TCT|QH|CTN|THPT|THCS|BV|ĐTN|LĐLĐ|HND|LHPN|ĐH|NHNN|KBNN|VKS|KTNN|TTCP)/u;

/** "CT-UBND", and of the Party's "31-CT/TU" its symbol "CT/TU" → "chỉ thị". */
export function docTypeOfSymbol(symbol: string): string | null {
  const [code = "", issuer = ""] = symbol.split(/[-/]/u);
  if (!ISSUER.test(issuer)) return null;
  // "QD", "CD": the mark of the "Đ" was lost.
  const known = (written: string) => Object.entries(TYPES).find(([, type]) => type === written)?.[0] ?? null;
  return known(code) ?? known(code.replace(/D$/u, "Đ"));
}
