import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sampleAppFolder, startSampleApp } from "./startSampleApp.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "functions-"));
  await cp(path.join(sampleAppFolder, "host.json"), path.join(root, "host.json"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test("refuses every trigger, input and output it does not implement, all in one message", async () => {
  await expect(startSampleApp("refused.ts")).rejects.toThrow(
    [
      "The local Functions host cannot run this app:",
      'Function "blobs": the trigger "blobTrigger" is not implemented.',
      'Function "eager": runOnStartup is refused: on Azure it fires at each start of each instance.',
      'Function "table": the input "blob" is not implemented.',
      'Function "bus": the output "serviceBus" is not implemented.',
      `Function "retrying": a retry policy is for timers only; a queue's messages come back by their dequeue count.`,
    ].join("\n"),
  );
});

test("refuses HTTP streaming", async () => {
  await expect(startSampleApp("refused.ts", { settings: { REFUSED: "stream" } })).rejects.toThrow(
    "enableHttpStream: true }) is not implemented",
  );
});

test("refuses a setting that a binding names and nobody has set", async () => {
  const settings = { AzureWebJobsStorage: "UseDevelopmentStorage=true" };
  await expect(startSampleApp("timers.ts", { settings })).rejects.toThrow(
    `Function "yearly": '%YEARLY%' does not resolve to a value: set YEARLY.`,
  );
});

test("refuses a time zone, which Linux plans would ignore", async () => {
  await expect(startSampleApp("http.ts", { settings: { WEBSITE_TIME_ZONE: "Asia/Ho_Chi_Minh" } })).rejects.toThrow(
    "timers run in UTC",
  );
});

test("refuses an entry that registers nothing, and one that throws", async () => {
  await writeFile(path.join(root, "empty.mjs"), "");
  await expect(startSampleApp("empty.mjs", { root })).rejects.toThrow("registers no function");
  await writeFile(path.join(root, "broken.mjs"), "throw new Error('a setting is missing')");
  await expect(startSampleApp("broken.mjs", { root })).rejects.toThrow("a setting is missing");
});

test("refuses a pattern as the app's main", async () => {
  await writeFile(path.join(root, "package.json"), JSON.stringify({ main: "dist/*.js" }));
  const { startFunctionsHostProcess } = await import("../../../local/functionsHost/startFunctionsHostProcess.ts");
  await expect(startFunctionsHostProcess({ root, port: 0, settings: {}, log: () => undefined })).rejects.toThrow(
    "takes no pattern",
  );
});

test("says which port is taken", async () => {
  const other = createServer();
  await once(other.listen(0, "127.0.0.1"), "listening");
  const { port } = other.address() as AddressInfo;
  await expect(startSampleApp("http.ts", { port })).rejects.toThrow(/EADDRINUSE.*127\.0\.0\.1/);
  other.close();
});
