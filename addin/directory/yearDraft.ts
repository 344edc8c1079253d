import type { CalendarYear } from "../../directive/contract/directory.ts";
import type { IsoDay } from "../../directive/contract/primitives.ts";
import { weekday } from "../../directive/deadline/isoDay.ts";
import { readDays, writeDays } from "./dayList.ts";

/** A year of the calendar as it stands in a form: its days typed one after another. */
export interface YearDraft {
  readonly off: string;
  readonly workedWeekends: string;
  readonly confirmed: boolean;
}

export const draftOfYear = ({ off, workedWeekends, confirmed }: CalendarYear): YearDraft => ({
  off: writeDays(off),
  workedWeekends: writeDays(workedWeekends),
  confirmed,
});

export interface YearCheck {
  readonly value: CalendarYear;
  /** Words that are no day of the year, by field. */
  readonly wrong: Readonly<Record<"off" | "workedWeekends", readonly string[]>>;
  /** Days of the wrong half of the week. */
  readonly misplaced: Readonly<Record<"off" | "workedWeekends", readonly IsoDay[]>>;
}

export function checkYear(year: number, draft: YearDraft): YearCheck {
  const off = readDays(draft.off, year);
  const worked = readDays(draft.workedWeekends, year);
  return {
    value: { year, off: [...off.days], workedWeekends: [...worked.days], confirmed: draft.confirmed },
    wrong: { off: off.wrong, workedWeekends: worked.wrong },
    misplaced: {
      off: off.days.filter((day) => weekday(day) > 5),
      workedWeekends: worked.days.filter((day) => weekday(day) < 6),
    },
  };
}
