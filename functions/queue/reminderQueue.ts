import { QueueClient, RestError, type StoragePipelineOptions } from "@azure/storage-queue";
import { Refusal } from "../../directive/refusal.ts";
import type { ReminderQueue } from "../ports.ts";
import { REFRESHES, REMINDERS } from "../queueMessages.ts";
import type { Settings } from "../settings.ts";

type QueueSettings = Pick<Settings, "AzureWebJobsStorage" | "AzureWebJobsStorage__accountName">;

/** Azure Queue Storage, on the account that the Functions host listens to; base64 as host.json says. */
export async function reminderQueue(settings: QueueSettings): Promise<ReminderQueue> {
  const open = await opener(settings);
  const queues = { [REMINDERS]: open(REMINDERS), [REFRESHES]: open(REFRESHES) };

  async function send(name: keyof typeof queues, message: unknown, delaySeconds: number): Promise<void> {
    const queue = queues[name];
    const text = Buffer.from(JSON.stringify(message)).toString("base64");
    const call = () => queue.sendMessage(text, { visibilityTimeout: delaySeconds });
    try {
      await call().catch(async (error: unknown) => {
        if (!(error instanceof RestError) || error.code !== "QueueNotFound") throw error;
        await queue.createIfNotExists();
        return call();
      });
    } catch (error) {
      throw error instanceof RestError ? new Refusal("storage_unavailable") : error;
    }
  }

  return {
    async send(alarms, delaySeconds = 0) {
      await Promise.all(alarms.map(({ slot, subject }) => send(REMINDERS, { slot, subject }, delaySeconds)));
    },
    sendRefresh: (tenant, directive) => send(REFRESHES, { tenant, directive }, 0),
  };
}

const patience: StoragePipelineOptions = {
  retryOptions: { maxTries: 4, retryDelayInMs: 200, maxRetryDelayInMs: 2_000 },
};

async function opener(settings: QueueSettings): Promise<(name: string) => QueueClient> {
  const { AzureWebJobsStorage: connection, AzureWebJobsStorage__accountName: account = "" } = settings;
  if (connection !== undefined) return (name) => new QueueClient(connection, name, patience);
  const { DefaultAzureCredential } = await import("@azure/identity");
  const credential = new DefaultAzureCredential();
  return (name) => new QueueClient(`https://${account}.queue.core.windows.net/${name}`, credential, patience);
}
