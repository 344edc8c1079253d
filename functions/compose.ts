import { identifier, type Caller } from "./caller.ts";
import type { Clock } from "./ports.ts";
import { reminderQueue } from "./queue/reminderQueue.ts";
import { rateLimit } from "./rateLimit.ts";
import type { Rooms } from "./rooms.ts";
import { smtpMailer } from "./mail/smtpMailer.ts";
import type { Settings } from "./settings.ts";
import { alarmTable } from "./store/alarmTable.ts";
import { connectTables } from "./store/connect.ts";
import { directoryTable } from "./store/directoryTable.ts";
import { ledgerTable } from "./store/ledgerTable.ts";
import { letterClaims } from "./store/letterClaims.ts";
import { tableStore } from "./store/tableStore.ts";
import { viewTables } from "./store/viewTables.ts";
import { tokenVerifier } from "./tokenVerifier.ts";

export interface House {
  readonly rooms: Rooms;
  readonly identify: (authorization: string | null) => Promise<Caller>;
}

/** The one place that knows which adapter stands behind which port. */
export async function compose(settings: Settings, clock: Clock): Promise<House> {
  const open = await connectTables(settings);
  const queue = await reminderQueue(settings);
  const alarms = alarmTable(open, clock);
  const lists = viewTables(open, clock, (tenant, directive) => queue.sendRefresh(tenant, directive));
  const directories = directoryTable(open, clock);
  const rooms: Rooms = {
    clock,
    directives: tableStore(open, clock, { alarms, views: lists, letters: letterClaims(open, clock) }),
    directories,
    lists,
    alarms,
    ledger: ledgerTable(open, clock),
    queue,
    mailer: smtpMailer(settings),
    frame: { paneUrl: settings.PANE_URL, domain: domainOf(settings.MAIL_FROM) },
    cursorSecret: settings.CURSOR_SECRET,
  };
  const allow = rateLimit(settings.RATE_PER_MINUTE, clock);
  return {
    rooms,
    identify: identifier(tokenVerifier(settings), directories, clock, allow, new Set(settings.FOUNDERS)),
  };
}

const domainOf = (address: string): string => /@([^\s>@]+)>?$/.exec(address)?.[1] ?? "localhost";
