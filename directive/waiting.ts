import { actorOf } from "./actor.ts";
import type { ActName } from "./contract/directive.ts";
import type { Directory, Person } from "./contract/directory.ts";
import type { Item } from "./contract/item.ts";
import type { IsoDay, PersonId, UnitId } from "./contract/primitives.ts";
import { holdersOf, leadersOf } from "./leadersOf.ts";
import { isOpen, partsOf, type Part } from "./parts.ts";

/** One act that an item waits for, of which unit (null: of the office's leaders), and who may do it. */
export interface Waiting {
  readonly act: ActName;
  readonly unit: UnitId | null;
  /** Empty where a unit has nobody here who could: it is told by its mailbox. */
  readonly persons: readonly PersonId[];
  readonly part: Part;
}

/** Who has to act next on an item: one entry, or one an open line for an order to many; none once it is closed. */
export function waitingFor(item: Item, directory: Directory, today: IsoDay): readonly Waiting[] {
  return partsOf(item)
    .filter(isOpen)
    .map((part) => waitingForPart(item, part, directory, today));
}

function waitingForPart(item: Item, part: Part, directory: Directory, today: IsoDay): Waiting {
  const { unit, person } = part;
  const directors = () => holdersOf(directory, ["agencyLeader", "chief"], today);
  const leaders = unit === null ? [] : leadersOf(directory, unit, today);
  const waits = (act: ActName, persons: readonly Person[]): Waiting => ({
    act,
    unit,
    persons: persons.map(({ id }) => id),
    part,
  });
  switch (part.state) {
    case "returned": {
      const all = directors();
      const whoDirected = all.filter(({ id }) => id === item.directedBy);
      return waits("direct", whoDirected.length > 0 ? whoDirected : all);
    }
    case "directed":
      if (item.assignment.to !== "general") return waits("accept", leaders);
      return waits("acknowledge", leaders.length > 0 ? leaders : holdersOf(directory, ["clerk"], today));
    case "assigned":
    case "inProgress": {
      const assignee = person === null ? null : actorOf(directory, person, today);
      // Who left the office does nothing any more: the unit's leader names another.
      if (assignee === null) return waits("accept", leaders);
      return waits(part.state === "assigned" ? "start" : "report", [assignee.person]);
    }
    case "reported": {
      const others = (persons: readonly Person[]) => persons.filter(({ id }) => id !== part.reporter);
      return waits("confirm", others(leaders).length > 0 ? others(leaders) : others(directors()));
    }
    default:
      return waits("direct", directors());
  }
}
