import { foldLookAlikes } from "../vietnamese.ts";
import { isoDayOf } from "../deadline/isoDay.ts";
import { spanIn, type Flow } from "./flow.ts";
import type { Finding, Reading } from "./reading.ts";

type Citation = Reading["citedDocuments"][number]["value"];

/** 444/TB-VPUBND · 66.7/2025/NQ-CP · 141/2024/QH15 · 91-KL/TW · 515/KH-BCA-BNN&MT · 15972/SXD-QLN& TTBĐS */
const PART = "\\p{Lu}[\\p{L}\\d]*(?: ?& ?\\p{Lu}[\\p{L}\\d]*)*";
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d/.-])\\d{1,5}(?:\\.\\d{1,2})?(?:/(?:19|20)\\d{2})?[/-]${PART}(?:[-/]${PART})*`,
  "gu",
);
const DAY =
  /^,? ?ngày (?<day>\d{1,2}) ?(?:[/.-] ?(?<month>\d{1,2}) ?[/.-] ?(?<year>\d{4})|tháng (?<month2>\d{1,2}) năm (?<year2>\d{4}))/u;
const ISSUER =
  /^ (?:của|do) (?<issuer>\p{Lu}[^.,;:()“”]{1,80}?)(?= (?:về|phê duyệt|quy định|ban hành|sửa đổi|về việc|tiếp tục|trên|tại|hướng dẫn|thực hiện|và|được|đã|đối với|gửi|có)(?![\p{L}])|[.,;:()“”]|$)/u;
/** Who signs such numbers, where the letter does not say. */
const BY_SYMBOL: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[-/])TTg(?:-|$)/u, "Thủ tướng Chính phủ"],
  [/-CP$/u, "Chính phủ"],
  [/\/QH\d{2}$/u, "Quốc hội"],
  [/UBTVQH\d{2}$/u, "Ủy ban Thường vụ Quốc hội"],
];

/** Every document the letter cites, once each; `own` is the letter's own number. */
export function readCitations(flow: Flow, own: string | null): Finding<Citation>[] {
  const seen = new Set<string>(own === null ? [] : [own]);
  const found: Finding<Citation>[] = [];
  const text = foldLookAlikes(flow.text);
  for (const match of text.matchAll(NUMBER)) {
    const number = match[0];
    if (seen.has(number) || (number.match(/\p{Lu}/gu)?.length ?? 0) < 2) continue;
    seen.add(number);
    const end = match.index + number.length;
    const after = text.slice(end, end + 200);
    const day = DAY.exec(after);
    const groups = day?.groups ?? {};
    const length = day?.[0].length ?? 0;
    const issuer = ISSUER.exec(flow.text.slice(end + length, end + length + 160))?.groups?.["issuer"]?.trim();
    found.push({
      value: {
        number,
        day:
          day === null
            ? null
            : isoDayOf(
                Number(groups["year"] ?? groups["year2"]),
                Number(groups["month"] ?? groups["month2"]),
                Number(groups["day"]),
              ),
        issuer: issuer ?? BY_SYMBOL.find(([symbol]) => symbol.test(number))?.[1] ?? null,
      },
      span: spanIn(flow, { start: match.index, end: end + length }),
      rule: "cited-document",
      certain: true,
    });
  }
  return found;
}
