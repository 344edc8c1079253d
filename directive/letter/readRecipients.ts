import { findAll } from "../findAll.ts";
import { flowOf, spanIn, type Flow } from "./flow.ts";
import type { Line } from "./lines.ts";
import type { Finding, Span } from "./reading.ts";
import { beginsUnit } from "./readUnits.ts";

/** "Kính gửi:", "Đồng kính gửi:", "THỦ TƯỚNG CHÍNH PHỦ điện:": what stands before a list. */
const TO =
  /(?:^|(?<=[.;,]? ))(?:[Đđ]ồng [Kk]|K|^k)[íi]nh [Gg][ửu]i ?:? ?|^KÍNH GỬI ?:? ?|^[^:]{2,90} (?:điện|ĐIỆN|gửi|GỬI) ?: ?/gu;
/** What begins an entry: a dash or a number at the beginning of a line, or behind a stop. */
const MARK = /(?:^|(?<=[:;,.] ?)|(?<= ))(?:[-–+•]|\d{1,2}[.)]) ?(?=\p{L})/gu;

/** The list after "Kính gửi:" or "… điện:", an entry each, without dash and end mark. */
export function readRecipients(lines: readonly Line[]): Finding<string>[] {
  const flow = flowOf(lines);
  const openings = findAll(flow.text, TO);
  return openings.flatMap(({ index, 0: { length } }, at) =>
    entriesOf(flow, { start: index + length, end: openings[at + 1]?.index ?? flow.text.length }),
  );
}

function entriesOf(flow: Flow, { start, end }: Span): Finding<string>[] {
  const marks = findAll(flow.text.slice(0, end), MARK).filter(({ index, 0: mark }) => isMark(flow, index, mark, start));
  const bounds = marks.map(({ index, 0: mark }) => ({ before: index, after: index + mark.length }));
  const first = bounds[0]?.before ?? end;
  const parts = [
    // What stands before the first dash is an entry of its own: "Kính gửi: Sở Y tế;\n- Sở Tài chính".
    { start, end: first },
    ...bounds.map(({ after }, at) => ({ start: after, end: bounds[at + 1]?.before ?? end })),
  ];
  const listed = marks.length === 0 ? parts.flatMap((part) => bySemicolon(flow, part)) : parts;
  return listed.flatMap((part) => entry(flow, part));
}

/** "… các tỉnh: Gia Lai,\n- Đắk Lắk": after a comma only a unit begins an entry; in a line only a stop or a colon does. */
function isMark(flow: Flow, index: number, mark: string, start: number): boolean {
  if (index < start) return false;
  const before = flow.text.slice(0, index).trimEnd();
  if (before.endsWith(",")) return /^\D/u.test(mark) && beginsUnit(flow.text, index + mark.length);
  const opensLine =
    flow.lineStarts.has(index) &&
    (index <= start + 1 || beginsUnit(flow.text, index + mark.length) || /[;:.]$/u.test(before));
  return opensLine || (/^[-–•]/u.test(mark) && (/[:;.]$/u.test(before) || index <= start));
}

/** "Kính gửi: Sở Y tế; Sở Tài chính." */
function bySemicolon({ text }: Flow, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const { index } of text.slice(start, end).matchAll(/;/gu)) {
    parts.push({ start: from, end: start + index });
    from = start + index + 1;
  }
  return [...parts, { start: from, end }];
}

function entry(flow: Flow, { start, end }: Span): Finding<string>[] {
  const raw = flow.written.slice(start, end);
  const value = raw.trimStart().replace(/[\s;,.]+$/u, "");
  if (!/\p{L}/u.test(value)) return [];
  const from = start + raw.length - raw.trimStart().length;
  const span = spanIn(flow, { start: from, end: from + value.length });
  // "… Gia Lai, - Đắk Lắk": a dash that begins no entry is a stray one.
  const certain =
    value.length < LONGEST && !/ [-–+] \p{Lu}/u.test(value.replaceAll(/(?<=\p{L}) [-–] (?=\p{Lu})/gu, " "));
  return [{ value: value.replaceAll(", - ", ", "), span, rule: "recipient-list", certain }];
}

const LONGEST = 300;
