import { findAll } from "../findAll.ts";
import { foldMarks } from "../vietnamese.ts";
import { isoDayOf } from "../deadline/isoDay.ts";
import { spanIn, type Flow } from "./flow.ts";
import type { Finding, Reading } from "./reading.ts";

type Citation = Reading["citedDocuments"][number]["value"];

/** One part of a symbol, as in "QLN& TTBĐS". */
const PART = "\\p{Lu}[\\p{L}\\d]*(?: ?& ?\\p{Lu}[\\p{L}\\d]*)*";
/** A part that a line break, or a slip, parted from its hyphen: "01/NQ- CP", "749/QD- TTg". */
const PARTED = "-(?: - ?| -| )(?:\\p{Lu}{2,}[\\p{L}\\d]*|\\p{Lu}\\p{L}\\p{L}?)(?![\\p{L}])";
/** 444/TB-VPUBND · 66.7/2025/NQ-CP · 141/2024/QH15 · 91-KL/TW · 515/KH-BCA-BNN&MT · 15972/SXD-QLN& TTBĐS */
const NUMBER = new RegExp(
  `(?=\\d)(?<![\\p{L}\\d/.-]|\\d:)\\d{1,5}(?:\\.\\d{1,2})?(?<year>/(?:19|20)\\d ?\\d)?(?: ?/|-)${PART}(?:[-/]${PART}|${PARTED})*`,
  "gu",
);
/** Numbers of forms and annexes: "Mẫu số 02/TNDN", "Phụ lục 01/KH". */
const FORM = /(?:[Mm]ẫu|[Bb]iểu|[Pp]hụ lục|[Pp]hiếu|[Mm]ã)(?: mẫu| biểu)?(?: số)? ?:? ?$/u;
/** What makes a number of a document out of one with a single part: "số 72/QH", "văn bản 15/CV". */
const NAMED =
  /(?:(?:^|[\s(])(?:số|sô|Số|SỐ) ?:? ?|(?:Luật|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Công văn|Công điện|Thông báo|Kế hoạch|Thông tư|Kết luận|văn bản|Văn bản|Báo cáo|Tờ trình|Hướng dẫn|Chương trình|Quy định) )$/u;
const KINDS =
  "Nghị quyết|Nghị định|Quyết định|Chỉ thị|Công văn|Công điện|Thông báo|Kế hoạch|Thông tư|Thông tư liên tịch|Kết luận|Văn bản|Báo cáo|Tờ trình|Hướng dẫn|Chương trình|Quy định|Quy chế|Luật|Bộ luật|Pháp lệnh|Đề án|Giấy mời|Thông tri|Kết luận thanh tra|Biên bản|Phiếu chuyển|Phương án";
const KIND = new RegExp(`(?<![\\p{L}])(?:${KINDS})(?![\\p{L}])`, "giu");
/** "… của Sở Y tế tại Công văn số", "Công văn của Bộ Y tế số": who wrote it stands before its number. */
const ISSUER_BEFORE = new RegExp(
  `(?:của|Theo|theo) (?<issuer>\\p{Lu}[^.,;:()“”]{2,80}?)(?: tại(?: các)?(?: (?:${KINDS}))?)? [Ss]ố ?:? ?$`,
  "u",
);
const DATE =
  " ?(?:\\(|, ?)?(?:(?:được )?(?:ký|ban hành|ký ban hành|ký kết) )?ngày (?<day>\\d{1,2}) ?(?:[/.-] ?(?<month>\\d{1,2}) ?[/.-] ?(?<year>\\d{4})|tháng (?<month2>\\d{1,2}) năm (?<year2>\\d{4}))\\)?";
const NAME =
  "(?<issuer>\\p{Lu}[^.,;:()“”]{1,80}?)(?= (?:về|phê duyệt|quy định|ban hành|sửa đổi|về việc|tiếp tục|trên|tại|hướng dẫn|thực hiện|và|được|đã|đối với|gửi|có|số|yêu cầu|đề nghị|chỉ đạo|giao|triển khai|ngày)(?![\\p{L}])|[.,;:()“”]|$)";
/** "số … ngày … của X", "số … của X ngày …" */
const DAY_THEN_ISSUER = new RegExp(`^(?<date>${DATE})?(?: (?:của|do) ${NAME})?`, "u");
const ISSUER_THEN_DAY = new RegExp(`^ (?:của|do) ${NAME} ?${DATE}`, "u");
/** Who signs such numbers, where the letter does not say. */
const BY_SYMBOL: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[-/])TTg(?:-|$)/u, "Thủ tướng Chính phủ"],
  [/-CP$/u, "Chính phủ"],
  [/\/QH\d{1,2}$/u, "Quốc hội"],
  [/UBTVQH\d{1,2}$/u, "Ủy ban Thường vụ Quốc hội"],
];
/** Two citations that share what is said of the first, or of the last: "số A ngày …, số B ngày … của X". */
const SHARING = /^[\s,;]*(?:và )?(?:(?:các )?(?:[Vv]ăn bản )?số )?$/u;
const WINDOW = 200;
/** "(Kèm theo Công văn số …)" above an annex names the letter itself. */
const ATTACHED = /[Kk]èm theo (?:Công văn|Công điện|Kế hoạch|Chỉ thị|Thông báo|Quyết định|[Vv]ăn bản) số $/u;

/**
 * Every document that the letter cites, once each: "<kind> số <number> (ngày <day>) của <issuer>", the issuer before or
 * after the day, or told by the symbol; in a list the kind stands once, and the issuer behind the last. `own` is the
 * letter's own number; where it is lost, what an annex says it is attached to is no citation either.
 */
export function readCitations(flow: Flow, own: string | null): Finding<Citation>[] {
  const seen = new Set<string>(own === null ? [] : [keyOf(own)]);
  const found: (Finding<Citation> & { readonly from: number; readonly to: number })[] = [];
  const { text } = flow;
  for (const match of findAll(text, NUMBER)) {
    const number = match[0].replace(/ ?- ?-? ?/gu, "-");
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    if (seen.has(keyOf(number)) || !isNumber(match, before) || (own === null && ATTACHED.test(before))) continue;
    seen.add(keyOf(number));
    const end = match.index + match[0].length;
    const after = text.slice(end, end + WINDOW);
    const said = ISSUER_THEN_DAY.exec(after) ?? DAY_THEN_ISSUER.exec(after);
    const groups = said?.groups ?? {};
    const last = found.at(-1);
    const between = last === undefined ? "" : text.slice(last.to, match.index);
    const shares = last !== undefined && SHARING.test(between);
    found.push({
      value: {
        number,
        type: kindIn(shares ? between : before) ?? (shares ? last.value.type : null),
        day: dayOf(groups),
        issuer:
          groups["issuer"]?.trim() ??
          (shares ? null : issuerIn(before)) ??
          BY_SYMBOL.find(([symbol]) => symbol.test(number))?.[1] ??
          null,
      },
      span: spanIn(flow, { start: match.index, end: end + (groups["date"]?.length ?? 0) }),
      rule: "cited-document",
      certain: number === match[0] && (number.includes("-") || match.groups?.["year"] !== undefined),
      from: match.index,
      to: end + (said?.[0].length ?? 0),
    });
  }
  return found.map(({ value, span, rule, certain }, at) => {
    const next = found[at + 1];
    const shared = next !== undefined && SHARING.test(text.slice(found[at]?.to, next.from)) ? next.value.issuer : null;
    return { value: { ...value, issuer: value.issuer ?? shared }, span, rule, certain };
  });
}

function isNumber(match: RegExpExecArray, before: string): boolean {
  const symbol = match[0].replace(/^[\d./ ]+/u, "");
  if ((symbol.match(/\p{Lu}/gu)?.length ?? 0) < 2 || FORM.test(before)) return false;
  return match.groups?.["year"] !== undefined || /[-/]/u.test(symbol.slice(1)) || NAMED.test(before);
}

/** The kind named last before the number, within its sentence: "các Công điện: số 217/CĐ-TTg". */
function kindIn(before: string): string | null {
  const stop = Math.max(...[".", ";", "(", ")"].map((mark) => before.lastIndexOf(mark)));
  const clause = before.slice(stop + 1);
  return findAll(clause, KIND).at(-1)?.[0] ?? null;
}

const issuerIn = (before: string) =>
  ISSUER_BEFORE.exec(before)
    ?.groups?.["issuer"]?.replace(/^.* của /u, "")
    .trim() ?? null;

function dayOf(groups: Partial<Record<string, string>>): Citation["day"] {
  const [year, month, day] = [groups["year"] ?? groups["year2"], groups["month"] ?? groups["month2"], groups["day"]];
  return day === undefined ? null : isoDayOf(Number(year), Number(month), Number(day));
}

/** The same number, whatever case, marks and spaces a copy gave it. */
const keyOf = (number: string) => foldMarks(number).replaceAll(" ", "");
