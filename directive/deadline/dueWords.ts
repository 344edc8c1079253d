import { EDGE } from "./lowerText.ts";
import { worn } from "./worn.ts";

/**
 * The words before a day or a period that make it a deadline; without them it is only a date.
 * `label`: "Thời gian hoàn thành:" · `before`: "trước" · `by`: "chậm nhất", "hết" · `untilNow`: "từ nay đến" · `range`: "từ
 * ngày 01/10 đến" · `within`: "trong" · `done`: "xong", "hoàn thành vào" · `at`: "vào", "đến", which need a part of a period.
 */
export type Frame = "label" | "before" | "by" | "untilNow" | "range" | "within" | "done" | "at";

export interface DueWords {
  readonly frame: Frame;
  /** Where they begin. */
  readonly start: number;
  /** "HH:MM", where they name a time of day. */
  readonly time: string | null;
}

const TRUOC = worn("trước");
const WEEKDAY = "(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)";
/** "17 giờ", "16h30", "8 giờ 30 phút", "17:00", "5 giờ chiều thứ Sáu," */
export const CLOCK = "(\\d{1,2}) ?(?:giờ|h|g|:) ?([0-5]\\d)?(?:'| ?phút)?(?: (sáng|trưa|chiều|tối))?,?";
const TIME = `(?:(?:vào |lúc )?${CLOCK} (?:của )?)?(?:(?:sáng |chiều |hết )?\\(?${WEEKDAY}\\)?,? (?:\\(|ngày )?)?`;
const LABEL =
  "(?:thời (?:gian|hạn|điểm)|hạn(?: cuối| chót)?|tiến độ|lộ trình|hoàn thành|xong)(?: [^.;:()\\d]{1,40})?(?: ?:| là) ?(?:dự kiến:? |ngày )?|(?<=[(;,] ?)thời h[aạ]n ";
const LATEST =
  "(?:chậm nhất|muộn nhất|trễ nhất|không (?:được |để )?(?:muộn|chậm|trễ) hơn|không (?:được |để )?quá|hạn (?:chót|cuối)(?: cùng)?|thời hạn cuối(?: cùng)?)(?: là| vào| đến| trong| tới| hết)*";
/** Where a range begins; whatever stands between holds a number of its own. */
const FIRST = `(?:(?:ngày|tháng|năm|đầu|giữa|cuối|tuần|thứ|${worn("quý")}) )*(?:\\d{1,4}|[ivx]{1,3})(?: ?[/.-] ?(?:\\d{1,4}|[ivx]{1,3})| (?:tháng|năm|${worn("quý")}) (?:\\d{1,4}|[ivx]{1,3}))*`;
const RANGE = `(?:trong )?(?:từ|tuần(?: từ)?|${LABEL}) ?${FIRST} ?(?:đến|tới|-|–)(?: hết| trước)? ?`;

const DUE = new RegExp(
  `${EDGE}(?:(${RANGE})|(từ (?:nay|giờ|bây giờ)(?: cho)? (?:đến|tới)(?: hết| trước)? )|((?:${LATEST} )?(?:xong )?${TRUOC}(?: hạn| khi kết thúc| thời (?:điểm|hạn))? )|(${LATEST} |(?:(?:cho )?đến |tới |kéo dài đến )?hết |(?:khi )?kết thúc )|(${LABEL})|((?:hoàn (?:thành|tất)|xong)(?: vào)? )|((?:ngay )?trong(?: cả| suốt)? )|((?:vào|đến|tới)(?: dịp| khoảng)? ))${TIME}$`,
);
/** A cell that holds nothing but a range: "Tháng 12/2025 - 02/2026". */
const RANGE_CELL = new RegExp(`^${FIRST} ?(?:đến|-|–)(?: hết)? ?$`);
const FRAMES: readonly Frame[] = ["range", "untilNow", "before", "by", "label", "done", "within", "at"];

/** What such words end with; a citation's "… 66/NQ-CP " or "… và " does not, which spares most dates the long look. */
const LAST =
  /(?:tr..c|nhất|hơn|quá|hết|thúc|trong|h.n|cả|suốt|xong|thành|tất|vào|đến|tới|dịp|khoảng|là|chót|cuối|cùng|kiến|ngày|điểm|từ|[\dgh:'),–-]|giờ|phút|sáng|trưa|chiều|tối|hai|ba|tư|năm|sáu|bảy|nhật) ?$/;

/** Long enough for the longest label with the beginning of a range behind it. */
const FARTHEST = 110;

/** The words right before `at` that make what is named there a deadline; null where there are none. */
export function dueWordsBefore(text: string, at: number): DueWords | null {
  if (!LAST.test(text.slice(Math.max(0, at - 7), at))) return null;
  const from = Math.max(0, at - FARTHEST);
  const words = text.slice(from, at);
  const match = DUE.exec(words);
  if (match === null) return from === 0 && RANGE_CELL.test(words) ? { frame: "range", start: 0, time: null } : null;
  const frame = FRAMES.find((_, index) => match[index + 1] !== undefined);
  if (frame === undefined) return null;
  const [hour, minute, part] = match.slice(1 + FRAMES.length);
  return { frame, start: from + match.index, time: timeOf(hour, minute, part) };
}

/** "HH:MM" from "16", "30", "chiều"; null where no clock shows it, and for 24:00, which is the day's own end. */
export function timeOf(hour: string | undefined, minute = "00", part = ""): string | null {
  if (hour === undefined) return null;
  const hours = Number(hour) + (/^(?:chiều|tối)$/.test(part) && Number(hour) < 12 ? 12 : 0);
  return hours > 23 ? null : `${String(hours).padStart(2, "0")}:${minute}`;
}
