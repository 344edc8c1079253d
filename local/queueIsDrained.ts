import { setTimeout as sleep } from "node:timers/promises";
import { QueueClient } from "@azure/storage-queue";

/** Waits until no message is left in the queue, hidden ones that are being worked on included; at most `limit` ms. */
export async function queueIsDrained(connectionString: string, queue: string, limit = 60_000): Promise<void> {
  const client = new QueueClient(connectionString, queue);
  const until = performance.now() + limit;
  for (;;) {
    const { approximateMessagesCount = 0 } = await client.getProperties();
    if (approximateMessagesCount === 0) return;
    if (performance.now() > until) throw new Error(`${String(approximateMessagesCount)} messages are left in ${queue}`);
    await sleep(150);
  }
}
