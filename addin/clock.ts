import type { Instant, IsoDay } from "../directive/contract/primitives.ts";
import { dayOf } from "../directive/vietnamTime.ts";

/** The server's time: this machine's clock may be wrong, so only its distance to the server's is used. */
export interface Clock {
  now(): Instant;
  /** The day it is in Viet Nam. */
  today(): IsoDay;
  /** Takes over the `now` of an answer. */
  learn(serverNow: Instant): void;
}

/** `machine`: milliseconds since the epoch on this machine. */
export function startClock(machine: () => number = () => Date.now()): Clock {
  let offset = 0;
  const now = () => new Date(machine() + offset).toISOString();
  return {
    now,
    today: () => dayOf(now()),
    learn: (serverNow) => {
      offset = Date.parse(serverNow) - machine();
    },
  };
}
