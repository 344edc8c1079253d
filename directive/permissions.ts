import type { Actor } from "./actor.ts";
import type { ActName, Directive } from "./contract/directive.ts";
import type { Directory, Post } from "./contract/directory.ts";
import type { Item } from "./contract/item.ts";
import type { IsoDay, UnitId } from "./contract/primitives.ts";
import { decidersOf, openExtension } from "./extension.ts";
import { leadersOf, leadingRoles } from "./leadersOf.ts";
import { partsOf, type Part } from "./parts.ts";
import type { RefusalCode } from "./refusal.ts";

export interface Situation {
  readonly directory: Directory;
  readonly today: IsoDay;
  /** For which unit the person acts, where an order to many gives each unit a line. Absent: for any of them. */
  readonly unit?: UnitId | undefined;
}

/** All that a rule may look at. */
interface Facts extends Situation {
  readonly actor: Actor;
  readonly directive: Directive | null;
  readonly item: Item | null;
  readonly part: Part | null;
}

/** The post in which the person acts, or why not. */
type Ruling = Post | RefusalCode;
type Rule = (facts: Facts) => Ruling;

/**
 * Who may do what; nowhere else. Each rule reads as a sentence. Whether the item's state allows the act is asked of the
 * lifecycle. Reading needs no rule: everyone of the office may read everything.
 */
const rules: Readonly<Record<ActName, Rule>> = {
  /** A clerk submits letters and completes what their heads left blank. */
  submit: (facts) => asClerk(facts),
  completeHead: (facts) => asClerk(facts),

  /** An agency leader or the chief directs, the whole letter or an item, and directs anew what was returned. */
  direct: (facts) => asDirector(facts),

  /**
   * A leader of the unit takes the item on; where the office forbids self-approval, not the person who submitted it.
   * Likewise returns or acknowledges it. A clerk records each of these for a unit that has no leader here.
   */
  accept: (facts) =>
    either(asClerkForUnit(facts), () =>
      facts.directory.settings.forbidSelfApproval && facts.directive?.submittedBy === facts.actor.person.id
        ? insteadOfPost(asLeaderOfUnit(facts), "self_approval")
        : asLeaderOfUnit(facts),
    ),
  return: (facts) => either(asLeaderOfUnit(facts), () => asClerkForUnit(facts)),
  acknowledge: (facts) => either(asLeaderOfUnit(facts), () => asClerkForUnit(facts)),

  /** The assignee starts, notes and reports; a clerk records it for a unit that has no leader here. */
  start: (facts) => either(asAssignee(facts), () => asClerkForUnit(facts)),
  note: (facts) => either(asAssignee(facts), () => asClerkForUnit(facts)),
  report: (facts) => either(asAssignee(facts), () => asClerkForUnit(facts)),

  /** A leader of the unit, a director, or whoever directed it decides on a report: never the person who reported. */
  confirm: (facts) => asJudge(facts),
  redo: (facts) => asJudge(facts),

  /**
   * The assignee asks for more time, or a leader of the unit, or a clerk for a unit that has no leader here. Whoever set the
   * date decides (`decidersOf`), never the person who asked.
   */
  askExtension: (facts) => either(asAssignee(facts), () => either(asLeaderOfUnit(facts), () => asClerkForUnit(facts))),
  grantExtension: (facts) => asDeciderOnExtension(facts),
  refuseExtension: (facts) => asDeciderOnExtension(facts),

  /** A leader of the lead unit proposes another lead, or a clerk for a unit without one; a director decides. */
  proposeLead: (facts) => either(asLeaderOfUnit(facts), () => asClerkForUnit(facts)),
  agreeLead: (facts) => asDirector(facts),
  refuseLead: (facts) => asDirector(facts),

  /** A clerk takes back a letter, or an item that nobody has directed; a director withdraws an item at any time. */
  withdraw: (facts) =>
    facts.item === null || facts.item.state === "proposed"
      ? either(asClerk(facts), () => (facts.item === null ? "forbidden" : asDirector(facts)))
      : asDirector(facts),
};

/** An administrator changes the directory, and sees what was changed in it. */
export function mayAdminister(actor: Actor): true | RefusalCode {
  return actor.posts.some(({ role }) => role === "administrator") || "forbidden";
}

/**
 * Whether the rules on persons allow the act. `directive` is null for `submit`; `item` is null for acts on the whole letter.
 */
export function may(
  actor: Actor,
  act: ActName,
  directive: Directive | null,
  item: Item | null,
  situation: Situation,
): true | RefusalCode {
  const ruling = postFor(actor, act, directive, item, situation);
  return typeof ruling === "string" ? ruling : true;
}

/** The same, giving the post in which the person acts: the history records its unit. */
export function postFor(
  actor: Actor,
  act: ActName,
  directive: Directive | null,
  item: Item | null,
  situation: Situation,
): Ruling {
  const parts = item === null ? [null] : partsOf(item);
  const asked = situation.unit === undefined ? parts : parts.filter((part) => concerns(part, situation.unit));
  const rulings = asked.map((part) => rules[act]({ ...situation, actor, directive, item, part }));
  return (
    rulings.find((ruling) => typeof ruling !== "string") ?? rulings.find((code) => code !== "forbidden") ?? "forbidden"
  );
}

/** A part that is not a line is the whole item, whatever unit was named. */
function concerns(part: Part | null, unit: UnitId | undefined): boolean {
  return (part?.line ?? null) === null || part?.unit === unit;
}

function asClerk({ actor }: Facts): Ruling {
  return actor.posts.find(({ role }) => role === "clerk") ?? "forbidden";
}

function asDirector({ actor }: Facts): Ruling {
  return actor.posts.find(({ role }) => role === "agencyLeader" || role === "chief") ?? "forbidden";
}

function asLeaderOfUnit({ actor, part }: Facts): Ruling {
  return actor.posts.find(({ unit, role }) => unit === part?.unit && leadingRoles.includes(role)) ?? "forbidden";
}

/** DESIGN §3.9: units may have only a mailbox, or nothing; a clerk then records for them. History shows the clerk's unit. */
function asClerkForUnit(facts: Facts): Ruling {
  const unit = facts.part?.unit ?? null;
  if (unit === null || leadersOf(facts.directory, unit, facts.today).length > 0) return "forbidden";
  return asClerk(facts);
}

function asAssignee({ actor, part }: Facts): Ruling {
  if (part?.person !== actor.person.id) return "forbidden";
  return actor.posts.find(({ unit }) => unit === part.unit) ?? actor.posts[0] ?? "forbidden";
}

function asJudge(facts: Facts): Ruling {
  const { actor, item, part } = facts;
  const asWhoDirected = (): Ruling =>
    item?.directedBy === actor.person.id ? (actor.posts[0] ?? "forbidden") : "forbidden";
  const judge = either(asLeaderOfUnit(facts), () => either(asDirector(facts), asWhoDirected));
  return part?.reporter === actor.person.id ? insteadOfPost(judge, "self_approval") : judge;
}

function asDeciderOnExtension(facts: Facts): Ruling {
  const { actor, item, directory, today } = facts;
  const post = either(asDirector(facts), () => asLeaderOfUnit(facts));
  if (item === null) return "forbidden";
  if (decidersOf(item, directory, today).includes(actor.person.id)) return post;
  return openExtension(item)?.by === actor.person.id ? insteadOfPost(post, "self_approval") : "forbidden";
}

function either(first: Ruling, second: () => Ruling): Ruling {
  return typeof first === "string" ? second() : first;
}

/** Names the rule that stands in the way of someone who would otherwise be allowed. */
function insteadOfPost(ruling: Ruling, code: RefusalCode): RefusalCode {
  return typeof ruling === "string" ? ruling : code;
}
