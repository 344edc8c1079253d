import { setTimeout as sleep } from "node:timers/promises";
import { QueueClient } from "@azure/storage-queue";

/** So long nothing must have happened before we believe that the run is over. */
const QUIET_MS = 1200;

/**
 * Fires the reminder timer through the Functions host's admin endpoint, as `func` and Azure offer it too, and waits until
 * the queue is empty (messages in hand included) and no mail came for a moment. Throws after `limit` milliseconds.
 */
export async function runReminders(options: {
  functionsUrl: string;
  connectionString: string;
  mailCount: () => number;
  limit?: number;
}): Promise<void> {
  const answer = await fetch(`${options.functionsUrl}/admin/functions/sendReminders`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ input: "" }),
  });
  if (answer.status !== 202) throw new Error(`the Functions host answered ${String(answer.status)}`);

  const queue = new QueueClient(options.connectionString, "reminders");
  const until = performance.now() + (options.limit ?? 60_000);
  let quietSince = performance.now();
  let mails = options.mailCount();
  while (performance.now() - quietSince < QUIET_MS) {
    await sleep(150);
    const { approximateMessagesCount: waiting = 0 } = await queue.getProperties();
    if (waiting > 0 || options.mailCount() !== mails) quietSince = performance.now();
    mails = options.mailCount();
    if (performance.now() > until) throw new Error(`${String(waiting)} reminders are still waiting`);
  }
}
