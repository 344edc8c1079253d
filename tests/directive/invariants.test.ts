import fc from "fast-check";
import { expect, test } from "vitest";
import type { ItemAct } from "../../directive/contract/act.ts";
import { directive as directiveSchema } from "../../directive/contract/directive.ts";
import { openActs } from "../../directive/openActs.ts";
import { isOpen } from "../../directive/parts.ts";
import { nextAlarm } from "../../directive/reminder/alarm.ts";
import { ladderOf } from "../../directive/reminder/steps.ts";
import { WorkingCalendar } from "../../directive/deadline/workingCalendar.ts";
import { dayOf } from "../../directive/vietnamTime.ts";
import { belongsOn, viewsOf, viewsToRead } from "../../directive/worklists.ts";
import { actor, aDirectory, aDraft, generalTo, leadBy, people, toMany, units, type Who } from "../builders.ts";
import { acts, Office, refusalOf } from "./office.ts";

const someone = fc.constantFrom<Who>(
  "clerk",
  "leader",
  "chief",
  "interiorLeader",
  "cultureLeader",
  "interiorOfficer",
  "cultureOfficer",
);

const someUnits = fc.subarray([units.interior, units.culture, units.library, units.police], { minLength: 1 });
const assignment = fc.oneof(
  fc.constantFrom(units.interior, units.culture, units.police).map((unit) => leadBy(unit)),
  someUnits.map((of) => toMany(...of)),
  someUnits.map((of) => generalTo(...of)),
);

const anAct: fc.Arbitrary<ItemAct> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.values(acts).filter(({ act }) => act !== "withdraw")) },
  { weight: 1, arbitrary: fc.constant(acts.withdraw) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(people.interiorOfficer, people.cultureOfficer, people.interiorLeader, people.cultureLeader, null)
      .map((person) => ({ act: "accept", person }) as const),
  },
  { weight: 1, arbitrary: assignment.map((given) => ({ act: "direct", change: { assignment: given } }) as const) },
);

const step = fc.record({
  who: someone,
  what: anAct,
  item: fc.constantFrom("01", "02", "03"),
  unit: fc.option(fc.constantFrom(units.interior, units.culture, units.library, units.police), { nil: undefined }),
  hours: fc.integer({ min: 0, max: 72 }),
});

const story = fc.record({
  assignments: fc.array(assignment, { minLength: 3, maxLength: 3 }),
  steps: fc.array(step, { maxLength: 40 }),
});

function begin(assignments: readonly ReturnType<typeof leadBy>[]): Office {
  const items = assignments.map((given, index) => aDraft({ id: `0${index + 1}`, assignment: given }));
  return new Office({ items }).direct();
}

test("whatever people do, a directive stays whole", () => {
  fc.assert(
    fc.property(story, ({ assignments, steps }) => {
      const office = begin(assignments);
      const directory = aDirectory();
      const calendar = new WorkingCalendar(directory.calendar);
      for (const { who, what, item: id, unit, hours } of steps) {
        office.later(new Date(Date.parse(office.at) + hours * 3_600_000).toISOString());
        const before = office.directive;
        const offered = openActs(actor(who), before, office.item(id), directory, dayOf(office.at));
        const answer = refusalOf(() => office.act(who, what, id, unit));
        const after = office.item(id);
        const was = before.items.find((item) => item.id === id);

        // The pane offers what the server allows, and nothing else (the rest of an act may still be wrong).
        const isOffered = offered.some(
          ({ act, part }) =>
            act === what.act &&
            (["direct", "withdraw"].includes(act) || unit === undefined || !part.line || part.unit === unit),
        );
        if (answer === "allowed") expect(isOffered).toBe(true);
        if (["forbidden", "self_approval", "invalid_state"].includes(answer)) expect(isOffered).toBe(false);

        // A refusal changes nothing; an act counts its own item up, and no other.
        expect(after.version).toBe((was?.version ?? 0) + (answer === "allowed" ? 1 : 0));
        for (const other of office.directive.items.filter((item) => item.id !== id))
          expect(before.items).toContain(other);

        // Somebody holds what is open, and nobody what is closed.
        for (const item of office.directive.items) expect(item.holder !== null).toBe(isOpen(item));
        // Done by someone other than the reporter.
        if (answer === "allowed" && what.act === "confirm" && after.lines.length === 0) {
          expect(after.reportedBy).not.toBe(people[who]);
        }
        // What is open and dated is looked at again, before its next rung.
        const alarm = nextAlarm(office.directive, directory, office.at);
        for (const item of office.directive.items.filter(isOpen)) {
          const next = ladderOf(office.directive, item, calendar).find(({ day }) => day > dayOf(office.at));
          if (next !== undefined) expect(alarm !== null && dayOf(alarm) <= next.day).toBe(true);
        }
      }
      expect(directiveSchema.parse(office.directive)).toEqual(office.directive);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test("every worklist finds all that belongs on it in the views it reads", () => {
  fc.assert(
    fc.property(story, someone, ({ assignments, steps }, who) => {
      const office = begin(assignments);
      for (const { who: by, what, item, unit } of steps) refusalOf(() => office.act(by, what, item, unit));
      const directory = aDirectory();
      const views = viewsOf(office.directive);
      for (const worklist of ["waiting", "mine"] as const) {
        const read = new Set(viewsToRead(actor(who), worklist).map((view) => JSON.stringify(view)));
        for (const item of office.directive.items) {
          if (!belongsOn(worklist, item, actor(who), directory, "2024-09-16")) continue;
          expect((views.get(item.id) ?? []).some((view) => read.has(JSON.stringify(view)))).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
