import type { Rooms } from "../rooms.ts";

/** The timer only looks which alarms are due and sends somebody to look. Returns how many; running twice does no harm. */
export const remind = (rooms: Pick<Rooms, "alarms" | "queue">): Promise<number> =>
  rooms.alarms.takeDue((due) => rooms.queue.send(due));
