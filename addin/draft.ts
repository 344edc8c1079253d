import type { Deadline } from "../directive/contract/deadline.ts";
import type { LetterHead, Submission } from "../directive/contract/directive.ts";
import type { Disposition, DraftItem } from "../directive/contract/item.ts";
import type { ItemId } from "../directive/contract/primitives.ts";
import { unitsOf } from "../directive/coordinatingOf.ts";
import type { Proposal } from "../directive/propose.ts";
import type { UnitOffer } from "../directive/proposeAssignment.ts";
import type { Mark } from "./host/Host.ts";
import { isOffered } from "./replaceUnits.ts";

/** A letter under review. Plain data: it is kept as it stands, and undoing puts an earlier one back. */
export interface Draft {
  /** The id that the directive will have; also stands in the document's mark. */
  readonly key: string;
  readonly fingerprint: string;
  readonly source: Submission["source"];
  readonly head: LetterHead;
  readonly points: readonly Point[];
}

export interface Point {
  readonly item: DraftItem;
  /** As the reader proposed it, for "edited" and for what hangs on the letter's date. */
  readonly proposed: DraftItem;
  /** All deadlines that the point's words name, the proposed one first; absent where they name one at most. */
  readonly choices?: readonly Deadline[];
  /** Units that its words may mean instead of those proposed; absent where nothing is to be asked. */
  readonly offers?: readonly UnitOffer[];
  /** True once a person has decided about the point. */
  readonly decided: boolean;
}

export type Change = Partial<Pick<DraftItem, "assignment" | "deadline" | "internalDay" | "note">>;

export type Step =
  | { readonly do: "decide"; readonly ids: readonly ItemId[]; readonly disposition: Disposition }
  /** Confirms each point as it is preset: a task, or not for our office. */
  | { readonly do: "agree"; readonly ids: readonly ItemId[] }
  | { readonly do: "reopen"; readonly id: ItemId }
  | { readonly do: "edit"; readonly id: ItemId; readonly change: Change }
  /** The points as proposed anew for a completed head; what a person has not touched follows. */
  | ({ readonly do: "head" } & Proposed)
  | { readonly do: "put"; readonly draft: Draft };

/** What a draft takes from a proposal. */
export type Proposed = Pick<Proposal, "head" | "items"> & Partial<Pick<Proposal, "choices" | "offers">>;

export function startDraft(
  { head, items, choices, offers }: Proposed,
  identity: Pick<Draft, "key" | "fingerprint" | "source">,
): Draft {
  const points = items.map((item) => {
    const offered = offers?.get(item.id);
    const asked = offered === undefined ? {} : { offers: offered };
    return { item, proposed: item, decided: false, ...choicesFor(item.id, choices), ...asked };
  });
  return { ...identity, head, points };
}

function choicesFor(id: ItemId, choices: Proposed["choices"]): Pick<Point, "choices"> {
  const named = choices?.get(id);
  return named === undefined ? {} : { choices: named };
}

export function reduceDraft(draft: Draft, step: Step): Draft {
  switch (step.do) {
    case "put":
      return step.draft;
    case "decide":
      return touch(draft, step.ids, (point) => ({
        ...point,
        decided: true,
        item: { ...point.item, disposition: step.disposition },
      }));
    case "agree":
      return touch(draft, step.ids, (point) => ({ ...point, decided: true }));
    case "reopen":
      return touch(draft, [step.id], (point) => ({
        ...point,
        decided: false,
        item: { ...point.item, disposition: point.proposed.disposition },
      }));
    case "edit":
      return touch(draft, [step.id], (point) => ({ ...point, item: { ...point.item, ...step.change } }));
    case "head":
      return {
        ...draft,
        head: step.head,
        points: draft.points.map((point) => follow(point, step)),
      };
  }
}

function touch(draft: Draft, ids: readonly ItemId[], change: (point: Point) => Point): Draft {
  return { ...draft, points: draft.points.map((point) => (ids.includes(point.item.id) ? change(point) : point)) };
}

/** Takes the newly proposed deadline where the old one still stands as proposed. */
function follow(point: Point, { items, choices }: Proposed): Point {
  const anew = items.find(({ id }) => id === point.item.id);
  if (anew === undefined) return point;
  const untouched = same(point.item.deadline, point.proposed.deadline);
  const { choices: _before, ...kept } = point;
  return {
    ...kept,
    ...choicesFor(anew.id, choices),
    proposed: { ...point.proposed, deadline: anew.deadline },
    item: untouched ? { ...point.item, deadline: anew.deadline } : point.item,
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export const handledCount = (draft: Draft) => draft.points.filter(({ decided }) => decided).length;

/** True where somebody changed what the reader proposed. */
export const isEdited = ({ item, proposed }: Point) =>
  !same(
    [item.assignment, item.deadline, item.internalDay, item.note],
    [proposed.assignment, proposed.deadline, proposed.internalDay, proposed.note],
  );

/** What a point still lacks; an empty list makes it one of the "clear" ones that are confirmed together. */
export type Doubt =
  | "lead_missing"
  | "outside_directory"
  | "unit_several"
  | "unit_ended"
  | "lead_uncertain"
  | "deadline_unresolved"
  | "deadline_uncertain"
  | "deadline_several";

export function doubtsOf({
  item,
  proposed,
  choices,
  offers = [],
}: Pick<Point, "item" | "proposed" | "choices" | "offers">): readonly Doubt[] {
  if (item.disposition !== "task") return [];
  const { assignment, deadline } = item;
  const doubts: Doubt[] = [];
  const units = unitsOf(assignment);
  const asked = offers.filter((offer) => isOffered(offer, units));
  if (assignment.to === "lead" && assignment.lead === null) doubts.push("lead_missing");
  if (units.some((unit) => unit.id === null && !asked.some((offer) => isOffered(offer, [unit]))))
    doubts.push("outside_directory");
  if (asked.some(({ why }) => why === "several")) doubts.push("unit_several");
  if (asked.some(({ why }) => why === "ended")) doubts.push("unit_ended");
  if (assignment.to === "lead" && uncertain(assignment.origin)) doubts.push("lead_uncertain");
  if (deadline.kind === "unresolved") doubts.push("deadline_unresolved");
  else if (deadline.kind === "dated" && uncertain(deadline.origin)) doubts.push("deadline_uncertain");
  else if (choices !== undefined && deadline.kind !== "standing" && same(deadline, proposed.deadline))
    doubts.push("deadline_several");
  return doubts;
}

const uncertain = (origin: { by: string; certain?: boolean }) => origin.by === "reader" && origin.certain === false;

export const clearPoints = (draft: Draft) =>
  draft.points.filter((point) => !point.decided && doubtsOf(point).length === 0);

/** What the document remembers: the points decided about, each as it stands. */
export function markOf(draft: Draft): Mark {
  return {
    key: draft.key,
    items: draft.points
      .filter(({ decided }) => decided)
      .map(({ item: { id, path, anchor, disposition } }) => ({
        id,
        path,
        anchor,
        disposition,
        state: "draft" as const,
      })),
  };
}

/** A draft for a document that already carries decisions of an earlier one, made perhaps on another machine. */
export function resumeMark(draft: Draft, mark: Mark): Draft {
  const kept = new Map(mark.items.map((item) => [item.id, item]));
  return {
    ...draft,
    key: mark.key,
    points: draft.points.map((point) => {
      const earlier = kept.get(point.item.id);
      if (earlier?.anchor.hash !== point.item.anchor.hash) return point;
      return { ...point, decided: true, item: { ...point.item, disposition: earlier.disposition } };
    }),
  };
}

export function submissionOf(draft: Draft): Submission {
  const { head, fingerprint, source, points } = draft;
  return { head, fingerprint, source, items: points.map(({ item }) => item) };
}
