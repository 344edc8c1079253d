import type { Deadline } from "./contract/deadline.ts";

/** Most telling first; among days the earliest, for whoever meets it meets the others. */
const ORDER: readonly Deadline["kind"][] = ["dated", "unresolved", "recurring", "byEvent", "byReference"];

/**
 * Every different deadline that an item's words name. The first is the one it is followed by unless a person chooses
 * another: the earliest day that is certain, else the earliest; a day that cannot be right comes last, for it asks for a
 * person.
 */
export function choicesOf(deadlines: readonly Deadline[]): readonly Deadline[] {
  const bestFirst = [...deadlines].sort((a, b) => rank(a) - rank(b) || dayOf(a).localeCompare(dayOf(b)));
  return bestFirst.filter((one, index) => bestFirst.findIndex((other) => valueOf(other) === valueOf(one)) === index);
}

const rank = (deadline: Deadline) =>
  isWrong(deadline)
    ? ORDER.length * 2
    : ORDER.indexOf(deadline.kind) * 2 +
      Number(deadline.kind !== "none" && deadline.origin.by === "reader" && !deadline.origin.certain);
const isWrong = (deadline: Deadline) => deadline.kind === "unresolved" && deadline.needs === "correction";
const dayOf = (deadline: Deadline) => (deadline.kind === "dated" ? deadline.day : "");

/** What a deadline comes to, whatever words said so. */
function valueOf(deadline: Deadline): string {
  if (deadline.kind === "none") return deadline.kind;
  const { origin, ...value } = deadline;
  const words = origin.by === "reader" && deadline.kind === "unresolved" ? origin.phrase : "";
  return JSON.stringify([value, words]);
}
