import { describe, expect, test } from "vitest";
import { actorOf } from "../../directive/actor.ts";
import type { Item } from "../../directive/contract/item.ts";
import { waitingFor } from "../../directive/waiting.ts";
import { belongsOn, viewsOf, viewsToRead } from "../../directive/worklists.ts";
import {
  actor,
  aDirectory,
  aDraft,
  anItem,
  aPerson,
  aPost,
  generalTo,
  leadBy,
  people,
  toMany,
  units,
  type Who,
} from "../builders.ts";
import { Office } from "./office.ts";

const today = "2024-09-16";
const directory = aDirectory();
const nameOf = (person: string) => Object.entries(people).find(([, id]) => id === person)?.[0] ?? person;

const next = (item: Item, of = directory) =>
  waitingFor(item, of, today).map(({ act, unit, persons }) => [act, unit, persons.map(nameOf)]);

describe("who has to act next", () => {
  const assigned = { person: people.interiorOfficer, directedBy: people.leader };
  test.each<[string, Partial<Item>, unknown[]]>([
    ["proposed", { state: "proposed" }, ["direct", null, ["leader", "chief"]]],
    ["directed", { state: "directed" }, ["accept", units.interior, ["interiorLeader"]]],
    ["returned", { state: "returned", directedBy: people.chief }, ["direct", null, ["chief"]]],
    ["returned, nobody directed it", { state: "returned" }, ["direct", null, ["leader", "chief"]]],
    ["assigned", { state: "assigned", ...assigned }, ["start", units.interior, ["interiorOfficer"]]],
    ["in progress", { state: "inProgress", ...assigned }, ["report", units.interior, ["interiorOfficer"]]],
    [
      "reported",
      { state: "reported", reportedBy: people.interiorOfficer },
      ["confirm", units.interior, ["interiorLeader"]],
    ],
    [
      "reported by the only leader",
      { state: "reported", reportedBy: people.interiorLeader },
      ["confirm", units.interior, ["leader", "chief"]],
    ],
    [
      "directed to a unit that has nobody here",
      { state: "directed", assignment: leadBy(units.police) },
      ["accept", units.police, ["clerk"]],
    ],
    [
      "taken on for a unit that has nobody here",
      { state: "assigned", assignment: leadBy(units.police), directedBy: people.leader },
      ["start", units.police, ["clerk"]],
    ],
    [
      "in progress in such a unit",
      { state: "inProgress", assignment: leadBy(units.police), directedBy: people.leader },
      ["report", units.police, ["clerk"]],
    ],
    [
      "taken on without a name by a unit that has people by now",
      { state: "assigned", assignment: leadBy(units.interior), directedBy: people.leader },
      ["accept", units.interior, ["interiorLeader"]],
    ],
  ])("%s", (_, given, expected) => {
    expect(next(anItem(given))).toEqual([expected]);
  });

  test.each(["kept", "done", "withdrawn"] as const)("nobody, once it is %s", (state) => {
    expect(next(anItem({ state }))).toEqual([]);
  });

  test("a line of each unit, until it has answered; a clerk for a unit that has nobody here", () => {
    const office = new Office({
      items: [aDraft({ assignment: generalTo(units.interior, units.culture, units.police) })],
    }).direct();
    office.act("interiorLeader", "acknowledge");
    expect(next(office.item())).toEqual([
      ["acknowledge", units.culture, ["cultureLeader"]],
      ["acknowledge", units.police, ["clerk"]],
    ]);
  });

  test("the unit's leader names another, where the assignee has left", () => {
    const left = aPerson(people.interiorOfficer, "officer", aPost(units.interior, "assignee", { to: "2024-09-15" }));
    const others = directory.people.filter(({ id }) => id !== people.interiorOfficer);
    const without = aDirectory({ people: [...others, left] });
    expect(actorOf(without, people.interiorOfficer, "2024-09-15")).not.toBeNull();
    expect(actorOf(without, people.interiorOfficer, today)).toBeNull();
    expect(next(anItem({ state: "inProgress", ...assigned }), without)).toEqual([
      ["accept", units.interior, ["interiorLeader"]],
    ]);
  });
});

describe("where an item is found", () => {
  const office = new Office({
    items: [aDraft({ assignment: toMany(units.interior, units.culture) }), aDraft({ id: "02" })],
  }).direct();
  office.act("interiorLeader", "accept");
  const [many, single] = office.directive.items;

  test("in the office, with the units and persons who have it, and with those who coordinate", () => {
    const views = viewsOf(office.directive);
    expect(views.get("01")).toEqual([
      { of: "office" },
      { of: "unit", unit: units.interior },
      { of: "unit", unit: units.culture },
      { of: "person", person: people.interiorOfficer },
    ]);
    expect(views.get("02")).toEqual([
      { of: "office" },
      { of: "unit", unit: units.interior },
      { of: "unit", unit: units.culture },
    ]);
  });

  test("no longer with a unit that has returned its line", () => {
    const returned = new Office({ items: [aDraft({ assignment: toMany(units.interior, units.culture) })] }).direct();
    returned.act("cultureLeader", "return");
    expect(viewsOf(returned.directive).get("01")).toEqual([{ of: "office" }, { of: "unit", unit: units.interior }]);
  });

  test.each<[Who, boolean, boolean]>([
    ["interiorOfficer", true, false],
    ["interiorLeader", false, true],
    ["cultureLeader", true, false],
    ["leader", false, false],
  ])("what waits for the %s", (who, first, second) => {
    const waits = (item: Item | undefined) =>
      item !== undefined && belongsOn("waiting", item, actor(who), directory, today);
    expect([waits(many), waits(single)]).toEqual([first, second]);
  });

  test("only leaders and clerks read the whole office", () => {
    expect(viewsToRead(actor("clerk"), "all")).toEqual([{ of: "office" }]);
    expect(viewsToRead(actor("interiorLeader"), "all")).toEqual([]);
    expect(viewsToRead(actor("interiorLeader"), "waiting")).toEqual([
      { of: "unit", unit: units.interior },
      { of: "person", person: people.interiorLeader },
    ]);
    expect(viewsToRead(actor("cultureOfficer"), "unit")).toEqual([{ of: "unit", unit: units.library }]);
  });
});
