import type { Directory } from "../../directive/contract/directory.ts";
import type { Instant, PersonId } from "../../directive/contract/primitives.ts";
import { digestTimes, gatheringIn, justAfter, nextAlarm, quietUntil } from "../../directive/reminder/alarm.ts";
import { digestDue } from "../../directive/reminder/digest.ts";
import { singleMailsDue } from "../../directive/reminder/singleMails.ts";
import { dayOf } from "../../directive/vietnamTime.ts";
import { composeSingle } from "../mail/composeMail.ts";
import type { Alarm, StandingAlarm, Tenant } from "../ports.ts";
import type { Rooms } from "../rooms.ts";
import { deliverDigest } from "./deliverDigest.ts";
import { sendOnce, type Warn } from "./sendOnce.ts";

/** After an outage: time for the other directives to say that they too have something for the digest. */
const DIGEST_WAIT_SECONDS = 5;

/**
 * Answers an alarm (DESIGN §3.12): what is due is computed from the directive as it stands, each thing is claimed before it
 * is sent, the next alarm is planted before this one is retired. Whatever stops in between is done again from the start.
 */
export async function deliver(rooms: Rooms, alarm: Alarm, warn: Warn): Promise<void> {
  const standing = await rooms.alarms.find(alarm);
  if (standing === undefined) return;
  const directory = (await rooms.directories.load(alarm.subject.tenant))?.directory;
  if (directory === undefined) return;
  const now = rooms.clock.now();
  if (quietUntil(directory, standing.from, now) !== null) return;
  const { subject } = standing;
  if (subject.kind === "digest") return deliverDigest(rooms, standing, subject, directory, now, warn);
  await deliverDirective(rooms, standing, subject, directory, now, warn);
}

async function deliverDirective(
  rooms: Rooms,
  standing: StandingAlarm,
  { tenant, directive: id }: { readonly tenant: Tenant; readonly directive: string },
  directory: Directory,
  now: Instant,
  warn: Warn,
): Promise<void> {
  const found = await rooms.directives.find(tenant, id);
  // No directive under it: the change it was planted for never came, or has still to come and keeps it young.
  if (found === undefined) return rooms.alarms.retire(standing);
  const { directive } = found;
  const today = dayOf(now);
  const failures: unknown[] = [];
  let answered = true;
  for (const single of singleMailsDue(directive, directory, standing.from, now)) {
    const key = { tenant, of: id, ...single.ledger };
    try {
      const outcome = await sendOnce(
        rooms,
        key,
        (messageKey) => composeSingle(single, directive, directory, today, messageKey, rooms.frame),
        warn,
      );
      answered &&= outcome === "done";
    } catch (error) {
      failures.push(error);
    }
  }
  const gathering = gatheringIn(directory, standing.from, now);
  const persons = gathering ? digestDue(directive, directory, gathering.day, gathering.missedFrom) : [];
  for (const person of persons) answered = (await tellDigest(rooms, tenant, person, id, directory, now)) && answered;
  // One failed mail keeps the alarm standing and brings the message back, but never holds up the others.
  if (failures.length > 0) throw failures[0];
  const next = nextAlarm(directive, directory, justAfter(now));
  if (next !== null) await rooms.alarms.plant(standing.subject, next);
  if (answered) await rooms.alarms.retire(standing);
}

/** False where the day's digest has gone without this directive: then the alarm stands until the next one is gathered. */
async function tellDigest(
  rooms: Rooms,
  tenant: Tenant,
  person: PersonId,
  directive: string,
  directory: Directory,
  now: Instant,
): Promise<boolean> {
  const day = dayOf(now);
  const added = await rooms.ledger.addToDigest(tenant, person, day, directive);
  if (added !== "added") return added === "told";
  const { sent } = digestTimes(directory, day);
  const alarm = await rooms.alarms.plant({ kind: "digest", tenant, person, day }, sent);
  if (sent <= now) await rooms.queue.send([alarm], DIGEST_WAIT_SECONDS);
  return true;
}
