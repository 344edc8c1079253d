import { coordinatingOf } from "../directive/coordinatingOf.ts";
import type { Deadline } from "../directive/contract/deadline.ts";
import type { Directory } from "../directive/contract/directory.ts";
import type { LetterHead } from "../directive/contract/directive.ts";
import type { Letter } from "../directive/letter/letter.ts";
import type { Reading, Span } from "../directive/letter/reading.ts";
import { propose } from "../directive/propose.ts";

/** A point before anybody has signed in. */
export interface PreviewPoint {
  readonly id: string;
  readonly path: string | null;
  readonly quote: string;
  readonly anchor: Span;
  /** As the letter names them; empty: everybody who receives it. */
  readonly units: readonly string[];
  readonly coordinating: number;
  readonly deadline: Deadline;
}

/** Nobody's: every unit that a letter names then stays a bare name. */
const nobodys: Directory = {
  ownBody: "",
  units: [],
  people: [],
  calendar: [],
  settings: { forbidSelfApproval: false, letterMayDirect: false, digestAt: "07:30" },
};

/**
 * The points as the review will propose them, by the same rules, as far as that can be said without an office: who is a
 * unit of whose, and how many receive the letter, only a directory tells.
 */
export function previewPoints(
  reading: Reading,
  letter: Letter,
): { readonly head: LetterHead; readonly points: readonly PreviewPoint[] } {
  // Anchors are for documents that keep them; a preview is kept nowhere.
  const { head, items } = propose(reading, letter, nobodys, { hash: () => "" });
  const points = items.map(({ id, path, quote, anchor, assignment, deadline }) => {
    const refs = assignment.to !== "lead" ? assignment.units : assignment.lead === null ? [] : [assignment.lead];
    return {
      id,
      path,
      quote,
      anchor,
      units: refs.filter((unit) => unit.id === null).map(({ name }) => name),
      coordinating: coordinatingOf(assignment).length,
      deadline,
    };
  });
  return { head, points };
}
