import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directory as directorySchema, type Directory, type Unit } from "../../../directive/contract/directory.ts";
import { directoryFaults } from "../../../directive/directory/directoryFaults.ts";

const city: Directory = directorySchema.parse(
  JSON.parse(readFileSync(new URL("../../../local/sample/offices/sa-dec-city.json", import.meta.url), "utf8")),
);
const today = "2024-09-16";
const of = (directory: Directory) =>
  directoryFaults(directory, today).map(({ code, unit, person }) => [code, unit ?? person]);
const withUnit = (id: string, change: Partial<Unit>): Directory => ({
  ...city,
  units: city.units.map((unit) => (unit.id === id ? { ...unit, ...change } : unit)),
});
const [first, second] = city.people;

describe("what is wrong with a directory", () => {
  it("nothing, with the sample's", () => {
    expect(of(city)).toEqual([]);
  });

  it.each<[string, Directory, [string, string | null][]]>([
    ["an own body that is no unit", { ...city, ownBody: "nobody" }, [["own_body_unknown", null]]],
    ["a parent that is no unit", withUnit("phong-noi-vu", { parent: "nobody" }), [["unknown_parent", "phong-noi-vu"]]],
    [
      "a successor that is no unit",
      withUnit("phong-noi-vu", { validTo: "2025-06-30", successors: ["nobody"] }),
      [["unknown_successor", "phong-noi-vu"]],
    ],
    [
      "successors of a unit that lives",
      withUnit("phong-noi-vu", { successors: ["phong-tu-phap"] }),
      [["successors_of_living", "phong-noi-vu"]],
    ],
    [
      "an end before its beginning",
      withUnit("phong-noi-vu", { validTo: "2010-01-01" }),
      [["period_reversed", "phong-noi-vu"]],
    ],
    [
      "a name that another unit has",
      withUnit("phong-noi-vu", { aliases: ["phòng  tư pháp"] }),
      [["ambiguous_name", "phong-tu-phap"]],
    ],
  ])("%s", (_, directory, faults) => {
    expect(of(directory)).toEqual(faults);
  });

  it("lets a name pass to a unit that begins when the other has ended", () => {
    const [old] = city.units.filter(({ id }) => id === "phong-noi-vu") as [Unit];
    const heir = { ...old, id: "phong-noi-vu-moi", validFrom: "2025-07-01", successors: [] };
    const ended = withUnit("phong-noi-vu", { validTo: "2025-06-30", successors: [heir.id] });
    expect(of({ ...ended, units: [...ended.units, heir] })).toEqual([]);
  });

  it("units that are each other's parents, or each other's successors", () => {
    const circle = withUnit("ubnd-tp-sa-dec", { parent: "phong-noi-vu" });
    expect(of(circle)).toContainEqual(["parent_circle", "phong-noi-vu"]);
    const heirs = withUnit("phong-noi-vu", { validTo: "2025-06-30", successors: ["phong-noi-vu"] });
    expect(of(heirs)).toContainEqual(["successor_circle", "phong-noi-vu"]);
  });

  it("nobody left to administer it", () => {
    const people = city.people.map((person) => ({
      ...person,
      posts: person.posts.filter(({ role }) => role !== "administrator"),
    }));
    expect(of({ ...city, people })).toContainEqual(["no_administrator", null]);
  });

  it("a person twice, an address twice, a post in no unit, a post that ends before it begins", () => {
    if (!first || !second) throw new Error("the sample has people");
    const [post] = first.posts;
    if (!post) throw new Error("with posts");
    expect(of({ ...city, people: [...city.people, first] })).toContainEqual(["duplicate_person", first.id]);
    const twin = { ...second, email: (first.email ?? "").toUpperCase() };
    expect(of({ ...city, people: [first, twin] })).toContainEqual(["duplicate_email", second.id]);
    const nowhere = { ...first, posts: [...first.posts, { ...post, unit: "nowhere" }] };
    expect(of({ ...city, people: [nowhere, ...city.people.slice(1)] })).toContainEqual([
      "unknown_unit_of_post",
      first.id,
    ]);
    const reversed = { ...first, posts: [...first.posts, { ...post, to: "2000-01-01" }] };
    expect(of({ ...city, people: [reversed, ...city.people.slice(1)] })).toContainEqual(["period_reversed", first.id]);
  });
});
