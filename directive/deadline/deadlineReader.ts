import type { IsoDay } from "../contract/primitives.ts";
import type { ReadDeadline } from "../letter/reading.ts";
import type { RuleCode } from "../letter/rules.ts";
import type { Mention } from "./readMentions.ts";
import type { WorkingCalendar } from "./workingCalendar.ts";

/** What a deadline is counted from. Everything may be missing: a blank day is never filled with today. */
export interface DeadlineBase {
  /** The letter's own day. */
  readonly issueDay: IsoDay | null;
  /** "YYYY-MM" of the letter; known where only its day is blank. */
  readonly issueMonth: string | null;
  /** The day the letter was registered as received. */
  readonly arrivalDay: IsoDay | null;
  readonly calendar: WorkingCalendar;
}

/** A deadline and where its words stand in the text that was read. */
export interface FoundDeadline {
  readonly start: number;
  readonly end: number;
  readonly rule: RuleCode;
  readonly certain: boolean;
  readonly deadline: Omit<ReadDeadline, "phrase">;
}

/**
 * Reads one shape of phrase, all over a text in small letters; `mentions` are the days and periods named in it. One
 * reader a file.
 */
export type DeadlineReader = (
  lower: string,
  base: DeadlineBase,
  mentions: readonly Mention[],
) => Iterable<FoundDeadline>;

/** Looks at all that was found and takes something away, or changes it. */
export type DeadlineRefiner = (found: readonly FoundDeadline[], text: string, base: DeadlineBase) => FoundDeadline[];

type Shape = Partial<FoundDeadline["deadline"]> & Pick<ReadDeadline, "kind">;

/** The find of a match; what is not said is null, and it is certain unless said otherwise. */
export function foundBy(
  match: Pick<RegExpExecArray, "index" | 0>,
  rule: RuleCode,
  shape: Shape,
  certain = true,
): FoundDeadline {
  const { day = null, time = null, bound = null, rrule = null, needs = null, flag = null, kind } = shape;
  return {
    start: match.index,
    end: match.index + match[0].length,
    rule,
    certain,
    deadline: { kind, day, time, bound, rrule, needs, flag },
  };
}

/** The year of the letter, from its day or its month; null where both are blank. */
export function issueYear(base: DeadlineBase): number | null {
  const from = base.issueDay ?? base.issueMonth;
  return from === null ? null : Number(from.slice(0, 4));
}

/** The first day that is surely not before the letter. */
export function earliestDay(base: DeadlineBase): IsoDay | null {
  return base.issueDay ?? (base.issueMonth === null ? null : `${base.issueMonth}-01`);
}
