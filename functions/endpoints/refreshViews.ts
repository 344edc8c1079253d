import type { StorageQueueHandler } from "@azure/functions";
import { refreshMessage } from "../queueMessages.ts";
import type { Rooms } from "../rooms.ts";

/** Does at once what the repair would do within a minute, for a change that touched many lists. */
export const refreshViews =
  (rooms: () => Promise<Rooms>): StorageQueueHandler =>
  async (message, context) => {
    const pointer = refreshMessage.safeParse(message);
    if (!pointer.success) {
      context.error("refreshViews: not a pointer, dropped");
      return;
    }
    const { tenant, directive } = pointer.data;
    await (await rooms()).lists.refresh(tenant, directive);
  };
