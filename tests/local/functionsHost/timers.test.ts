import { BlobServiceClient } from "@azure/storage-blob";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startAzurite, type Azurite } from "../../../local/azurite.ts";
import { PATIENCE, startSampleApp, type SampleApp } from "./startSampleApp.ts";

let azurite: Azurite;

beforeAll(async () => {
  azurite = await startAzurite({ inMemory: true, log: () => undefined });
});
afterAll(() => azurite.stop());

const QUIET = { "AzureWebJobs.off.Disabled": "true", "AzureWebJobs.everySecond.Disabled": "true" };

function start(settings: Record<string, string> = {}): Promise<SampleApp> {
  return startSampleApp("timers.ts", {
    settings: { AzureWebJobsStorage: azurite.connectionString, YEARLY: "0 0 0 1 1 *", ...QUIET, ...settings },
    enableAuth: true,
    masterKey: "master-key",
  });
}

function fire(host: SampleApp, name: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${host.url}/admin/functions/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "x-functions-key": "master-key", ...headers },
    body: JSON.stringify({ input: "" }),
  });
}

function statusBlob(name: string) {
  return BlobServiceClient.fromConnectionString(azurite.connectionString)
    .getContainerClient("azure-webjobs-hosts")
    .getBlockBlobClient(`timers/local/Host.Functions.${name}/status`);
}

async function readStatus(name: string): Promise<{ Last: string; Next: string; LastUpdated: string }> {
  return JSON.parse((await statusBlob(name).downloadToBuffer()).toString()) as Awaited<ReturnType<typeof readStatus>>;
}

test("an occurrence missed while no host ran comes at once, past due, and only once", async () => {
  const first = await start();
  const nextYear = `${String(new Date().getUTCFullYear() + 1)}-01-01T00:00:00.000Z`;
  expect(await readStatus("yearly")).toMatchObject({ Last: "0001-01-01T00:00:00.000Z", Next: nextYear });
  await first.stop();
  expect(first.told()).toEqual([]); // not past due: it was never missed

  const missed = {
    Last: "2020-01-01T00:00:00.000Z",
    Next: "2021-01-01T00:00:00.000Z",
    LastUpdated: "2020-01-01T00:00:00.000Z",
  };
  await statusBlob("yearly").uploadData(Buffer.from(JSON.stringify(missed)));
  const second = await start();
  await expect
    .poll(() => second.told(), PATIENCE)
    .toEqual([
      {
        ran: "yearly",
        isPastDue: true,
        scheduleStatus: { last: missed.Last, next: missed.Next, lastUpdated: missed.LastUpdated },
      },
    ]);
  await expect.poll(async () => (await readStatus("yearly")).Next, PATIENCE).toBe(nextYear);
  await second.stop();

  const third = await start();
  await third.stop();
  expect(third.told()).toEqual([]);
});

test("the admin endpoint runs a timer in the background, a disabled one too", async () => {
  const host = await start();
  expect((await fire(host, "yearly", { "x-functions-key": "wrong" })).status).toBe(401);
  expect((await fire(host, "yearly", { "Content-Type": "text/plain" })).status).toBe(415);
  expect((await fire(host, "unknown")).status).toBe(404);
  const answer = await fire(host, "YEARLY");
  expect(answer.status).toBe(202);
  expect(await answer.text()).toBe("");
  await fire(host, "off");
  await expect
    .poll(() => host.told().map(({ ran, isPastDue }) => [ran, isPastDue]), PATIENCE)
    .toEqual([
      ["yearly", false],
      ["off", false],
    ]);
  await host.stop();
});

test("a timer that fails is tried again by its retry policy; runTimer waits for the end", async () => {
  const host = await start();
  await host.runTimer("flaky");
  await expect
    .poll(() => host.told().map(({ retry }) => retry), PATIENCE)
    .toEqual([0, 1, 2].map((retryCount) => ({ retryCount, maxRetryCount: 2 })));
  await expect(host.runTimer("failing")).rejects.toThrow("never");
  await expect(host.runTimer("nobody")).rejects.toThrow('There is no timer "nobody"');
  await host.stop();
});

test("runs by its schedule and never overlaps itself", async () => {
  const host = await start({ "AzureWebJobs.everySecond.Disabled": "false" });
  const marks = (): string[] =>
    host.log.map(({ message }) => message).filter((message) => message === "began" || message === "ended");
  await expect.poll(() => marks().length, PATIENCE).toBeGreaterThanOrEqual(4);
  await host.stop();
  expect(marks().slice(0, 4)).toEqual(["began", "ended", "began", "ended"]);
  await expect(readStatus("everySecond")).rejects.toThrow(); // below a minute no status is kept
});
