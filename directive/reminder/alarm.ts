import type { Directive } from "../contract/directive.ts";
import type { Directory } from "../contract/directory.ts";
import type { Instant } from "../contract/primitives.ts";

/**
 * The first moment at or after `from` at which this directive has to be looked at: a single mail or a digest falls due.
 * Null where nothing will ever be due again. After a change ask with `from` = the change's own moment; after a worker's run
 * with a moment just past its `now`.
 */
export function nextAlarm(directive: Directive, directory: Directory, from: Instant): Instant | null {
  throw new Error("to be written", { cause: [directive, directory, from] });
}

/**
 * Nothing is sent on a day off, and after an outage yesterday's digest is not sent by night but becomes today's: until the
 * moment returned, an alarm of slot start `alarm` is left standing. Null where it may be answered now.
 */
export function quietUntil(directory: Directory, alarm: Instant, now: Instant): Instant | null {
  throw new Error("to be written", { cause: [directory, alarm, now] });
}
