import type { TimerHandler } from "@azure/functions";
import type { Rooms } from "../rooms.ts";
import { remind } from "../usecases/remind.ts";

/** Every five minutes, in UTC; office hours and days off are the core's business. */
export const sendReminders =
  (rooms: () => Promise<Rooms>): TimerHandler =>
  async (_timer, context) => {
    const sent = await remind(await rooms());
    if (sent > 0) context.info(`sendReminders: ${String(sent)} alarms due`);
  };
