import type { MailFrame } from "./mail/composeMail.ts";
import type {
  Alarms,
  Clock,
  DirectiveStore,
  DirectoryStore,
  Lists,
  Mailer,
  ReminderQueue,
  SendLedger,
} from "./ports.ts";

/** All that the use cases may reach; compose.ts fills it once. */
export interface Rooms {
  readonly clock: Clock;
  readonly directives: DirectiveStore;
  readonly directories: DirectoryStore;
  readonly lists: Lists;
  readonly alarms: Alarms;
  readonly ledger: SendLedger;
  readonly queue: ReminderQueue;
  readonly mailer: Mailer;
  readonly frame: MailFrame;
  readonly cursorSecret: string;
}
