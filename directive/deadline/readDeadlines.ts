import type { Finding, ReadDeadline } from "../letter/reading.ts";
import type { DeadlineBase, DeadlineReader, DeadlineRefiner, FoundDeadline } from "./deadlineReader.ts";
import { lowerOf } from "./lowerText.ts";
import { readMentions } from "./readMentions.ts";
import { byEvent } from "./readers/byEvent.ts";
import { byReference } from "./readers/byReference.ts";
import { countedTime } from "./readers/countedTime.ts";
import { issueDay } from "./readers/issueDay.ts";
import { namedTimes } from "./readers/namedTimes.ts";
import { onDemand } from "./readers/onDemand.ts";
import { recurring } from "./readers/recurring.ts";
import {
  dropExplained,
  dropHistory,
  dropOverlapped,
  dropQuoted,
  dropTopic,
  joinRecurring,
  preferDays,
  preferRegular,
} from "./refiners.ts";
import { repeatPeriodic } from "./repeatPeriodic.ts";

const READERS: readonly DeadlineReader[] = [
  namedTimes,
  issueDay,
  countedTime,
  recurring,
  byEvent,
  byReference,
  onDemand,
];

const REFINERS: readonly DeadlineRefiner[] = [
  dropQuoted,
  dropTopic,
  dropOverlapped,
  dropExplained,
  dropHistory,
  repeatPeriodic,
  joinRecurring,
  preferDays,
  preferRegular,
];

/**
 * Every deadline in a stretch of text with single spaces (NFC), in its order; spans are offsets into that text. To add a
 * phrase: one reader, one line above, one row in the table of its test.
 */
export function readDeadlines(text: string, base: DeadlineBase, lower = lowerOf(text)): Finding<ReadDeadline>[] {
  const mentions = readMentions(text, lower);
  let found: FoundDeadline[] = [];
  for (const reader of READERS) for (const one of reader(lower, base, mentions)) found.push(one);
  if (found.length === 0) return [];
  for (const refine of REFINERS) found = refine(found, text, base);
  return found.map(({ start, end, rule, certain, deadline }) => ({
    value: { phrase: text.slice(start, end).trim(), ...deadline },
    span: { start, end },
    rule,
    certain,
  }));
}
