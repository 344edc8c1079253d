import { TableClient, type TableServiceClientOptions } from "@azure/data-tables";
import type { Settings } from "../settings.ts";
import { openTable, type OpenTable } from "./table.ts";

/** Few and short: a person waits, and the queue comes back by itself. The SDK adds jitter and obeys Retry-After. */
const patience: TableServiceClientOptions = {
  retryOptions: { maxRetries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 2_000 },
};

type StorageSettings = Pick<Settings, "STORAGE_CONNECTION" | "STORAGE_ACCOUNT" | "AzureWebJobsStorage">;

/**
 * Opens tables by connection string or, in production, by the managed identity of the Functions app. `prefix` keeps the
 * tables of one test apart from another's; `options` lets a test count or break calls.
 */
export async function connectTables(
  settings: StorageSettings,
  prefix = "",
  options: TableServiceClientOptions = {},
): Promise<OpenTable> {
  const all = { ...patience, ...options };
  if (settings.STORAGE_ACCOUNT !== undefined) {
    // Loaded here alone: a machine without Azure never pays for it.
    const { DefaultAzureCredential } = await import("@azure/identity");
    const credential = new DefaultAzureCredential();
    const url = `https://${settings.STORAGE_ACCOUNT}.table.core.windows.net`;
    return (name) => openTable(new TableClient(url, prefix + name, credential, all));
  }
  const connection = settings.STORAGE_CONNECTION ?? settings.AzureWebJobsStorage ?? "";
  const insecure = /UseDevelopmentStorage=true|DefaultEndpointsProtocol=http;|TableEndpoint=http:/.test(connection);
  return (name) =>
    openTable(
      TableClient.fromConnectionString(connection, prefix + name, { ...all, allowInsecureConnection: insecure }),
    );
}
