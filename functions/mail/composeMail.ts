import type { Directive } from "../../directive/contract/directive.ts";
import type { Directory } from "../../directive/contract/directory.ts";
import type { Extension, Item } from "../../directive/contract/item.ts";
import type { IsoDay } from "../../directive/contract/primitives.ts";
import { dueStateOf, type DueState } from "../../directive/dueState.ts";
import { WorkingCalendar } from "../../directive/deadline/workingCalendar.ts";
import { directorsOf } from "../../directive/leadersOf.ts";
import { digestSections, type Digest, type DigestLine, type DigestSection } from "../../directive/reminder/digest.ts";
import type { Recipient } from "../../directive/reminder/recipient.ts";
import type { SingleMail } from "../../directive/reminder/singleMails.ts";
import type { Mail } from "../ports.ts";
import { sha256 } from "../sha256.ts";
import { fitOnLine } from "./fitOnLine.ts";
import { aboutLetter, describeLetter, nameLetter, writtenDay } from "./describeLetter.ts";
import { htmlOf } from "./MailPage.tsx";
import type { MailContent, MailLine } from "./mailContent.ts";
import { mailWords, type MailWords } from "./mailWording.ts";
import { plainText } from "./plainText.ts";

/** What every mail of an installation has in common. */
export interface MailFrame {
  readonly paneUrl: string;
  /** The part behind the "@" of Message-IDs: the sender's domain. */
  readonly domain: string;
}

/** Lines in one section of a mail; beyond, the list itself is the better place, and mail programs cut at about 100 KB. */
const MAX_LINES = 25;

interface Addressee {
  readonly words: MailWords;
  readonly language: "vi" | "en";
  readonly greeting: string;
  readonly to: Mail["to"];
}

/** Null where the directory knows no address: then there is nobody to write to. */
export function composeSingle(
  single: SingleMail,
  directive: Directive,
  directory: Directory,
  today: IsoDay,
  messageKey: string,
  frame: MailFrame,
): Mail | null {
  const addressee = addresseeOf(single.recipient, directory);
  const items = single.items.flatMap((id) => directive.items.find((item) => item.id === id) ?? []);
  const [first] = items;
  if (addressee === null || first === undefined) return null;
  const { words } = addressee;
  const step = stepWords(single, directory, today, words);
  const letter = describeLetter(directive.head, words);
  const several = single.step === "acknowledge" ? words.generalOrders : words.points;
  const what = items.length > 1 ? several(items.length) : headingOf(first, words);
  const lines = items.map((item) => lineOf(directive, item, letter, directory, today, words, frame));
  return mailOf(
    {
      language: addressee.language,
      subject: fitOnLine(`${step.ask}: ${what}, ${nameLetter(directive.head, words)}`, 200),
      greeting: addressee.greeting,
      lead: step.lead,
      letter: aboutLetter(directive.head, words, 250),
      sections: [sectionOf(null, lines, words)],
      button: { label: words.open, href: linkTo(frame, directive.id, first.id) },
      reason: step.reason,
      sender: words.sender,
    },
    addressee,
    messageIdOf(messageKey, frame),
    // Mails on one item stand together; what concerns several hangs on the letter.
    messageIdOf(items.length === 1 ? `thread|${directive.id}|${first.id}` : `thread|${directive.id}`, frame),
  );
}

export function composeDigest(digest: Digest, directory: Directory, messageKey: string, frame: MailFrame): Mail | null {
  const addressee = addresseeOf({ to: "person", person: digest.person }, directory);
  if (addressee === null) return null;
  const { words } = addressee;
  const count = digestSections.reduce((sum, name) => sum + digest.sections[name].length, 0);
  const lineIn = (section: DigestSection, line: DigestLine): MailLine => {
    const { directive, item, act, due } = line;
    const letter = describeLetter(directive.head, words);
    const found = lineOf(directive, item, letter, directory, digest.day, words, frame);
    return {
      ...found,
      letter: aboutLetter(directive.head, words, 100),
      facts: [words.digest.acts[act], ...timeLeft(section, due, words), ...found.facts],
    };
  };
  return mailOf(
    {
      language: addressee.language,
      subject: words.digest.subject(writtenDay(digest.day), count),
      greeting: addressee.greeting,
      lead: words.digest.lead,
      letter: [],
      sections: digestSections
        .filter((name) => digest.sections[name].length > 0)
        .map((name) =>
          sectionOf(
            words.digest.sections[name],
            digest.sections[name].map((line) => lineIn(name, line)),
            words,
          ),
        ),
      button: { label: words.openAll, href: new URL(frame.paneUrl).href },
      reason: words.digest.reason,
      sender: words.sender,
    },
    addressee,
    messageIdOf(messageKey, frame),
    null,
  );
}

/** What was returned asks something of those who may direct; others, the clerk who submitted it, are told. */
function stepWords({ step, recipient }: SingleMail, directory: Directory, today: IsoDay, words: MailWords) {
  const mayDirect = directorsOf(directory, today).some(
    ({ id }) => recipient.to === "person" && id === recipient.person,
  );
  return step === "returned" && !mayDirect ? words.returnedToKnow : words.steps[step];
}

function timeLeft(section: DigestSection, { state, workingDays }: DueState, words: MailWords): readonly string[] {
  if (state === "overdue" && workingDays !== null) return [words.overdueBy(-workingDays)];
  if (section === "dueToday") return [words.lastDay];
  return section === "dueSoon" && workingDays !== null ? [words.daysLeft(workingDays)] : [];
}

function addresseeOf(recipient: Recipient, directory: Directory): Addressee | null {
  if (recipient.to === "person") {
    const person = directory.people.find(({ id }) => id === recipient.person);
    if (person?.email == null) return null;
    const words = mailWords[person.language];
    const name = fitOnLine(person.name, 100);
    return { words, language: person.language, greeting: words.toPerson(name), to: { name, address: person.email } };
  }
  const unit = directory.units.find(({ id }) => id === recipient.unit);
  if (unit?.email == null) return null;
  const name = fitOnLine(unit.name, 150);
  return {
    words: mailWords.vi,
    language: "vi",
    greeting: mailWords.vi.toUnit(name),
    to: { name, address: unit.email },
  };
}

const headingOf = (item: Item, words: MailWords): string => words.point(fitOnLine(item.path ?? item.id, 60));

function lineOf(
  directive: Directive,
  item: Item,
  letter: string,
  directory: Directory,
  today: IsoDay,
  words: MailWords,
  frame: MailFrame,
): MailLine {
  const { officialDay } = dueStateOf(item, today, new WorkingCalendar(directory.calendar));
  const person = directory.people.find(({ id }) => id === item.person);
  const facts = [
    ...(officialDay === null ? [] : [words.due(writtenDay(officialDay))]),
    ...(item.internalDay === null ? [] : [words.internalDue(writtenDay(item.internalDay))]),
    ...(person === undefined ? [] : [words.person(fitOnLine(person.name, 100))]),
    ...(item.leadProposal === undefined ? [] : [words.leadProposed(fitOnLine(item.leadProposal.lead.name, 150))]),
    ...(item.reason === null ? [] : [words.because(fitOnLine(item.reason, 300))]),
    ...(item.extension === undefined ? [] : tellExtension(item.extension, words)),
  ];
  return {
    heading: `${headingOf(item, words)} · ${letter}`,
    letter: [],
    quote: fitOnLine(item.quote, 280),
    facts,
    href: linkTo(frame, directive.id, item.id),
  };
}

/** What is asked for, or what came of it. */
function tellExtension({ day, reason, late, decision }: Extension, words: MailWords): readonly string[] {
  if (decision === null) {
    return [words.extension(writtenDay(day), late), words.because(fitOnLine(reason, 300))];
  }
  if (decision.day !== null) return [words.extensionGranted(writtenDay(decision.day))];
  const why = decision.reason === null ? [] : [words.because(fitOnLine(decision.reason, 300))];
  return [words.extensionRefused, ...why];
}

const sectionOf = (title: string | null, lines: readonly MailLine[], words: MailWords) => ({
  title,
  lines: lines.slice(0, MAX_LINES),
  more: lines.length > MAX_LINES ? words.more(lines.length - MAX_LINES) : null,
});

function linkTo(frame: MailFrame, directive: string, item: string): string {
  const url = new URL(frame.paneUrl);
  url.searchParams.set("directive", directive);
  url.searchParams.set("item", item);
  return url.href;
}

/** RFC 5322 msg-id, the same for the same key: a receiver may know a mail that was sent twice. */
const messageIdOf = (key: string, frame: MailFrame): string => `<${sha256(key).slice(0, 40)}@${frame.domain}>`;

const mailOf = (content: MailContent, { to }: Addressee, messageId: string, references: string | null): Mail => ({
  to,
  subject: content.subject,
  html: htmlOf(content),
  text: plainText(content),
  messageId,
  references,
});
