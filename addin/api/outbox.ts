import type { Submission } from "../../directive/contract/directive.ts";
import type { Instant, PersonId } from "../../directive/contract/primitives.ts";
import type { KeptStore } from "../storage.ts";
import { ApiFailure } from "./ApiFailure.ts";
import type { Client } from "./Client.ts";

/** A submission that has had no answer: kept until it has one, and sent again under the same key. */
export interface Waiting {
  readonly directive: string;
  readonly key: string;
  readonly submission: Submission;
  readonly since: Instant;
}

export interface Outbox {
  list(): readonly Waiting[];
  find(fingerprint: string): Waiting | null;
  /** False where this browser keeps nothing. */
  keep(waiting: Waiting): boolean;
  remove(directive: string): void;
}

const prefix = (person: PersonId) => `giao-viec.outbox.${person}.`;

/** Each person's own: another who signs in on the same machine neither sees nor sends it. */
export function openOutbox(store: KeptStore, person: PersonId): Outbox {
  const list = () =>
    store
      .keys(prefix(person))
      .map((key) => parse(store.read(key)))
      .filter((waiting) => waiting !== null)
      .sort((a, b) => a.since.localeCompare(b.since));
  return {
    list,
    find: (fingerprint) => list().find((waiting) => waiting.submission.fingerprint === fingerprint) ?? null,
    keep: (waiting) => store.write(prefix(person) + waiting.directive, JSON.stringify(waiting)),
    remove: (directive) => store.remove(prefix(person) + directive),
  };
}

/** What became of one that waited. */
export type Sent =
  | { readonly as: "sent"; readonly directive: string; readonly fingerprint: string }
  /** Refused for good: it leaves the outbox, its draft stays. */
  | { readonly as: "refused"; readonly directive: string; readonly failure: ApiFailure }
  /** It goes on waiting, and all after it: the person has to sign in again first. */
  | { readonly as: "waits"; readonly directive: string; readonly failure: ApiFailure };

/** Sends what waits, oldest first; stops at the first that may pass later. */
export async function sendWaiting(outbox: Outbox, client: Client): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const { directive, submission, key } of outbox.list()) {
    try {
      await client.submit(directive, submission, key);
      sent.push({ as: "sent", directive, fingerprint: submission.fingerprint });
    } catch (failure) {
      if (!(failure instanceof ApiFailure) || failure.mayPass) break;
      if (failure.code === "unauthenticated") {
        sent.push({ as: "waits", directive, failure });
        break;
      }
      sent.push({ as: "refused", directive, failure });
    }
    outbox.remove(directive);
  }
  return sent;
}

function parse(kept: string | null): Waiting | null {
  try {
    return kept === null ? null : (JSON.parse(kept) as Waiting);
  } catch {
    return null;
  }
}
