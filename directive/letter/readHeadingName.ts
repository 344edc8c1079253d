import type { Flow } from "./flow.ts";
import { isVerb, pairAt } from "./nameWords.ts";
import type { UnitList } from "./readUnits.ts";

/** Where a heading ends: at its colon, or with the line that it has to itself. */
const HEADING = /^[^:.;…!?]{3,110}(?=:)/u;
const HEADING_ALONE = /^[^:.;…!?]{3,110}$/u;
/** What a sentence says and a name does not. */
const TELLS =
  /(?<![\p{L}\p{N}])(?:chủ trì|chủ động|phối hợp|trách nhiệm|khẩn trương|tiếp tục|tập trung|thực hiện|triển khai|rà soát|chỉ đạo|báo cáo|tham mưu|đôn đốc|theo dõi|hướng dẫn|căn cứ|cần|phải|sau|các nội dung|nhiệm vụ|theo|được|là|để|đã|có|cùng|giao|yêu cầu|đề nghị|lập|ban hành|nghiên cứu|tăng cường|đẩy mạnh|trình|gửi|với|trong|khi|từ ngày|đến ngày|như|này|trên|không|năm|làm|tổ chức(?! (?:chính|xã|hội|cán|thành))|kiểm tra(?! nội bộ))(?![\p{L}\p{N}])/u;

const POST = /^(?:Phó |Trưởng |Chủ tịch |Bí thư |Giám đốc |Chánh |Hiệu trưởng |Ủy viên )/u;

/** "Phó Giám đốc Trung tâm": which one must follow. */
const BARE_INSIDE = / (?:[Bb]an|[Pp]hòng|[Tt]rung tâm|[Vv]ăn phòng|[Kk]hoa|[Đđ]ội|[Tt]ổ)$/u;

/**
 * The units of a heading, the last of them reaching to the heading's end: "2. Phòng Quản lý, hỗ trợ cá nhân, hộ kinh doanh:"
 * is a name as a whole, whatever the words in it. Null where the words tell what is to be done, or were read to the end.
 */
export function readHeadingName(flow: Flow, start: number, list: UnitList | null, alone: boolean): UnitList | null {
  const { text } = flow;
  const heading = (HEADING.exec(text.slice(start, start + 112)) ??
    (alone ? HEADING_ALONE.exec(text.slice(start)) : null))?.[0];
  if (heading === undefined) return null;
  const end = start + heading.trimEnd().length;
  // A post and the one held beside it ("Trưởng ban - Ủy viên") stand for one person, and are told as they stand.
  const last = list?.units.at(-1);
  const isTwoPosts = last !== undefined && POST.test(last.name) && / [-–—] $/u.test(text.slice(last.end, last.end + 3));
  const from = isTwoPosts ? last.end : (list?.end ?? start);
  const rest = text.slice(from, end);
  if (from >= end || TELLS.test(rest) || /^,? (?:và|hoặc) \p{Lu}/u.test(rest)) return null;
  const begin = list === null || list.units.length < 2 ? start : (last?.start ?? start);
  // A verb behind a whole name is an order after all: "Sở Y tế kiện toàn đội ngũ:".
  if (last?.certain === true && !BARE_INSIDE.test(last.name) && isVerb(pairAt(text, from + 1)[0] ?? "")) return null;
  const name = flow.written.slice(begin, end).replace(/\s*\([^()]*\)$/u, "");
  const whole = {
    name,
    start: begin,
    end,
    generic: last?.generic ?? /^(?:[Cc]ác|[Tt]ừng) /u.test(name),
    certain: true,
  };
  return { units: [...(list?.units.slice(0, -1) ?? []), whole], end };
}
