import type { Directory, DirectoryChange } from "../../directive/contract/directory.ts";
import type { IsoDay, PersonId } from "../../directive/contract/primitives.ts";
import { changesOfDirectory } from "../../directive/directory/changesOfDirectory.ts";
import { directoryFaults, type DirectoryFault } from "../../directive/directory/directoryFaults.ts";
import { directoryOfSheets, type SheetFault } from "../../directive/directory/directoryOfSheets.ts";
import type { FoundSheets } from "./readSheets.ts";

export interface ImportPreview {
  readonly changes: readonly DirectoryChange[];
  /** Rows that were not understood; whatever they are about stays as it is. */
  readonly rowFaults: readonly SheetFault[];
  /** Why the whole could not be saved. */
  readonly faults: readonly DirectoryFault[];
  /** How many units and people stay as they are. */
  readonly unchanged: { readonly units: number; readonly people: number };
  /** As it would be, to look names up in. */
  readonly after: Directory;
}

/** What a file would do to the directory; nothing is saved by looking. */
export function previewImport(
  before: Directory,
  sheets: FoundSheets,
  today: IsoDay,
  newId: () => PersonId,
): ImportPreview {
  const { directory: after, faults: rowFaults } = directoryOfSheets(before, sheets, newId);
  const changes = changesOfDirectory(before, after);
  const changed = (of: DirectoryChange["of"]) => changes.filter((change) => change.of === of).length;
  return {
    changes,
    rowFaults,
    faults: directoryFaults(after, today),
    unchanged: { units: after.units.length - changed("unit"), people: after.people.length - changed("person") },
    after,
  };
}
