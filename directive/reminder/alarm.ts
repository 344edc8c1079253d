import type { Directive } from "../contract/directive.ts";
import type { Directory } from "../contract/directory.ts";
import type { Item } from "../contract/item.ts";
import type { Instant, IsoDay } from "../contract/primitives.ts";
import { addDays } from "../deadline/isoDay.ts";
import { WorkingCalendar } from "../deadline/workingCalendar.ts";
import { isOpen, partsOf, type Part } from "../parts.ts";
import { dayOf, instantAt } from "../vietnamTime.ts";
import { actMomentOf, actStepOf } from "./actMoment.ts";
import { extensionTold } from "./extensionMoment.ts";
import { ladderOf } from "./steps.ts";

/**
 * An hour before the digests go out, directives are asked whose digest they give cause for: a digest that is sent has to be
 * whole, for there is only one a day.
 */
const gatheringTime = 60 * 60 * 1000;

/** When the digests of a day are gathered, and when they are sent. */
export function digestTimes(directory: Directory, day: IsoDay): { readonly gathered: Instant; readonly sent: Instant } {
  const sent = instantAt(day, directory.settings.digestAt);
  return { gathered: new Date(Date.parse(sent) - gatheringTime).toISOString(), sent };
}

/**
 * The first moment at or after `from` at which this directive has to be looked at: a single mail falls due, or digests are
 * gathered. Null where nothing will ever be due again. After a change ask with `from` = the change's own moment; after a
 * worker's run with `justAfter` its `now`.
 *
 * It asks what is due, not whom to tell: who holds a post may change until then.
 */
export function nextAlarm(directive: Directive, directory: Directory, from: Instant): Instant | null {
  const calendar = new WorkingCalendar(directory.calendar);
  const nextGathering = firstGathering(directory, calendar, from);
  const moments = directive.items.filter(isOpen).flatMap((item) => [
    ...partsOf(item)
      .filter(isOpen)
      .flatMap((part) => momentsOfPart(item, part, directory, calendar, nextGathering)),
    ...momentsOfExtension(item, directory, calendar, nextGathering),
    ...momentsOfLadder(directive, item, directory, calendar, nextGathering),
  ]);
  return moments.filter((moment) => moment >= from).sort()[0] ?? null;
}

/** The next moment in time: ISO instants with milliseconds compare as text. */
export function justAfter(instant: Instant): Instant {
  return new Date(Date.parse(instant) + 1).toISOString();
}

function momentsOfPart(
  item: Item,
  part: Part,
  directory: Directory,
  calendar: WorkingCalendar,
  nextGathering: Instant,
): readonly Instant[] {
  const { since } = part;
  const act = since === null || actStepOf(item, part) === null ? [] : [actMomentOf(since, directory, calendar)];
  const isWork = part.state === "assigned" || part.state === "inProgress";
  const isToldOnce = item.assignment.to === "general" && part.state === "directed";
  return isWork || isToldOnce ? act : [...act, nextGathering];
}

/** Until it is decided it stands in the decider's digest each working day. */
function momentsOfExtension(
  item: Item,
  directory: Directory,
  calendar: WorkingCalendar,
  nextGathering: Instant,
): readonly Instant[] {
  const told = extensionTold(item);
  if (told === null) return [];
  const act = actMomentOf(told.since, directory, calendar);
  return told.step === "extensionAsked" ? [act, nextGathering] : [act];
}

function momentsOfLadder(
  directive: Directive,
  item: Item,
  directory: Directory,
  calendar: WorkingCalendar,
  nextGathering: Instant,
): readonly Instant[] {
  const rungs = ladderOf(directive, item, calendar);
  const moments = rungs.flatMap(({ day }) => Object.values(digestTimes(directory, day)));
  const last = rungs.find(({ step }) => step === "escalateToUnit");
  // Past its date an item is told each working day.
  return last !== undefined && nextGathering >= digestTimes(directory, last.day).gathered
    ? [...moments, nextGathering]
    : moments;
}

function firstGathering(directory: Directory, calendar: WorkingCalendar, from: Instant): Instant {
  const today = calendar.nextWorkingDay(dayOf(from));
  const { gathered } = digestTimes(directory, today);
  return gathered >= from ? gathered : digestTimes(directory, calendar.nextWorkingDay(addDays(today, 1))).gathered;
}

/**
 * Nothing is sent on a day off, and after an outage yesterday's digest is not sent by night but becomes today's: until the
 * moment returned, an alarm planted for `alarm` is left standing. Null where it may be answered now.
 */
export function quietUntil(directory: Directory, alarm: Instant, now: Instant): Instant | null {
  const calendar = new WorkingCalendar(directory.calendar);
  const today = dayOf(now);
  const workingDay = calendar.nextWorkingDay(today);
  const { gathered } = digestTimes(directory, workingDay);
  if (workingDay !== today) return gathered;
  return dayOf(alarm) < today && now < gathered ? gathered : null;
}

/**
 * The digests for which an alarm of slot start `alarm`, answered `now`, has to gather; null where their moment is not
 * between the two. Goes to `digestDue` as it is.
 */
export function gatheringIn(
  directory: Directory,
  alarm: Instant,
  now: Instant,
): { readonly day: IsoDay; readonly missedFrom: IsoDay } | null {
  const day = dayOf(now);
  const { gathered } = digestTimes(directory, day);
  return alarm <= gathered && gathered <= now ? { day, missedFrom: dayOf(alarm) } : null;
}
