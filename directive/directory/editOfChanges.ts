import type { DirectoryChange, DirectoryEdit } from "../contract/directory.ts";

/** The edit that makes these changes. What is gone is left out: an edit takes nothing away. */
export function editOfChanges(changes: readonly DirectoryChange[]): DirectoryEdit {
  const edit: DirectoryEdit = { units: [], people: [], calendar: [], head: null };
  for (const change of changes) {
    if (change.after === null) continue;
    if (change.of === "unit") edit.units.push(change.after);
    else if (change.of === "person") edit.people.push(change.after);
    else if (change.of === "year") edit.calendar.push(change.after);
    else edit.head = change.after;
  }
  return edit;
}
