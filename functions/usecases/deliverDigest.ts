import { actorOf } from "../../directive/actor.ts";
import type { Directive } from "../../directive/contract/directive.ts";
import type { Directory } from "../../directive/contract/directory.ts";
import type { Instant, IsoDay, PersonId } from "../../directive/contract/primitives.ts";
import { digestFor } from "../../directive/reminder/digest.ts";
import { dayOf } from "../../directive/vietnamTime.ts";
import { viewsToRead } from "../../directive/worklists.ts";
import { composeDigest } from "../mail/composeMail.ts";
import type { StandingAlarm, Tenant } from "../ports.ts";
import type { Rooms } from "../rooms.ts";
import { sendOnce, type Warn } from "./sendOnce.ts";

/** Directives looked at for one digest; a person with more reads the list, not the mail. */
const MAX_DIRECTIVES = 200;

interface DigestSubject {
  readonly tenant: Tenant;
  readonly person: PersonId;
  readonly day: IsoDay;
}

/** One mail a person and working day, with all that waits, computed from the directives themselves. */
export async function deliverDigest(
  rooms: Rooms,
  standing: StandingAlarm,
  { tenant, person, day }: DigestSubject,
  directory: Directory,
  now: Instant,
  warn: Warn,
): Promise<void> {
  const today = dayOf(now);
  const causes = await rooms.ledger.digestCauses(tenant, person, day);
  if (day < today) {
    // An outage lay between: yesterday's causes become today's, in one mail.
    for (const id of causes) await rooms.ledger.addToDigest(tenant, person, today, id);
    if (causes.length > 0) {
      const alarm = await rooms.alarms.plant({ kind: "digest", tenant, person, day: today }, now);
      await rooms.queue.send([alarm]);
    }
    return rooms.alarms.retire(standing);
  }
  const directives = await directivesFor(rooms, tenant, person, directory, today, causes);
  const digest = digestFor(person, directives, directory, day);
  const key = { tenant, of: "digest", subject: "-", step: "digest", day, recipient: person };
  const outcome = await sendOnce(
    rooms,
    key,
    (messageKey) => digest && composeDigest(digest, directory, messageKey, rooms.frame),
    warn,
    directives.map(({ id }) => id),
  );
  if (outcome === "busy") return;
  // A cause that came too late for this mail is looked at again; its own alarm then waits for the next digest.
  for (const directive of await rooms.ledger.digestCauses(tenant, person, day))
    await rooms.alarms.plant({ kind: "directive", tenant, directive }, now);
  await rooms.alarms.retire(standing);
}

/** The causes, and whatever the person's lists show: those may lag, so each is read from the directive itself. */
async function directivesFor(
  rooms: Rooms,
  tenant: Tenant,
  person: PersonId,
  directory: Directory,
  today: IsoDay,
  causes: readonly string[],
): Promise<Directive[]> {
  const actor = actorOf(directory, person, today);
  const views = actor ? [...viewsToRead(actor, "waiting"), ...viewsToRead(actor, "mine")] : [];
  const ids = new Set(causes);
  for (const view of views)
    for (const row of await rooms.lists.page(tenant, view, null, 1000))
      if (ids.size < MAX_DIRECTIVES) ids.add(row.directive);
  const found = [];
  for (const id of ids) found.push(await rooms.directives.find(tenant, id));
  return found.flatMap((stored) => stored?.directive ?? []);
}
