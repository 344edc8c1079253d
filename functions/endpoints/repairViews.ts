import type { TimerHandler } from "@azure/functions";
import type { Rooms } from "../rooms.ts";

/** Every minute: views that a request did not finish show the truth a minute later. */
export const repairViews =
  (rooms: () => Promise<Rooms>): TimerHandler =>
  async () => {
    await (await rooms()).lists.repair();
  };
