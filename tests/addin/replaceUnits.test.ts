import { describe, expect, it } from "vitest";
import type { Assignment } from "../../directive/contract/item.ts";
import type { UnitOffer } from "../../directive/proposeAssignment.ts";
import { doubtsOf, type Point } from "../../addin/draft.ts";
import { replaceUnits } from "../../addin/replaceUnits.ts";

const origin = { by: "reader", rule: "lead-named", phrase: "Phòng Kinh tế", certain: true } as const;
const old = { id: "kinh-te", name: "Phòng Kinh tế" };
const ward = { id: "phuong-1", name: "Ủy ban nhân dân phường 1" };
const heir = { id: "ha-tang", name: "Phòng Kinh tế, Hạ tầng và Đô thị" };
const unclear = { id: null, name: "Phòng Tư pháp" };
const byPerson = { by: "person" } as const;

describe("a unit in another's place", () => {
  it.each<[string, Assignment, Assignment]>([
    [
      "leads, and no longer coordinates",
      { to: "lead", lead: old, coordinating: [heir, ward], origin },
      { to: "lead", lead: heir, coordinating: [ward], origin: byPerson },
    ],
    [
      "coordinates",
      { to: "lead", lead: ward, coordinating: [old], origin },
      { to: "lead", lead: ward, coordinating: [heir], origin: byPerson },
    ],
    [
      "stands once among many",
      { to: "many", units: [old, ward, heir], coordinating: [old], origin },
      { to: "many", units: [heir, ward], coordinating: [heir], origin: byPerson },
    ],
    [
      "receives a general order",
      { to: "general", units: [ward, old], origin },
      { to: "general", units: [ward, heir], origin: byPerson },
    ],
  ])("%s", (_, before, after) => {
    expect(replaceUnits(before, [{ instead: old, by: heir }])).toEqual(after);
  });
});

describe("what a point lacks", () => {
  const offers: UnitOffer[] = [
    { instead: old, units: [heir], why: "ended" },
    { instead: unclear, units: [ward, heir], why: "several" },
  ];
  const doubts = (assignment: Assignment) => {
    const item = { disposition: "task", assignment, deadline: { kind: "none" } } as Point["item"];
    return doubtsOf({ item, proposed: item, offers });
  };

  it("asks while the units in question stand there, and only about them", () => {
    expect(doubts({ to: "lead", lead: old, coordinating: [unclear], origin })).toEqual(["unit_several", "unit_ended"]);
    expect(doubts({ to: "lead", lead: heir, coordinating: [unclear], origin })).toEqual(["unit_several"]);
    expect(doubts({ to: "lead", lead: heir, coordinating: [], origin })).toEqual([]);
    expect(doubts({ to: "lead", lead: { id: null, name: "Ban khác" }, coordinating: [], origin })).toEqual([
      "outside_directory",
    ]);
  });
});
