import { actorOf } from "./actor.ts";
import { assignableIn } from "./assignableIn.ts";
import type { ActName } from "./contract/directive.ts";
import type { Directory, Person } from "./contract/directory.ts";
import type { Item } from "./contract/item.ts";
import type { IsoDay, PersonId, UnitId } from "./contract/primitives.ts";
import { decidersOf, openExtension } from "./extension.ts";
import { directorsOf, holdersOf, leadersOf } from "./leadersOf.ts";
import { isOpen, partsOf, type Part } from "./parts.ts";

/** One act that an item waits for, of which unit (null: of the office's leaders), and who may do it. */
export interface Waiting {
  readonly act: ActName;
  readonly unit: UnitId | null;
  readonly persons: readonly PersonId[];
  /** The persons are clerks, who record it for a unit that has nobody here; the unit is told by its mailbox. */
  readonly recorded: boolean;
  readonly part: Part;
}

/**
 * Who has to act next on an item: one entry, or one an open line for an order to many; none once it is closed. Beside it, a
 * request for more time waits for its decision (`grantExtension`), which holds up nobody's work.
 */
export function waitingFor(item: Item, directory: Directory, today: IsoDay): readonly Waiting[] {
  const parts = partsOf(item).filter(isOpen);
  const [first] = parts;
  const steps = parts.map((part) => waitingForPart(item, part, directory, today));
  if (first === undefined || openExtension(item) === null) return steps;
  const persons = decidersOf(item, directory, today);
  return [...steps, { act: "grantExtension", unit: null, persons, recorded: false, part: first }];
}

function waitingForPart(item: Item, part: Part, directory: Directory, today: IsoDay): Waiting {
  const { unit, person } = part;
  const leaders = unit === null ? [] : leadersOf(directory, unit, today);
  const waits = (act: ActName, persons: readonly Person[], recorded = false): Waiting => ({
    act,
    unit,
    persons: persons.map(({ id }) => id),
    recorded,
    part,
  });
  const waitsForUnit = (act: ActName) =>
    leaders.length > 0 ? waits(act, leaders) : waits(act, holdersOf(directory, ["clerk"], today), true);
  switch (part.state) {
    case "returned": {
      const all = directorsOf(directory, today);
      const whoDirected = all.filter(({ id }) => id === item.directedBy);
      return waits(
        item.leadProposal === undefined ? "direct" : "agreeLead",
        whoDirected.length > 0 ? whoDirected : all,
      );
    }
    case "directed":
      return waitsForUnit(item.assignment.to === "general" ? "acknowledge" : "accept");
    case "assigned":
    case "inProgress": {
      const next = part.state === "assigned" ? "start" : "report";
      const assignee = person === null ? null : actorOf(directory, person, today);
      if (assignee !== null) return waits(next, [assignee.person]);
      // Who left the office does nothing any more: another is named, if there is anybody.
      const hasPeople = unit !== null && assignableIn(directory, unit, today).length > 0;
      return waitsForUnit(hasPeople ? "accept" : next);
    }
    case "reported": {
      const others = (persons: readonly Person[]) => persons.filter(({ id }) => id !== part.reporter);
      return waits("confirm", others(leaders).length > 0 ? others(leaders) : others(directorsOf(directory, today)));
    }
    default:
      return waits("direct", directorsOf(directory, today));
  }
}
