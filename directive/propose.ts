import type { LetterHead } from "./contract/directive.ts";
import type { Directory } from "./contract/directory.ts";
import type { DraftItem } from "./contract/item.ts";
import type { ItemId } from "./contract/primitives.ts";
import { readDeadlines } from "./deadline/readDeadlines.ts";
import { asDeadline, baseOf } from "./deadline/resolveDeadline.ts";
import { letterHeadOf } from "./letterHeadOf.ts";
import type { Letter } from "./letter/letter.ts";
import { quoteOf } from "./letter/quoteOf.ts";
import type { Finding, ReadDeadline, ReadItem, Reading } from "./letter/reading.ts";
import { chooseDeadline } from "./chooseDeadline.ts";
import { proposeAssignment, type Office } from "./proposeAssignment.ts";
import { officeOf } from "./officeOf.ts";

export interface ProposeOptions {
  /** The head as the clerk completed it; without it, as read. Deadlines are computed from it. */
  readonly head?: LetterHead;
  /** SHA-256 in lower-case hex of words whose white space is folded; injected, for the core has no hash of its own. */
  readonly hash: (words: string) => string;
}

/** What stands behind a proposed item, for showing why. Deadline spans are offsets into the item's quote. */
interface Grounds {
  readonly leads: readonly Finding<string>[];
  readonly coordinators: readonly Finding<string>[];
  readonly deadlines: readonly Finding<ReadDeadline>[];
}

export interface Proposal {
  readonly head: LetterHead;
  readonly items: readonly DraftItem[];
  readonly grounds: ReadonlyMap<ItemId, Grounds>;
}

const LONGEST_QUOTE = 8000;
const MOST_ITEMS = 500;

/**
 * Turns a reading into items for one office (DESIGN §3.8 and 3.9): who does each point, seen from this office's own
 * body, and until when. Everything is a proposal; what the letter does not say stays open for the clerk.
 */
export function propose(reading: Reading, letter: Letter, directory: Directory, options: ProposeOptions): Proposal {
  const head = options.head ?? letterHeadOf(reading.head);
  const office = officeOf(reading, head, directory);
  const grounds = new Map<ItemId, Grounds>();
  const items = reading.items.slice(0, MOST_ITEMS).map((item, index) => {
    const id = String(index + 1).padStart(2, "0");
    const deadlines = readDeadlines(item.text, baseOf(head, directory.calendar));
    grounds.set(id, { leads: item.leads, coordinators: item.coordinators, deadlines });
    return draftOf(id, item, deadlines, { letter, head, directory, office, hash: options.hash });
  });
  return { head, items, grounds };
}

interface Drafting {
  readonly letter: Letter;
  readonly head: LetterHead;
  readonly directory: Directory;
  readonly office: Office;
  readonly hash: ProposeOptions["hash"];
}

function draftOf(
  id: ItemId,
  item: ReadItem,
  deadlines: readonly Finding<ReadDeadline>[],
  { letter, head, directory, office, hash }: Drafting,
): DraftItem {
  const base = baseOf(head, directory.calendar);
  const read = deadlines.flatMap((finding) => asDeadline(finding, base) ?? []);
  const due = chooseDeadline(read);
  const { assignment, disposition } = proposeAssignment(item, due, office);
  const quote = wordsOf(item, letter);
  return {
    id,
    path: item.path?.slice(0, 60) ?? null,
    quote: quote.slice(0, LONGEST_QUOTE),
    anchor: { ...item.span, hash: hash(quote) },
    disposition,
    assignment,
    deadline: assignment.to === "general" ? standing(item, due) : due,
    internalDay: null,
    note: null,
  };
}

/**
 * The item's words as they stand in the letter, so that they are found again there: its text, or, where labels or page
 * numbers stand between its lines, all of the stretch behind its own label.
 */
function wordsOf(item: ReadItem, letter: Letter): string {
  const whole = quoteOf(letter, item.span);
  if (item.text === "" || whole.endsWith(item.text)) return item.text || whole;
  return whole.slice(Math.max(0, whole.indexOf(item.text.slice(0, 20))));
}

/** A general order is never overdue: its soft period, or "thường xuyên", stands in its words only. */
function standing(item: ReadItem, due: DraftItem["deadline"]): DraftItem["deadline"] {
  const phrase =
    due.kind !== "none" && due.origin.by === "reader"
      ? due.origin.phrase
      : item.cues.find((cue) => /^thường xuyên$/iu.test(cue));
  if (phrase === undefined) return { kind: "none" };
  return { kind: "standing", origin: { by: "reader", rule: "general-no-deadline", phrase, certain: true } };
}
