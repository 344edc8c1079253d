import { foldMarks } from "../vietnamese.ts";
import { beginsOrder, beginsTask } from "./orderWords.ts";

/**
 * What a passage is by its words: a section without orders, praise, report or plain information, or the letter's closing.
 * All patterns are matched on text without marks, which recognition loses ("dé thực hiện").
 */

const SECTION =
  /^(?:(?:muc dich|muc tieu|quan diem|doi tuong|pham vi|tinh hinh|ket qua|danh gia|nhan xet|uu diem|ton tai|han che|nguyen nhan|can cu|su can thiet|giai thich|thanh phan|thoi gian, dia diem|(?:moc )?thoi gian(?: \p{L}+){0,4}(?=\P{L}*$)|yeu cau(?=\P{L}*$)|boi canh|dac diem|thuan loi|kho khan|nguyen tac|phuong cham|chi tieu|hieu luc|(?:(?:mot so|cac|noi dung|danh muc) )?(?:khau hieu|tu viet tat|khai niem|tu ngu|thong tin lien he)|(?:thong tin|dau moi|so dien thoai) lien he|(?:cac |mot so )?(?:hanh vi|viec|dieu) (?:bi (?:nghiem )?cam|vi pham)|(?:muc|hinh thuc|che tai) (?:xu phat|phat|xu ly vi pham)|quy dinh (?:ve )?(?:xu (?:phat|ly) vi pham|thanh phan|so luong|hinh thuc|doi tuong|dieu kien|tieu chuan))(?!\p{L})|(?:mot so )?(?:ton tai|han che|kho khan)|ve (?:tinh hinh|ket qua|danh gia chung))/u;
const REPORT =
  /^(?:hoan nghenh|danh gia cao|ghi nhan|bieu duong(?!, )|cam on|co ban (?:thong nhat|dong y|nhat tri)|thong nhat voi|dong y voi|trong thoi gian qua|thoi gian qua|qua theo doi|ngay \d|thay mat|ket qua|ben canh (?:nhung ket qua|do, viec)|tuy nhien|ve tinh hinh|mot so ton tai|vua qua)(?!\p{L})/u;
/** "Đồng ý chủ trương …", where nobody is told to do anything in the same breath. */
const APPROVAL =
  /^(?:dong y|thong nhat|nhat tri)(?: ve)? chu truong(?![^]* (?:giao|de nghi|yeu cau|chu tri|thuc hien|hoan thanh) )/u;
/** Where things stand, what was done, what a law says: no order, unless one follows in it. */
const INFORMATION =
  /^(?:tai thoi diem|hien nay|theo quy dinh tai|theo do|can cu quy dinh tai|qua (?:ra soat|kiem tra|tong hop|bao cao)|theo (?:dieu|khoan|diem|luat) |tinh den|(?:luat|nghi dinh|thong tu|quyet dinh|nghi quyet) .{0,160}(?:quy dinh|co hieu luc|nhu sau)|(?:khoan|diem|dieu) \S{1,4} .{0,160}quy dinh|den (?:nay|thoi diem)|nam \d{4},|trong (?:nam|quy|thang|tuan|\d{1,2} thang)[^,]{0,60},[^.]{0,200} da )(?!\p{L})/u;
/** "Danh sách … đã được công bố": the first clause says what is. With marks: "đã" is not "đa". */
const STATEMENT =
  /^(?!trên cơ sở|căn cứ|theo|đối với|với|để|riêng|trường hợp)[^.;:,]{0,120} (?:đã (?:được|có|ban hành|tiếp nhận|hoàn thành|tổ chức)|có giá trị)(?!\p{L})/u;
const ORDERED =
  /(?<!\p{L})(?:de nghi|yeu cau|giao (?:cho )?(?:cac|so|bo|phong|uy ban|ubnd|van phong|cong an|thu truong|don vi|ong|ba|dong chi)|phai|co trach nhiem|chiu trach nhiem|khan truong|chu tri|chu dong|(?<!duoc )tiep tuc|thuc hien (?:nghiem|theo|dung|day du)|to chuc thuc hien|bao cao (?:ket qua|ve)|gui (?:ve|bao cao)|can (?:thuc hien|ra soat|bo sung|luu y|chu y|tap trung|phoi hop)|hoan thanh (?:truoc|trong|cham))(?!\p{L})/u;
const CLOSING =
  /^(?:trong (?:qua trinh|khi) (?:to chuc |trien khai )?(?:thuc hien|trien khai)|tren day la|qua trinh (?:to chuc |trien khai )?thuc hien|neu co (?:gi |van de |dieu gi )?(?:kho khan|vuong mac|phat sinh|chua ro)|moi (?:vuong mac|thong tin|chi tiet)|(?:chi tiet|thong tin chi tiet)[^.]{0,30} lien he|nhan duoc|kinh phi (?:thuc hien|to chuc)|(?:xin )?tran trong|rat mong|mong nhan duoc|(?:ke hoach|chi thi|quyet dinh|cong dien|cong van|thong bao) nay)(?!\p{L})/u;
/** "Cục Quản lý giá trả lời để Công ty được biết." */
const LETS_KNOW =
  /(?:tra loi|phuc dap|thong tin|thong bao|co y kien|gui) [^.;:]{0,80}(?:de|den|toi) [^.;:]{0,80}(?:biet|tham khao|theo doi)\P{L}*$/u;
const TELLS_ALL = /(?:thong bao (?:de|den|toi)|yeu cau|de nghi|tran trong thong bao) ?/u;
const DUTIFULLY = /(?:biet|nghiem tuc|quan triet|trien khai|to chuc|chi dao|thuc hien)/u;
const ABOUT_THE_WHOLE =
  /(?:(?:biet|thuc hien|trien khai|ket qua|nay|neu tren|quy dinh|phap luat)(?: (?:cong dien|chi thi|cong van|ke hoach|noi dung|thong bao)[^.]{0,60})?|chi dao tai [^.]{0,60})$/u;
/** A list that a report opens: "Kết quả thanh tra 9 tháng cho thấy:". */
const REPORT_LIST =
  /(?<!\p{L})(?:cho thay|ket qua(?: dat duoc)?(?: cu the)?(?: nhu sau)?|(?:ton tai|han che|kho khan|vuong mac|nguyen nhan|bat cap)[^.:]{0,60}) ?:$/u;

/** "Các hành vi sau bị xử phạt theo Điều 13 …:", "Nghiêm cấm các hành vi:": what nobody shall do, and what it costs. */
const FORBIDDEN_LIST =
  /(?:(?:bi|muc) (?:xu )?phat|bi (?:nghiem )?cam|nghiem cam|(?:hanh vi|truong hop) vi pham) [^.:]{0,600}:$/u;
/** "Phạt tiền từ 10.000.000 đồng đến …", "Không được lợi dụng …": no step that anybody could take. */
const PENALTY = /^(?:phat (?:tien|canh cao|cai tao)|bi phat tien|muc phat)(?!\p{L})/u;
/** "Phòng Nội vụ: điện thoại 0277.3851234, địa chỉ: …" */
const CONTACT =
  /(?<!\p{L})(?:dien thoai|so may|so dt|dt|sdt|hotline|fax|e-?mail|zalo) ?(?:so|ban|di dong|lien he)? ?:? ?(?:\(?\+?\d[\d .()-]{6}|[a-z\d._-]{1,40}@)/u;
/** "Thời gian: ngày 05/12/2025.", "Địa điểm: …": what belongs to something else, and is done by nobody. */
const DETAIL =
  /^(?:(?:moc )?thoi (?:gian|diem)(?: va dia diem|, dia diem| (?:to chuc|thuc hien|du kien|tien hanh))?|dia (?:diem|chi)(?: to chuc)?|thanh phan(?: (?:tham du|tham gia|du hop|moi))?|doi tuong(?: (?:ap dung|tham gia))?|so luong|nguoi lien he|dau moi lien he|thong tin lien he) ?:/u;
/** A slogan; specks of recognition end in "!" as well, but not behind an order. */
const CRY = /!\P{L}*$/u;
const LONGEST_CRY = 300;

/** Somewhere in it somebody is told to do something. */
export const isOrdered = (words: string): boolean => ORDERED.test(foldMarks(words));

/** The first `most` characters without marks; all that is asked here is asked of one passage in turn. */
function folded(words: string, most: number): string {
  if (latest.words !== words) latest = { words, folded: foldMarks(words.slice(0, LONGEST_LOOK)) };
  return latest.folded.slice(0, most);
}
let latest = { words: "", folded: "" };
const LONGEST_LOOK = 1000;

/** Headings such as "I. MỤC ĐÍCH, YÊU CẦU": nothing below them is an order. */
export const isReportSection = (heading: string): boolean => SECTION.test(folded(heading, 200));

/** "Kết quả thanh tra cho thấy:": what the list says has happened, and is nobody's task. */
export function opensReport(words: string): boolean {
  if (!words.endsWith(":")) return false;
  const end = foldMarks(words.slice(-LONGEST_LOOK)).split(/[.;] /u).at(-1) ?? "";
  if (FORBIDDEN_LIST.test(end) && !beginsOrder(end)) return true;
  const last = end.slice(-400);
  return REPORT_LIST.test(last) && !ORDERED.test(last);
}

/** Part of a list none of which is to be done: how much it costs, whom to call, when and where. */
export function isMere(words: string): boolean {
  const start = folded(words, LONGEST_LOOK);
  if (PENALTY.test(start) || DETAIL.test(start)) return true;
  return CONTACT.test(start) && !beginsOrder(words) && !isOrdered(words);
}

export const isCry = (words: string): boolean => words.length < LONGEST_CRY && CRY.test(words);

export function isReport(words: string): boolean {
  const start = folded(words, 260);
  if (REPORT.test(start)) return true;
  if (start.includes("chu truong") && APPROVAL.test(folded(words, LONGEST_LOOK))) return true;
  const informs = INFORMATION.test(start) || (STATEMENT.test(words.slice(0, 200).toLowerCase()) && !beginsTask(words));
  return informs && !isOrdered(words);
}

/** "Chỉ thị này có hiệu lực …", "Trong quá trình thực hiện, nếu có vướng mắc …": standing words, numbered or not. */
export const isClause = (words: string): boolean => CLOSING.test(folded(words, 200));

/** "Yêu cầu các cơ quan, đơn vị thực hiện nghiêm túc …./.": said to all about the whole letter. */
export function isClosing(words: string): boolean {
  const start = folded(words, 700);
  if (isClause(words) || start.slice(0, 200).includes("tran trong thong bao")) return true;
  const first = /^[^.:]+/u.exec(start)?.[0].replace(/[\s/]+$/u, "") ?? "";
  if (first.length < 240 && LETS_KNOW.test(first)) return true;
  const told = TELLS_ALL.exec(first);
  if (told === null || told.index > 160) return false;
  return DUTIFULLY.test(first.slice(told.index + told[0].length)) && ABOUT_THE_WHOLE.test(first.slice(-90));
}

const SHORTEST_ORDER = 160;
/** "Về trình tự, thủ tục: Các đơn vị …" */
const TOPIC = /^Về [^.:;]{1,100}: /u;

/**
 * Above a list: are the words an order of their own ("1. Các Cục Thuế rà soát kế hoạch … đúng quy định.\n- …"), and not only
 * the list's heading ("1. Sở Nội vụ:")? Then they say so in a whole sentence.
 */
export function isOrderAboveList(words: string, named: boolean): boolean {
  const sentence = /^[^]*[.!?](?=\s|$)/u.exec(
    words.endsWith(":") ? words.slice(0, words.lastIndexOf(". ") + 1) : words,
  )?.[0];
  if (sentence === undefined || sentence.length < SHORTEST_ORDER) return false;
  const topic = TOPIC.exec(sentence)?.[0].length ?? 0;
  return named || beginsOrder(sentence) || isOrdered(sentence) || (topic > 0 && beginsTask(sentence.slice(topic)));
}
