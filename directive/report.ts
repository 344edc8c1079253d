import type { Directive } from "./contract/directive.ts";
import type { Item } from "./contract/item.ts";
import type { IsoDay, UnitId } from "./contract/primitives.ts";
import { officialDayOf, isReportedLate } from "./dueState.ts";
import { isOpen, partsOf } from "./parts.ts";
import { dayOf } from "./vietnamTime.ts";

/**
 * The four classes in which the Government Office counts assigned tasks, and those without a date, which belong in none of
 * them: putting them there is why published figures do not add up.
 */
export const officialClasses = ["doneOnTime", "doneLate", "openInTime", "openOverdue", "noDeadline"] as const;
export type OfficialClass = (typeof officialClasses)[number];

export type Counts = Readonly<Record<OfficialClass, number>>;

export interface Report {
  /** Official figures move by the hour around a meeting: they say nothing without the day they were taken. */
  readonly cutOff: IsoDay;
  readonly total: Counts;
  readonly byUnit: ReadonlyMap<UnitId, Counts>;
}

/** By the superior's date; null for what is not followed (no task, withdrawn). */
export function officialClassOf(item: Item, cutOff: IsoDay): OfficialClass | null {
  if (item.state === "kept" || item.state === "withdrawn") return null;
  const day = item.assignment.to === "general" ? null : officialDayOf(item.deadline);
  if (day === null) return "noDeadline";
  if (!isOpen(item)) return isReportedLate(item.deadline, day, item.reportedAt) ? "doneLate" : "doneOnTime";
  const until = item.state === "reported" && item.reportedAt !== null ? dayOf(item.reportedAt) : cutOff;
  return until > day ? "openOverdue" : "openInTime";
}

/** An order to many counts once in the total and once for each of its units. */
export function reportOn(directives: readonly Directive[], cutOff: IsoDay): Report {
  const total = noCounts();
  const byUnit = new Map<UnitId, Record<OfficialClass, number>>();
  for (const item of directives.flatMap(({ items }) => items)) {
    const found = officialClassOf(item, cutOff);
    if (found === null) continue;
    total[found] += 1;
    for (const unit of unitsOf(item)) {
      const counts = byUnit.get(unit) ?? noCounts();
      counts[found] += 1;
      byUnit.set(unit, counts);
    }
  }
  return { cutOff, total, byUnit };
}

/** A rate with the formula that gave it: two are in official use, so a bare percentage means nothing. */
export interface Rate {
  /** 0 to 1; null where nothing is counted. */
  readonly value: number | null;
  readonly of: readonly OfficialClass[];
  readonly per: readonly OfficialClass[];
}

/** Done on time, per what is done or should be: whatever is open in time does not count yet. */
export function onTimeRate(counts: Counts): Rate {
  return rate(counts, ["doneOnTime"], ["doneOnTime", "doneLate", "openOverdue"]);
}

/** Done, per everything with a date. */
export function doneRate(counts: Counts): Rate {
  return rate(counts, ["doneOnTime", "doneLate"], ["doneOnTime", "doneLate", "openInTime", "openOverdue"]);
}

function rate(counts: Counts, of: readonly OfficialClass[], per: readonly OfficialClass[]): Rate {
  const sum = (classes: readonly OfficialClass[]) => classes.reduce((total, name) => total + counts[name], 0);
  return { value: sum(per) === 0 ? null : sum(of) / sum(per), of, per };
}

function noCounts(): Record<OfficialClass, number> {
  return { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, noDeadline: 0 };
}

function unitsOf(item: Item): readonly UnitId[] {
  const units = item.lines.length > 0 ? item.lines.map(({ unit }) => unit.id) : partsOf(item).map(({ unit }) => unit);
  return units.filter((unit) => unit !== null);
}
