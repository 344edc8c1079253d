import { BlobServiceClient, type BlockBlobClient } from "@azure/storage-blob";
import { z } from "zod";
import type { Schedule } from "./schedule.ts";

const timerStatus = z.object({ Last: z.iso.datetime(), Next: z.iso.datetime(), LastUpdated: z.iso.datetime() });

/** What the host remembers of a timer between starts; .NET's names, ISO instants. */
export type TimerStatus = z.infer<typeof timerStatus>;

/** .NET's default DateTime: "has not run yet". */
export const NEVER = "0001-01-01T00:00:00.000Z";

const CONTAINER = "azure-webjobs-hosts";
const HOST_ID = "local";

/**
 * Keeps timers' status where the real host keeps it, in blobs of the app's own storage: it then lives and is thrown
 * away together with the data that the timers work on. A file beside the project would survive `--fresh` and make every
 * timer of the new data look past due.
 */
export class TimerStatusStore {
  readonly #connectionString: string;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  /** Undefined where none is kept yet, or where it cannot be read. */
  async read(functionName: string): Promise<TimerStatus | undefined> {
    const blob = this.#blob(functionName);
    if (!(await blob.exists())) return undefined;
    try {
      return timerStatus.parse(JSON.parse((await blob.downloadToBuffer()).toString("utf8")));
    } catch {
      return undefined;
    }
  }

  async write(functionName: string, status: TimerStatus): Promise<void> {
    const body = Buffer.from(JSON.stringify(status));
    await BlobServiceClient.fromConnectionString(this.#connectionString)
      .getContainerClient(CONTAINER)
      .createIfNotExists();
    await this.#blob(functionName).uploadData(body, { blobHTTPHeaders: { blobContentType: "application/json" } });
  }

  #blob(functionName: string): BlockBlobClient {
    return BlobServiceClient.fromConnectionString(this.#connectionString)
      .getContainerClient(CONTAINER)
      .getBlockBlobClient(`timers/${HOST_ID}/Host.Functions.${functionName}/status`);
  }
}

export function firstStatus(schedule: Schedule, now: Date): TimerStatus {
  return { Last: NEVER, Next: schedule.nextAfter(now).toISOString(), LastUpdated: now.toISOString() };
}

/** After a run that began at `began` and ended at `ended`; what came round meanwhile is skipped, never run twice. */
export function statusAfterRun(schedule: Schedule, began: Date, ended: Date): TimerStatus {
  return { Last: began.toISOString(), Next: schedule.nextAfter(ended).toISOString(), LastUpdated: ended.toISOString() };
}

/**
 * Whether an occurrence was missed while no host ran. It is counted from the last run (or the first start), by the
 * schedule of today: a schedule that has changed since does not count the old one's occurrences.
 */
export function isPastDue(status: TimerStatus, schedule: Schedule, now: Date): boolean {
  const from = new Date(status.Last === NEVER ? status.LastUpdated : status.Last);
  return schedule.nextAfter(from) < now;
}
