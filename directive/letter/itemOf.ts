import type { DeadlineBase } from "../deadline/deadlineReader.ts";
import { END, firstWords, matchAtWords } from "../deadline/lowerText.ts";
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

/** Lines that say something of a point beside its own words. */
export interface Beside {
  /** How many of its own lines are its title: whom the sentence below it names is in charge. */
  readonly title?: number;
  /** The list that its words lead to: part of what is to be done, but those whom it names are in charge of nothing. */
  readonly parts?: readonly Line[];
  /** Labelled lines further down that speak of this point among others. */
  readonly fields?: readonly Line[];
}

/** What a point says: who leads, with whom, by when. `inherited` is what the headings above it name. */
export function itemOf(
  path: string | null,
  words: readonly Line[],
  start: number,
  inherited: ReadAssignment | null,
  base: DeadlineBase,
  { title = 0, parts = [], fields = [] }: Beside = {},
): ReadItem {
  const lines = parts.length === 0 ? words : [...words, ...parts];
  const flow = flowOf(lines);
  const further = flowOf(fields);
  const own = assignmentOf(words, title, fields);
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
    cues: [...matchAtWords(flow.lower, CUES, CUES_BEGIN)].map(({ index, 0: cue }) =>
      flow.text.slice(index, index + cue.length),
    ),
    products: [...readProducts(flow), ...readProducts(further)],
    reportTo: readReportTo(flow),
  };
}

/** Who is named first: in its words, in those below its title, in labelled lines further down. */
function assignmentOf(words: readonly Line[], title: number, fields: readonly Line[]): ReadAssignment {
  const whole = readAssignment(words);
  if (title > 0 && !(whole.first && whole.leads.length > 0)) {
    const below = readAssignment(words.slice(title));
    if (below.first && below.leads.length > 0) return below;
  }
  return whole.leads.length > 0 || fields.length === 0 ? whole : readAssignment(fields);
}

/** A point's own deadlines; those in labelled lines further down only where it has none with a day. */
function deadlinesOf(own: Flow, further: Flow, base: DeadlineBase): Finding<ReadDeadline>[] {
  const readIn = (flow: Flow) =>
    readDeadlines(flow.text, base, flow.lower).map((deadline) => placed(flow, asWritten(deadline, flow)));
  const found = readIn(own);
  const isDated = found.some(({ value }) => value.day !== null || value.rrule !== null);
  return isDated ? found : [...found, ...readIn(further)];
}

/** The phrase with its tone marks where the letter has them. */
const asWritten = (deadline: Finding<ReadDeadline>, { written }: Flow): Finding<ReadDeadline> => ({
  ...deadline,
  value: { ...deadline.value, phrase: written.slice(deadline.span.start, deadline.span.end).trim() },
});
