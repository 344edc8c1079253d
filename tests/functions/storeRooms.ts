import type { TableServiceClientOptions } from "@azure/data-tables";
import { randomBytes } from "node:crypto";
import type { Clock, Tenant } from "../../functions/ports.ts";
import { alarmTable } from "../../functions/store/alarmTable.ts";
import { connectTables } from "../../functions/store/connect.ts";
import { directoryTable } from "../../functions/store/directoryTable.ts";
import { ledgerTable } from "../../functions/store/ledgerTable.ts";
import { letterClaims } from "../../functions/store/letterClaims.ts";
import { tableStore } from "../../functions/store/tableStore.ts";
import { viewTables } from "../../functions/store/viewTables.ts";
import { monday } from "../builders.ts";

export const tenant: Tenant = "5ade0000-0000-4000-8000-0000000000aa";

interface TurnedClock extends Clock {
  moveBy(milliseconds: number): void;
  moveTo(instant: string): void;
}

function turnedClock(start: string = monday): TurnedClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at).toISOString(),
    moveBy: (milliseconds) => void (at += milliseconds),
    moveTo: (instant) => void (at = Date.parse(instant)),
  };
}

type Policy = NonNullable<TableServiceClientOptions["additionalPolicies"]>[number]["policy"];

/** Counts what goes over the wire, by method and table, and lets the process die at one of the calls. */
class CallCounter {
  calls: string[] = [];
  /** The call (counted from 1) at which everything ends, and whether the service had still done it. */
  crash: { readonly at: number; readonly applied: boolean } | null = null;

  readonly policy: Policy = {
    name: "count",
    sendRequest: async (request, next) => {
      this.calls.push(`${request.method} ${new URL(request.url).pathname.split("/").at(-1) ?? ""}`);
      const { crash } = this;
      const left = crash === null ? 1 : crash.at - this.calls.length;
      if (left < 0 || (left === 0 && crash?.applied === false)) throw new Error("the process is dead");
      const answer = await next(request);
      if (left === 0) throw new Error("the process died before it read the answer");
      return answer;
    },
  };

  /** The calls since it was last asked; a dead process is up again. */
  take(): string[] {
    const taken = this.calls;
    this.calls = [];
    this.crash = null;
    return taken;
  }
}

/** A store of its own in the Azurite behind the connection string: fresh tables, a clock the test turns, counted calls. */
export async function storeRooms(connection: string) {
  const clock = turnedClock();
  const counter = new CallCounter();
  const hastened: string[] = [];
  const prefix = `t${randomBytes(6).toString("hex")}`;
  const open = await connectTables({ STORAGE_CONNECTION: connection }, prefix, {
    additionalPolicies: [{ policy: counter.policy, position: "perRetry" }],
  });
  const alarms = alarmTable(open, clock);
  const lists = viewTables(open, clock, (_tenant, directive) => Promise.resolve(void hastened.push(directive)));
  const letters = letterClaims(open, clock);
  return {
    clock,
    counter,
    hastened,
    open,
    alarms,
    lists,
    letters,
    ledger: ledgerTable(open, clock),
    directories: directoryTable(open, clock),
    directives: tableStore(open, clock, { alarms, views: lists, letters }),
  };
}

export type StoreRooms = Awaited<ReturnType<typeof storeRooms>>;
