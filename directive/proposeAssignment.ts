import type { Deadline } from "./contract/deadline.ts";
import type { Assignment, DraftItem } from "./contract/item.ts";
import type { UnitId, UnitRef } from "./contract/primitives.ts";
import type { Finding, ReadItem } from "./letter/reading.ts";
import type { RuleCode } from "./letter/rules.ts";

/** How an office stands to a letter. */
export interface Office {
  /** True where our own body issued the letter; else it received it. */
  readonly issued: boolean;
  readonly ownBody: UnitId;
  /** Our own body and all its units. */
  readonly own: ReadonlySet<UnitId>;
  /** The units directly below our own body; the body itself where it has none. */
  readonly ownUnits: readonly UnitRef[];
  /** Who the letter is addressed to, groups expanded. */
  readonly addressed: readonly UnitRef[];
  /** The same in the letter's words. */
  readonly addressedAs: string;
  /** What a name in the letter means: a unit, a group's members, or only the name. */
  readonly resolve: (name: string) => readonly UnitRef[];
  /** What else a unit in a proposal may stand for: the clerk is asked, nothing is chosen. */
  readonly offersFor: (ref: UnitRef) => UnitOffer | null;
}

/** Other units for one that is proposed, to choose from with one touch; its words in the letter stay as they are. */
export interface UnitOffer {
  /** As it stands in the assignment. */
  readonly instead: UnitRef;
  readonly units: readonly UnitRef[];
  /** `several`: the words fit all of these; `ended`: the unit has been dissolved, these took its place. */
  readonly why: "several" | "ended";
}

type Proposed = Pick<DraftItem, "assignment" | "disposition">;

const MOST_UNITS = 500;
const MOST_COORDINATING = 100;

export function proposeAssignment(item: ReadItem, due: Deadline, office: Office): Proposed {
  const named = item.leads.filter(({ rule }) => rule !== "lead-of-all");
  return named.length === 0 ? toAll(item, due, office) : toNamed(item, named, office);
}

/** Nobody leads: whoever receives the letter does it. With a sure day or a recurrence it is followed, unit by unit. */
function toAll(item: ReadItem, due: Deadline, office: Office): Proposed {
  const followed =
    (due.kind === "dated" || due.kind === "recurring" || due.kind === "unresolved") &&
    due.origin.by === "reader" &&
    due.origin.certain;
  const rule = office.issued ? "general-to-recipients" : "general-to-own-units";
  const addressed = office.issued && office.addressed.length > 0 ? office.addressed : office.ownUnits;
  // A letter that does not name us among its recipients may be here only for information.
  const certain =
    office.issued || office.addressed.length === 0 || office.addressed.some(({ id }) => id === office.ownBody);
  const phrase = item.leads[0]?.value ?? (office.addressedAs === "" ? item.text.slice(0, 120) : office.addressedAs);
  const origin = originOf(rule, phrase, certain);
  return {
    disposition: "task",
    assignment: { to: followed ? "many" : "general", units: addressed.slice(0, MOST_UNITS), origin },
  };
}

function toNamed(item: ReadItem, leads: readonly Finding<string>[], office: Office): Proposed {
  const units = distinct(leads.flatMap(({ value }) => office.resolve(value)));
  const leading = new Set(units.map(({ id, name }) => id ?? name));
  const coordinating = distinct(item.coordinators.flatMap(({ value }) => office.resolve(value)))
    .filter(({ id, name }) => !leading.has(id ?? name))
    .slice(0, MOST_COORDINATING);
  const phrase = leads.map(({ value }) => value).join(", ");
  const certain = leads.every((lead) => lead.certain);
  const [first] = leads;
  const rule = units.length > 1 ? "many-leads" : (first?.rule ?? "lead-named");
  const ours = units.filter(({ id }) => id !== null && office.own.has(id));
  const origin = originOf(rule, phrase, certain);

  if (!office.issued && ours.some(({ id }) => id === office.ownBody)) {
    // The letter names our body: which of our units takes it on is for the clerk to say.
    const below = coordinating.filter(({ id }) => id !== office.ownBody);
    return {
      disposition: "task",
      assignment: { to: "lead", lead: null, coordinating: below, origin: originOf("own-body-leads", phrase, false) },
    };
  }
  const assignment = assignmentTo(office.issued || ours.length === 0 ? units : ours, coordinating, origin);
  if (office.issued || ours.length > 0 || coordinating.some(({ id }) => id !== null && office.own.has(id)))
    return { disposition: "task", assignment };
  return { disposition: "notOurs", assignment: { ...assignment, origin: originOf("lead-elsewhere", phrase, certain) } };
}

function assignmentTo(units: readonly UnitRef[], coordinating: UnitRef[], origin: Assignment["origin"]): Assignment {
  const [lead = null, ...others] = units;
  if (others.length === 0) return { to: "lead", lead, coordinating, origin };
  const many = { to: "many", units: units.slice(0, MOST_UNITS), origin } as const;
  return coordinating.length === 0 ? many : { ...many, coordinating };
}

function originOf(rule: RuleCode, phrase: string, certain: boolean): Assignment["origin"] {
  return { by: "reader", rule, phrase: phrase.slice(0, 500), certain };
}

function distinct(refs: readonly UnitRef[]): UnitRef[] {
  return [...new Map(refs.map((ref) => [ref.id ?? ref.name, ref])).values()];
}
