import type { DeadlineBase } from "../deadline/deadlineReader.ts";
import { END, firstWords, lowerOf, matchAtWords } from "../deadline/lowerText.ts";
import { readDeadlines } from "../deadline/readDeadlines.ts";
import { flowOf, placed, type Flow } from "./flow.ts";
import type { Line } from "./lines.ts";
import { distinct, readAssignment, type ReadAssignment } from "./readAssignment.ts";
import type { Finding, ReadDeadline, ReadItem } from "./reading.ts";
import { readProducts } from "./readProducts.ts";
import { readReportTo } from "./readReportTo.ts";

/** Urgency that names no day; in small letters. "ngay từ đầu", "ngay cả" urge nothing. */
const CUES = new RegExp(
  `(?:khẩn trương|ngay lập tức|lập tức|kịp thời|thường xuyên|sớm nhất|sớm|quyết liệt|đột xuất|ngay(?! (?:từ|cả|trong|sau|khi|tại)))${END}`,
  "y",
);
const CUES_BEGIN = firstWords("khẩn ngay lập kịp thường sớm quyết đột");

/**
 * What a point says: who leads, with whom, by when. `inherited` is what the headings above it name; `fields` are labelled
 * lines further down that speak of this point among others.
 */
export function itemOf(
  path: string | null,
  lines: readonly Line[],
  start: number,
  inherited: ReadAssignment | null,
  base: DeadlineBase,
  fields: readonly Line[] = [],
): ReadItem {
  const flow = flowOf(lines);
  const further = flowOf(fields);
  const lower = lowerOf(flow.text);
  const worded = readAssignment(lines);
  const own = worded.leads.length > 0 || fields.length === 0 ? worded : readAssignment(fields);
  const leads = own.leads.length > 0 && (own.first || inherited === null) ? own.leads : (inherited?.leads ?? own.leads);
  const leadNames = new Set(leads.map(({ value }) => value.toLowerCase()));
  const shared = leads === inherited?.leads ? inherited.coordinators : [];
  const coordinators = distinct([...own.coordinators, ...shared]).filter(
    ({ value }) => !leadNames.has(value.toLowerCase()),
  );
  const forAll = leads.every(({ rule }) => rule === "lead-of-all") || (leads === own.leads && !own.first);
  return {
    path,
    text: flow.written,
    span: { start, end: lines.at(-1)?.end ?? start },
    leads,
    coordinators,
    addressees: forAll ? "all" : leads.map(({ value }) => value),
    deadlines: deadlinesOf(flow, further, base),
    cues: [...matchAtWords(lower, CUES, CUES_BEGIN)].map(({ index, 0: cue }) =>
      flow.text.slice(index, index + cue.length),
    ),
    products: [...readProducts(flow, lower), ...readProducts(further, lowerOf(further.text))],
    reportTo: readReportTo(flow, lower),
  };
}

/** A point's own deadlines; those in labelled lines further down only where it has none with a day. */
function deadlinesOf(own: Flow, further: Flow, base: DeadlineBase): Finding<ReadDeadline>[] {
  const readIn = (flow: Flow) =>
    readDeadlines(flow.text, base).map((deadline) => placed(flow, asWritten(deadline, flow)));
  const found = readIn(own);
  const isDated = found.some(({ value }) => value.day !== null || value.rrule !== null);
  return isDated ? found : [...found, ...readIn(further)];
}

/** The phrase with its tone marks where the letter has them. */
const asWritten = (deadline: Finding<ReadDeadline>, { written }: Flow): Finding<ReadDeadline> => ({
  ...deadline,
  value: { ...deadline.value, phrase: written.slice(deadline.span.start, deadline.span.end).trim() },
});
