import { describe, expect, test } from "vitest";
import type { ItemAct } from "../../directive/contract/act.ts";
import { directive as directiveSchema } from "../../directive/contract/directive.ts";
import type { DraftItem } from "../../directive/contract/item.ts";
import type { Instant } from "../../directive/contract/primitives.ts";
import { openActs } from "../../directive/openActs.ts";
import { digestFor } from "../../directive/reminder/digest.ts";
import { nextAlarm } from "../../directive/reminder/alarm.ts";
import { singleMailsDue } from "../../directive/reminder/singleMails.ts";
import { dayOf } from "../../directive/vietnamTime.ts";
import { waitingFor } from "../../directive/waiting.ts";
import { belongsOn } from "../../directive/worklists.ts";
import { actor, aDraft, aHead, dueOn, leadBy, people, toMany, units, type Who } from "../builders.ts";
import { Office, refusalOf } from "./office.ts";

const own = aHead({ issuer: "UBND thành phố" });
const superior = aHead({ issuer: "Bộ Nội vụ" });
const everyone = Object.keys(people) as Who[];
const nameOf = (person: string) => Object.entries(people).find(([, id]) => id === person)?.[0] ?? person;

function atWork(given: Partial<DraftItem> = {}, head = own, internalDay: string | null = null): Office {
  const accept: ItemAct = { act: "accept", person: people.interiorOfficer, internalDay };
  return new Office({ head, items: [aDraft(given)] }).direct().act("interiorLeader", accept);
}

const ask = (day: string): ItemAct => ({
  act: "askExtension",
  day,
  reason: "Chưa có số liệu",
  cause: { kind: "objective", causedBy: "Chi cục Thống kê" },
});
const grant: ItemAct = { act: "grantExtension" };

/** Everyone to whom the act is open. */
const open = (office: Office, act: ItemAct["act"]) =>
  everyone.filter((who) =>
    openActs(actor(who), office.directive, office.item(), office.directory, dayOf(office.at)).some(
      (offered) => offered.act === act,
    ),
  );

const waits = (office: Office) =>
  waitingFor(office.item(), office.directory, dayOf(office.at)).map(
    ({ act, persons }) => `${act} ${persons.map(nameOf).join("+")}`,
  );

const mails = (office: Office, from: Instant) =>
  singleMailsDue(office.directive, office.directory, from, office.at).map(
    ({ step, recipient }) => `${step} ${recipient.to === "person" ? nameOf(recipient.person) : recipient.unit}`,
  );

describe("more time", () => {
  /** Written by hand: who may ask and who decides, by state and by whose day it is. */
  test.each<[string, () => Office, { ask: Who[]; decide: Who[] }]>([
    ["proposed", () => new Office(), { ask: [], decide: [] }],
    ["directed", () => new Office().direct(), { ask: [], decide: [] }],
    ["assigned", () => atWork(), { ask: ["interiorLeader", "interiorOfficer"], decide: [] }],
    [
      "in progress",
      () => atWork().act("interiorOfficer", "start"),
      { ask: ["interiorLeader", "interiorOfficer"], decide: [] },
    ],
    ["reported", () => atWork().act("interiorOfficer", "report"), { ask: [], decide: [] }],
    ["without a deadline", () => atWork({ deadline: { kind: "none" } }), { ask: [], decide: [] }],
    [
      "the official date, asked",
      () => atWork().act("interiorOfficer", ask("2025-01-31")),
      { ask: [], decide: ["leader", "chief"] },
    ],
    [
      "the official date, asked and then reported",
      () => atWork().act("interiorOfficer", ask("2025-01-31")).act("interiorOfficer", "report"),
      { ask: [], decide: ["leader", "chief"] },
    ],
    [
      "the unit's own day, asked by the assignee",
      () => atWork({}, own, "2024-10-10").act("interiorOfficer", ask("2024-10-20")),
      { ask: [], decide: ["interiorLeader"] },
    ],
    [
      "the unit's own day, asked by the leader who gave it",
      () => atWork({}, own, "2024-10-10").act("interiorLeader", ask("2024-10-20")),
      { ask: [], decide: ["leader", "chief"] },
    ],
    [
      "past the official date, though the unit has a day of its own",
      () => atWork({}, own, "2024-10-10").act("interiorOfficer", ask("2025-01-31")),
      { ask: [], decide: ["leader", "chief"] },
    ],
    [
      "the office's own day, set by the clerk",
      () =>
        new Office({ items: [aDraft({ internalDay: "2024-10-10" })] })
          .direct()
          .act("interiorLeader", "accept")
          .act("interiorOfficer", ask("2024-10-20")),
      { ask: [], decide: ["leader", "chief"] },
    ],
    [
      "a unit that has nobody: the clerk asks for it",
      () =>
        new Office({ items: [aDraft({ assignment: leadBy(units.police) })] })
          .direct()
          .act("clerk", { act: "accept", person: null }),
      { ask: ["clerk"], decide: [] },
    ],
    [
      "an order to many",
      () => {
        const items = [aDraft({ assignment: toMany(units.interior, units.culture) })];
        return new Office({ items }).direct().act("interiorLeader", "accept");
      },
      { ask: [], decide: [] },
    ],
  ])("%s", (_, office, expected) => {
    expect({ ask: open(office(), "askExtension"), decide: open(office(), "grantExtension") }).toEqual(expected);
    expect(open(office(), "refuseExtension")).toEqual(expected.decide);
  });

  test("is granted: both dates are kept as they were, and the own day that was overtaken goes", () => {
    const office = atWork({}, own, "2024-10-10").act("interiorOfficer", ask("2025-01-31"));
    expect(waits(office)).toEqual(["start interiorOfficer", "grantExtension leader+chief"]);
    expect(belongsOn("waiting", office.item(), actor("leader"), office.directory, "2024-09-16")).toBe(true);
    office.act("leader", grant);
    expect(office.item()).toMatchObject({
      deadline: { kind: "dated", day: "2025-01-31" },
      internalDay: null,
      originalDeadline: { deadline: { day: "2024-12-31" }, internalDay: "2024-10-10" },
      extension: { late: false, decision: { granted: true, day: "2025-01-31", by: people.leader } },
    });
    expect(waits(office)).toEqual(["start interiorOfficer"]);
    // Asked and granted again: what was first stays.
    office.act("interiorOfficer", ask("2025-02-28")).act("chief", grant);
    expect(office.item().originalDeadline?.deadline).toEqual(dueOn("2024-12-31"));
    expect(office.events.at(-1)?.changes.map(({ field }) => field)).toEqual(["deadline", "extension"]);
    expect(directiveSchema.parse(office.directive)).toEqual(office.directive);
  });

  test("moves the unit's own day up to the official one, and no further", () => {
    const office = atWork({}, own, "2024-10-10").act("interiorOfficer", ask("2024-10-20"));
    const further: ItemAct = { act: "grantExtension", day: "2025-01-31" };
    expect(refusalOf(() => office.act("interiorLeader", further))).toBe("due_out_of_range");
    office.act("interiorLeader", grant);
    expect(office.item()).toMatchObject({ internalDay: "2024-10-20", deadline: { day: "2024-12-31" } });
  });

  test("of a superior's date needs the superior's document", () => {
    const office = atWork({}, superior).act("interiorOfficer", ask("2025-01-31"));
    expect(refusalOf(() => office.act("leader", grant))).toBe("superior_document_missing");
    const document = { number: "12/BNV-VP", day: "2024-09-16" };
    const tomorrow = { ...document, day: "2024-09-17" };
    const granted = (of: typeof document): ItemAct => ({ act: "grantExtension", day: "2025-01-15", document: of });
    expect(refusalOf(() => office.act("leader", granted(tomorrow)))).toBe("due_out_of_range");
    office.act("leader", granted(document));
    expect(office.item()).toMatchObject({ deadline: { day: "2025-01-15" }, extension: { decision: { document } } });
  });

  test("is refused with a reason, and may then be asked for again; after the date it is marked", () => {
    const office = atWork().act("interiorOfficer", ask("2025-01-31"));
    expect(refusalOf(() => office.act("interiorOfficer", ask("2025-02-28")))).toBe("invalid_state");
    office.act("leader", { act: "refuseExtension", reason: "Việc gấp" });
    expect(office.item()).toMatchObject({
      deadline: { day: "2024-12-31" },
      extension: { decision: { granted: false } },
    });
    expect(office.item().originalDeadline).toBeUndefined();
    office.later("2025-01-02T02:00:00.000Z").act("interiorOfficer", ask("2025-01-31"));
    expect(office.item().extension).toMatchObject({ late: true, decision: null });
  });

  test.each(["2024-12-31", "2024-09-15"])("is not asked for until %s", (day) => {
    expect(refusalOf(() => atWork().act("interiorOfficer", ask(day)))).toBe("due_out_of_range");
  });

  test("whoever asked does not decide, also as a director", () => {
    const accept: ItemAct = { act: "accept", person: people.interiorOfficer };
    const office = new Office({ head: own, items: [aDraft({ assignment: leadBy(units.body) })] }).direct();
    office.act("leader", { ...accept, person: people.leader }).act("leader", ask("2025-01-31"));
    expect(refusalOf(() => office.act("leader", grant))).toBe("self_approval");
    expect(open(office, "grantExtension")).toEqual(["chief"]);
  });

  test("is told by mail: to whoever decides at once and each morning, then to whoever asked", () => {
    const office = atWork().later("2024-09-16T03:00:00.000Z").act("interiorOfficer", ask("2025-01-31"));
    expect(mails(office, office.at)).toEqual(["extensionAsked leader", "extensionAsked chief"]);
    const section = (who: Who, day: string) => digestFor(people[who], [office.directive], office.directory, day);
    expect(section("leader", "2024-09-16")).toBeNull();
    expect(section("leader", "2024-09-17")?.sections.waiting.map(({ act }) => act)).toEqual(["grantExtension"]);
    expect(nextAlarm(office.directive, office.directory, "2024-09-16T03:00:00.001Z")).toBe("2024-09-16T23:30:00.000Z");
    office.later("2024-09-17T03:00:00.000Z").act("leader", grant);
    expect(nextAlarm(office.directive, office.directory, office.at)).toBe(office.at);
    expect(mails(office, office.at)).toEqual(["extensionDecided interiorOfficer"]);
    expect(section("leader", "2024-09-18")).toBeNull();
  });
});

describe("another lead", () => {
  const propose: ItemAct = { act: "proposeLead", lead: units.culture, reason: "Thuộc lĩnh vực văn hóa" };
  const proposed = () => new Office().direct().act("interiorLeader", propose);

  test("is proposed by a leader of the lead unit, or the clerk of one that has nobody", () => {
    expect(open(new Office().direct(), "proposeLead")).toEqual(["interiorLeader"]);
    const police = new Office({ items: [aDraft({ assignment: leadBy(units.police) })] }).direct();
    expect(open(police, "proposeLead")).toEqual(["clerk"]);
    expect(open(new Office(), "proposeLead")).toEqual([]);
    expect(open(atWork(), "proposeLead")).toEqual([]);
    const many = new Office({ items: [aDraft({ assignment: toMany(units.interior, units.culture) })] }).direct();
    expect(open(many, "proposeLead")).toEqual([]);
  });

  test("is decided by the directors, and waits for the one who directed", () => {
    expect(waits(proposed())).toEqual(["agreeLead leader"]);
    expect(open(proposed(), "agreeLead")).toEqual(["leader", "chief"]);
    expect(open(proposed(), "refuseLead")).toEqual(["leader", "chief"]);
    const returned = new Office().direct().act("interiorLeader", "return");
    expect([...open(returned, "agreeLead"), ...waits(returned)]).toEqual(["direct leader"]);
  });

  test("agreed: directed to it in one act; it no longer coordinates", () => {
    const item = proposed().act("leader", "agreeLead").item();
    expect(item).toMatchObject({ state: "directed", assignment: leadBy(units.culture), reason: null });
    expect([item.holder?.unit, item.leadProposal]).toEqual([units.culture, undefined]);
  });

  test("refused: it stays with the unit, which is told why", () => {
    const office = proposed().later("2024-09-16T03:00:00.000Z").act("leader", "refuseLead");
    expect(office.item()).toMatchObject({ state: "directed", reason: "Đúng nhiệm vụ của phòng" });
    expect(office.item().leadProposal).toBeUndefined();
    expect(mails(office, office.at)).toEqual(["directed interiorLeader"]);
    expect(office.act("interiorLeader", "accept").item().reason).toBeNull();
  });

  test.each([
    [units.interior, "validation_failed"],
    ["phong-cu", "unknown_unit"],
    ["khong-co", "unknown_unit"],
  ])("is not %s", (lead, code) => {
    expect(refusalOf(() => new Office().direct().act("interiorLeader", { ...propose, lead }))).toBe(code);
  });
});
