import type { Directive } from "../contract/directive.ts";
import type { Item } from "../contract/item.ts";
import type { IsoDay } from "../contract/primitives.ts";
import type { WorkingCalendar } from "../deadline/workingCalendar.ts";
import { effectiveDayOf } from "../dueState.ts";
import { dayOf } from "../vietnamTime.ts";

/** Mails that answer an act: sent once, at once (on a day off: at digest time of the next working day). */
export type ActStep =
  "directed" | "acknowledge" | "assigned" | "returned" | "redo" | "extensionAsked" | "extensionDecided";

/** Rungs of the ladder towards a deadline and beyond. */
export type LadderStep = "due7" | "due3" | "due1" | "dueToday" | "escalateToUnit" | "escalateToChief";

export type Step = ActStep | LadderStep;

export interface Rung {
  readonly step: LadderStep;
  /** Counted from the last working day on which the item is still in time. */
  readonly workingDays: number;
  /** `holder`: whoever has to act next, in the digest. The others are told by a mail of their own. */
  readonly to: "holder" | "unitLeaders" | "chief";
  /** Climbed only where the office had at least so many working days in all: a week's notice of a week's work is noise. */
  readonly minimumPeriod: number;
}

/** After the last rung an overdue item stands in its holder's digest each working day. */
const ladder: readonly Rung[] = [
  { step: "due7", workingDays: -7, to: "holder", minimumPeriod: 15 },
  { step: "due3", workingDays: -3, to: "holder", minimumPeriod: 0 },
  { step: "due1", workingDays: -1, to: "holder", minimumPeriod: 0 },
  { step: "dueToday", workingDays: 0, to: "holder", minimumPeriod: 0 },
  { step: "escalateToUnit", workingDays: 1, to: "unitLeaders", minimumPeriod: 0 },
  { step: "escalateToChief", workingDays: 3, to: "chief", minimumPeriod: 0 },
];

export interface DatedRung extends Rung {
  readonly day: IsoDay;
}

/**
 * The item's ladder, counted from the earlier of its two dates. Empty without a date, and for general orders. A date that
 * falls on a day off is counted from the working day before it: on the day itself nobody would be there.
 */
export function ladderOf(directive: Directive, item: Item, calendar: WorkingCalendar): readonly DatedRung[] {
  const effectiveDay = effectiveDayOf(item);
  if (effectiveDay === null) return [];
  const last = calendar.isWorkingDay(effectiveDay) ? effectiveDay : calendar.addWorkingDays(effectiveDay, -1).day;
  const begun = dayOf(directive.submittedAt);
  return ladder
    .filter(({ minimumPeriod }) => minimumPeriod === 0 || calendar.addWorkingDays(last, -minimumPeriod).day >= begun)
    .map((rung) => ({ ...rung, day: calendar.addWorkingDays(last, rung.workingDays).day }));
}
