import { foldMarks, foldSpace, foldTone, isCapitals } from "../vietnamese.ts";
import { isoDayOf } from "../deadline/isoDay.ts";
import { docTypeOfSymbol, readDocType } from "./docTypes.ts";
import { flowOf, spanIn, type Flow } from "./flow.ts";
import type { Line } from "./lines.ts";
import { readIssuer } from "./readIssuer.ts";
import { readSigner } from "./readSigner.ts";
import type { Finding, ReadHead } from "./reading.ts";
import type { RuleCode } from "./rules.ts";
import type { Zones } from "./zones.ts";

/** One part of a number's symbol: "UBND", "BNN&MT", "QLN& TTBĐS". */
const PART = "\\p{Lu}[\\p{L}\\d]*(?: ?& ?\\p{Lu}[\\p{L}\\d]*)*";
const NUMBER = new RegExp(
  `S[ốóô] ?[:.]? ?(?<number>\\d[\\d.]{0,7}(?:/\\d{4})?)?[ .…]*[/-] ?(?<symbol>${PART}(?: ?[-/]${PART})*)`,
  "u",
);
const DAY = /,? ?ngày ?(?<day>\d{1,2})?[ .…]* tháng ?(?<month>\d{1,2})?[ .…]* năm ?(?<year>\d{4})?/u;
const SUBJECT = /^V ?\/ ?v ?:? ?/iu;

export function readHead(zones: Zones, body: Flow): ReadHead {
  const flow = flowOf(zones.head);
  const number = NUMBER.exec(flow.text);
  const symbol = number?.groups?.["symbol"]?.trim() ?? null;
  const digits = number?.groups?.["number"] ?? null;
  const typeAt = zones.head.findIndex(({ text }) => readDocType(text) !== null);
  const dayLine = zones.head.findIndex(
    ({ text }, index) => (typeAt < 0 || index < typeAt) && DAY.test(foldSpace(text)) && !SUBJECT.test(text),
  );
  const { place, day, month } = readPlaceAndDay(zones.head, dayLine);
  const finding = <T>(value: T, match: RegExpExecArray, rule: RuleCode): Finding<T> => ({
    value,
    span: spanIn(flow, { start: match.index, end: match.index + match[0].length }),
    rule,
    certain: true,
  });
  return {
    issuer: readIssuer(zones, body),
    docType: readType(zones, typeAt, symbol),
    number:
      number !== null && digits !== null
        ? finding(
            `${digits}${/[/-]/u.exec(number[0].slice(number[0].indexOf(digits) + digits.length))?.[0] ?? "/"}${symbol ?? ""}`,
            number,
            "number-line",
          )
        : null,
    symbol: number !== null && symbol !== null ? finding(symbol, number, "number-line") : null,
    place,
    day,
    month,
    subject: readSubject(zones.head, typeAt, dayLine),
    urgency: readUrgency(zones.head),
    signer: readSigner(zones.tail),
  };
}

function readType({ head, recipients }: Zones, typeAt: number, symbol: string | null): ReadHead["docType"] {
  const line = head[typeAt];
  if (line !== undefined) {
    return { value: readDocType(line.text) ?? "", span: line, rule: "type-line", certain: true };
  }
  const subject = head.find(({ text }) => SUBJECT.test(text));
  const shape = subject ?? recipients[0];
  if (shape !== undefined)
    return {
      value: "công văn",
      span: { start: shape.start, end: shape.end },
      rule: "type-by-shape",
      certain: subject !== undefined,
    };
  const type = symbol === null ? null : docTypeOfSymbol(symbol);
  const last = head.at(-1);
  return type === null || last === undefined
    ? null
    : { value: type, span: { start: head[0]?.start ?? 0, end: last.end }, rule: "type-by-symbol", certain: false };
}

/** "Sa Đéc, ngày 05 tháng 9 năm 2024", also broken over lines, or on one line with the number after flattening. */
function readPlaceAndDay(head: readonly Line[], at: number): Pick<ReadHead, "place" | "day" | "month"> {
  const none = { place: null, day: null, month: null };
  let lines = head.slice(at, at + 1);
  if (at < 0) {
    // "Hà Nội, ngày 16" on one line, "tháng 11 năm 2025" on the next
    const broken = head.findIndex(
      ({ text }, index) =>
        (/ngày ?\d{0,2}$/u.test(foldSpace(text)) && (head[index + 1]?.text ?? "").startsWith("tháng")) ||
        (text.endsWith(",") && /^ngày ?\d{0,2} tháng/u.test(foldSpace(head[index + 1]?.text ?? ""))) ||
        (text.endsWith(", ngày") && /^\d{1,2} tháng/u.test(foldSpace(head[index + 1]?.text ?? ""))),
    );
    if (broken < 0) return none;
    lines = head.slice(broken, broken + 2);
    at = broken;
  }
  const before = head[at - 1];
  if (
    before !== undefined &&
    (/^\p{Ll}/u.test(lines[0]?.text ?? "") || /^\p{Lu}\p{Ll}{0,6}$/u.test(before.text)) &&
    before.text.length < 40 &&
    !SUBJECT.test(before.text)
  )
    lines = [before, ...lines];
  const flow = flowOf(lines);
  const match = DAY.exec(flow.text);
  if (match === null) return none;
  const { day: d, month: m, year: y } = match.groups ?? {};
  const span = spanIn(flow, { start: match.index, end: match.index + match[0].length });
  const rule = "place-and-day-line";
  const day = d !== undefined && m !== undefined && y !== undefined ? isoDayOf(Number(y), Number(m), Number(d)) : null;
  const first = m !== undefined && y !== undefined ? isoDayOf(Number(y), Number(m), 1) : null;
  const named = /(?<place>\p{Lu}[\p{L}. -]{1,40})$/u.exec(
    flow.text.slice(Math.max(0, match.index - 60), match.index).replace(/^.*[/\d][\p{Lu}\d&-]* /u, ""),
  );
  const place = named?.groups?.["place"]?.trim() ?? null;
  const start = place === null ? -1 : flow.text.lastIndexOf(place, match.index);
  return {
    place:
      place === null || start < 0
        ? null
        : { value: place, span: spanIn(flow, { start, end: start + place.length }), rule, certain: true },
    day: day === null ? null : { value: day, span, rule, certain: true },
    month: first === null || d !== undefined ? null : { value: first.slice(0, 7), span, rule, certain: true },
  };
}

/** "V/v …" up to place and day; or the lines below the type line, "Về việc …" included. */
function readSubject(head: readonly Line[], typeAt: number, dayLine: number): ReadHead["subject"] {
  const begin = head.findIndex(({ text }) => SUBJECT.test(text));
  const from = begin >= 0 ? begin : typeAt >= 0 ? typeAt + 1 : -1;
  if (from < 0) return null;
  const lines: Line[] = [];
  for (let i = from; i < head.length; i += 1) {
    const line = head[i] as Line;
    if (
      i === dayLine ||
      (i > from &&
        DAY.test(`${foldSpace(line.text)} `) &&
        /ngày ?\d* ?tháng/u.test(line.text) &&
        line.text.includes(", ngày")) ||
      /^C[ỘO]NG\b/u.test(line.text)
    )
      break;
    if (i === dayLine - 1 && /^\p{Ll}/u.test(head[dayLine]?.text ?? "") && line.text.length < 12) break;
    if (/^\p{Lu}[\p{L} ]{1,30}, ?(?:ngày.*)?$/u.test(line.text) && /^(?:ngày|tháng|\d)/u.test(head[i + 1]?.text ?? ""))
      break;
    if (begin < 0 && readDocType(line.text) !== null) break;
    if (/^[-–—_*]+$/u.test(line.text)) continue;
    lines.push(line);
  }
  const flow = flowOf(lines);
  const lead = SUBJECT.exec(flow.text)?.[0].length ?? 0;
  const text = flow.text.slice(lead).replace(/[-–—.\s]+$/u, "");
  if (text === "") return null;
  return {
    value: text,
    span: spanIn(flow, { start: lead, end: lead + text.length }),
    rule: "subject-line",
    certain: true,
  };
}

function readUrgency(head: readonly Line[]): ReadHead["urgency"] {
  for (const line of head) {
    if (!isCapitals(line.text) || line.text.length > 24) continue;
    const folded = foldTone(foldSpace(line.text)).replace(/^độ khẩn ?: ?/u, "");
    const value =
      folded.startsWith("hỏa tốc") || foldMarks(folded).startsWith("hoa toc")
        ? "hỏa tốc"
        : folded === "thượng khẩn"
          ? "thượng khẩn"
          : folded === "khẩn"
            ? "khẩn"
            : null;
    if (value !== null)
      return { value, span: { start: line.start, end: line.end }, rule: "urgency-line", certain: true };
  }
  return null;
}
