import { actorOf, type Actor } from "../directive/actor.ts";
import type {
  CalendarYear,
  Directory,
  OfficeSettings,
  Person,
  Post,
  Role,
  Unit,
} from "../directive/contract/directory.ts";
import type { Directive, LetterHead, Submission } from "../directive/contract/directive.ts";
import type { Assignment, DraftItem, Item } from "../directive/contract/item.ts";
import type { Instant, IsoDay, PersonId, UnitId, UnitRef } from "../directive/contract/primitives.ts";
import type { Context } from "../directive/lifecycle.ts";
import { dayOf } from "../directive/vietnamTime.ts";

/** Readable test data: a small office in September 2024, whose people are named by what they do. */

const id = (last: number): PersonId => `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;

export const people = {
  clerk: id(1),
  leader: id(2),
  chief: id(3),
  interiorLeader: id(4),
  cultureLeader: id(5),
  interiorOfficer: id(6),
  cultureOfficer: id(7),
  administrator: id(8),
} as const;

export const units = {
  body: "ubnd-tp",
  office: "van-phong",
  interior: "phong-noi-vu",
  culture: "phong-van-hoa",
  /** Beneath the culture office. */
  library: "thu-vien",
  /** Nobody of it is in the directory; only a mailbox. */
  police: "cong-an",
} as const;

export type Who = keyof typeof people;

const names: Readonly<Record<UnitId, string>> = {
  [units.body]: "UBND thành phố",
  [units.office]: "Văn phòng HĐND và UBND",
  [units.interior]: "Phòng Nội vụ",
  [units.culture]: "Phòng Văn hóa và Thông tin",
  [units.library]: "Thư viện",
  [units.police]: "Công an thành phố",
};

function unitRef(unit: UnitId): UnitRef {
  return { id: unit, name: names[unit] ?? unit };
}

export function aUnit(given: Partial<Unit> & Pick<Unit, "id">): Unit {
  return {
    name: names[given.id] ?? given.id,
    aliases: [],
    kind: "department",
    parent: units.body,
    validFrom: "2011-01-01",
    validTo: null,
    successors: [],
    email: `${given.id}@office.example`,
    ...given,
  };
}

export function aPost(unit: UnitId, role: Role, given: Partial<Post> = {}): Post {
  return { unit, role, title: role, from: "2020-01-01", to: null, ...given };
}

export function aPerson(person: PersonId, name: string, ...posts: readonly Post[]): Person {
  return { id: person, name, email: `${name}@office.example`, language: "vi", posts: [...posts] };
}

/** The holidays of autumn and winter 2024, and one Saturday that was worked, so that both are met. */
export const calendar2024: CalendarYear = {
  year: 2024,
  off: ["2024-09-02", "2024-09-03", "2024-12-25"],
  workedWeekends: ["2024-12-28"],
  confirmed: true,
};

export function aDirectory(
  given: Partial<Omit<Directory, "settings">> & { settings?: Partial<OfficeSettings> } = {},
): Directory {
  const { settings, ...rest } = given;
  return {
    ownBody: units.body,
    units: [
      aUnit({ id: units.body, kind: "body", parent: null }),
      aUnit({ id: units.office, kind: "office" }),
      aUnit({ id: units.interior }),
      aUnit({ id: units.culture }),
      aUnit({ id: units.library, kind: "service", parent: units.culture }),
      aUnit({ id: units.police, kind: "police" }),
      aUnit({ id: "phong-cu", validTo: "2023-12-31" }),
    ],
    people: [
      aPerson(people.clerk, "clerk", aPost(units.office, "clerk")),
      aPerson(people.leader, "leader", aPost(units.body, "agencyLeader")),
      aPerson(people.chief, "chief", aPost(units.office, "chief")),
      aPerson(people.interiorLeader, "interior-leader", aPost(units.interior, "unitLeader")),
      aPerson(people.cultureLeader, "culture-leader", aPost(units.culture, "unitLeader")),
      aPerson(people.interiorOfficer, "interior-officer", aPost(units.interior, "assignee")),
      aPerson(people.cultureOfficer, "culture-officer", aPost(units.library, "assignee")),
      aPerson(people.administrator, "administrator", aPost(units.office, "administrator")),
    ],
    calendar: [calendar2024],
    ...rest,
    settings: { forbidSelfApproval: false, letterMayDirect: false, digestAt: "07:30", ...settings },
  };
}

export function aHead(given: Partial<LetterHead> = {}): LetterHead {
  return {
    issuer: "UBND thành phố Sa Đéc",
    docType: "Công văn",
    number: null,
    symbol: "UBND-HC",
    day: null,
    month: "2024-09",
    subject: "Thông báo kết luận",
    urgency: null,
    signer: null,
    arrivalNumber: null,
    arrivalDay: null,
    ...given,
  };
}

const byPerson = { by: "person" } as const;

export function leadBy(lead: UnitId, ...coordinating: readonly UnitId[]): Assignment {
  return { to: "lead", lead: unitRef(lead), coordinating: coordinating.map(unitRef), origin: byPerson };
}

export function toMany(...of: readonly UnitId[]): Assignment {
  return { to: "many", units: of.map(unitRef), origin: byPerson };
}

export function generalTo(...of: readonly UnitId[]): Assignment {
  return { to: "general", units: of.map(unitRef), origin: byPerson };
}

export function dueOn(day: IsoDay): DraftItem["deadline"] {
  return { kind: "dated", day, origin: byPerson };
}

/** A task for the interior office, due at the end of 2024. */
export function aDraft(given: Partial<DraftItem> = {}): DraftItem {
  return {
    id: "01",
    path: "1",
    quote: "Giao phòng Nội vụ chủ trì, phối hợp với phòng Văn hóa và Thông tin tham mưu kế hoạch.",
    anchor: { start: 0, end: 10, hash: "0".repeat(64) },
    disposition: "task",
    assignment: leadBy(units.interior, units.culture),
    deadline: dueOn("2024-12-31"),
    internalDay: null,
    note: null,
    ...given,
  };
}

export function aSubmission(given: Partial<Submission> = {}): Submission {
  return { head: aHead(), fingerprint: "a".repeat(64), source: "word", items: [aDraft()], ...given };
}

export const ulidOf = (last: number) => `01J7${String(last).padStart(22, "0")}`;

/** Proposed, unless said otherwise. */
export function anItem(given: Partial<Item> = {}): Item {
  return {
    ...aDraft(),
    version: 1,
    state: "proposed",
    holder: { unit: units.body, person: null, since: monday },
    person: null,
    directedBy: null,
    reportedBy: null,
    reportedAt: null,
    reason: null,
    evidence: null,
    lines: [],
    ...given,
  };
}

export function aDirective(given: Partial<Directive> = {}): Directive {
  return {
    id: ulidOf(1),
    version: 1,
    head: aHead(),
    fingerprint: "a".repeat(64),
    submittedBy: people.clerk,
    submittedAt: monday,
    items: [anItem()],
    ...given,
  };
}

/** Monday, 16 September 2024, 09:00 in Viet Nam. */
export const monday: Instant = "2024-09-16T02:00:00.000Z";

export function aContext(at: Instant = monday, directory: Directory = aDirectory()): Context {
  return { directory, at, today: dayOf(at) };
}

/** A person of the office with the posts held on that day. */
export function actor(who: Who, directory: Directory = aDirectory(), today: IsoDay = "2024-09-16"): Actor {
  const found = actorOf(directory, people[who], today);
  if (found === null) throw new Error(`${who} holds no post on ${today}`);
  return found;
}
