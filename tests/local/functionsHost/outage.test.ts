import { QueueServiceClient } from "@azure/storage-queue";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { startAzurite } from "../../../local/azurite.ts";
import { PATIENCE, startSampleApp } from "./startSampleApp.ts";

test("goes on by itself after Azurite was killed and started again, with one line in the log", async () => {
  const first = await startAzurite({ inMemory: true, log: () => undefined });
  const host = await startSampleApp("queues.ts", {
    settings: { AzureWebJobsStorage: first.connectionString, JOBS: "jobs" },
  });
  const outages = (): number =>
    host.log.filter(({ message }) => message.startsWith("Queue jobs cannot be read")).length;
  process.kill(first.pid, "SIGKILL");
  await expect.poll(outages, PATIENCE).toBe(1);
  await sleep(1500);
  expect(outages()).toBe(1);

  const second = await startAzurite({ inMemory: true, log: () => undefined, ports: first.ports });
  const queue = QueueServiceClient.fromConnectionString(second.connectionString).getQueueClient("jobs");
  await queue.create();
  await queue.sendMessage(Buffer.from('{"say":"back"}').toString("base64"));
  await expect.poll(() => host.told(), PATIENCE).toMatchObject([{ job: { say: "back" } }]);
  await host.stop();
  await second.stop();
});
