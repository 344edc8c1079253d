import type { CalendarYear } from "../contract/directory.ts";
import type { IsoDay } from "../contract/primitives.ts";
import { addDays, weekday, yearOf } from "./isoDay.ts";

/**
 * Working days of an office: Monday to Friday, less the days off, plus the weekend days worked for them. Holidays are
 * announced year by year, so what was counted over a year that is not confirmed (or not there) may still move.
 */
export class WorkingCalendar {
  readonly #off = new Set<IsoDay>();
  readonly #worked = new Set<IsoDay>();
  readonly #confirmed = new Set<number>();
  readonly #known = new Set<number>();

  constructor(years: readonly CalendarYear[]) {
    for (const year of years) {
      this.#known.add(year.year);
      for (const day of year.off) this.#off.add(day);
      for (const day of year.workedWeekends) this.#worked.add(day);
      if (year.confirmed) this.#confirmed.add(year.year);
    }
  }

  isWorkingDay(day: IsoDay): boolean {
    if (weekday(day) >= 6) return this.#worked.has(day);
    return !this.#off.has(day);
  }

  isConfirmed(day: IsoDay): boolean {
    return this.#confirmed.has(yearOf(day));
  }

  /** The same day where it is worked, else the next one that is. */
  nextWorkingDay(day: IsoDay): IsoDay {
    let next = day;
    while (!this.isWorkingDay(next)) next = addDays(next, 1);
    return next;
  }

  /**
   * The day `count` working days after `day` (before it where negative); the day itself is not counted (Civil Code 2015,
   * article 147). `confirmed` is false where a year on the way is not, `known` where the calendar does not have it at all.
   */
  addWorkingDays(day: IsoDay, count: number): { day: IsoDay; confirmed: boolean; known: boolean } {
    const step = count < 0 ? -1 : 1;
    let left = Math.abs(count);
    let at = day;
    let confirmed = true;
    let known = true;
    while (left > 0) {
      at = addDays(at, step);
      confirmed &&= this.isConfirmed(at);
      known &&= this.#known.has(yearOf(at));
      if (this.isWorkingDay(at)) left -= 1;
    }
    return { day: at, confirmed, known };
  }

  /** Working days after `from` up to and with `to`; negative, counted the other way, where `to` is earlier. */
  workingDaysBetween(from: IsoDay, to: IsoDay): number {
    if (to < from) return -this.workingDaysBetween(to, from);
    let count = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (this.isWorkingDay(day)) count += 1;
    return count;
  }
}
