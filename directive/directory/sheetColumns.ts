import type { Role, UnitKind } from "../contract/directory.ts";
import { foldMarks, foldSpace } from "../vietnamese.ts";

/**
 * The two tables that a directory is exchanged in (Excel, CSV): a row a unit, a row a post. Headers and words are fixed and
 * Vietnamese, whatever the pane's language, so that a file made by one person opens for another; the English ones are read
 * as well.
 */
export const unitColumns = {
  id: ["Mã đơn vị", "Unit code"],
  name: ["Tên đơn vị", "Unit name"],
  aliases: ["Tên khác", "Other names"],
  kind: ["Loại", "Kind"],
  parent: ["Mã đơn vị cấp trên", "Parent code"],
  validFrom: ["Từ ngày", "From"],
  validTo: ["Đến hết ngày", "To"],
  successors: ["Mã đơn vị kế tiếp", "Successor codes"],
  email: ["Hộp thư", "Mailbox"],
} as const;

export const personColumns = {
  id: ["Mã tài khoản", "Account id"],
  name: ["Họ và tên", "Full name"],
  email: ["Thư điện tử", "E-mail"],
  language: ["Ngôn ngữ", "Language"],
  unit: ["Mã đơn vị", "Unit code"],
  role: ["Vai trò", "Role"],
  title: ["Chức danh", "Title"],
  from: ["Từ ngày", "From"],
  to: ["Đến hết ngày", "To"],
} as const;

export const kindWords: Readonly<Record<UnitKind, readonly [string, string]>> = {
  body: ["Cơ quan", "Body"],
  office: ["Văn phòng", "Office"],
  department: ["Phòng, ban, sở", "Department"],
  service: ["Đơn vị sự nghiệp", "Service"],
  police: ["Công an", "Police"],
  military: ["Quân sự", "Military"],
  locality: ["UBND cấp dưới", "Locality"],
  other: ["Khác", "Other"],
};

export const roleWords: Readonly<Record<Role, readonly [string, string]>> = {
  clerk: ["Văn thư", "Clerk"],
  agencyLeader: ["Lãnh đạo cơ quan", "Agency leader"],
  chief: ["Chánh Văn phòng", "Chief of office"],
  unitLeader: ["Lãnh đạo đơn vị", "Unit leader"],
  assignee: ["Người thực hiện", "Assignee"],
  administrator: ["Quản trị", "Administrator"],
};

export const languageWords: Readonly<Record<"vi" | "en", readonly [string, string]>> = {
  vi: ["Tiếng Việt", "Vietnamese"],
  en: ["Tiếng Anh", "English"],
};

/** Alike but for capitals, marks and spaces. */
export const sameWords = (one: string, other: string) => foldMarks(foldSpace(one)) === foldMarks(foldSpace(other));

/** Where a header has the column, by either of its labels; -1 where it has not. */
export const columnIn = (header: readonly string[], labels: readonly string[]) =>
  header.findIndex((cell) => labels.some((label) => sameWords(label, cell)));
