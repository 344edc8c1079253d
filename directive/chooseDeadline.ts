import type { Deadline } from "./contract/deadline.ts";

/** Most telling first; among days the earliest, for whoever meets it meets the others. */
const ORDER: readonly Deadline["kind"][] = ["dated", "unresolved", "recurring", "byEvent", "byReference"];

/** The one deadline an item is followed by, of all that its words name. */
export function chooseDeadline(deadlines: readonly Deadline[]): Deadline {
  const certainFirst = [...deadlines].sort((a, b) => rank(a) - rank(b) || dayOf(a).localeCompare(dayOf(b)));
  return certainFirst[0] ?? { kind: "none" };
}

const rank = (deadline: Deadline) =>
  ORDER.indexOf(deadline.kind) * 2 +
  Number(deadline.kind !== "none" && deadline.origin.by === "reader" && !deadline.origin.certain);
const dayOf = (deadline: Deadline) => (deadline.kind === "dated" ? deadline.day : "");
