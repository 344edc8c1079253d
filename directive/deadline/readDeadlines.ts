import type { Finding, ReadDeadline } from "../letter/reading.ts";
import type { DeadlineBase, DeadlineReader, DeadlineRefiner } from "./deadlineReader.ts";
import { byEvent } from "./readers/byEvent.ts";
import { byReference } from "./readers/byReference.ts";
import { countedDays } from "./readers/countedDays.ts";
import { dayRange } from "./readers/dayRange.ts";
import { endOfMonth } from "./readers/endOfMonth.ts";
import { endOfQuarter } from "./readers/endOfQuarter.ts";
import { endOfSchoolYear } from "./readers/endOfSchoolYear.ts";
import { endOfWeek } from "./readers/endOfWeek.ts";
import { endOfYear } from "./readers/endOfYear.ts";
import { fixedDay } from "./readers/fixedDay.ts";
import { issueDay } from "./readers/issueDay.ts";
import { recurring } from "./readers/recurring.ts";
import { dropHistory, dropOverlapped, dropQuoted, dropTopic, preferDays } from "./refiners.ts";

const READERS: readonly DeadlineReader[] = [
  fixedDay,
  dayRange,
  issueDay,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  endOfWeek,
  endOfSchoolYear,
  countedDays,
  recurring,
  byEvent,
  byReference,
];

const REFINERS: readonly DeadlineRefiner[] = [dropQuoted, dropTopic, dropOverlapped, dropHistory, preferDays];

/**
 * Every deadline in a stretch of text with single spaces (NFC), in its order; spans are offsets into that text. To add a
 * phrase: one reader, one line above, one row in the table of its test.
 */
export function readDeadlines(text: string, base: DeadlineBase): Finding<ReadDeadline>[] {
  let found = READERS.flatMap((reader) => [...reader(text, base)]);
  for (const refine of REFINERS) found = refine(found, text, base);
  return found.map(({ start, end, rule, certain, deadline }) => ({
    value: { phrase: text.slice(start, end).trim(), ...deadline },
    span: { start, end },
    rule,
    certain,
  }));
}
