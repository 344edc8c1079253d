import { getSolarDate } from "@dqcai/vn-lunar";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, isoDayOf, weekday } from "../../../directive/deadline/isoDay.ts";
import { WorkingCalendar } from "../../../directive/deadline/workingCalendar.ts";
import { sampleOffices } from "../../../local/sample/offices.ts";

/** The sample calendars against article 112 of the Labour Code 2019 and a library for the Vietnamese lunar calendar. */
const years = sampleOffices.flatMap(({ key, directory }) => directory.calendar.map((year) => ({ key, ...year })));

/** A day of the lunar calendar of Viet Nam (UTC+7; a calendar of UTC+8 may be a day off, or a month). */
function lunar(year: number, month: number, day: number): string {
  const solar = getSolarDate(day, month, year);
  return isoDayOf(solar.year, solar.month, solar.day) ?? "";
}

/** The five days of Tết, one or two of them before it, with what is off in lieu, lie within nine days of it. */
const ofTet = (year: number) => (day: string) => Math.abs(daysBetween(lunar(year, 1, 1), day)) <= 9;

it("knows when Tết and the Hùng Kings' day are", () => {
  expect([2024, 2025, 2026, 2027].map((year) => lunar(year, 1, 1))).toEqual([
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
    "2027-02-06", // new moon 15:56 UTC: four minutes to midnight in Beijing, where some tables have the 7th
  ]);
  expect([2024, 2025, 2026, 2027].map((year) => lunar(year, 3, 10))).toEqual([
    "2024-04-18",
    "2025-04-07",
    "2026-04-26",
    "2027-04-16",
  ]);
});

describe.each(years)("$key $year", ({ year, off, workedWeekends, confirmed }) => {
  const calendar = new WorkingCalendar([{ year, off, workedWeekends, confirmed }]);

  it("lists weekdays off and weekend days worked, of its own year, each once", () => {
    expect(off.filter((day) => weekday(day) > 5 || !day.startsWith(String(year)))).toEqual([]);
    expect(workedWeekends.filter((day) => weekday(day) < 6 || !day.startsWith(String(year)))).toEqual([]);
    expect(new Set([...off, ...workedWeekends]).size).toBe(off.length + workedWeekends.length);
  });

  it("gives each statutory day, or the next working day where it falls on a weekend", () => {
    const fixed = [`${year}-01-01`, lunar(year, 3, 10), `${year}-04-30`, `${year}-05-01`, `${year}-09-02`];
    for (const day of [...fixed, lunar(year, 1, 1)]) expect(calendar.isWorkingDay(day), day).toBe(false);
    for (const day of fixed.filter((one) => weekday(one) > 5)) {
      const monday = addDays(day, 8 - weekday(day));
      expect(off, `${monday} for ${day}`).toContain(monday);
    }
    expect(off.some((day) => day === `${year}-09-01` || day === `${year}-09-03`)).toBe(true);
  });

  it("gives eleven days in all once announced, swapped ones made up for, five of them for Tết", () => {
    const anniversary = off.includes(`${year}-11-24`) ? 1 : 0; // announced in principle, its law was not passed yet
    const known = confirmed || year === 2026;
    expect(off.filter(ofTet(year))).toHaveLength(known ? 5 : 6);
    expect(off.length - workedWeekends.length - anniversary).toBe(known ? 11 : 13);
    expect(anniversary === 1 && confirmed).toBe(false);
  });
});
