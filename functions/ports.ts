import type { Directory, DirectoryChange } from "../directive/contract/directory.ts";
import type { Directive, HistoryEvent, LetterHead } from "../directive/contract/directive.ts";
import type { Item } from "../directive/contract/item.ts";
import type { IsoDay, Instant, PersonId } from "../directive/contract/primitives.ts";
import type { ViewKey } from "../directive/worklists.ts";

/** The only doors out of the server. Adapters stand in store/, queue/, mail/ and caller.ts; only compose.ts knows them. */

/** A tenant id (GUID, lower case) that a validated token named: every key of every store begins with it. */
export type Tenant = string;

export interface Clock {
  now(): Instant;
}

export interface TokenVerifier {
  /** The whole `Authorization` header. Throws Refusal `unauthenticated`, `insufficient_scope`, `tenant_not_enrolled`. */
  verify(authorization: string | null): Promise<{ readonly tenant: Tenant; readonly person: PersonId }>;
}

export interface KeptDirectory {
  readonly directory: Directory;
  /** From 1; counts up with every change. */
  readonly version: number;
}

export interface ChangeOfDirectory {
  /** The version it changes; 0 where there is no directory yet. */
  readonly version: number;
  readonly after: Directory;
  /** What makes `after` of the directory as it was. */
  readonly changes: readonly DirectoryChange[];
  readonly at: Instant;
  /** Null for what comes with an installation. */
  readonly by: PersonId | null;
  readonly key: RequestKey | null;
}

export interface RecordedChange {
  /** Its place in the history. */
  readonly key: string;
  readonly version: number;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly change: DirectoryChange;
}

export interface DirectoryStore {
  /** At most a minute old. Undefined where the tenant has no directory yet. */
  load(tenant: Tenant): Promise<KeptDirectory | undefined>;
  /** As it stands now. */
  loadNow(tenant: Tenant): Promise<KeptDirectory | undefined>;
  /**
   * All or nothing, whatever the size. `conflict`: it has another version, or somebody is changing it right now ·
   * `repeated`: this very request was the last change.
   */
  change(tenant: Tenant, change: ChangeOfDirectory): Promise<"changed" | "conflict" | "repeated" | "key_reused">;
  /** What was changed, newest first, after the one with the key `after`; at most `limit`. */
  history(tenant: Tenant, after: string | null, limit: number): Promise<readonly RecordedChange[]>;
}

/** A directive as it stands, with its history and the store's own mark of this state (opaque). */
export interface Stored {
  readonly directive: Directive;
  readonly history: readonly HistoryEvent[];
  readonly mark: string;
}

/** An idempotency key as the store keeps it: a hash of person and key, beside a hash of what was asked. */
export interface RequestKey {
  readonly id: string;
  readonly digest: string;
}

export interface Change {
  readonly tenant: Tenant;
  /** Null for a new directive. */
  readonly before: Stored | null;
  readonly after: Directive;
  /** The events this change adds, chained to the last of `before.history`. */
  readonly events: readonly HistoryEvent[];
  readonly key: RequestKey;
  /** When somebody next has to be told something; null where nothing is ever due again. */
  readonly alarmAt: Instant | null;
}

/**
 * `conflict`: somebody else changed the directive since `before` was read; read again, decide again.
 * `repeated`: this very request was stored before.
 */
export type CommitOutcome =
  { readonly outcome: "committed"; readonly alarm: Alarm | null } | { readonly outcome: "conflict" | "repeated" };

export interface DirectiveStore {
  find(tenant: Tenant, id: string): Promise<Stored | undefined>;
  /**
   * All or nothing, whatever the size; the alarm stands before the change does. Throws Refusal `key_reused`,
   * `already_submitted` (a new directive whose letter another directive holds), `too_large`.
   */
  commit(change: Change): Promise<CommitOutcome>;
  /** Whether this request was stored before, and with the same content. */
  seen(tenant: Tenant, id: string, key: RequestKey): Promise<"same" | "other" | undefined>;
  /** The directive that holds the letter with this fingerprint. */
  findByFingerprint(tenant: Tenant, fingerprint: string): Promise<string | undefined>;
}

/** A list that is kept ready: one of the core's views, or the register of all letters, newest first. */
export type ListName = ViewKey | { readonly of: "register" };

export interface ListRow {
  /** Its place in every list it stands in; rows come in this order. */
  readonly key: string;
  readonly directive: string;
  readonly directiveVersion: number;
  readonly head: LetterHead;
  readonly submittedAt: Instant;
  readonly submittedBy: PersonId;
  /** Null in the register. */
  readonly item: Item | null;
  /** Items by state; in the register only. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Views are made from the directives, right after each change, and may lag by the minute that a repair takes. */
export interface Lists {
  /** Rows after the one with the key `after`, at most `limit`. */
  page(tenant: Tenant, list: ListName, after: string | null, limit: number): Promise<readonly ListRow[]>;
  /** Brings every view of one directive up to date, whatever they showed. */
  refresh(tenant: Tenant, directive: string): Promise<void>;
  /** Looks at what changed lately and mends the views that lag. Returns how many directives were looked at. */
  repair(): Promise<number>;
}

/** Something to look at from a quarter of an hour on: a directive, or one person's digest of a day. Carries no version. */
export type AlarmSubject =
  | { readonly kind: "directive"; readonly tenant: Tenant; readonly directive: string }
  | { readonly kind: "digest"; readonly tenant: Tenant; readonly person: PersonId; readonly day: IsoDay };

export interface Alarm {
  readonly subject: AlarmSubject;
  /** The wheel's partition it stands in: "20240916|0800|02". */
  readonly slot: string;
}

export interface StandingAlarm extends Alarm {
  /** When its slot begins. */
  readonly from: Instant;
  readonly plantedAt: Instant;
  readonly mark: string;
}

export interface Alarms {
  /** Plants an alarm at `at`, or now where that is past. Planting again makes it young again. */
  plant(subject: AlarmSubject, at: Instant): Promise<Alarm>;
  find(alarm: Alarm): Promise<StandingAlarm | undefined>;
  /**
   * Hands over the alarms due now that nobody was sent to look at in the last quarter of an hour, and moves the cursor.
   * Returns how many.
   */
  takeDue(send: (alarms: readonly Alarm[]) => Promise<void>): Promise<number>;
  /** Removes an alarm that was answered, unless it is young or was planted again: a change may be about to commit. */
  retire(alarm: StandingAlarm): Promise<void>;
}

/** Pointers only: no name, no address, no word of a letter ever stands in a queue. */
export interface ReminderQueue {
  send(alarms: readonly Alarm[], delaySeconds?: number): Promise<void>;
  /** Hastens the views of a directive that touched more lists than one request may write. */
  sendRefresh(tenant: Tenant, directive: string): Promise<void>;
}

/** What was sent, to whom, once. No version stands in the key: a note on the due day must not send "due" again. */
export interface LedgerKey {
  readonly tenant: Tenant;
  /** A directive, or `digest`. */
  readonly of: string;
  readonly subject: string;
  readonly step: string;
  readonly day: IsoDay;
  /** Of a digest: the person. */
  readonly recipient: string;
}

export interface Claim {
  readonly key: LedgerKey;
  readonly mark: string;
  /** True where an earlier claim ran out without a word: the mail may have gone. */
  readonly doubtful: boolean;
}

export interface SendLedger {
  /** `sent`: done with before (or refused for good). `busy`: somebody is at it right now. */
  claim(key: LedgerKey): Promise<Claim | "sent" | "busy">;
  /** `covers`: the directives a digest spoke of. */
  sent(claim: Claim, messageId: string, covers?: readonly string[]): Promise<void>;
  /** Gives the claim back after a failure that certainly sent nothing. */
  release(claim: Claim): Promise<void>;
  /**
   * Ends it: the transport refuses this mail for good. Kept with the server's answer, under the key that it returns: ids and
   * hashes only, fit for a log.
   */
  refused(claim: Claim, reply: number | null): Promise<string>;
  /**
   * Adds a directive to a person's digest of a day. `late`: that digest has gone, without it; `told`: it has gone, with it.
   */
  addToDigest(tenant: Tenant, person: PersonId, day: IsoDay, directive: string): Promise<"added" | "told" | "late">;
  /** The directives that gave cause for a person's digest of a day and were not told in it yet. */
  digestCauses(tenant: Tenant, person: PersonId, day: IsoDay): Promise<readonly string[]>;
}

export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Fixed by what the mail says, so that a receiver may recognise the same mail. With angle brackets. */
  readonly messageId: string;
  /** The thread's root, the same for every mail on one item. */
  readonly references: string | null;
}

/** Certainly not sent. `forGood`: the server refused this mail or address; trying again is of no use. */
export class MailNotSent extends Error {
  override readonly name = "MailNotSent";
  readonly forGood: boolean;
  /** The server's answer, a number only: its words may hold an address. Null where there was none. */
  readonly reply: number | null;
  constructor(forGood: boolean, reply: number | null = null, command = "CONN") {
    super(`${forGood ? "refused" : "not accepted now"}${reply === null ? "" : ` (${String(reply)} to ${command})`}`);
    this.forGood = forGood;
    this.reply = reply;
  }
}

export interface Mailer {
  /** Returns when the transport has accepted the mail. Throws MailNotSent; after any other error it may have gone. */
  send(mail: Mail): Promise<void>;
  /** Where the transport can be asked: whether it accepted a mail with this Message-ID; undefined where it cannot. */
  wasSent(messageId: string): Promise<boolean | undefined>;
}
