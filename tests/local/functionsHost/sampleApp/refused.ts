/** Registers what the local host does not implement; which, says the setting REFUSED (see refusals.test.ts). */
import { app, input, output, trigger } from "@azure/functions";

const handler = (): void => undefined;

if (process.env["REFUSED"] === "stream") {
  app.setup({ enableHttpStream: true });
  app.http("streaming", { handler: () => ({}) });
} else {
  app.storageBlob("blobs", { path: "letters/{name}", connection: "", handler });
  app.timer("eager", { schedule: "0 0 0 * * *", runOnStartup: true, handler });
  app.timer("table", {
    schedule: "0 0 0 * * *",
    extraInputs: [input.storageBlob({ path: "a", connection: "" })],
    handler,
  });
  app.timer("bus", {
    schedule: "0 0 0 * * *",
    return: output.serviceBusQueue({ queueName: "q", connection: "" }),
    handler,
  });
  app.generic("retrying", {
    trigger: trigger.storageQueue({ queueName: "jobs", connection: "" }),
    retry: { strategy: "fixedDelay", maxRetryCount: 1, delayInterval: 1 },
    handler,
  });
}
