import { foldMarks, isCapitals } from "../vietnamese.ts";
import { readDocType } from "./docTypes.ts";
import { splitLine, type Line } from "./lines.ts";
import { letterWithin } from "./letterWithin.ts";
import { partCells } from "./partCells.ts";
import { rowNumbersIn } from "./takeFlatTables.ts";

/** The letter's parts, each as indices into its lines: `from` inclusive, `to` exclusive. */
export interface Zones {
  /** Letterhead, number, place and day, type and subject. */
  readonly head: readonly Line[];
  /** "Kính gửi: …" and the list below it, "… điện:" likewise; empty where there is none. */
  readonly recipients: readonly Line[];
  readonly body: readonly Line[];
  /** Nơi nhận and signature, in either order. */
  readonly tail: readonly Line[];
  /** Footnotes and annexes. */
  readonly annex: readonly Line[];
}

const HEAD_LINES = 60;
const WHOLE_PARAGRAPH = 200;
const TO = /^(?:đồng )?k[íi]nh g[ửu]i(?: |:|$)/iu;
const WIRE = /^\p{Lu}[^.;]{2,80} (?:điện|ĐIỆN) ?:$|^\p{Lu}[\p{Lu} ,-]{4,80} (?:gửi|GỬI) ?:$/u;
const STANDS_ALONE = /^(?:THỦ|CHỦ|BỘ|ỦY|UBND|BAN|SỞ|CỤC|GIÁM|TỔNG|VĂN|CÔNG|CHI)(?!\p{L})/iu;
/** Words a body begins with: where a "Kính gửi" without a full stop ends. */
const OPENING =
  /^(?:Thực hiện|Thực$|Căn cứ|Xét|Theo|Trong|Thời gian|Để|Nhằm|Vừa qua|(?:(?:Sáng|Chiều|Tối|Từ) )?[Nn]gày \d|Các ngày|Sau khi|Sau thời gian|Qua|Tiếp theo|Tiếp tục thực hiện|Triển khai|Hiện nay|Hiện tại|Phúc đáp|Trả lời|Tiếp nhận|Nhận được|Với|Tại (?:Công|Thông|Kế|Quyết|Nghị|Hội|cuộc)|Nhân dịp|Hưởng ứng|Được sự|Trước (?:tình|diễn|thực|yêu)|Đến nay|Những năm|Những ngày|Năm \d{4},|Bên cạnh|Tình hình|Thời tiết|Do (?:ảnh|tình|điều)|Điều 1\.|[I1]\.)(?![\p{L}])/u;
/** Of these, some begin a subject as well ("Triển khai thực hiện …"); the rest never do. */
const NO_SUBJECT = /^(?:Căn cứ|Xét|Theo|Ngày \d|Thời gian qua|Trong thời gian qua|[I1]\.)(?![\p{L}])/u;
/** "Ủy ban nhân dân tỉnh ban hành …": who writes, and what about; below a subject it begins the body. */
const SPEAKING =
  /^(?:Ủy ban|UBND|Bộ|Sở|Phòng|Ban|Cục|Chi cục|Chủ tịch|Văn phòng|Trường|Trung tâm|Công an|Bệnh viện|Đảng ủy|Hội|Tỉnh ủy|Thành ủy|Thường trực) [^.;]{0,120} (?:ban hành|nhận được|đề nghị|yêu cầu|có ý kiến|xây dựng [Kk]ế hoạch|thông báo|hướng dẫn|kết luận|báo cáo|đã (?:chủ trì|ban hành))(?![\p{L}])/u;
const SIGNED = /^(?:TM|KT|TL|TUQ|Q)\. ?\p{Lu}/u;
const FOOTNOTE = /^(?:\[\d{1,2}\]|PHỤ LỤC|Phụ lục(?: [IVX\d]+)?$|_{5,}|DANH MỤC|DANH SÁCH)/u;

/** "3", "- 3 -", "Trang 3/5"; in an annex, or below a table's heads, a number may be a row's. */
const PAGE_NUMBER = /^(?:\d{1,3}|[-–] ?\d{1,3} ?[-–]|(?:[Tt]rang|TRANG) \d{1,3}(?: ?\/ ?\d{1,3})?)$/u;

export function zonesOf(lines: readonly Line[]): Zones {
  const all = letterWithin(partCells(lines)).flatMap(partRecipients);
  const annexAt = startOfAnnex(all);
  const rows = rowNumbersIn(all);
  const isPageNumber = (line: Line) => PAGE_NUMBER.test(line.text) && line.cell === undefined && !rows.has(line);
  const kept = all.filter((line, index) => index >= annexAt || !isPageNumber(line));
  const to = startOfRecipients(kept.slice(0, HEAD_LINES + 1));
  const headEnd = to >= 0 ? startOfWire(kept, to) : endOfHead(kept);
  const bodyStart = to >= 0 ? endOfRecipients(kept, to) : headEnd;
  const bodyEnd = endOfBody(kept, bodyStart);
  const annexStart = Math.max(bodyEnd, kept.length - (all.length - annexAt));
  return {
    head: kept.slice(0, headEnd),
    recipients: kept.slice(headEnd, bodyStart),
    body: kept.slice(bodyStart, bodyEnd),
    tail: kept.slice(bodyEnd, annexStart),
    annex: kept.slice(annexStart),
  };
}

/** The first "Kính gửi: …"; one without a colon may greet the colleagues to whom a mail passes the letter on. */
function startOfRecipients(near: readonly Line[]): number {
  const all = near.flatMap((line, index) => (beginsRecipients(line, near[index + 1]) ? [index] : []));
  return all.find((index) => (near[index]?.text ?? "").includes(":")) ?? all[0] ?? -1;
}

const isWire = (text: string) => text.endsWith(":") && WIRE.test(text);

/** "Kính gửi:", also with "gửi" on the next line; "… điện:". */
function beginsRecipients({ text }: Line, next: Line | undefined): boolean {
  return TO.test(text) || isWire(text) || (/^kính$/iu.test(text) && /^gửi ?:/iu.test(next?.text ?? ""));
}

/** "Kính gửi: Các phòng, ban. Thực hiện …" on one line, where line ends were lost: the list, and the body behind it. */
function partRecipients(line: Line): Line[] {
  if (line.text.length < WHOLE_PARAGRAPH || !TO.test(line.text)) return [line];
  for (const { index } of line.text.slice(0, 2 * WHOLE_PARAGRAPH).matchAll(/(?<=[.;] )(?=\p{Lu})/gu))
    if (OPENING.test(line.text.slice(index, index + 40))) return splitLine(line, index);
  return [line];
}

/** "THỦ\nTƯỚNG CHÍNH PHỦ điện:": the name of who wires may be broken. */
function startOfWire(lines: readonly Line[], to: number): number {
  const { text = "" } = lines[to] ?? {};
  const above = lines[to - 1]?.text ?? "";
  return isWire(text) && !STANDS_ALONE.test(text) && /^\p{Lu}{2,6}(?: \p{Lu}{2,6})?$/u.test(above) ? to - 1 : to;
}

/** Footnotes and annexes come behind the end of the body, wherever the signature stands. */
function startOfAnnex(lines: readonly Line[]): number {
  let ended = false;
  for (const [index, { text }] of lines.entries()) {
    if (ended && FOOTNOTE.test(text)) return index;
    ended ||= endsBody(text) || isDistribution(lines, index);
  }
  return lines.length;
}

/** Without "Kính gửi": the head ends below the type line and its subject, or below place and day. */
function endOfHead(lines: readonly Line[]): number {
  const near = lines.slice(0, HEAD_LINES);
  const type = near.findIndex(({ text }) => readDocType(text) !== null);
  if (type < 0) {
    const day = near.findIndex(({ text }) => /ngày\s*\d{0,2}\s*tháng\s*\d{0,2}\s*năm\s*\d{0,4}$/u.test(text));
    return day >= 0 && day < 15 ? day + 1 : 0;
  }
  let end = type + 1;
  const inCapitals = lines[end] !== undefined && isCapitals(lines[end]?.text ?? "");
  const limit = end + 12;
  for (; end < lines.length && end < limit; end += 1) {
    const { text } = lines[end] as Line;
    // A subject is a title: a line that ends a sentence, or opens a list, is the body's.
    const opening = end === type + 1 ? NO_SUBJECT : OPENING;
    if (inCapitals ? !isCapitals(text) : opening.test(text) || /[\p{Ll})][.:]$/u.test(text)) break;
    if (end > type + 1 && !inCapitals && SPEAKING.test(`${text} ${lines[end + 1]?.text ?? ""}`)) break;
    if (/^(?:I\.|1\.) /u.test(text)) break;
  }
  return end < limit ? end : type + 1;
}

const ENTRY = /^[-–+•]/u;
const NUMBERED_ENTRY = /^(?:[-–+•]|\d{1,2}[.)] ?\p{Lu})/u;

function endOfRecipients(lines: readonly Line[], to: number): number {
  const head = lines[to] as Line;
  const first = head.text
    .replace(TO, "")
    .replace(/^\s*:/u, "")
    .replace(/^kính$/iu, "")
    .trim();
  const listed = first === "" || isWire(head.text) || ENTRY.test(first);
  const numbered = first === "" && /^1[.)] ?\p{Lu}/u.test(lines[to + 1]?.text ?? "");
  const entry = numbered ? NUMBERED_ENTRY : ENTRY;
  let dashed = false;
  for (let i = to; i < lines.length && i < to + 80; i += 1) {
    const { text } = lines[i] as Line;
    if (i > to && !entry.test(text) && OPENING.test(text)) return i;
    // In a list with dashes, a capital without one after "…;" begins the body.
    const elder = lines[i - 1]?.text ?? "";
    if (dashed && elder.endsWith(";") && /^\p{Lu}/u.test(text) && !entry.test(text) && !TO.test(text)) return i;
    dashed ||= entry.test(text);
    const next = lines[i + 1];
    const closed = text.endsWith(".") && (i > to || first !== "");
    if (closed && (next === undefined || !(entry.test(next.text) || TO.test(next.text)))) return i + 1;
    if (!listed && i > to && i - to >= 4) return i;
  }
  return to + 1;
}

/** "./." ends the body; without one, "Nơi nhận" or the signature does. */
function endOfBody(lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length; i += 1) {
    const { text } = lines[i] as Line;
    if (endsBody(text)) return i + 1;
    if (isDistribution(lines, i) || SIGNED.test(text)) return i;
  }
  return lines.length;
}

const endsBody = (text: string) => text.includes("/") && /\.\/\.?\s*$|\.\/\.\s|[^/\d]\/\.$/u.test(text);

function isDistribution(lines: readonly Line[], index: number): boolean {
  const line = lines[index]?.text ?? "";
  if (!/^n/iu.test(line)) return false;
  const text = foldMarks(line.slice(0, 40));
  return /^noi nhan\s*:?/u.test(text) || (text === "noi" && /^nhan\s*:/u.test(foldMarks(lines[index + 1]?.text ?? "")));
}
