import { QueueServiceClient, type QueueClient } from "@azure/storage-queue";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startAzurite, type Azurite } from "../../../local/azurite.ts";
import { PATIENCE, startSampleApp, type SampleApp } from "./startSampleApp.ts";

let azurite: Azurite;
let host: SampleApp;
let queue: QueueClient;
let poison: QueueClient;

beforeAll(async () => {
  azurite = await startAzurite({ inMemory: true, log: () => undefined });
  const service = QueueServiceClient.fromConnectionString(azurite.connectionString);
  queue = service.getQueueClient("jobs");
  poison = service.getQueueClient("jobs-poison");
  host = await startSampleApp("queues.ts", {
    settings: { AzureWebJobsStorage: azurite.connectionString, JOBS: "jobs" },
    queueLeaseSeconds: 3,
  });
});
afterAll(async () => {
  await host.stop();
  await azurite.stop();
});

async function send(job: { say: string; ms?: number; failUntil?: number }): Promise<void> {
  await queue.createIfNotExists();
  await queue.sendMessage(Buffer.from(JSON.stringify(job)).toString("base64"));
}

interface Told {
  job: { say: string };
  underWay: number;
  triggerMetadata: Record<string, unknown>;
}

/** The runs that got a job with these words. */
function runsOf(...words: string[]): Told[] {
  return (host.told() as unknown as Told[]).filter(({ job }) => words.includes(job.say));
}

async function poisoned(): Promise<string[]> {
  if (!(await poison.exists())) return [];
  const { peekedMessageItems } = await poison.peekMessages({ numberOfMessages: 32 });
  return peekedMessageItems.map(({ messageText }) => messageText);
}

async function messagesLeft(): Promise<number | undefined> {
  return (await queue.getProperties()).approximateMessagesCount;
}

test("a message reaches the function with its metadata and is deleted", async () => {
  const before = Date.now() - 1000;
  await send({ say: "chào" });
  await expect.poll(() => runsOf("chào"), PATIENCE).toHaveLength(1);
  const metadata = runsOf("chào")[0]?.triggerMetadata ?? {};
  expect(metadata).toMatchObject({
    dequeueCount: 1,
    queueTrigger: { say: "chào" }, // the library reads JSON here as well
    id: expect.stringMatching(/^[\w-]{36}$/) as string,
    popReceipt: expect.any(String) as string,
  });
  expect(Date.parse(String(metadata["insertionTime"]))).toBeGreaterThan(before);
  expect(Date.parse(String(metadata["expirationTime"]))).toBeGreaterThan(Date.now());
  expect(Date.parse(String(metadata["nextVisibleTime"]))).toBeGreaterThan(before);
  await expect.poll(messagesLeft, PATIENCE).toBe(0);
});

test("a message that fails comes back until it succeeds", async () => {
  await send({ say: "again", failUntil: 3 });
  await expect.poll(() => runsOf("again"), PATIENCE).toHaveLength(3);
  await expect.poll(messagesLeft, PATIENCE).toBe(0);
  expect(runsOf("again").map(({ triggerMetadata }) => triggerMetadata["dequeueCount"])).toEqual([1, 2, 3]);
  expect(await poisoned()).toEqual([]);
});

test("after maxDequeueCount attempts a message goes to the poison queue", async () => {
  await send({ say: "never", failUntil: 99 });
  await expect.poll(poisoned, PATIENCE).toHaveLength(1);
  await expect.poll(messagesLeft, PATIENCE).toBe(0);
  expect(runsOf("never")).toHaveLength(3);
});

test("a message that cannot be decoded goes there at once, as it is", async () => {
  const runs = host.told().length;
  await queue.sendMessage("không phải base64");
  await expect.poll(poisoned, PATIENCE).toContain("không phải base64");
  expect(host.told()).toHaveLength(runs);
});

test("a function that runs longer than the lease keeps its message to itself", async () => {
  await send({ say: "long", ms: 4500 });
  await expect.poll(() => runsOf("long"), PATIENCE).toHaveLength(1);
  await expect.poll(messagesLeft, PATIENCE).toBe(0);
  expect(runsOf("long")).toHaveLength(1);
});

test("never has more in hand than batchSize and newBatchThreshold allow", async () => {
  const words = Array.from({ length: 9 }, () => randomUUID());
  for (const say of words) await send({ say, ms: 300 });
  await expect.poll(() => runsOf(...words), PATIENCE).toHaveLength(9);
  const most = Math.max(...runsOf(...words).map(({ underWay }) => underWay));
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(3); // batchSize 2 + newBatchThreshold 1
});

test("an output is one message, or one per element of an array", async () => {
  const post = (body: unknown): Promise<Response> =>
    fetch(`${host.url}/api/enqueue`, { method: "POST", body: JSON.stringify(body) });
  expect((await post({ say: "một" })).status).toBe(202);
  expect((await post([{ say: "hai" }, { say: "ba" }])).status).toBe(202);
  await expect.poll(() => runsOf("một", "hai", "ba"), PATIENCE).toHaveLength(3);
});

test("the admin endpoint runs a queue function on the given text; a return value is an output too", async () => {
  const answer = await fetch(`${host.url}/admin/functions/forward`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ input: "this" }),
  });
  expect(answer.status).toBe(202);
  await expect.poll(() => runsOf("forwarded this"), PATIENCE).toHaveLength(1);
});

test("stop lets a message in hand be finished and deleted, and takes no other", async () => {
  const words = ["first", "second", "third", "fourth", "fifth", "sixth"];
  for (const say of words) await send({ say, ms: 700 });
  await expect.poll(() => runsOf(...words).length, PATIENCE).toBeGreaterThan(0);
  await host.stop();
  const taken = runsOf(...words).length;
  expect(taken).toBeLessThan(words.length);
  const { peekedMessageItems } = await queue.peekMessages({ numberOfMessages: 32 });
  expect(peekedMessageItems).toHaveLength(words.length - taken); // the others are visible, not hidden by a lease
  expect(await messagesLeft()).toBe(words.length - taken);
});
