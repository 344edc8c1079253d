import { EDGE } from "../vietnamese.ts";
import { flowOf, placed, type Flow } from "./flow.ts";
import type { Line } from "./lines.ts";
import type { Finding } from "./reading.ts";
import { readUnits, type NamedUnit, type UnitList } from "./readUnits.ts";
import type { RuleCode } from "./rules.ts";
import { EVERYONE } from "./unitWords.ts";

/** Who a passage names, as worded; spans are offsets into the letter. */
export interface ReadAssignment {
  readonly leads: readonly Finding<string>[];
  readonly coordinators: readonly Finding<string>[];
  /** True where the passage begins with the lead, false where a later sentence names it. */
  readonly first: boolean;
}

const LABELLED_LEAD = new RegExp(
  `${EDGE}(?:Cơ quan|Đơn vị)(?: được giao)? (?:chủ trì(?: tham mưu)?(?: thực hiện)?|thực hiện|đầu mối) ?: ?`,
  "gu",
);
const LABELLED_COORDINATING = new RegExp(`${EDGE}(?:Cơ quan|Đơn vị) phối hợp(?: thực hiện)? ?: ?`, "gu");
const COOPERATION = new RegExp(
  `${EDGE}[Pp]hối hợp(?: chặt chẽ| đồng bộ| hiệu quả| tốt| kịp thời)?(?:,? (?:cùng với|với|cùng))? `,
  "gu",
);
/** Where a clause may begin with the unit that leads: the passage, after a stop, a colon or a semicolon. */
const CLAUSES = /(?:^|(?<=[.;:…!?] ))(?=[\p{L}“"])/gu;
const ADVERBIAL =
  /^(?:Trên cơ sở|Căn cứ|Để|Trong đó|Trong|Với|với|Về|Theo|Sau|Đồng thời|Riêng|Ngoài ra|Bên cạnh đó|Định kỳ|Trước mắt|Hàng năm|Hằng năm)(?![\p{L}])/u;
const ORDER =
  /^(?:(?<charge>(?:Giao|giao|Phân công|phân công|Ủy quyền(?: cho)?|ủy quyền cho|Giao cho|giao cho|Giao (?:trách nhiệm|nhiệm vụ) cho|do)) ?:? |(?<request>(?:Đề nghị|đề nghị|Yêu cầu|yêu cầu|Đối với) ?:? ))(?:đồng chí )?/u;
const LEAD_IN = /^(?:[Đđ]ồng thời,? |Trong đó,? |Riêng |Trước mắt,? |[Tt]rong thời gian tới,? |[Tt]hời gian tới,? )/u;
/** What may stand between the unit and what it shall do. */
const ADJUNCT =
  /^ ?(?:,? ?(?:theo|căn cứ|trong phạm vi|trên cơ sở) (?:đúng )?(?:chức năng|nhiệm vụ|thẩm quyền|quy định)[^.;:]{0,60}?(?= chủ trì| chủ động| phối hợp| khẩn| tiếp tục| chỉ đạo| rà| theo dõi| tổ chức))?(?:,? ?(?:tiếp tục|chủ động|khẩn trương|kịp thời|thường xuyên|tích cực|nghiêm túc|có trách nhiệm))* ?/u;

/** Reads leads and coordinating units of one passage (a point's own words, or the heading above it). */
export function readAssignment(lines: readonly Line[]): ReadAssignment {
  const flow = flowOf(lines);
  const labelled = namesAfter(flow, LABELLED_LEAD, "lead-labelled");
  const found = labelled.length > 0 ? { leads: labelled, first: true } : readLead(flow);
  const coordinators = [...namesAfter(flow, LABELLED_COORDINATING, "coordinating-labelled"), ...readCoordinators(flow)];
  const leads = distinct(found.leads);
  const leadNames = new Set(leads.map(({ value }) => value.toLowerCase()));
  return {
    leads: leads.map((lead) => placed(flow, lead)),
    coordinators: distinct(coordinators)
      .filter(({ value }) => !leadNames.has(value.toLowerCase()))
      .map((unit) => placed(flow, unit)),
    first: found.first,
  };
}

function namesAfter(flow: Flow, pattern: RegExp, rule: RuleCode): Finding<string>[] {
  return [...flow.text.matchAll(pattern)].flatMap((match) =>
    findings(readUnits(flow, match.index + match[0].length, true), rule),
  );
}

function findings(list: UnitList | null, rule: RuleCode, certain = true): Finding<string>[] {
  return (list?.units ?? []).map(({ name, start, end }) => ({
    value: name,
    span: { start, end },
    rule: EVERYONE.test(name.toLowerCase()) ? "lead-of-all" : rule,
    certain,
  }));
}

function readLead(flow: Flow): { leads: Finding<string>[]; first: boolean } {
  const { text } = flow;
  let inFirst = true;
  let read = 0;
  for (const { index: clause } of text.matchAll(CLAUSES)) {
    if (
      clause > 0 &&
      /[.…!?] $/u.test(text.slice(clause - 2, clause)) &&
      !/^(?:\S{0,3}) $/u.test(text.slice(0, clause))
    )
      inFirst = false;
    if (clause < read) continue;
    for (const start of beginnings(text, clause)) {
      const { leads, end } = leadAt(flow, start, inFirst);
      if (leads.length > 0) return { leads, first: inFirst };
      read = Math.max(read, end);
    }
  }
  return { leads: [], first: false };
}

/** The clause's own beginning, and after a leading adverbial ("Trên cơ sở …, Sở Xây dựng chủ trì") its commas. */
function beginnings(text: string, clause: number): number[] {
  const leadIn = LEAD_IN.exec(text.slice(clause, clause + 40))?.[0].length ?? 0;
  const starts = leadIn > 0 ? [clause + leadIn] : [clause];
  if (!ADVERBIAL.test(text.slice(clause, clause + 20))) return starts;
  const window = text.slice(clause, clause + 400);
  const stop = window.search(/[.;:](?: |$)/u);
  for (const { index } of (stop < 0 ? window : window.slice(0, stop)).matchAll(/, (?=\p{L})/gu))
    starts.push(clause + index + 2);
  return starts;
}

/** The leads named at the beginning of a clause, and how far the list of units there reaches. */
function leadAt(
  flow: Flow,
  start: number,
  inFirst: boolean,
  nested = false,
): { leads: Finding<string>[]; end: number } {
  const order = ORDER.exec(flow.text.slice(start, start + 60));
  const list = readUnits(flow, start + (order?.[0].length ?? 0));
  if (list === null) return { leads: [], end: start };
  // "Bộ Nội vụ trân trọng đề nghị Ban …": who speaks does not lead.
  const speaks = / (?:trân trọng )?(?=(?:đề nghị|yêu cầu|giao) )/uy;
  speaks.lastIndex = list.end;
  const spoken = order === null && !nested ? speaks.exec(flow.text) : null;
  if (spoken !== null) return leadAt(flow, list.end + spoken[0].length, inFirst, true);
  return { leads: leadsOf(flow, list, order, inFirst), end: list.end };
}

function leadsOf(flow: Flow, list: UnitList, order: RegExpExecArray | null, inFirst: boolean): Finding<string>[] {
  const { text } = flow;
  const units = list.units;
  const rest = text.slice(list.end, list.end + 200);
  const verb = rest.replace(ADJUNCT, "");
  const generic = units.every((unit) => unit.generic);
  const of = (rule: RuleCode, certain = true) => findings(list, rule, certain);
  if (/^,? ?chủ trì(?![\p{L}])/u.test(verb) || /^ [^.;:,]{0,60} chủ trì,? (?:và )?phối hợp/u.test(rest))
    return of("lead-named");
  if (/^,? ?phối hợp(?! giữa)/u.test(verb) || /^[^.;:,]{0,40}? phối hợp (?:chặt chẽ |cùng )?với/u.test(rest))
    return of("lead-by-cooperation");
  if (order?.groups?.["charge"] !== undefined) return of("lead-by-charge");
  if (/^ ?(?:có trách nhiệm|chịu trách nhiệm|là (?:cơ quan|đơn vị))/u.test(rest)) return of("lead-by-duty");
  if (order?.groups?.["request"] !== undefined) return of("lead-by-request", !generic);
  if (!/^(?: ?$| ?:| \p{L})/u.test(rest) && !flow.lineStarts.has(list.end + 1)) return [];
  if (/^ (?:là|đã|được|có (?!trách nhiệm))(?![\p{L}])/u.test(rest)) return [];
  return inFirst || isSpecific(units) || /^ (?:phải|cần)(?![\p{L}])/u.test(rest) ? of("lead-as-subject", inFirst) : [];
}

const isSpecific = (units: readonly NamedUnit[]) => units.some(({ generic }) => !generic);

/** Everyone after "phối hợp (cùng) với"; "công tác phối hợp giữa …" names nobody. */
function readCoordinators(flow: Flow): Finding<string>[] {
  let read = 0;
  return [...flow.text.matchAll(COOPERATION)].flatMap((match) => {
    if (
      match.index < read ||
      /(?:công tác|sự|cơ chế|quy chế|việc|tinh thần) $/u.test(
        flow.text.slice(Math.max(0, match.index - 12), match.index),
      )
    )
      return [];
    const named = /(?:với|cùng) $/u.test(match[0]);
    const list = readUnits(flow, match.index + match[0].length, named);
    read = list?.end ?? read;
    return findings(list, "coordinating-named").map((unit) => ({ ...unit, rule: "coordinating-named" as const }));
  });
}

/** Each name once, the first time it is said. */
export function distinct(list: readonly Finding<string>[]): Finding<string>[] {
  const seen = new Set<string>();
  return list.filter(({ value }) => {
    const key = value.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
