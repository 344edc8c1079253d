import { expect, test } from "vitest";
import { asksByUnit, asksOf, rowsOf } from "../../addin/asks.ts";
import { directionOf, goesElsewhere } from "../../addin/directionOf.ts";
import type { WorkRow } from "../../directive/contract/api.ts";
import type { Directive } from "../../directive/contract/directive.ts";
import { actOnItem } from "../../directive/lifecycle.ts";
import {
  aContext,
  actor,
  aDirective,
  aDirectory,
  anItem,
  aUnit,
  generalTo,
  leadBy,
  monday,
  people,
  toMany,
  units,
} from "../builders.ts";

const court = "toa-an";
const directory = aDirectory({ units: [...aDirectory().units, aUnit({ id: court, name: "Tòa án" })] });
const context = aContext(monday, directory);
const today = "2024-09-16";

/** Two general orders to a unit with a leader and two without, and an item led by one of these, all directed. */
const directed = ["01", "02", "03"].reduce(
  (directive, id) => actOnItem(directive, id, { act: "direct", change: {} }, actor("leader"), context).directive,
  aDirective({
    items: [
      anItem({ id: "01", path: "1", assignment: generalTo(units.interior, units.police, court) }),
      anItem({ id: "02", path: "2", assignment: generalTo(units.interior, units.police, court) }),
      anItem({ id: "03", path: "3", assignment: leadBy(units.police) }),
    ],
  }),
);
const rowsIn = (directive: Directive): readonly WorkRow[] =>
  directive.items.map((item) => ({
    directive: directive.id,
    head: directive.head,
    submittedAt: directive.submittedAt,
    directiveVersion: directive.version,
    item,
  }));

test("a clerk is asked for each unit that has nobody here, and for no other", () => {
  const asks = asksOf(rowsIn(directed), directory, people.clerk, today);
  expect(asks.every(({ recorded }) => recorded)).toBe(true);
  const byUnit = asksByUnit(asks);
  expect([...byUnit.keys()]).toEqual([units.police, court]);
  expect(byUnit.get(units.police)?.map(({ act, row }) => [row.item.id, act])).toEqual([
    ["01", "acknowledge"],
    ["02", "acknowledge"],
    ["03", "accept"],
  ]);
});

test("a unit's leader is asked for that unit, and records for nobody", () => {
  const asks = asksOf(rowsIn(directed), directory, people.interiorLeader, today);
  expect(asks.map(({ unit, recorded }) => [unit, recorded])).toEqual([
    [units.interior, false],
    [units.interior, false],
  ]);
});

test("recording all for one unit leaves every other unit's line as it was", () => {
  const asks = asksOf(rowsIn(directed), directory, people.clerk, today);
  const ofCourt = asksByUnit(asks).get(court) ?? [];
  const after = rowsOf(ofCourt).reduce(
    (directive, { item }) =>
      actOnItem(directive, item.id, { act: "acknowledge" }, actor("clerk", directory), context, court).directive,
    directed,
  );
  for (const { lines } of after.items.slice(0, 2)) {
    expect(lines.filter(({ state }) => state === "acknowledged").map(({ unit }) => unit.id)).toEqual([court]);
  }
  expect(asksByUnit(asksOf(rowsIn(after), directory, people.clerk, today)).has(court)).toBe(false);
});

test("without the unit's name the record is refused, not made for the first unit that comes", () => {
  const [first] = directed.items;
  expect(() =>
    actOnItem(directed, first?.id ?? "", { act: "acknowledge" }, actor("clerk", directory), context),
  ).toThrow("validation_failed");
});

test("an item goes elsewhere with another lead or other units, not with other words or coordinating units", () => {
  const before = leadBy(units.interior, units.culture);
  expect(goesElsewhere(before, leadBy(units.culture))).toBe(true);
  expect(goesElsewhere(before, leadBy(units.interior))).toBe(false);
  expect(goesElsewhere(before, { ...before, origin: { by: "person" } })).toBe(false);
  expect(goesElsewhere(toMany(units.interior, units.culture), toMany(units.culture, units.interior))).toBe(false);
  expect(goesElsewhere(toMany(units.interior, units.culture), toMany(units.culture))).toBe(true);
  expect(directionOf({ note: "không gửi", internalDay: null })).toEqual({ internalDay: null });
});
