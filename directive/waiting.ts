import type { ActName, Directive } from "./contract/directive.ts";
import type { Directory } from "./contract/directory.ts";
import type { Item } from "./contract/item.ts";
import type { IsoDay, PersonId, UnitId } from "./contract/primitives.ts";

/** One act that an item waits for, of which unit (null: of the office's leaders), and who may do it. */
export interface Waiting {
  readonly act: ActName;
  readonly unit: UnitId | null;
  readonly persons: readonly PersonId[];
}

/** Who has to act next on an item: one entry, or one a line for an order to many; none once it is closed. */
export function waitingFor(directive: Directive, item: Item, directory: Directory, today: IsoDay): readonly Waiting[] {
  throw new Error("to be written", { cause: [directive, item, directory, today] });
}
