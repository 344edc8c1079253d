import type { Directive } from "../contract/directive.ts";
import type { Directory } from "../contract/directory.ts";
import type { Instant, IsoDay, ItemId, PersonId, UnitId } from "../contract/primitives.ts";
import type { Step } from "./steps.ts";

/** A person, or the mailbox of a unit whose leaders have none of their own. */
export type Recipient =
  { readonly to: "person"; readonly person: PersonId } | { readonly to: "unit"; readonly unit: UnitId };

/** A mail about one step of one directive. What one act gave one recipient is one mail, however many items. */
export interface SingleMail {
  readonly step: Step;
  readonly recipient: Recipient;
  /** At least one; as they stand now, so a mail sent late leaves out what was done meanwhile. */
  readonly items: readonly ItemId[];
  /** When it falls due. */
  readonly at: Instant;
  /**
   * The send ledger's key within the tenant and directive; holds no version, and only [0-9A-Za-z_:.-]. `subject` is an item
   * or "-"; `step` of an act carries the act's moment; `day` is the effective date (of an act: its day).
   */
  readonly ledger: {
    readonly subject: string;
    readonly step: string;
    readonly day: IsoDay;
    readonly recipient: string;
  };
}

/**
 * The single mails that fall due from `from` (the start of the alarm's slot) to `now`, both included, computed from the
 * directive as it stands. Asking twice gives the same keys: the ledger sends each once.
 */
export function singleMailsDue(
  directive: Directive,
  directory: Directory,
  from: Instant,
  now: Instant,
): readonly SingleMail[] {
  throw new Error("to be written", { cause: [directive, directory, from, now] });
}
