import { foldMarks } from "../vietnamese.ts";

/**
 * What ministries, departments and offices are for, in the words of their names, today's and those before 2025; longest
 * first, so that none is cut in two at its comma. They let a list share its first word: "các Bộ: Quốc phòng, Công an".
 */
export const FIELDS: readonly string[] = [
  "Văn hóa, Thể thao và Du lịch",
  "Văn hóa, Khoa học và Thông tin",
  "Văn hóa và Thể thao",
  "Văn hóa và Thông tin",
  "Văn hóa - Xã hội",
  "Lao động, Thương binh và Xã hội",
  "Lao động - Thương binh và Xã hội",
  "Kinh tế, Hạ tầng và Đô thị",
  "Nông nghiệp và Môi trường",
  "Nông nghiệp và Phát triển nông thôn",
  "Tài nguyên và Môi trường",
  "Khoa học và Công nghệ",
  "Giáo dục và Đào tạo",
  "Thông tin và Truyền thông",
  "Kế hoạch và Đầu tư",
  "Dân tộc và Tôn giáo",
  "Tài chính - Kế hoạch",
  "Kinh tế - Hạ tầng",
  "Kinh tế và Hạ tầng",
  "Quản lý đô thị",
  "Giao thông vận tải",
  "Xây dựng",
  "Công Thương",
  "Tài chính",
  "Nội vụ",
  "Ngoại vụ",
  "Ngoại giao",
  "Quốc phòng",
  "Công an",
  "Tư pháp",
  "Y tế",
  "Du lịch",
  "Kinh tế",
];

/** By their first syllable, longest first: looked up at every capital behind "Bộ", "Sở" and "Phòng". */
const BY_FIRST = Map.groupBy(
  FIELDS.map(foldMarks).sort((one, other) => other.length - one.length),
  (field) => field.slice(0, field.indexOf(" ")),
);

/** Length of the field that stands at `at`, capitals and lost marks aside ("Văn hóa, Thé thao và Du lich"); 0 for none. */
export function fieldAt(text: string, at: number): number {
  const first = /^\p{Lu}\p{L}*/u.exec(text.slice(at, at + 8))?.[0];
  const fields = first === undefined ? undefined : BY_FIRST.get(foldMarks(first));
  if (fields === undefined) return 0;
  const words = foldMarks(text.slice(at, at + (fields[0]?.length ?? 0)));
  const found = fields.find((field) => words.startsWith(field) && !/\p{L}/u.test(text.charAt(at + field.length)));
  return found?.length ?? 0;
}

/**
 * "Bộ Quốc phòng, Công an và Nội vụ": where a field of its own stands at `next`, and the name that began at `start` has one
 * as well, they share that name's first word. The word and the field's length, or null.
 */
export function sharedField(text: string, start: number, next: number): { head: string; length: number } | null {
  const head = /^(?:Bộ|Sở)(?= )/u.exec(text.slice(start, start + 4))?.[0];
  if (head === undefined) return null;
  const length = fieldAt(text, next);
  const first = length === 0 ? 0 : fieldAt(text, start + head.length + 1);
  if (first === 0 || start + head.length + 1 + first > next) return null;
  const field = text.slice(next, next + length);
  const isElse = head === "Sở" && /^(?:Công an|Quốc phòng|Ngoại giao)$/u.test(field);
  const hasLevel = /^ (?:tỉnh|thành phố|huyện|xã|phường|Thành phố|Tỉnh)(?!\p{L})/u.test(
    text.slice(next + length, next + length + 12),
  );
  return isElse || hasLevel ? null : { head, length };
}
