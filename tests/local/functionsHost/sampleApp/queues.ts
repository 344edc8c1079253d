/** Queue functions, and an HTTP function that sends to a queue (see queues.test.ts). */
import { app, output, type StorageQueueHandler } from "@azure/functions";
import { setTimeout as sleep } from "node:timers/promises";

const jobs = output.storageQueue({ queueName: "%JOBS%", connection: "" });

app.http("enqueue", {
  route: "enqueue",
  methods: ["POST"],
  extraOutputs: [jobs],
  handler: async (request, context) => {
    context.extraOutputs.set(jobs, await request.json());
    return { status: 202 };
  },
});

let underWay = 0;
const work: StorageQueueHandler<string | { say: string; ms?: number; failUntil?: number }> = async (job, context) => {
  const { triggerMetadata = {} } = context;
  underWay++;
  const dequeueCount = Number(triggerMetadata["dequeueCount"]);
  console.log(JSON.stringify({ job, underWay, triggerMetadata }));
  if (typeof job !== "string") await sleep(job.ms ?? 0);
  underWay--;
  if (typeof job !== "string" && dequeueCount < (job.failUntil ?? 0)) throw new Error("not yet");
};
app.storageQueue("work", { queueName: "%JOBS%", connection: "", handler: work });

app.storageQueue("forward", {
  queueName: "%JOBS%-in",
  connection: "",
  return: jobs,
  handler: (text) => ({ say: `forwarded ${String(text)}` }),
});
