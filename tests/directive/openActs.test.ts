import { describe, expect, test } from "vitest";
import { assignableIn } from "../../directive/assignableIn.ts";
import type { Item } from "../../directive/contract/item.ts";
import { directorsOf } from "../../directive/leadersOf.ts";
import { openActs } from "../../directive/openActs.ts";
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

/** "act" or "act unit", in the order offered; "!" where the item waits for it. */
function offered(who: Who, item: Item, directory = aDirectory()): string[] {
  return openActs(actor(who, directory), null, item, directory, today).map(
    ({ act, part, awaited }) => `${awaited ? "!" : ""}${act}${part.line === null ? "" : ` ${part.unit}`}`,
  );
}

const assigned = { person: people.interiorOfficer, directedBy: people.leader };
const police = { assignment: leadBy(units.police) };

describe("what is offered on an item led by one unit", () => {
  test.each<[string, Partial<Item>, Partial<Record<Who, string[]>>]>([
    ["proposed", {}, { leader: ["!direct", "withdraw"], clerk: ["withdraw"], interiorLeader: [] }],
    [
      "directed",
      { state: "directed", directedBy: people.leader },
      {
        leader: ["direct", "withdraw"],
        interiorLeader: ["!accept", "return", "proposeLead"],
        clerk: [],
        cultureLeader: [],
      },
    ],
    [
      "returned",
      { state: "returned", directedBy: people.leader },
      { leader: ["!direct", "withdraw"], chief: ["direct", "withdraw"], interiorLeader: [] },
    ],
    [
      "assigned",
      { state: "assigned", ...assigned },
      {
        interiorOfficer: ["!start", "report", "note", "askExtension"],
        interiorLeader: ["askExtension", "accept"],
        leader: ["withdraw"],
      },
    ],
    [
      "in progress",
      { state: "inProgress", ...assigned },
      { interiorOfficer: ["!report", "note", "askExtension"], interiorLeader: ["askExtension", "accept"] },
    ],
    [
      "reported",
      { state: "reported", ...assigned, reportedBy: people.interiorOfficer },
      { interiorLeader: ["!confirm", "redo"], interiorOfficer: ["note"], leader: ["confirm", "redo", "withdraw"] },
    ],
    ["done", { state: "done" }, { leader: [], interiorLeader: [] }],
    [
      "directed to a unit that has nobody",
      { state: "directed", ...police },
      { clerk: ["!accept", "return", "proposeLead"] },
    ],
    [
      "taken on for such a unit",
      { state: "assigned", ...police },
      { clerk: ["!start", "report", "note", "askExtension", "accept"], leader: ["withdraw"] },
    ],
  ])("%s", (_, given, expected) => {
    for (const [who, acts] of Object.entries(expected)) {
      expect([who, offered(who as Who, anItem(given))]).toEqual([who, acts]);
    }
  });

  test("once the assignee has left, the unit's leader is asked to name another, who may be the leader", () => {
    const plain = aDirectory();
    const others = plain.people.filter(({ id }) => id !== people.interiorOfficer);
    const left = aPerson(people.interiorOfficer, "officer", aPost(units.interior, "assignee", { to: "2024-09-15" }));
    const directory = { ...plain, people: [...others, left] };
    expect(offered("interiorLeader", anItem({ state: "inProgress", ...assigned }), directory)).toEqual([
      "!accept",
      "askExtension",
    ]);
    const ownWork = { state: "inProgress", ...assigned, person: people.interiorLeader } as const;
    expect(offered("interiorLeader", anItem(ownWork))).toEqual(["!report", "note", "askExtension", "accept"]);
  });
});

test("an order to many offers line by line; acts on the whole item once", () => {
  const office = new Office({ items: [aDraft({ assignment: toMany(units.interior, units.culture, units.police) })] });
  office.direct().act("interiorLeader", "accept").act("cultureLeader", "return");
  expect(offered("interiorOfficer", office.item())).toEqual([
    `!start ${units.interior}`,
    `report ${units.interior}`,
    `note ${units.interior}`,
  ]);
  expect(offered("leader", office.item())).toEqual([`withdraw ${units.interior}`, `!direct ${units.culture}`]);
  expect(offered("clerk", office.item())).toEqual([`!accept ${units.police}`, `return ${units.police}`]);
});

test("a general order is acknowledged or returned, by a clerk where the unit has nobody", () => {
  const office = new Office({ items: [aDraft({ assignment: generalTo(units.interior, units.police) })] }).direct();
  expect(offered("interiorLeader", office.item())).toEqual([
    `!acknowledge ${units.interior}`,
    `return ${units.interior}`,
  ]);
  expect(offered("clerk", office.item())).toEqual([`!acknowledge ${units.police}`, `return ${units.police}`]);
});

describe("who may be named", () => {
  const named = (unit: string, directory = aDirectory(), day = today) =>
    assignableIn(directory, unit, day).map(({ id }) => Object.entries(people).find(([, known]) => known === id)?.[0]);

  test("the unit's assignees, its others, then those of the units beneath", () => {
    expect(named(units.interior)).toEqual(["interiorOfficer", "interiorLeader"]);
    expect(named(units.culture)).toEqual(["cultureLeader", "cultureOfficer"]);
    expect(named(units.library)).toEqual(["cultureOfficer"]);
    expect(named(units.police)).toEqual([]);
    expect(named(units.interior, aDirectory(), "2019-12-31")).toEqual([]);
  });

  test("ends where parents go round", () => {
    const plain = aDirectory();
    const looped = plain.units.map((unit) => (unit.id === units.culture ? { ...unit, parent: units.library } : unit));
    expect(named(units.culture, { ...plain, units: looped })).toEqual(["cultureLeader", "cultureOfficer"]);
  });
});

test("the agency leader and the chief direct", () => {
  expect(directorsOf(aDirectory(), today).map(({ id }) => id)).toEqual([people.leader, people.chief]);
});
