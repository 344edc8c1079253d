import { EDGE } from "../vietnamese.ts";
import { placed, type Flow } from "./flow.ts";
import type { Finding, ReadItem, Span } from "./reading.ts";
import { readUnits } from "./readUnits.ts";

type ReportTo = ReadItem["reportTo"];

/** "gửi báo cáo về X", "báo cáo kết quả … gửi về X": behind the last word stands who is to have it. */
const SENT = new RegExp(
  `${EDGE}(?:[Gg]ửi|[Bb]áo cáo|[Nn]ộp|[Pp]hản ánh|[Pp]hản hồi)(?: [^.;:]{1,160}?)? (?:về|đến|tới|gửi)(?: cho)? (?=\\p{L})`,
  "gu",
);
/** "gửi Sở Nội vụ tổng hợp" */
const SENT_DIRECTLY = new RegExp(`${EDGE}[Gg]ửi (?=\\p{Lu})`, "gu");
/** "báo cáo X", "trình X", "báo cáo, đề xuất X"; "nghe báo cáo", "theo báo cáo của X" report to nobody. */
const TOLD = new RegExp(
  `${EDGE}(?<!(?:theo|nghe|qua|chế độ|tại|của|chương|quy|công|quá|giải|Tờ|tờ) )(?:[Bb]áo cáo|[Tt]rình|[Kk]iến nghị)(?:,? (?:đề xuất|kiến nghị|xin ý kiến|tham mưu|trình|báo cáo))?(?: ngay| kịp thời| trực tiếp)?(?: với| lên| cho)? (?=\\p{L})`,
  "gu",
);
/** "tham mưu UBND tỉnh …": for whom the work is done. */
const ADVISED = new RegExp(`${EDGE}[Tt]ham mưu(?: giúp| cho|, giúp|, đề xuất)? (?=\\p{L})`, "gu");
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
  const { text } = flow;
  for (const pattern of [SENT, SENT_DIRECTLY]) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const to = nameAt(flow, index + match.length);
      if (to !== null) return sent(flow, to);
    }
  }
  for (const { index, 0: match } of text.matchAll(TOLD)) {
    const to = nameAt(flow, index + match.length);
    if (to === null) continue;
    const through = throughAt(flow, to.end);
    return { collector: through === null ? null : finding(flow, through, true), reader: finding(flow, to, true) };
  }
  for (const { index, 0: match } of text.matchAll(ADVISED)) {
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
