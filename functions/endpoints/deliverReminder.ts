import type { StorageQueueHandler } from "@azure/functions";
import { reminderMessage } from "../queueMessages.ts";
import type { Rooms } from "../rooms.ts";
import { deliver } from "../usecases/deliver.ts";

/** A thrown error brings the message back; after the last try the alarm still stands, and the timer sends it again. */
export const deliverReminder =
  (rooms: () => Promise<Rooms>): StorageQueueHandler =>
  async (message, context) => {
    const alarm = reminderMessage.safeParse(message);
    if (alarm.success)
      await deliver(await rooms(), alarm.data, (line) => {
        context.warn(line);
      });
    else context.error("deliverReminder: not a pointer, dropped");
  };
