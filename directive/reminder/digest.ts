import type { ActName, Directive } from "../contract/directive.ts";
import type { Directory } from "../contract/directory.ts";
import type { Item } from "../contract/item.ts";
import type { IsoDay, PersonId, UnitId } from "../contract/primitives.ts";
import { WorkingCalendar } from "../deadline/workingCalendar.ts";
import { dueStateOf, type DueState } from "../dueState.ts";
import { dayOf } from "../vietnamTime.ts";
import { waitingFor, type Waiting } from "../waiting.ts";
import { actMomentOf, actStepOf } from "./actMoment.ts";
import { extensionTold } from "./extensionMoment.ts";
import { hasAddress } from "./recipient.ts";
import { ladderOf } from "./steps.ts";

export const digestSections = ["overdue", "dueToday", "dueSoon", "returned", "waiting"] as const;
export type DigestSection = (typeof digestSections)[number];

export interface DigestLine {
  readonly directive: Directive;
  readonly item: Item;
  /** What the person is asked to do, and for which unit (null: for the office). */
  readonly act: ActName;
  readonly unit: UnitId | null;
  readonly due: DueState;
}

/** One person's mail of one working day; not all sections are empty. A thing to do stands in one section only. */
export interface Digest {
  readonly person: PersonId;
  readonly day: IsoDay;
  readonly sections: Readonly<Record<DigestSection, readonly DigestLine[]>>;
}

interface Entry extends DigestLine {
  readonly section: DigestSection;
  readonly persons: readonly PersonId[];
}

/**
 * Whose digest of `day` this directive gives cause to send. `missedFrom`: the first day whose digest may not have gone out
 * (the day of the alarm, after an outage); missed rungs count as today's. Empty on a day off.
 *
 * What is overdue, due today or waits for a decision is cause each working day; what comes near, on its rungs only.
 */
export function digestDue(
  directive: Directive,
  directory: Directory,
  day: IsoDay,
  missedFrom: IsoDay = day,
): readonly PersonId[] {
  const calendar = new WorkingCalendar(directory.calendar);
  const isCause = ({ section, act, item }: Entry) =>
    section !== "dueSoon" ||
    !isWork(act) ||
    ladderOf(directive, item, calendar).some(
      (rung) => rung.to === "holder" && missedFrom <= rung.day && rung.day <= day,
    );
  const causes = entriesOf(directive, directory, day, calendar).filter(isCause);
  return [...new Set(causes.flatMap(({ persons }) => persons))];
}

/** All that the person should know on `day`, from these directives; null where there is nothing, and on a day off. */
export function digestFor(
  person: PersonId,
  directives: readonly Directive[],
  directory: Directory,
  day: IsoDay,
): Digest | null {
  const calendar = new WorkingCalendar(directory.calendar);
  const entries = directives
    .flatMap((directive) => entriesOf(directive, directory, day, calendar))
    .filter(({ persons }) => persons.includes(person));
  if (entries.length === 0) return null;
  const sections: Record<DigestSection, DigestLine[]> = {
    overdue: [],
    dueToday: [],
    dueSoon: [],
    returned: [],
    waiting: [],
  };
  for (const { section, directive, item, act, unit, due } of entries) {
    sections[section].push({ directive, item, act, unit, due });
  }
  for (const lines of Object.values(sections)) lines.sort(byDay);
  return { person, day, sections };
}

function entriesOf(directive: Directive, directory: Directory, day: IsoDay, calendar: WorkingCalendar): Entry[] {
  if (!calendar.isWorkingDay(day)) return [];
  return directive.items.flatMap((item) => {
    const due = dueStateOf(item, day, calendar);
    const isFarRung = ladderOf(directive, item, calendar).some(({ step, day: from }) => step === "due7" && from <= day);
    return waitingFor(item, directory, day).flatMap((waiting): Entry[] => {
      // A general order is told once, when it is directed, and never again (DESIGN §3.8).
      if (waiting.act === "acknowledge" || isToldToday(item, waiting, directory, day, calendar)) return [];
      const section = sectionOf(waiting, due, isFarRung);
      const persons = waiting.persons.filter((person) => hasAddress(person, directory));
      return section === null || persons.length === 0
        ? []
        : [{ section, persons, directive, item, act: waiting.act, unit: waiting.unit, due }];
    });
  });
}

/** What has a mail of its own today is not told twice. */
function isToldToday(
  item: Item,
  { act, part }: Waiting,
  directory: Directory,
  day: IsoDay,
  calendar: WorkingCalendar,
): boolean {
  if (act === "grantExtension") {
    const told = extensionTold(item);
    return told !== null && dayOf(actMomentOf(told.since, directory, calendar)) === day;
  }
  if (part.since === null || actStepOf(item, part) === null) return false;
  return dayOf(actMomentOf(part.since, directory, calendar)) === day;
}

function sectionOf({ act, part }: Waiting, due: DueState, isFarRung: boolean): DigestSection | null {
  if (part.state === "reported" || act === "grantExtension") return "waiting";
  if (due.state === "overdue" || due.state === "dueToday" || due.state === "dueSoon") return due.state;
  if (part.state === "returned") return "returned";
  if (!isWork(act)) return "waiting";
  return due.state === "inTime" && isFarRung ? "dueSoon" : null;
}

/** Work takes its time: nobody is told each day that it is still to do. A decision is wanted today. */
function isWork(act: ActName): boolean {
  return act === "start" || act === "report";
}

function byDay(one: DigestLine, other: DigestLine): number {
  const [a, b] = [one, other].map(({ due }) => due.effectiveDay ?? "9999");
  return (a ?? "").localeCompare(b ?? "") || one.item.id.localeCompare(other.item.id);
}
