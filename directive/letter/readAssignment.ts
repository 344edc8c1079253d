import { findAll } from "../findAll.ts";
import { firstWords, matchAtWords, type FirstWords } from "../deadline/lowerText.ts";
import { flowOf, placed, type Flow } from "./flow.ts";
import type { Line } from "./lines.ts";
import type { Finding } from "./reading.ts";
import { isVerb, matches, pairAt } from "./nameWords.ts";
import { readHeadingName } from "./readHeadingName.ts";
import { beginsUnit, readLabelled, readUnits, type NamedUnit, type UnitList } from "./readUnits.ts";
import type { RuleCode } from "./rules.ts";
import { EVERYONE } from "./unitWords.ts";

/** Who a passage names, as worded; spans are offsets into the letter. */
export interface ReadAssignment {
  readonly leads: readonly Finding<string>[];
  readonly coordinators: readonly Finding<string>[];
  /** True where the passage begins with the lead, false where a later sentence names it. */
  readonly first: boolean;
}

const OFFICE =
  "(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận|[Tt]ổ chức|[Cc]á nhân|[Nn]gười)(?:, (?:đơn vị|tổ chức|bộ phận|cá nhân))?(?: được giao)? )";
const LABELLED_LEAD = new RegExp(
  `(?:${OFFICE}(?:chủ trì(?:,? (?:tham mưu|soạn thảo))?(?: thực hiện)?|(?:chịu trách nhiệm )?thực hiện|đầu mối)|Chủ trì(?: thực hiện)?) ?: ?`,
  "uy",
);
const LABELLED_LEAD_FIRST = firstWords("cơ đơn bộ tổ cá người chủ");
const LABELLED_COORDINATING = new RegExp(`(?:${OFFICE}phối hợp|[Pp]hối hợp)(?: thực hiện)? ?: ?`, "uy");
const LABELLED_COORDINATING_FIRST = firstWords("cơ đơn bộ tổ cá người phối");
const ANOTHER_LABEL = /^[-–+•*(]? ?(?:Đơn vị|Cơ quan|Bộ phận|Chủ trì|Phối hợp)(?: \p{Ll}+){0,6} ?:/u;
/** "do X chủ trì", "dưới sự chủ trì của X": the lead within the sentence. */
const LED_BY = new RegExp(`(?:do (?=[^.;:]{3,160}? (?:chủ trì|làm đầu mối)(?!\\p{L}))|dưới sự chủ trì của )`, "uy");
const LED_BY_FIRST = firstWords("do dưới");
const COOPERATION = new RegExp(
  `[Pp]h[ốôồổ]i h[ợơo]p(?: chặt chẽ| đồng bộ| hiệu quả| tốt| kịp thời| thường xuyên)*(?:,? (?:cùng với|với|cùng))? `,
  "uy",
);
const COOPERATION_FIRST = firstWords("phối");
/** "with X taking part": they work on it, but less than coordinate. */
const TAKING_PART = new RegExp(`(?:với|có) sự (?:tham gia|phối hợp)(?:,? (?:phối hợp|tham gia))? của `, "uy");
const TAKING_PART_FIRST = firstWords("với có");
/** Before "phối hợp": it is spoken of, nobody is told to. */
const SPOKEN_OF =
  /(?:công tác|sự|cơ chế|quy chế|việc|tinh thần|kế hoạch|chương trình|nội dung|mối quan hệ|hiệu quả|đã|trách nhiệm) $/iu;
/**
 * Where a clause may begin with the unit that leads: the passage, after a stop, a colon or a semicolon; and an order to
 * somebody, which needs no stop before it ("… tại điểm 2 - giao Cục X chủ trì").
 */
const CLAUSES =
  /[.;:…!?] (?=[\p{L}“"\d])|[-–”"`,] (?=(?:giao|đề nghị|yêu cầu|phân công) (?:cho )?\p{L})|(?:[Tt]hống nhất|[Đđ]ồng ý|[Nn]hất trí) (?=giao (?:cho )?\p{L})/gu;
const FIRST_CLAUSE = /^[\p{L}“"\d]/u;
/** The same with a capital, where a line begins that ends no sentence: the line before it is a heading. */
const ORDER_AT_LINE_START = /(?:Giao|Đề nghị|Yêu cầu|Phân công) (?:cho )?\p{L}/uy;
const ADVERBIAL =
  /^(?:Trên cơ sở|Căn cứ|Để|Nhằm|Trong đó|Trong|Với|với|Về|Theo|Sau|Khi|Đồng thời|Riêng|Cuối|Đầu|Mỗi|Kết thúc|Hết|Ngoài ra|Bên cạnh đó|Định kỳ|Trước mắt|Trước|Hàng năm|Hằng năm|Hàng|Hằng|Tại|Từ|Đến|Chậm nhất|Qua|Trường hợp|Nếu)(?![\p{L}])/u;
/** Whole orders first: "Giao nhiệm vụ cho" before "Giao". */
const ORDER = new RegExp(
  "^(?:(?<charge>(?:(?:[Gg]iao|[Pp]hân công|[Cc]hỉ định)(?: (?:trách nhiệm|nhiệm vụ|việc|trách nhiệm, nhiệm vụ))?(?: cho)?|[Uu]ỷ quyền(?: cho)?|[Ủủ]y quyền(?: cho)?|do)) ?:? |" +
    "(?<request>(?:[Đđ]ề nghị|[Yy]êu cầu|[Đđ]ối với|[Kk]ính đề nghị) ?:? ))",
  "u",
);
const LEAD_IN =
  /^(?:\d{1,2} |[Đđ]ồng thời,? |Trong đó,? |Riêng |Trước mắt,? |[Tt]rong thời gian tới,? |[Tt]hời gian tới,? |Trên cơ sở đó,? |Theo đó,? )/u;
/** What may stand between the unit and what it shall do. */
const ADJUNCT =
  /^ ?(?:,? ?(?:theo|căn cứ|trong phạm vi|trên cơ sở) (?:đúng )?(?:chức năng|nhiệm vụ|thẩm quyền|quy định|trách nhiệm|lĩnh vực)[^.;:]{0,80}?(?=,? (?:chủ trì|chủ động|phối hợp|khẩn|tiếp tục|chỉ đạo|rà|theo dõi|tổ chức)))?(?: phụ trách [^.;:,]{0,60}?(?= chủ trì| chỉ đạo| theo dõi))?(?:,? ?(?:tiếp tục|chủ động|khẩn trương|kịp thời|thường xuyên|tích cực|nghiêm túc|có trách nhiệm|trực tiếp|chịu trách nhiệm))* ?/u;
/** The letter only tells what the unit did, is, or wrote. */
const TOLD =
  /^ (?:là (?!(?:cơ quan|đơn vị))|đã|được (?!giao|phân công)|nhận được|có (?!trách nhiệm|nhiệm vụ|kế hoạch|biện pháp|giải pháp|phương án)|nhận thấy|vừa|từng|cho rằng|thông báo kết luận)(?![\p{L}])|^ (?:đã|được|là|có(?! (?:trách nhiệm|nhiệm vụ|biện pháp|giải pháp|phương án|kế hoạch (?!số)))|nhận được|nhận thấy) /u;
/** "chi trì", "chủ tri": marks go astray in a scan. */
const LEADS = /^,? ?ch[ủuùúi] tr[ìiíĩ](?!\p{L})/u;
const COORDINATES_WITH = /^,? ?(?:và )?phối hợp(?! giữa)/u;

/**
 * Reads leads and coordinating units of one passage: a point's own words, or the heading above it (`isHeading`), which may
 * be a name and nothing else.
 */
export function readAssignment(lines: readonly Line[], isHeading = false): ReadAssignment {
  const flow = flowOf(lines);
  const found = readLead(flow, isHeading);
  const leads = distinct(found.leads);
  const leadNames = new Set(leads.map(({ value }) => value.toLowerCase()));
  const coordinators = distinct([
    ...labelledBy(flow, LABELLED_COORDINATING, LABELLED_COORDINATING_FIRST, "coordinating-labelled"),
    ...readCoordinators(flow),
    ...(leads.length > 0 ? readHelpers(flow, found.end) : []),
  ]).filter(({ value }) => !leadNames.has(value.toLowerCase()));
  return {
    leads: leads.map((lead) => placed(flow, lead)),
    coordinators: coordinators.map((unit) => placed(flow, unit)),
    first: found.first,
  };
}

interface FoundLead {
  readonly leads: readonly Finding<string>[];
  readonly first: boolean;
  /** Behind what names them. */
  readonly end: number;
}

function readLead(flow: Flow, isHeading: boolean): FoundLead {
  const labelled = labelledBy(flow, LABELLED_LEAD, LABELLED_LEAD_FIRST, "lead-labelled");
  if (labelled.length > 0) return { leads: labelled, first: true, end: flow.text.length };
  const begun = readLeadOfClause(flow, isHeading);
  if (begun.leads.length > 0 && begun.first) return begun;
  const within = behind(flow, LED_BY, LED_BY_FIRST).flatMap((at) => findings(readUnits(flow, at, true), "lead-named"));
  return within.length > 0 ? { leads: within, first: true, end: flow.text.length } : begun;
}

/** What stands behind a label is a name, known or not. */
function labelledBy(flow: Flow, pattern: RegExp, first: FirstWords, rule: RuleCode): Finding<string>[] {
  if (!flow.text.includes(":")) return [];
  return behind(flow, pattern, first).flatMap((at) => {
    // "Cơ quan thực hiện: - Đơn vị chủ trì: X": the label of labels names nobody.
    if (ANOTHER_LABEL.test(flow.text.slice(at, at + 60))) return [];
    return findings(readLabelled(flow, at), rule);
  });
}

/** Where the matches of a pattern end: names may begin there. */
const behind = (flow: Flow, pattern: RegExp, first: FirstWords): number[] =>
  Array.from(matchAtWords(flow.lower, pattern, first, flow.text), ({ index, 0: match }) => index + match.length);

function findings(list: UnitList | null, rule: RuleCode, certain = true): Finding<string>[] {
  return (list?.units ?? []).map((unit) => ({
    value: unit.name,
    span: { start: unit.start, end: unit.end },
    rule: rule.startsWith("lead") && EVERYONE.test(unit.name.toLowerCase()) ? "lead-of-all" : rule,
    certain: certain && unit.certain,
  }));
}

function readLeadOfClause(flow: Flow, isHeading: boolean): FoundLead {
  const { text } = flow;
  let inFirst = true;
  let read = 0;
  const clauses = clausesOf(flow);
  for (const [number, clause] of clauses.entries()) {
    if (
      clause > 0 &&
      /[.…!?] $/u.test(text.slice(clause - 2, clause)) &&
      !/^\S{0,3} $/u.test(text.slice(0, Math.min(clause, 8)))
    )
      inFirst = false;
    if (clause < read || isEnclosed(text, clause)) continue;
    for (const start of beginnings(text, clause, clauses[number + 1] ?? text.length)) {
      const { leads, end } = leadAt(flow, start, { inFirst, later: start > 0, isHeading });
      if (leads.length > 0) return { leads, first: inFirst, end };
      read = Math.max(read, end);
    }
  }
  return { leads: [], first: false, end: 0 };
}

/** "(Vụ A sớm đối thoại; Cục B tham mưu …)": what stands in brackets is said by the way. */
function isEnclosed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_ASIDE), at);
  const open = before.lastIndexOf("(");
  return open >= 0 && !before.includes(")", open) && text.slice(at, at + LONGEST_ASIDE).includes(")");
}

const LONGEST_ASIDE = 300;

/** Where a clause may begin, in order. */
function clausesOf({ text, lineStarts }: Flow): number[] {
  const marked = findAll(text, CLAUSES).map(({ index, 0: mark }) => index + mark.length);
  if (FIRST_CLAUSE.test(text)) marked.unshift(0);
  const begun = [...lineStarts].filter(
    (at) => at > 0 && (beginsLead(text, at) || matches(ORDER_AT_LINE_START, text, at) > 0),
  );
  return begun.length === 0 ? marked : [...new Set([...marked, ...begun])].sort((one, other) => one - other);
}

/** "… về lao động\nBộ Nội vụ chủ trì": behind a heading without a mark, only who is said to lead begins a clause. */
function beginsLead(text: string, at: number): boolean {
  if (!/\p{Lu}/u.test(text.charAt(at)) || /[,-] ?$/u.test(text.slice(Math.max(0, at - 2), at)) || !beginsUnit(text, at))
    return false;
  return /^[^.;:]{4,140}? (?:chủ trì|có trách nhiệm|phối hợp với)(?!\p{L})/u.test(text.slice(at, at + 160));
}

/** The clause's own beginning, and after a leading adverbial ("Trên cơ sở …, Sở Xây dựng chủ trì") its commas. */
function beginnings(text: string, clause: number, next: number): number[] {
  const leadIn = LEAD_IN.exec(text.slice(clause, clause + 40))?.[0].length ?? 0;
  const starts = leadIn > 0 ? [clause + leadIn] : [clause];
  if (!ADVERBIAL.test(text.slice(clause, clause + 20))) return starts;
  const window = text.slice(clause, Math.min(next, clause + 400));
  const stop = window.search(/[.;:](?: |$)/u);
  // "Về đường nối, tỉnh A đến quốc lộ 6: …": what stands before the colon only says what it is about.
  if (stop >= 0 && window.charAt(stop) === ":" && /^(?:Về|Đối với)(?!\p{L})/u.test(window)) return starts;
  for (const { index } of (stop < 0 ? window : window.slice(0, stop)).matchAll(/, (?=\p{L})/gu))
    starts.push(clause + index + 2);
  return starts;
}

/** Where in its passage a clause stands. */
interface Place {
  readonly inFirst: boolean;
  readonly later: boolean;
  readonly isHeading: boolean;
}

/** The leads named at the beginning of a clause, and how far the list of units there reaches. */
function leadAt(
  flow: Flow,
  start: number,
  place: Place,
  nested = false,
): { leads: readonly Finding<string>[]; end: number } {
  const order = ORDER.exec(flow.text.slice(start, start + 60));
  const from = start + (order?.[0].length ?? 0);
  const read = readUnits(flow, from);
  const heading =
    start === 0 && beginsUnit(flow.text, from) ? readHeadingName(flow, from, read, place.isHeading) : null;
  const list = heading ?? read;
  if (list === null) return { leads: [], end: start };
  // "Bộ Nội vụ trân trọng đề nghị Ban …": who speaks does not lead.
  const speaks = / (?:trân trọng )?(?:(?=(?:đề nghị|yêu cầu|giao) )|(?=(?:đề nghị|yêu cầu):?$))/uy;
  speaks.lastIndex = list.end;
  const spoken = order === null && !nested ? speaks.exec(flow.text) : null;
  if (spoken !== null) return leadAt(flow, list.end + spoken[0].length, place, true);
  return { leads: leadsOf(flow, list, order, place), end: list.end };
}

function leadsOf(
  flow: Flow,
  list: UnitList,
  order: RegExpExecArray | null,
  { inFirst, later }: Place,
): Finding<string>[] {
  const { text } = flow;
  const units = list.units;
  const rest = text.slice(list.end, list.end + 240);
  const verb = rest.replace(ADJUNCT, "");
  const generic = units.every((unit) => unit.generic);
  const whole = isWhole(flow, list.end);
  const of = (rule: RuleCode, certain = true) => findings(list, rule, certain && whole);
  if (LEADS.test(verb) || /^ [^.;:,]{0,60} chủ trì,? (?:và )?phối hợp/u.test(rest)) return of("lead-named");
  if (COORDINATES_WITH.test(verb) || /^[^.;:,]{0,40}? phối hợp (?:chặt chẽ |cùng )?với/u.test(rest))
    return of("lead-by-cooperation");
  // "…, phân công từng thành viên phụ trách địa bàn": those who lead have their own people do it.
  if (later && OWN_PEOPLE.test(units[0]?.name ?? "")) return [];
  if (order?.groups?.["charge"] !== undefined) return of("lead-by-charge");
  if (/^,? ?(?:có trách nhiệm|chịu trách nhiệm|là (?:cơ quan|đơn vị)|làm (?:cơ quan )?đầu mối)/u.test(rest))
    return of("lead-by-duty");
  if (/^đối/iu.test(order?.[0] ?? "") && generic && ABOUT_MATTER.test(rest)) return [];
  // "Đối với X:" may only say whom the matter is about.
  if (order?.groups?.["request"] !== undefined) return of("lead-by-request", !generic && !/^đối/iu.test(order[0]));
  if (!/^(?: ?$| ?:| ?,? ["“]?\p{L})/u.test(rest) && !flow.lineStarts.has(list.end + 1)) return [];
  if (TOLD.test(rest)) return [];
  // Inside the sentence a unit leads only where what it shall do follows: "…, Sở A rà soát", not "…: Sở A, Sở B.".
  if (later && !isTold(text, list.end)) return [];
  return inFirst || isSpecific(units) || /^ (?:phải|cần)(?![\p{L}])/u.test(rest) ? of("lead-as-subject", inFirst) : [];
}

const OWN_PEOPLE = /^(?:từng|các) (?:thành viên|đồng chí|cán bộ|công chức|viên chức|chuyên viên|đ\/c)/u;
/** "Đối với các cơ sở không còn nhu cầu sử dụng:" */
const ABOUT_MATTER = /^ (?:không|chưa|đã|còn|đang|bị|được|có nhu cầu|thuộc diện|đủ)(?!\p{L})/u;

/** Did the list end where one does, and not at a word that the reader took for no unit? */
function isWhole({ text, lineStarts }: Flow, end: number): boolean {
  if (lineStarts.has(end + 1) || isTold(text, end)) return true;
  const rest = text.slice(end, end + 24);
  return !/^(?:, \p{Lu}|,? (?:và|được|có(?! trách nhiệm| biện pháp| kế hoạch| văn bản| giải pháp)|mà|bao gồm|gồm) )/u.test(
    rest,
  );
}

/** Does a verb, or what may stand before one, follow? */
function isTold(text: string, end: number): boolean {
  if (/^(?: ?:|,? (?:phải|cần|theo|căn cứ|sớm|trình|gửi|chịu|làm|lập)(?!\p{L}))/u.test(text.slice(end, end + 12)))
    return true;
  const [pair] = pairAt(text, end + 1);
  return text.charAt(end) === " " && pair !== null && isVerb(pair.toLowerCase());
}

const isSpecific = (units: readonly NamedUnit[]) => units.some(({ generic }) => !generic);

/** Everyone after "phối hợp (cùng) với"; "công tác phối hợp giữa …" names nobody. */
function readCoordinators(flow: Flow): Finding<string>[] {
  let read = 0;
  const named = [...matchAtWords(flow.lower, COOPERATION, COOPERATION_FIRST, flow.text)].flatMap((match) => {
    if (match.index < read || SPOKEN_OF.test(flow.text.slice(Math.max(0, match.index - 14), match.index))) return [];
    const loose = /(?:với|cùng) $/u.test(match[0]);
    const list = readUnits(flow, match.index + match[0].length, loose);
    read = list?.end ?? read;
    return findings(list, "coordinating-named");
  });
  const takingPart = behind(flow, TAKING_PART, TAKING_PART_FIRST).flatMap((at) =>
    findings(readUnits(flow, at, true), "coordinating-named", false),
  );
  return [...named, ...takingPart];
}

/** "Phòng Kinh tế chủ trì; Công an xã phối hợp": behind the lead, whoever is only said to work with it. */
function readHelpers(flow: Flow, from: number): Finding<string>[] {
  if (!flow.text.includes("phối hợp", from)) return [];
  return findAll(flow.text.slice(from), /[;,.] (?=\p{L})/gu)
    .slice(0, 40)
    .flatMap((match) => {
      const list = readUnits(flow, from + match.index + 2);
      if (
        list === null ||
        !/^ (?:cùng )?phối hợp(?:[.;,]|$| (?:thực hiện|việc|trong|triển khai|xây dựng|tổ chức|rà soát|tham gia))/u.test(
          flow.text.slice(list.end, list.end + 40),
        )
      )
        return [];
      return findings(list, "coordinating-named");
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
