import type { Deadline } from "./contract/deadline.ts";
import type { LetterHead } from "./contract/directive.ts";
import type { Directory } from "./contract/directory.ts";
import type { DraftItem } from "./contract/item.ts";
import type { IsoDay, ItemId } from "./contract/primitives.ts";
import type { DeadlineBase } from "./deadline/deadlineReader.ts";
import { readDeadlines } from "./deadline/readDeadlines.ts";
import { asDeadline, baseOf } from "./deadline/resolveDeadline.ts";
import { letterHeadOf } from "./letterHeadOf.ts";
import type { Letter } from "./letter/letter.ts";
import { quoteOf } from "./letter/quoteOf.ts";
import type { Finding, ReadDeadline, ReadItem, Reading } from "./letter/reading.ts";
import { unitsOf } from "./coordinatingOf.ts";
import { choicesOf } from "./choicesOf.ts";
import { proposeAssignment, type Office, type UnitOffer } from "./proposeAssignment.ts";
import { officeOf } from "./officeOf.ts";

export interface ProposeOptions {
  /** The head as the clerk completed it; without it, as read. Deadlines are computed from it. */
  readonly head?: LetterHead;
  /** SHA-256 in lower-case hex of words whose white space is folded; injected, for the core has no hash of its own. */
  readonly hash: (words: string) => string;
  /** Where given, units that have ended by then come with those that took their place. */
  readonly today?: IsoDay;
}

export interface Proposal {
  readonly head: LetterHead;
  readonly items: readonly DraftItem[];
  /** Of items whose words name several deadlines: all of them, the proposed one first. */
  readonly choices: ReadonlyMap<ItemId, readonly Deadline[]>;
  /** Of items whose units are to be asked about. */
  readonly offers: ReadonlyMap<ItemId, readonly UnitOffer[]>;
}

const LONGEST_QUOTE = 8000;
const MOST_ITEMS = 500;

/**
 * Turns a reading into items for one office (DESIGN §3.8 and 3.9): who does each point, seen from this office's own
 * body, and until when. Everything is a proposal; what the letter does not say stays open for the clerk.
 */
export function propose(reading: Reading, letter: Letter, directory: Directory, options: ProposeOptions): Proposal {
  const head = options.head ?? letterHeadOf(reading.head);
  const office = officeOf(reading, head, directory, options.today);
  const base = baseOf(head, directory.calendar);
  const choices = new Map<ItemId, readonly Deadline[]>();
  const items = reading.items.slice(0, MOST_ITEMS).map((item, index) => {
    const id = String(index + 1).padStart(2, "0");
    const deadlines = choicesOf(deadlinesOf(item, base).map((finding) => asDeadline(finding, base)));
    if (deadlines.length > 1) choices.set(id, deadlines);
    return draftOf(id, item, deadlines[0] ?? { kind: "none" }, { letter, office, hash: options.hash });
  });
  const offers = new Map<ItemId, readonly UnitOffer[]>();
  for (const { id, assignment } of items) {
    const offered = unitsOf(assignment).flatMap((unit) => office.offersFor(unit) ?? []);
    if (offered.length > 0) offers.set(id, offered);
  }
  return { head, items, choices, offers };
}

/**
 * The item's deadlines under this head: its own words are read anew, and so is each phrase that stands elsewhere, in a
 * labelled line for several points or in a cell of its own.
 */
function deadlinesOf(item: ReadItem, base: DeadlineBase): readonly Finding<ReadDeadline>[] {
  const worded = readDeadlines(item.text, base);
  const phrases = new Set(worded.map(({ value }) => value.phrase));
  const elsewhere = item.deadlines.filter(({ value }) => !phrases.has(value.phrase));
  return [...worded, ...elsewhere.flatMap(({ value }) => readDeadlines(value.phrase, base))];
}

interface Drafting {
  readonly letter: Letter;
  readonly office: Office;
  readonly hash: ProposeOptions["hash"];
}

function draftOf(id: ItemId, item: ReadItem, due: Deadline, { letter, office, hash }: Drafting): DraftItem {
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
