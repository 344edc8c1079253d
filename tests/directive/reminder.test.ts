import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DraftItem } from "../../directive/contract/item.ts";
import type { Instant } from "../../directive/contract/primitives.ts";
import { addDays } from "../../directive/deadline/isoDay.ts";
import { WorkingCalendar } from "../../directive/deadline/workingCalendar.ts";
import { gatheringIn, justAfter, nextAlarm, quietUntil } from "../../directive/reminder/alarm.ts";
import { digestDue, digestFor, digestSections } from "../../directive/reminder/digest.ts";
import { singleMailsDue } from "../../directive/reminder/singleMails.ts";
import { ladderOf } from "../../directive/reminder/steps.ts";
import { dayOf, instantAt, slotOf, startOfSlot } from "../../directive/vietnamTime.ts";
import {
  aDirectory,
  aDraft,
  calendar2024,
  dueOn,
  generalTo,
  leadBy,
  people,
  toMany,
  ulidOf,
  units,
  type Who,
} from "../builders.ts";
import { acts, Office, refusalOf } from "./office.ts";

const directory = aDirectory();
const calendar = new WorkingCalendar(directory.calendar);
const farPast: Instant = "2024-01-01T00:00:00.000Z";

const nameOf = (person: string) => Object.entries(people).find(([, id]) => id === person)?.[0] ?? person;

/** "step recipient items", for all mails of a stretch of time. */
function mails(office: Office, from: Instant, now: Instant): string[] {
  return singleMailsDue(office.directive, office.directory, from, now)
    .map(({ step, recipient, items }) => {
      const to = recipient.to === "person" ? nameOf(recipient.person) : recipient.unit;
      return `${step} ${to} ${items.join("+")}`;
    })
    .sort();
}

/** Who gets a digest on a day, and what stands in it: "section item". */
function digest(office: Office, who: Who, day: string): string[] | null {
  const found = digestFor(people[who], [office.directive], office.directory, day);
  if (found === null) return null;
  return digestSections.flatMap((section) => found.sections[section].map(({ item }) => `${section} ${item.id}`));
}

const due = (office: Office, day: string, missedFrom?: string) =>
  digestDue(office.directive, office.directory, day, missedFrom).map(nameOf).sort();

const one = (given: Partial<DraftItem> = {}) => new Office({ items: [aDraft(given)] });
const assigned = (given: Partial<DraftItem> = {}) => one(given).direct().act("interiorLeader", "accept");

describe("the ladder", () => {
  const days = (given: Partial<DraftItem>) =>
    Object.fromEntries(ladderOf(one(given).directive, one(given).item(), calendar).map(({ step, day }) => [step, day]));

  test("counts working days back from the date, over a holiday and a worked Saturday", () => {
    expect(days({ deadline: dueOn("2024-12-31") })).toEqual({
      due7: "2024-12-20", // 30, 28 (worked Saturday), 27, 26, 24, 23, 20; the 25th is off
      due3: "2024-12-27",
      due1: "2024-12-30",
      dueToday: "2024-12-31",
      escalateToUnit: "2025-01-01",
      escalateToChief: "2025-01-03",
    });
  });

  test("a date on a Sunday is counted from the Friday before", () => {
    expect(days({ deadline: dueOn("2024-10-20") })).toMatchObject({
      due1: "2024-10-17",
      dueToday: "2024-10-18",
      escalateToUnit: "2024-10-21",
    });
  });

  test("gives a week's notice only where the work had weeks", () => {
    expect(days({ deadline: dueOn("2024-09-30") })).not.toHaveProperty("due7");
    expect(days({ deadline: dueOn("2024-10-07") })).toHaveProperty("due7"); // 15 working days
  });

  test("follows the office's own date, and is empty without any", () => {
    expect(days({ internalDay: "2024-11-29" })).toMatchObject({ dueToday: "2024-11-29" });
    expect(days({ deadline: { kind: "none" } })).toEqual({});
    expect(days({ assignment: generalTo(units.interior) })).toEqual({});
  });
});

describe("single mails", () => {
  const now = "2024-09-16T02:00:00.000Z";

  test("what one act gave one recipient is one mail, a mailbox where nobody is there", () => {
    const office = new Office({
      items: [
        aDraft({ id: "01", assignment: generalTo(units.interior, units.police) }),
        aDraft({ id: "02", assignment: generalTo(units.interior, units.police) }),
        aDraft({ id: "03" }),
        aDraft({ id: "04", disposition: "later" }),
      ],
    });
    expect(mails(office, farPast, now)).toEqual([]);
    expect(mails(office.direct(), farPast, now)).toEqual([
      "acknowledge cong-an 01+02",
      "acknowledge interiorLeader 01+02",
      "directed interiorLeader 03",
    ]);
  });

  test("what a clerk records for a unit goes to its mailbox where it is news there", () => {
    const office = one({ assignment: leadBy(units.police) }).direct();
    expect(mails(office, farPast, now)).toEqual(["directed cong-an 01"]);
    expect(digest(office, "clerk", "2024-09-17")).toEqual(["waiting 01"]);
    office.act("clerk", { act: "accept", person: null }).act("clerk", "start");
    expect(mails(office, farPast, now)).toEqual([]);
    office.act("clerk", "report").act("leader", "redo");
    expect(mails(office, farPast, now)).toEqual(["redo cong-an 01"]);
    const due = "2024-12-31T01:00:00.000Z";
    expect(mails(office, "2024-12-31T00:00:00.000Z", due)).toEqual(["dueToday cong-an 01"]);
  });

  test("each act tells whom it concerns, and stops telling when it has been answered", () => {
    const office = one().direct().act("interiorLeader", "return");
    expect(mails(office, farPast, now)).toEqual(["returned clerk 01", "returned leader 01"]);
    office.direct([{ item: "01" }]).act("interiorLeader", "accept");
    expect(mails(office, farPast, now)).toEqual(["assigned interiorOfficer 01"]);
    office.act("interiorOfficer", "start");
    expect(mails(office, farPast, now)).toEqual([]);
    office.act("interiorOfficer", "report").act("leader", "redo");
    expect(mails(office, farPast, now)).toEqual(["redo interiorOfficer 01"]);
    office.act("interiorOfficer", "report").act("leader", "confirm");
    expect(mails(office, farPast, "2026-01-01T00:00:00.000Z")).toEqual([]);
  });

  test("the key stays through a note, and changes with a new direction", () => {
    const key = (office: Office) =>
      singleMailsDue(office.directive, directory, farPast, office.at).map(({ ledger }) => ledger);
    const office = assigned();
    const before = key(office);
    expect(key(office.act("interiorOfficer", "note"))).toEqual(before);
    const again = one().direct();
    const first = key(again);
    again.later("2024-09-17T02:00:00.000Z").act("interiorLeader", "return");
    again.later("2024-09-17T03:00:00.000Z").direct([{ item: "01" }]);
    expect(key(again)).not.toEqual(first);
    for (const { subject, step, day, recipient } of [...before, ...first]) {
      expect([subject, step, day, recipient].join("|")).toMatch(/^[0-9A-Za-z_|:.-]{1,200}$/);
    }
  });

  test("an act on a day off is told at digest time of the next working day", () => {
    const saturday = "2024-09-21T03:00:00.000Z";
    const office = one().later(saturday).direct();
    expect(mails(office, saturday, "2024-09-22T16:59:00.000Z")).toEqual([]);
    const mondayDigest = instantAt("2024-09-23", "07:30");
    expect(mails(office, saturday, mondayDigest)).toEqual(["directed interiorLeader 01"]);
    // Told by its own mail that day, so not in the digest; next day it is.
    expect(digest(office, "interiorLeader", "2024-09-23")).toBeNull();
    expect(digest(office, "interiorLeader", "2024-09-24")).toEqual(["waiting 01"]);
  });

  test("overdue goes to the unit's leader, then to the chief, once each, in working days", () => {
    const office = assigned({ deadline: dueOn("2024-10-18") }); // a Friday
    const on = (day: string) => mails(office, instantAt(day, "00:00"), instantAt(day, "23:45"));
    expect(on("2024-10-18")).toEqual([]);
    expect(on("2024-10-19")).toEqual([]);
    expect(on("2024-10-21")).toEqual(["escalateToUnit interiorLeader 01"]);
    expect(on("2024-10-22")).toEqual([]);
    expect(on("2024-10-23")).toEqual(["escalateToChief chief 01"]);
    expect(on("2024-10-24")).toEqual([]);
  });

  test("nothing stands in both: a leader who has not taken it on finds it in the digest", () => {
    const office = one({ deadline: dueOn("2024-10-18") }).direct();
    expect(mails(office, "2024-10-01T00:00:00.000Z", "2024-10-22T00:00:00.000Z")).toEqual([]);
    expect(digest(office, "interiorLeader", "2024-10-21")).toEqual(["overdue 01"]);
  });

  test("what was reported or returned in time is nobody's lateness in the unit", () => {
    const october = ["2024-10-01T00:00:00.000Z", "2024-10-31T00:00:00.000Z"] as const;
    const reported = assigned({ deadline: dueOn("2024-10-18") }).act("interiorOfficer", "report");
    expect(mails(reported, ...october)).toEqual([]);
    expect(digest(reported, "interiorLeader", "2024-10-21")).toEqual(["waiting 01"]);
    const returned = one({ deadline: dueOn("2024-10-18") })
      .direct()
      .act("interiorLeader", "return");
    expect(mails(returned, ...october)).toEqual(["escalateToChief chief 01"]);
    const many = { deadline: dueOn("2024-10-18"), assignment: toMany(units.interior, units.culture) };
    const returnedLine = one(many).direct().act("interiorLeader", "return");
    expect(mails(returnedLine, ...october)).toEqual(["escalateToChief chief 01"]);
    const line = one({ deadline: dueOn("2024-10-18"), assignment: toMany(units.interior) }).direct();
    line.act("interiorLeader", "accept").act("interiorOfficer", "start");
    expect(mails(line, "2024-09-01T00:00:00.000Z", line.at)).toEqual([]);
    line.act("interiorOfficer", "report").act("chief", "redo");
    expect(mails(line, "2024-09-01T00:00:00.000Z", line.at)).toEqual(["redo interiorOfficer 01"]);
  });

  test("a mailbox gets no digest and is told on the day", () => {
    const office = one({ assignment: leadBy(units.police), deadline: dueOn("2024-10-18") }).direct();
    expect(mails(office, "2024-10-01T00:00:00.000Z", "2024-10-20T00:00:00.000Z")).toEqual(["dueToday cong-an 01"]);
  });
});

describe("the digest", () => {
  test("comes on the rungs, and says nothing in between", () => {
    const office = assigned();
    const days = [
      "2024-12-19",
      "2024-12-20",
      "2024-12-23",
      "2024-12-26",
      "2024-12-27",
      "2024-12-28",
      "2024-12-29",
      "2024-12-30",
      "2024-12-31",
    ];
    expect(days.filter((day) => due(office, day).includes("interiorOfficer"))).toEqual([
      "2024-12-20", // seven left
      "2024-12-27", // three; the worked Saturday in between is quiet, the Sunday is off
      "2024-12-30",
      "2024-12-31",
    ]);
    expect(digest(office, "interiorOfficer", "2024-12-20")).toEqual(["dueSoon 01"]);
    expect(digest(office, "interiorOfficer", "2024-12-31")).toEqual(["dueToday 01"]);
    expect(digest(office, "interiorOfficer", "2025-01-01")).toEqual(["overdue 01"]);
    expect(digest(office, "interiorOfficer", "2024-12-29")).toBeNull();
  });

  test("comes each working day while something is overdue or waits for a decision", () => {
    const office = one();
    expect(due(office, "2024-09-17")).toEqual(["chief", "leader"]);
    expect(due(office, "2024-09-21")).toEqual([]);
    office.direct();
    expect(due(office, "2024-09-16")).toEqual([]); // told today by a mail of its own
    expect(due(office, "2024-09-17")).toEqual(["interiorLeader"]);
    office.act("interiorLeader", "accept").act("interiorOfficer", "report");
    expect(due(office, "2024-09-17")).toEqual(["interiorLeader"]);
    expect(digest(office, "interiorLeader", "2024-09-17")).toEqual(["waiting 01"]);
    office.act("interiorLeader", "confirm");
    expect(due(office, "2024-09-17")).toEqual([]);
  });

  test("what was returned stands apart", () => {
    const office = one().direct().act("interiorLeader", "return");
    expect(digest(office, "leader", "2024-09-17")).toEqual(["returned 01"]);
    expect(digest(office, "chief", "2024-09-17")).toBeNull();
  });

  test("never mentions a general order that is out", () => {
    const office = one({ assignment: generalTo(units.interior), deadline: dueOn("2024-09-20") }).direct();
    for (const day of ["2024-09-17", "2024-09-20", "2024-09-23"]) expect(due(office, day)).toEqual([]);
    expect(nextAlarm(office.directive, directory, justAfter(office.at))).toBeNull();
  });

  test("missed rungs become today's", () => {
    const office = assigned();
    expect(due(office, "2024-12-23")).toEqual([]);
    expect(due(office, "2024-12-23", "2024-12-19")).toEqual(["interiorOfficer"]);
    expect(digest(office, "interiorOfficer", "2024-12-23")).toEqual(["dueSoon 01"]);
  });

  test("a changed date climbs the ladder anew, under another key", () => {
    const office = one({ deadline: dueOn("2024-10-18") })
      .direct()
      .act("interiorLeader", "return");
    office
      .act("leader", { act: "direct", change: { deadline: dueOn("2024-11-29") } })
      .act("interiorLeader", acts.accept);
    const escalated = singleMailsDue(
      office.directive,
      directory,
      "2024-10-01T00:00:00.000Z",
      "2024-12-03T00:00:00.000Z",
    );
    expect(escalated.map(({ step, ledger }) => [step, ledger.day])).toEqual([["escalateToUnit", "2024-11-29"]]);
    expect(due(office, "2024-10-21")).toEqual([]);
  });

  test("is sorted by date and names each directive's own items", () => {
    const later = aDraft({ id: "01", deadline: dueOn("2024-09-19") });
    const sooner = aDraft({ id: "02", deadline: dueOn("2024-09-18") });
    const first = new Office({ items: [later, sooner] }).direct();
    const other = { ...first.directive, id: ulidOf(2) };
    const found = digestFor(people.interiorLeader, [first.directive, other], directory, "2024-09-17");
    expect(found?.sections.dueSoon.map(({ item, directive }) => [item.id, directive.id])).toEqual([
      ["02", ulidOf(1)],
      ["02", ulidOf(2)],
      ["01", ulidOf(1)],
      ["01", ulidOf(2)],
    ]);
  });
});

describe("keeping quiet", () => {
  const alarm = instantAt("2024-09-20", "06:30"); // a Friday
  test.each([
    ["a working day", instantAt("2024-09-20", "06:40"), null],
    ["the evening of that day", instantAt("2024-09-20", "22:00"), null],
    ["the Saturday after", instantAt("2024-09-21", "09:00"), instantAt("2024-09-23", "06:30")],
    ["the night to Monday", instantAt("2024-09-23", "03:00"), instantAt("2024-09-23", "06:30")],
    ["Monday morning", instantAt("2024-09-23", "06:30"), null],
  ])("on %s", (_, now, until) => {
    expect(quietUntil(directory, alarm, now)).toBe(until);
  });

  test("an alarm of a day off waits with the others", () => {
    const saturday = instantAt("2024-09-21", "10:00");
    expect(quietUntil(directory, saturday, saturday)).toBe(instantAt("2024-09-23", "06:30"));
  });

  test("digests are gathered where their moment has passed since the alarm", () => {
    expect(gatheringIn(directory, alarm, instantAt("2024-09-20", "06:35"))).toEqual({
      day: "2024-09-20",
      missedFrom: "2024-09-20",
    });
    expect(gatheringIn(directory, alarm, instantAt("2024-09-23", "06:35"))).toEqual({
      day: "2024-09-23",
      missedFrom: "2024-09-20",
    });
    expect(gatheringIn(directory, instantAt("2024-09-20", "08:00"), instantAt("2024-09-20", "08:05"))).toBeNull();
  });
});

test("slots are quarters of an hour in Viet Nam, whatever the machine's zone", () => {
  expect(slotOf("2024-09-16T00:44:59.999Z")).toEqual({ day: "2024-09-16", slot: "0730" });
  expect(slotOf("2024-09-15T17:00:00.000Z")).toEqual({ day: "2024-09-16", slot: "0000" });
  expect(startOfSlot("2024-09-16", "0730")).toBe("2024-09-16T00:30:00.000Z");
});

/**
 * A scheduler as the server's, over 120 days: it answers each alarm after a delay, plants the next, and is down for some
 * days. What it sent must be what a look at the whole time says.
 */
test("following alarm after alarm loses nothing and doubles nothing, with outages too", () => {
  const assignment = fc.constantFrom(
    leadBy(units.interior),
    toMany(units.interior, units.culture),
    generalTo(units.interior),
    leadBy(units.police),
  );
  const deadline = fc.oneof(
    fc
      .integer({ min: 0, max: 100 })
      .map((days) => dueOn(dayOf(new Date(Date.parse("2024-09-16T02:00:00.000Z") + days * 86_400_000).toISOString()))),
    fc.constant<DraftItem["deadline"]>({ kind: "none" }),
  );
  const item = fc.record({ assignment, deadline });
  const moves = fc.array(
    fc.constantFrom<[Who, keyof typeof acts]>(
      ["interiorLeader", "accept"],
      ["interiorLeader", "return"],
      ["interiorOfficer", "report"],
    ),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 3 }),
      moves,
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 200, maxLength: 200 }),
      (items, path, delays) => {
        const office = new Office({
          items: items.map((given, index) => aDraft({ id: `0${index + 1}`, ...given })),
        }).direct();
        for (const [who, act] of path) refusalOf(() => office.act(who, act));
        const end = "2025-01-20T00:00:00.000Z";
        const sent: string[] = [];
        const gatherings = new Map<string, { missedFrom: string; persons: readonly string[] }>();
        let answered = office.at;
        let alarm = nextAlarm(office.directive, directory, office.at);
        for (const delay of delays) {
          if (alarm === null || alarm >= end) break;
          const slot = slotOf(alarm);
          const from = startOfSlot(slot.day, slot.slot);
          // Mostly minutes late; now and then days.
          let now = new Date(Date.parse(alarm) + (delay > 36 ? delay * 3_600_000 : delay * 60_000)).toISOString();
          now = quietUntil(directory, from, now) ?? now;
          expect(calendar.isWorkingDay(dayOf(now))).toBe(true);
          for (const { ledger } of singleMailsDue(office.directive, directory, from, now)) {
            const key = JSON.stringify(ledger);
            if (!sent.includes(key)) sent.push(key);
          }
          const gathering = gatheringIn(directory, from, now);
          if (gathering !== null) {
            const { day, missedFrom } = gathering;
            gatherings.set(day, { missedFrom, persons: digestDue(office.directive, directory, day, missedFrom) });
          }
          answered = now;
          const next = nextAlarm(office.directive, directory, justAfter(now));
          expect(next === null || next > now).toBe(true);
          alarm = next;
        }
        const all = singleMailsDue(office.directive, directory, office.at, answered).map(({ ledger }) =>
          JSON.stringify(ledger),
        );
        expect([...sent].sort()).toEqual([...all].sort());

        // Each working day that gave somebody cause for a digest was gathered for, on the day or after the outage.
        const last = dayOf(answered);
        for (let day = "2024-09-17"; day < last; day = addDays(day, 1)) {
          const told = digestDue(office.directive, directory, day);
          if (told.length === 0) continue;
          const gathered = [...gatherings].find(([sentOn, { missedFrom }]) => missedFrom <= day && day <= sentOn);
          expect(gathered, `digest of ${day}`).toBeDefined();
          for (const person of told) expect(gathered?.[1].persons).toContain(person);
        }
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);

test("a calendar that does not know the year still finds the next working day", () => {
  const blank = aDirectory({ calendar: [{ ...calendar2024, off: [], workedWeekends: [] }] });
  expect(quietUntil(blank, farPast, "2030-01-05T02:00:00.000Z")).toBe(instantAt("2030-01-07", "06:30"));
});
