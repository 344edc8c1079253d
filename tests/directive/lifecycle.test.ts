import { describe, expect, test } from "vitest";
import type { ItemAct } from "../../directive/contract/act.ts";
import type { Assignment } from "../../directive/contract/item.ts";
import {
  aContext,
  actor,
  aDirectory,
  aPerson,
  aPost,
  aDraft,
  dueOn,
  generalTo,
  leadBy,
  people,
  toMany,
  units,
  type Who,
} from "../builders.ts";
import { actOnItem } from "../../directive/lifecycle.ts";
import { waitingFor } from "../../directive/waiting.ts";
import { acts, evidence, Office, refusalOf } from "./office.ts";

type Way =
  | "proposed"
  | "directed"
  | "returned"
  | "leadProposed"
  | "extensionAsked"
  | "assigned"
  | "inProgress"
  | "reported"
  | "done"
  | "withdrawn"
  | "kept";

const ways: Readonly<Record<Way, () => Office>> = {
  proposed: () => new Office(),
  directed: () => new Office().direct(),
  returned: () => ways.directed().act("interiorLeader", "return"),
  leadProposed: () => ways.directed().act("interiorLeader", "proposeLead"),
  extensionAsked: () => ways.inProgress().act("interiorOfficer", "askExtension"),
  assigned: () => ways.directed().act("interiorLeader", "accept"),
  inProgress: () => ways.assigned().act("interiorOfficer", "start"),
  reported: () => ways.inProgress().act("interiorOfficer", "report"),
  done: () => ways.reported().act("interiorLeader", "confirm"),
  withdrawn: () => ways.directed().act("leader", "withdraw"),
  kept: () => new Office({ items: [aDraft({ disposition: "notOurs" })] }),
};

/** One letter a person: C clerk, L agency leader, V chief, I leader of the lead unit, X another unit's, O assignee. */
const persons: readonly (readonly [string, Who])[] = [
  ["C", "clerk"],
  ["L", "leader"],
  ["V", "chief"],
  ["I", "interiorLeader"],
  ["X", "cultureLeader"],
  ["O", "interiorOfficer"],
];

/**
 * Who may do what in which state; nobody where the state does not allow it. Written by hand from DESIGN §3.10, never
 * from the code.
 */
const table: Readonly<Record<Way, Readonly<Record<ItemAct["act"], string>>>> = {
  proposed: { ...none(), direct: "LV", withdraw: "CLV" },
  directed: { ...none(), direct: "LV", accept: "I", return: "I", proposeLead: "I", withdraw: "LV" },
  returned: { ...none(), direct: "LV", withdraw: "LV" },
  leadProposed: { ...none(), direct: "LV", withdraw: "LV", agreeLead: "LV", refuseLead: "LV" },
  assigned: { ...none(), accept: "I", start: "O", note: "O", report: "O", askExtension: "IO", withdraw: "LV" },
  inProgress: { ...none(), accept: "I", note: "O", report: "O", askExtension: "IO", withdraw: "LV" },
  extensionAsked: {
    ...none(),
    accept: "I",
    note: "O",
    report: "O",
    grantExtension: "LV",
    refuseExtension: "LV",
    withdraw: "LV",
  },
  reported: { ...none(), note: "O", confirm: "LVI", redo: "LVI", withdraw: "LV" },
  done: none(),
  withdrawn: none(),
  kept: none(),
};

function none(): Record<ItemAct["act"], string> {
  const names = Object.keys(acts) as ItemAct["act"][];
  return Object.fromEntries(names.map((name) => [name, "nobody"])) as Record<ItemAct["act"], string>;
}

describe.each(Object.entries(table))("an item that is %s", (state, row) => {
  test.each(Object.entries(row))("lets %s be done by %s", (name, allowed) => {
    const act = name as ItemAct["act"];
    for (const [letter, who] of persons) {
      const office = ways[state as Way]();
      const answer = refusalOf(() => office.act(who, act));
      if (allowed === "nobody") expect([who, answer]).toEqual([who, "invalid_state"]);
      else if (allowed.includes(letter)) expect([who, answer]).toEqual([who, "allowed"]);
      else expect(["forbidden", "self_approval"], `${who}: ${answer}`).toContain(answer);
    }
  });
});

/** Nobody of the police is in the directory: a clerk records for them (DESIGN §3.9), and decides nothing. */
const recorded: Readonly<Record<Way, () => Office>> = {
  ...ways,
  directed: () => new Office({ items: [aDraft({ assignment: leadBy(units.police, units.culture) })] }).direct(),
  assigned: () => recorded.directed().act("clerk", unnamed),
  inProgress: () => recorded.assigned().act("clerk", "start"),
  reported: () => recorded.inProgress().act("clerk", "report"),
  done: () => recorded.reported().act("leader", "confirm"),
};
const unnamed = { act: "accept", person: null } as const;

const recordedTable: Readonly<Partial<Record<Way, Readonly<Record<ItemAct["act"], string>>>>> = {
  directed: { ...none(), direct: "LV", accept: "C", return: "C", proposeLead: "C", withdraw: "LV" },
  assigned: { ...none(), accept: "C", start: "C", note: "C", report: "C", askExtension: "C", withdraw: "LV" },
  inProgress: { ...none(), accept: "C", note: "C", report: "C", askExtension: "C", withdraw: "LV" },
  reported: { ...none(), note: "C", confirm: "LV", redo: "LV", withdraw: "LV" },
  done: none(),
};

describe.each(Object.entries(recordedTable))("an item of a unit that has nobody here, %s", (state, row) => {
  test.each(Object.entries(row))("lets %s be done by %s", (name, allowed) => {
    for (const [letter, who] of persons) {
      const office = recorded[state as Way]();
      const act = name === "accept" ? unnamed : (name as ItemAct["act"]);
      const answer = refusalOf(() => office.act(who, act));
      const expected = allowed === "nobody" ? "invalid_state" : allowed.includes(letter) ? "allowed" : "forbidden";
      expect([who, answer]).toEqual([who, expected]);
    }
  });
});

describe("what a clerk records for a unit", () => {
  test("stands with the unit, and history says who recorded it", () => {
    const office = recorded.assigned();
    expect(office.item()).toMatchObject({
      state: "assigned",
      person: null,
      holder: { unit: units.police, person: null },
    });
    expect(office.events.at(-1)).toMatchObject({ act: "accept", by: people.clerk, unit: units.office });
    office.act("clerk", "report");
    expect(office.item()).toMatchObject({ state: "reported", reportedBy: people.clerk, evidence });
  });

  test("names one of its people where it has some, and nobody only where it has none", () => {
    const library = () => new Office({ items: [aDraft({ assignment: leadBy(units.library) })] }).direct();
    const accept = (person: string | null) => refusalOf(() => library().act("clerk", { act: "accept", person }));
    expect(accept(null)).toBe("validation_failed");
    expect(accept(people.interiorOfficer)).toBe("not_member");
    expect(accept(people.cultureOfficer)).toBe("allowed");
    expect(refusalOf(() => recorded.directed().act("clerk", "accept"))).toBe("not_member");
    expect(refusalOf(() => ways.directed().act("interiorLeader", unnamed))).toBe("validation_failed");
  });

  test("whoever recorded the report does not confirm it, whatever posts the person holds", () => {
    const plain = aDirectory({ settings: { forbidSelfApproval: true } });
    const others = plain.people.filter(({ id }) => id !== people.clerk);
    const both = aPerson(people.clerk, "clerk", aPost(units.office, "clerk"), aPost(units.office, "chief"));
    const police = [aDraft({ assignment: leadBy(units.police) })];
    const office = new Office({ items: police }, { ...plain, people: [...others, both] }).direct();
    office.act("clerk", unnamed).act("clerk", "report");
    expect(refusalOf(() => office.act("clerk", "confirm"))).toBe("self_approval");
    expect(refusalOf(() => office.act("leader", "confirm"))).toBe("allowed");
  });

  test("is one line of an order to many; that work began is not work sent back", () => {
    const many = [aDraft({ assignment: toMany(units.police, units.library, units.interior) })];
    const office = new Office({ items: many }).direct();
    const accept = { act: "accept", person: people.cultureOfficer } as const;
    office.act("clerk", unnamed, "01", units.police).act("clerk", accept, "01", units.library);
    office.act("clerk", "start", "01", units.police).act("clerk", "start", "01", units.library);
    expect(office.item().lines.map(({ state, person, by }) => [state, person, by])).toEqual([
      ["inProgress", null, null],
      ["inProgress", people.cultureOfficer, people.cultureOfficer],
      ["waiting", null, null],
    ]);
    expect(refusalOf(() => office.act("clerk", unnamed, "01", units.interior))).toBe("forbidden");
  });
});

describe("where an item goes", () => {
  test.each([
    ["proposed", "direct", "leader", "directed"],
    ["directed", "accept", "interiorLeader", "assigned"],
    ["directed", "return", "interiorLeader", "returned"],
    ["returned", "direct", "chief", "directed"],
    ["assigned", "start", "interiorOfficer", "inProgress"],
    ["assigned", "report", "interiorOfficer", "reported"],
    ["inProgress", "note", "interiorOfficer", "inProgress"],
    ["inProgress", "report", "interiorOfficer", "reported"],
    ["reported", "confirm", "interiorLeader", "done"],
    ["reported", "redo", "leader", "inProgress"],
    ["inProgress", "withdraw", "leader", "withdrawn"],
  ] as const)("%s, %s by the %s: %s", (from, act, who, to) => {
    const office = ways[from]();
    const { version } = office.item();
    office.act(who, act);
    expect(office.item().state).toBe(to);
    expect(office.item().version).toBe(version + 1);
    expect(office.events.at(-1)).toMatchObject({ act, by: people[who], item: "01", at: office.at });
  });

  test("who holds it, and since when", () => {
    const office = ways.proposed();
    expect(office.item().holder).toEqual({ unit: units.body, person: null, since: office.at });
    office.later("2024-09-17T02:00:00.000Z").direct();
    expect(office.item().holder).toEqual({ unit: units.interior, person: null, since: "2024-09-17T02:00:00.000Z" });
    office.later("2024-09-18T02:00:00.000Z").act("interiorLeader", "accept");
    const withPerson = { unit: units.interior, person: people.interiorOfficer, since: "2024-09-18T02:00:00.000Z" };
    expect(office.item().holder).toEqual(withPerson);
    // Starting does not move it: the clock goes on.
    office.later("2024-09-20T02:00:00.000Z").act("interiorOfficer", "start");
    expect(office.item().holder).toEqual(withPerson);
    office.later("2024-09-23T02:00:00.000Z").act("interiorOfficer", "report");
    expect(office.item()).toMatchObject({
      holder: { unit: units.interior, person: null, since: office.at },
      reportedAt: office.at,
      evidence,
    });
    office.act("leader", "confirm");
    expect(office.item().holder).toBeNull();
  });

  test("a return tells why, goes back to whoever directed, and a new direction starts anew", () => {
    const office = ways.returned();
    expect(office.item()).toMatchObject({
      reason: "Không thuộc nhiệm vụ của đơn vị",
      holder: { unit: units.body, person: people.leader },
    });
    office.act("leader", { act: "direct", change: { assignment: leadBy(units.culture) } });
    expect(office.item()).toMatchObject({ reason: null, state: "directed", holder: { unit: units.culture } });
    expect(office.events.at(-1)?.changes.map(({ field }) => field)).toEqual(["state", "assignment"]);
  });
});

test("a post that has ended neither leads nor belongs", () => {
  const ended = { to: "2024-09-15" };
  const plain = aDirectory();
  const others = plain.people.filter(({ id }) => id !== people.interiorOfficer && id !== people.cultureLeader);
  const officer = aPerson(people.interiorOfficer, "officer", aPost(units.interior, "assignee", ended));
  const before = aPost(units.interior, "unitLeader", ended);
  const leader = aPerson(people.cultureLeader, "culture-leader", before, aPost(units.culture, "unitLeader"));
  const office = new Office({}, aDirectory({ people: [...others, officer, leader] })).direct();
  expect(refusalOf(() => office.act("interiorLeader", "accept"))).toBe("not_member");
  expect(refusalOf(() => office.act("cultureLeader", "return"))).toBe("forbidden");
  expect(waitingFor(office.item(), office.directory, "2024-09-16")[0]?.persons).toEqual([people.interiorLeader]);
});

describe("beginning anew", () => {
  test("a second direction restarts the clock, also where the unit stays", () => {
    const office = ways.directed().later("2024-09-18T02:00:00.000Z");
    office.act("leader", { act: "direct", change: { deadline: dueOn("2024-10-31") } });
    expect(office.item().holder).toEqual({ unit: units.interior, person: null, since: office.at });
  });

  test("work to be done again has no reporter, and who takes it over does not inherit the reproach", () => {
    const office = ways.reported().act("leader", "redo");
    expect(office.item()).toMatchObject({ reportedBy: null, reason: "Thiếu số liệu", person: people.interiorOfficer });
    office.act("interiorLeader", { act: "accept", person: people.interiorLeader });
    expect(office.item()).toMatchObject({ state: "assigned", reason: null, person: people.interiorLeader });
  });

  test("who directed may decide on the report, whatever post came after", () => {
    const office = ways.reported();
    const others = office.directory.people.filter(({ id }) => id !== people.leader);
    const moved = aPerson(people.leader, "leader", aPost(units.library, "assignee"));
    const directory = aDirectory({ people: [...others, moved] });
    const context = aContext(office.at, directory);
    const confirm = () => actOnItem(office.directive, "01", acts.confirm, actor("leader", directory), context);
    expect(refusalOf(confirm)).toBe("allowed");
  });
});

describe("what is refused", () => {
  test("a person of another unit; one of a unit beneath is welcome", () => {
    const office = ways.directed();
    const accept = (person: string) => refusalOf(() => office.act("interiorLeader", { act: "accept", person }));
    expect(accept(people.cultureOfficer)).toBe("not_member");
    expect(accept("00000000-0000-4000-8000-999999999999")).toBe("not_member");
    const culture = new Office({ items: [aDraft({ assignment: leadBy(units.culture) })] }).direct();
    expect(refusalOf(() => culture.act("cultureLeader", { act: "accept", person: people.cultureOfficer }))).toBe(
      "allowed",
    );
  });

  test("whoever reported never confirms, whatever posts the person holds", () => {
    const office = ways
      .directed()
      .act("interiorLeader", { act: "accept", person: people.interiorLeader })
      .act("interiorLeader", "report");
    expect(refusalOf(() => office.act("interiorLeader", "confirm"))).toBe("self_approval");
    expect(refusalOf(() => office.act("interiorLeader", "redo"))).toBe("self_approval");
    expect(refusalOf(() => office.act("chief", "confirm"))).toBe("allowed");
  });

  test("the submitter takes it on only where the office lets", () => {
    const directory = (forbidSelfApproval: boolean) => {
      const plain = aDirectory({ settings: { forbidSelfApproval } });
      const both = [aPost(units.office, "clerk"), aPost(units.interior, "unitLeader")];
      const others = plain.people.filter(({ id }) => id !== people.clerk);
      return { ...plain, people: [...others, aPerson(people.clerk, "clerk", ...both)] };
    };
    const accept = (forbids: boolean) =>
      refusalOf(() => new Office({}, directory(forbids)).direct().act("clerk", "accept"));
    expect(accept(false)).toBe("allowed");
    expect(accept(true)).toBe("self_approval");
  });

  test("a direction without a lead, or to nobody the directory knows", () => {
    const noLead = aDraft({ assignment: { ...leadBy(units.interior), lead: null } as Assignment });
    expect(refusalOf(() => new Office({ items: [noLead] }).direct())).toBe("lead_missing");
    const stranger = { id: null, name: "Điện lực Sa Đéc" };
    const outside = aDraft({ assignment: { ...leadBy(units.interior), lead: stranger } as Assignment });
    expect(refusalOf(() => new Office({ items: [outside] }).direct())).toBe("unknown_unit");
  });

  test("units that are not there (any more)", () => {
    for (const unit of ["phong-la", "phong-cu"]) {
      expect(refusalOf(() => new Office({ items: [aDraft({ assignment: leadBy(unit) })] }))).toBe("unknown_unit");
    }
    expect(
      refusalOf(() => new Office({ items: [aDraft({ assignment: leadBy("phong-cu"), disposition: "notOurs" })] })),
    ).toBe("allowed");
  });

  test.each([
    [
      "the clerk may go back to the letter's month",
      () => new Office({ items: [aDraft({ deadline: dueOn("2024-09-05") })] }),
      "allowed",
    ],
    ["but not before it", () => new Office({ items: [aDraft({ deadline: dueOn("2024-08-31") })] }), "due_out_of_range"],
    [
      "an internal day after the superior's",
      () => new Office({ items: [aDraft({ internalDay: "2025-01-02" })] }),
      "due_out_of_range",
    ],
    [
      "an internal day in the past",
      () => new Office({ items: [aDraft({ internalDay: "2024-09-13" })] }),
      "due_out_of_range",
    ],
    [
      "a leader's date in the past",
      () => ways.proposed().act("leader", { act: "direct", change: { deadline: dueOn("2024-09-13") } }),
      "due_out_of_range",
    ],
    [
      "a leader's date today",
      () => ways.proposed().act("leader", { act: "direct", change: { deadline: dueOn("2024-09-16") } }),
      "allowed",
    ],
    [
      "a unit's own day after the superior's",
      () =>
        ways
          .directed()
          .act("interiorLeader", { act: "accept", person: people.interiorOfficer, internalDay: "2025-01-02" }),
      "due_out_of_range",
    ],
  ])("dates: %s", (_, attempt, answer) => {
    expect(refusalOf(attempt)).toBe(answer);
  });

  test("two items of one number, and a submission by anyone but a clerk", () => {
    expect(refusalOf(() => new Office({ items: [aDraft(), aDraft()] }))).toBe("validation_failed");
    expect(refusalOf(() => new Office().actOnLetter("interiorLeader", { act: "completeHead", head: {} }))).toBe(
      "forbidden",
    );
    expect(refusalOf(() => new Office().act("leader", "direct", "99"))).toBe("not_found");
  });
});

describe("the whole letter", () => {
  const nine = () =>
    new Office({
      items: [
        aDraft({ id: "01", assignment: generalTo(units.interior, units.culture, units.police) }),
        aDraft({ id: "02", assignment: leadBy(units.interior) }),
        aDraft({ id: "03", assignment: leadBy(units.culture) }),
        aDraft({ id: "04", disposition: "notTask" }),
      ],
    });

  test("goes out in one touch, one deadline changed", () => {
    const office = nine().direct([{ item: "02", deadline: dueOn("2024-11-30") }]);
    expect(office.directive.items.map(({ state }) => state)).toEqual(["directed", "directed", "directed", "kept"]);
    expect(office.directive.version).toBe(2);
    expect(office.item("02").deadline).toMatchObject({ day: "2024-11-30" });
    expect(office.item("04").version).toBe(1);
    const [, all, changed, ...rest] = office.events;
    expect(all).toMatchObject({ act: "direct", item: null, changes: [{ field: "items", new: ["01", "02", "03"] }] });
    expect(changed).toMatchObject({ item: "02", changes: [{ field: "state" }, { field: "deadline" }] });
    expect(rest).toEqual([]);
    expect(refusalOf(() => office.direct())).toBe("invalid_state");
  });

  test("sends a returned item out again only with a change of its own", () => {
    const office = nine().direct();
    office.act("interiorLeader", "return", "02");
    expect(refusalOf(() => office.direct())).toBe("invalid_state");
    office.direct([{ item: "02", assignment: leadBy(units.culture) }]);
    expect(office.item("02")).toMatchObject({ state: "directed", assignment: { lead: { id: units.culture } } });
  });

  test("stops as a whole where one item cannot go", () => {
    const office = nine();
    expect(refusalOf(() => office.direct([{ item: "04" }]))).toBe("invalid_state");
    expect(refusalOf(() => office.direct([{ item: "09" }]))).toBe("not_found");
    expect(office.directive.version).toBe(1);
  });

  test("is taken back by the clerk while nobody has acted", () => {
    const withdraw = (office: Office) => refusalOf(() => office.actOnLetter("clerk", { act: "withdraw" }));
    const office = nine();
    expect(withdraw(office)).toBe("allowed");
    expect(office.directive.items.every(({ state, holder }) => state === "withdrawn" && holder === null)).toBe(true);
    expect(withdraw(office)).toBe("invalid_state");
    expect(withdraw(nine().direct())).toBe("invalid_state");
    expect(refusalOf(() => nine().actOnLetter("leader", { act: "withdraw" }))).toBe("forbidden");
  });

  test("directs itself where the office lets and the letter names the lead", () => {
    const byReader = { by: "reader", rule: "lead-named", phrase: "Giao phòng Nội vụ chủ trì", certain: true } as const;
    const items = [
      aDraft({ id: "01", assignment: { ...leadBy(units.interior), origin: byReader } }),
      aDraft({ id: "02", assignment: leadBy(units.interior) }),
    ];
    const office = new Office({ items }, aDirectory({ settings: { letterMayDirect: true } }));
    expect(office.directive.items.map(({ state }) => state)).toEqual(["directed", "proposed"]);
    expect(office.item("01")).toMatchObject({ directedBy: null, holder: { unit: units.interior } });
    expect(refusalOf(() => office.act("interiorLeader", "accept"))).toBe("allowed");
    expect(refusalOf(() => office.actOnLetter("clerk", { act: "withdraw" }))).toBe("invalid_state");
  });

  test("a completed head moves what hangs on it, and says from what to what", () => {
    const phrase = "trong vòng 10 ngày kể từ ngày ban hành"; // the 22nd is a Sunday: Civil Code 2015, article 148.5
    const origin = { by: "reader", rule: "counted-days", phrase, certain: true } as const;
    const unresolved = { kind: "unresolved", needs: "issueDay", origin } as const;
    const office = new Office({
      items: [
        aDraft({ id: "01", deadline: unresolved, internalDay: "2024-10-30" }),
        aDraft({ id: "02", deadline: dueOn("2024-12-31") }),
      ],
    });
    office.actOnLetter("clerk", { act: "completeHead", head: { number: "1234/UBND-HC", day: "2024-09-12" } });
    expect(office.directive).toMatchObject({
      version: 2,
      head: { number: "1234/UBND-HC", day: "2024-09-12", month: null },
    });
    expect(office.item("01")).toMatchObject({
      deadline: { kind: "dated", day: "2024-09-23" },
      internalDay: null,
      version: 2,
    });
    expect(office.item("02").version).toBe(1);
    expect(
      office.events
        .at(-2)
        ?.changes.map(({ field }) => field)
        .sort(),
    ).toEqual(["day", "month", "number"]);
    expect(office.events.at(-1)).toMatchObject({
      item: "01",
      changes: [{ field: "deadline" }, { field: "internalDay" }],
    });
    expect(refusalOf(() => office.actOnLetter("clerk", { act: "completeHead", head: { day: "2024-09-12" } }))).toBe(
      "invalid_state",
    );
  });
});

describe("a completed head leaves alone", () => {
  const phrase = "trong vòng 10 ngày kể từ ngày ban hành";
  const origin = { by: "reader", rule: "days-from-issue", phrase, certain: true } as const;
  const complete = (office: Office) =>
    office.actOnLetter("clerk", { act: "completeHead", head: { day: "2024-09-12" } }).item().deadline;

  test("a date that came from more than its own words", () => {
    const deadline = { kind: "dated", day: "2024-10-01", origin } as const;
    expect(complete(new Office({ items: [aDraft({ deadline })] }))).toEqual(deadline);
  });

  test("what is closed", () => {
    const deadline = { kind: "unresolved", needs: "issueDay", origin } as const;
    const office = new Office({ items: [aDraft({ deadline })] }).act("clerk", "withdraw");
    expect(complete(office)).toEqual(deadline);
  });
});

describe("a general order", () => {
  const order = () =>
    new Office({ items: [aDraft({ assignment: generalTo(units.interior, units.culture, units.police) })] }).direct();
  const lines = (office: Office) => office.item().lines.map(({ state }) => state);

  test("is acknowledged once by each unit, and then it is done", () => {
    const office = order();
    expect(lines(office)).toEqual(["waiting", "waiting", "waiting"]);
    office.act("interiorLeader", "acknowledge").act("cultureLeader", "acknowledge");
    expect(office.item().state).toBe("directed");
    expect(refusalOf(() => office.act("interiorLeader", "acknowledge"))).toBe("invalid_state");
    // The police have nobody here: a clerk records for them, and for nobody else.
    office.act("clerk", "acknowledge");
    expect(office.item()).toMatchObject({ state: "done", holder: null });
  });

  test("is neither taken on nor reported", () => {
    for (const act of ["accept", "start", "report", "confirm"] as const) {
      expect(refusalOf(() => order().act("interiorLeader", act))).toBe("invalid_state");
    }
    expect(refusalOf(() => order().act("clerk", "acknowledge", "01", units.interior))).toBe("forbidden");
    expect(refusalOf(() => order().act("clerk", "acknowledge", "01", units.library))).toBe("unknown_unit");
  });

  test("can be turned into a dated item", () => {
    const office = order().act("interiorLeader", "acknowledge");
    office.act("leader", {
      act: "direct",
      change: { assignment: leadBy(units.culture), deadline: dueOn("2024-10-31") },
    });
    expect(office.item()).toMatchObject({ state: "directed", lines: [], holder: { unit: units.culture } });
  });
});

describe("an order to many", () => {
  const order = () => new Office({ items: [aDraft({ assignment: toMany(units.interior, units.culture) })] }).direct();
  const culture = { act: "accept", person: people.cultureOfficer } as const;

  test("is answered by each unit for itself", () => {
    const office = order().act("interiorLeader", "accept").act("cultureLeader", culture);
    expect(office.item().state).toBe("assigned");
    office.act("interiorOfficer", "start").act("interiorOfficer", "report");
    expect(office.item().state).toBe("inProgress");
    // The own line is not reported yet; the other is not hers.
    expect(refusalOf(() => office.act("cultureLeader", "confirm"))).toBe("invalid_state");
    expect(refusalOf(() => office.act("cultureLeader", "confirm", "01", units.interior))).toBe("forbidden");
    office.act("interiorLeader", "confirm").act("cultureOfficer", "report");
    expect(office.item()).toMatchObject({ state: "reported", reportedAt: office.at });
    office.act("chief", "confirm");
    expect(office.item()).toMatchObject({ state: "done", holder: null });
  });

  test("asks for which unit, where a person could mean two", () => {
    const office = order().act("interiorLeader", "accept").act("cultureLeader", culture);
    office.act("interiorOfficer", "report").act("cultureOfficer", "report");
    expect(refusalOf(() => office.act("leader", "confirm"))).toBe("validation_failed");
    expect(refusalOf(() => office.act("leader", "confirm", "01", units.culture))).toBe("allowed");
  });

  test("a returned line begins again when directed anew; the others go on", () => {
    const office = order().act("interiorLeader", "accept").act("cultureLeader", "return");
    office.act("leader", {
      act: "direct",
      change: { assignment: toMany(units.interior, units.culture, units.library) },
    });
    expect(office.item().lines.map(({ unit, state }) => [unit.id, state])).toEqual([
      [units.interior, "assigned"],
      [units.culture, "waiting"],
      [units.library, "waiting"],
    ]);
  });
});
