import { actorOf } from "../actor.ts";
import type { Directive } from "../contract/directive.ts";
import type { Directory } from "../contract/directory.ts";
import type { Item } from "../contract/item.ts";
import type { Instant, IsoDay, ItemId, PersonId, UnitId } from "../contract/primitives.ts";
import { WorkingCalendar } from "../deadline/workingCalendar.ts";
import { effectiveDayOf } from "../dueState.ts";
import { holdersOf, leadersOf } from "../leadersOf.ts";
import { dayOf, instantAt } from "../vietnamTime.ts";
import { waitingFor, type Waiting } from "../waiting.ts";
import { decidersOf } from "../extension.ts";
import { actMomentOf, actStepOf } from "./actMoment.ts";
import { extensionTold } from "./extensionMoment.ts";
import { recipientKey, recipientsAmong, type Recipient } from "./recipient.ts";
import { ladderOf, type Rung, type Step } from "./steps.ts";

/** A mail about one step of one directive. What one act gave one recipient is one mail, however many items. */
export interface SingleMail {
  readonly step: Step;
  readonly recipient: Recipient;
  /** At least one; as they stand now, so that a mail sent late leaves out what was done meanwhile. */
  readonly items: readonly ItemId[];
  /** When it falls due. */
  readonly at: Instant;
  /**
   * The send ledger's key within the tenant and directive: no version in it, and only [0-9A-Za-z_:.-]. `subject` is an item
   * or "-"; the `step` of an act carries the act's moment, so that a second direction is told again; `day` is the effective
   * date (a changed deadline climbs the ladder anew), of an act its day.
   */
  readonly ledger: {
    readonly subject: string;
    readonly step: string;
    readonly day: IsoDay;
    readonly recipient: string;
  };
}

interface Situation {
  readonly directive: Directive;
  readonly directory: Directory;
  readonly calendar: WorkingCalendar;
  readonly today: IsoDay;
  /** Whether a moment lies in the stretch of time that is asked about. */
  readonly isDue: (at: Instant) => boolean;
}

/**
 * The single mails that fall due from `from` (the start of the alarm's slot) to `now`, both included, computed from the
 * directive as it stands. Asking twice gives the same keys: the ledger sends each once. What is closed says nothing.
 */
export function singleMailsDue(
  directive: Directive,
  directory: Directory,
  from: Instant,
  now: Instant,
): readonly SingleMail[] {
  const calendar = new WorkingCalendar(directory.calendar);
  const isDue = (at: Instant) => from <= at && at <= now;
  const situation: Situation = { directive, directory, calendar, today: dayOf(now), isDue };
  const mails = directive.items.flatMap((item) => {
    // A decision on more time is asked for by a mail of its own, and is nobody's overdue work.
    const waiting = waitingFor(item, directory, situation.today).filter(({ act }) => act !== "grantExtension");
    return [
      ...waiting.flatMap((each) => actMails(item, each, situation)),
      ...(waiting.length === 0 ? [] : extensionMails(item, situation)),
      ...(waiting.length === 0 ? [] : ladderMails(item, waiting, situation)),
    ];
  });
  return merge(mails);
}

function actMails(item: Item, waiting: Waiting, situation: Situation): SingleMail[] {
  const { directive, directory, calendar, today, isDue } = situation;
  const { part } = waiting;
  const step = actStepOf(item, part);
  if (step === null || part.since === null) return [];
  const { since } = part;
  const at = actMomentOf(since, directory, calendar);
  if (!isDue(at)) return [];
  const isToUnit = step === "acknowledge" || step === "directed" || waiting.recorded;
  const persons = new Set(isToUnit ? leaders(part.unit, directory, today) : waiting.persons);
  // What comes back from a unit is also the business of the clerk who submitted it.
  if (step === "returned" && actorOf(directory, directive.submittedBy, today) !== null) {
    persons.add(directive.submittedBy);
  }
  return recipientsAmong([...persons], part.unit, directory).map((recipient) => ({
    step,
    recipient,
    items: [item.id],
    at,
    ledger: { subject: "-", step: `${step}.${since}`, day: dayOf(since), recipient: recipientKey(recipient) },
  }));
}

/** To whoever decides on more time, at once; then to whoever asked. */
function extensionMails(item: Item, { directory, calendar, today, isDue }: Situation): SingleMail[] {
  const told = extensionTold(item);
  if (told === null) return [];
  const { step, since, asker } = told;
  const at = actMomentOf(since, directory, calendar);
  if (!isDue(at)) return [];
  const persons = asker === null ? decidersOf(item, directory, today) : [asker];
  return recipientsAmong(persons, null, directory).map((recipient) => ({
    step,
    recipient,
    items: [item.id],
    at,
    ledger: { subject: "-", step: `${step}.${since}`, day: dayOf(since), recipient: recipientKey(recipient) },
  }));
}

function ladderMails(item: Item, waiting: readonly Waiting[], situation: Situation): SingleMail[] {
  const { directive, directory, calendar, isDue } = situation;
  const day = effectiveDayOf(item);
  if (day === null) return [];
  const inDigest = new Set(waiting.flatMap(({ persons }) => persons));
  return ladderOf(directive, item, calendar).flatMap((rung) => {
    const at = instantAt(rung.day, directory.settings.digestAt);
    if (!isDue(at)) return [];
    // What was reported is the unit's no more: it waits for a confirmation.
    const late = waiting.filter(({ part }) => part.state !== "reported");
    const recipients = late.flatMap((each) => toldByMail(each, inDigest, rung, situation));
    return recipients.map((recipient) => ({
      step: rung.step,
      recipient,
      items: [item.id],
      at,
      ledger: { subject: item.id, step: rung.step, day, recipient: recipientKey(recipient) },
    }));
  });
}

/** Who is told of a rung by a mail of its own: nobody who finds the item in the day's digest. */
function toldByMail(
  { part, persons, recorded }: Waiting,
  inDigest: ReadonlySet<PersonId>,
  rung: Rung,
  { directory, today }: Situation,
): readonly Recipient[] {
  const others = (told: readonly PersonId[]) => told.filter((person) => !inDigest.has(person));
  switch (rung.to) {
    case "unitLeaders":
      if (part.state === "returned") return [];
      return recipientsAmong(others(leaders(part.unit, directory, today)), null, directory);
    case "chief":
      return recipientsAmong(others(holdersOf(directory, ["chief"], today).map(({ id }) => id)), null, directory);
    case "holder":
      // A mailbox gets no digest: it is told on the day. A clerk who records for the unit does not do its work.
      if (rung.step !== "dueToday") return [];
      return recipientsAmong(recorded ? [] : persons, part.unit, directory).filter(({ to }) => to === "unit");
  }
}

function leaders(unit: UnitId | null, directory: Directory, today: IsoDay): readonly PersonId[] {
  return unit === null ? [] : leadersOf(directory, unit, today).map(({ id }) => id);
}

/** One mail a ledger key: the items that one act gave to one recipient stand together. */
function merge(mails: readonly SingleMail[]): readonly SingleMail[] {
  const byKey = new Map<string, SingleMail>();
  for (const mail of mails) {
    const key = Object.values(mail.ledger).join("|");
    const known = byKey.get(key);
    const items = new Set([...(known?.items ?? []), ...mail.items]);
    byKey.set(key, { ...mail, items: [...items] });
  }
  return [...byKey.values()];
}
