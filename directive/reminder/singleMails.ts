import { actorOf } from "../actor.ts";
import type { Directive } from "../contract/directive.ts";
import type { Directory } from "../contract/directory.ts";
import type { Item } from "../contract/item.ts";
import type { Instant, IsoDay, ItemId } from "../contract/primitives.ts";
import { WorkingCalendar } from "../deadline/workingCalendar.ts";
import { effectiveDayOf } from "../dueState.ts";
import { holdersOf, leadersOf } from "../leadersOf.ts";
import { dayOf, instantAt } from "../vietnamTime.ts";
import { waitingFor, type Waiting } from "../waiting.ts";
import { actMomentOf, actStepOf } from "./actMoment.ts";
import { recipientKey, recipientsAmong, type Recipient } from "./recipient.ts";
import { ladderOf, type DatedRung, type Step } from "./steps.ts";

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
  const situation: Situation = { directive, directory, calendar, today: dayOf(now) };
  const mails = directive.items.flatMap((item) =>
    waitingFor(item, directory, situation.today).flatMap((waiting) => [
      ...actMails(item, waiting, situation),
      ...ladderOf(directive, item, calendar).flatMap((rung) => ladderMails(item, waiting, rung, situation)),
    ]),
  );
  return merge(mails.filter(({ at }) => from <= at && at <= now));
}

function actMails(item: Item, waiting: Waiting, { directive, directory, calendar, today }: Situation): SingleMail[] {
  const { part } = waiting;
  const step = actStepOf(item, part);
  if (step === null || part.since === null) return [];
  const { since } = part;
  const persons = new Set(
    step === "acknowledge" || step === "directed" ? leaders(part.unit, directory, today) : waiting.persons,
  );
  // What comes back from a unit is also the business of the clerk who submitted it.
  if (step === "returned" && actorOf(directory, directive.submittedBy, today) !== null)
    persons.add(directive.submittedBy);
  return recipientsAmong([...persons], part.unit, directory).map((recipient) => ({
    step,
    recipient,
    items: [item.id],
    at: actMomentOf(since, directory, calendar),
    ledger: { subject: "-", step: `${step}.${since}`, day: dayOf(since), recipient: recipientKey(recipient) },
  }));
}

function ladderMails(item: Item, waiting: Waiting, rung: DatedRung, { directory, today }: Situation): SingleMail[] {
  const day = effectiveDayOf(item);
  // What was reported is the unit's no more: it waits for a confirmation.
  if (day === null || waiting.part.state === "reported") return [];
  return toldByMail(waiting, rung, directory, today).map((recipient) => ({
    step: rung.step,
    recipient,
    items: [item.id],
    at: instantAt(rung.day, directory.settings.digestAt),
    ledger: { subject: item.id, step: rung.step, day, recipient: recipientKey(recipient) },
  }));
}

/** Who is told of a rung by a mail of its own: nobody who finds the item in the day's digest. */
function toldByMail(
  { part, persons }: Waiting,
  rung: DatedRung,
  directory: Directory,
  today: IsoDay,
): readonly Recipient[] {
  const others = (told: readonly string[]) => told.filter((person) => !persons.includes(person));
  switch (rung.to) {
    case "unitLeaders":
      if (part.state === "returned") return [];
      return recipientsAmong(others(leaders(part.unit, directory, today)), null, directory);
    case "chief":
      return recipientsAmong(others(holdersOf(directory, ["chief"], today).map(({ id }) => id)), null, directory);
    case "holder":
      // A mailbox gets no digest: it is told on the day.
      if (rung.step !== "dueToday") return [];
      return recipientsAmong(persons, part.unit, directory).filter(({ to }) => to === "unit");
  }
}

function leaders(unit: string | null, directory: Directory, today: IsoDay): readonly string[] {
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
