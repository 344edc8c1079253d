import { firstWords, matchAtWords } from "../deadline/lowerText.ts";
import { placed, type Flow } from "./flow.ts";
import type { Finding, ReadItem, Span } from "./reading.ts";
import { readUnits } from "./readUnits.ts";

type ReportTo = ReadItem["reportTo"];

/** "gửi báo cáo về X", "báo cáo kết quả … gửi về X": behind the last word stands who is to have it. */
const SENT = /(?:gửi|báo cáo|nộp|phản ánh|phản hồi)(?: [^.;:]{1,160}?)? (?:về|đến|tới|gửi)(?: cho)? (?=[^\s\d])/y;
/** "gửi Sở Nội vụ tổng hợp" */
const SENT_DIRECTLY = /gửi /y;
const SENT_BEGINS = firstWords("gửi báo nộp phản");
/** "báo cáo X", "trình X", "báo cáo, đề xuất X". */
const TOLD =
  /(?:báo cáo|trình|kiến nghị)(?:,? (?:đề xuất|kiến nghị|xin ý kiến|tham mưu|trình|báo cáo))?(?: ngay| kịp thời| trực tiếp)?(?: với| lên| cho)? (?=[^\s\d])/y;
const TOLD_BEGINS = firstWords("báo trình kiến");
/** "nghe báo cáo", "theo báo cáo của X", "chương trình" report to nobody. */
const NOT_TOLD = /(?:theo|nghe|qua|chế độ|tại|của|chương|quy|công|quá|giải|tờ) $/;
/** "tham mưu UBND tỉnh …": for whom the work is done. */
const ADVISED = /tham mưu(?: giúp| cho|, giúp|, đề xuất)? (?=[^\s\d])/y;
const ADVISED_BEGINS = firstWords("tham");
const NAMELESS =
  /(?:các )?(?:cấp|cơ quan|người)(?: có)? thẩm quyền|cấp trên|(?:[Ll]ãnh đạo|Tập thể lãnh đạo|[Tt]hường trực) (?:Bộ|Sở|Tỉnh|tỉnh|Thành phố|Ủy ban|UBND|Tổng cục|Cục|Văn phòng)(?: (?:tỉnh|Tỉnh|Thành phố|nhân dân))*/uy;
const THROUGH = /^ ?[(,]? ?(?:qua|thông qua) /u;
const TO_COLLECT = /^[^.;]{0,80}?(?<= )(?:để )?tổng hợp/u;
const AND_REPORT = /(?:báo cáo|trình)(?:,? (?:báo cáo|trình))? (?=\p{L})/u;

/**
 * Who is reported to. "gửi về Y để tổng hợp, báo cáo X" and "báo cáo X (qua Y)": Y collects, X reads in the end. What
 * names nobody in particular ("cấp có thẩm quyền") stays as worded.
 */
export function readReportTo(flow: Flow): ReportTo {
  const { lower } = flow;
  for (const { index, 0: match } of matchAtWords(lower, SENT, SENT_BEGINS)) {
    const to = nameAt(flow, index + match.length);
    if (to !== null) return sent(flow, to);
  }
  for (const { index, 0: match } of matchAtWords(lower, SENT_DIRECTLY, SENT_BEGINS)) {
    const to = /\p{Lu}/u.test(flow.text.charAt(index + match.length)) ? nameAt(flow, index + match.length) : null;
    if (to !== null) return sent(flow, to);
  }
  for (const { index, 0: match } of matchAtWords(lower, TOLD, TOLD_BEGINS)) {
    if (NOT_TOLD.test(lower.slice(Math.max(0, index - 8), index))) continue;
    const to = nameAt(flow, index + match.length);
    if (to === null) continue;
    const through = throughAt(flow, to.end);
    return { collector: through === null ? null : finding(flow, through, true), reader: finding(flow, to, true) };
  }
  for (const { index, 0: match } of matchAtWords(lower, ADVISED, ADVISED_BEGINS)) {
    const to = nameAt(flow, index + match.length);
    if (to !== null) return { collector: null, reader: finding(flow, to, false) };
  }
  return { collector: null, reader: null };
}

function sent(flow: Flow, to: Span): ReportTo {
  const through = throughAt(flow, to.end);
  if (through !== null) return { collector: finding(flow, through, true), reader: finding(flow, to, true) };
  const after = flow.text.slice(to.end, to.end + 240);
  const collects = TO_COLLECT.exec(after);
  if (collects === null) return { collector: null, reader: finding(flow, to, true) };
  const rest = /^[^.;]*/u.exec(after.slice(collects[0].length))?.[0] ?? "";
  const then = AND_REPORT.exec(rest);
  const reader = then === null ? null : nameAt(flow, to.end + collects[0].length + then.index + then[0].length);
  return { collector: finding(flow, to, true), reader: reader === null ? null : finding(flow, reader, true) };
}

function throughAt(flow: Flow, at: number): Span | null {
  const through = THROUGH.exec(flow.text.slice(at, at + 16));
  return through === null ? null : nameAt(flow, at + through[0].length);
}

/** The units, or whoever has the power, named exactly here. */
function nameAt(flow: Flow, at: number): Span | null {
  NAMELESS.lastIndex = at;
  const nameless = NAMELESS.exec(flow.text);
  if (nameless !== null) return { start: at, end: at + nameless[0].length };
  const list = readUnits(flow, at);
  const last = list?.units.at(-1);
  if (last === undefined) return null;
  const named = flow.text.slice(at, last.end);
  return { start: at, end: at + named.replace(named.includes("(") ? /[\s,;]+$/u : /[\s,;)]+$/u, "").length };
}

function finding(flow: Flow, span: Span, certain: boolean): Finding<string> {
  const value = flow.written.slice(span.start, span.end);
  return placed(flow, { value, span, rule: "report-to", certain });
}
