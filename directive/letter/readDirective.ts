import type { CalendarYear } from "../contract/directory.ts";
import type { IsoDay } from "../contract/primitives.ts";
import { WorkingCalendar } from "../deadline/workingCalendar.ts";
import { cleanLetter } from "./cleanLetter.ts";
import { flowOf } from "./flow.ts";
import type { Letter } from "./letter.ts";
import { linesOf } from "./lines.ts";
import { originalPlaces } from "./originalPlaces.ts";
import { readCitations } from "./readCitations.ts";
import { readDistribution } from "./readDistribution.ts";
import { readHead } from "./readHead.ts";
import type { Reading } from "./reading.ts";
import { readItems } from "./readItems.ts";
import { readRecipients } from "./readRecipients.ts";
import { partTail } from "./tailParts.ts";
import { zonesOf } from "./zones.ts";

/** What the reader may know besides the letter; without it, counted days stay uncertain or open. */
interface ReadingContext {
  readonly calendar?: readonly CalendarYear[];
  readonly arrivalDay?: IsoDay | null;
}

/**
 * Reads a directive letter: letterhead → recipients → body → points → who and by when. Never throws, never guesses: what
 * the letter leaves blank is null. Reads the text only; whether it may be read at all is for `findSecretMark` to say first.
 */
export function readDirective(letter: Letter, context: ReadingContext = {}): Reading {
  const source = cleanLetter(letter);
  const zones = zonesOf(linesOf(source, letter.paragraphs));
  const tail = partTail(zones.tail);
  const head = readHead(zones, tail);
  const base = {
    issueDay: head.day?.value ?? null,
    issueMonth: head.day?.value.slice(0, 7) ?? head.month?.value ?? null,
    arrivalDay: context.arrivalDay ?? null,
    calendar: new WorkingCalendar(context.calendar ?? []),
  };
  const reading: Reading = {
    head,
    recipients: readRecipients(zones.recipients),
    citedDocuments: readCitations(flowOf([...zones.body, ...zones.tail, ...zones.annex]), head.number?.value ?? null),
    items: readItems(zones, base),
    distribution: readDistribution(tail.distribution),
  };
  return originalPlaces(reading, source);
}
