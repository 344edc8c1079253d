import { foldMarks } from "../vietnamese.ts";

/** What a column of a plan's table holds. */
export type ColumnRole = "number" | "task" | "lead" | "coordinators" | "time" | "product" | "note";

/** By the words of its head, without marks; the first that fits. "Thời gian thực hiện" says when, "Đơn vị thực hiện" who. */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ["number", /^(?:stt|tt|so ?tt|so thu tu|s\.tt)\.?$/u],
  ["note", /^(?:ghi chu|kinh phi|nguon|du toan|can cu)/u],
  ["time", /thoi (?:gian|han|diem)|tien do|hoan thanh|lo trinh|^han(?: |$)/u],
  ["product", /san pham|ket qua|dau ra|minh chung/u],
  [
    "task",
    /noi dung|nhiem vu(?! chu tri)|cong viec|hoat dong|giai phap|dau viec|ten (?:viec|de an|du an)|muc tieu|chi tieu/u,
  ],
  ["coordinators", /phoi hop/u],
  ["lead", /chu tri|thuc hien|dau moi|phu trach|phan cong|trach nhiem|don vi|co quan/u],
];

const LONGEST_HEAD = 80;

/** "STT": the first head of a table whose rows are numbered. */
export const isNumberHead = (words: string): boolean => words.length < 12 && roleOf(words) === "number";

/** The role of a column by the words of its head; null for any other column, and for what is no head. */
export function roleOf(head: string): ColumnRole | null {
  if (head.length > LONGEST_HEAD) return null;
  const words = foldMarks(head).trim();
  // "Đơn vị chủ trì, phối hợp": the cell itself says which is which.
  if (/chu tri.{1,6}phoi hop/u.test(words)) return "lead";
  return ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** A table of tasks says what is to be done, and who or by when; any other lists something else. */
export function isTaskTable(roles: Iterable<ColumnRole | null>): boolean {
  const found = new Set(roles);
  return found.has("task") && (found.has("lead") || (found.has("time") && found.has("number")));
}
