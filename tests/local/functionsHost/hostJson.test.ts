import { describe, expect, test } from "vitest";
import { parseHostJson } from "../../../local/functionsHost/hostJson.ts";
import { parseTimeSpan } from "../../../local/functionsHost/timeSpan.ts";

const parse = (json: object) => parseHostJson(JSON.stringify({ version: "2.0", ...json }));

test("the defaults are those of the Consumption plan", () => {
  expect(parse({})).toMatchObject({
    functionTimeout: 300_000,
    extensions: {
      http: { routePrefix: "api", maxConcurrentRequests: 100, maxOutstandingRequests: 200, customHeaders: {} },
      queues: {
        maxPollingInterval: 60_000,
        visibilityTimeout: 0,
        batchSize: 16,
        newBatchThreshold: 8,
        maxDequeueCount: 5,
        messageEncoding: "base64",
      },
    },
  });
});

test("reads durations and -1 as none", () => {
  const read = parse({
    functionTimeout: "-1",
    extensions: { http: { maxConcurrentRequests: -1 }, queues: { visibilityTimeout: "00:00:30", batchSize: 8 } },
    logging: { logLevel: { default: "Information" } },
  });
  expect(read.functionTimeout).toBe(Infinity);
  expect(read.extensions.http.maxConcurrentRequests).toBe(Infinity);
  expect(read.extensions.queues).toMatchObject({ visibilityTimeout: 30_000, newBatchThreshold: 4 });
});

test.each([
  [{ version: "1.0" }, "version"],
  [{ functionTimeout: "5 minutes" }, '"5 minutes" is no time span'],
  [{ extensions: { http: { hsts: {} } } }, "hsts"],
  [{ extensions: { queues: { batchSize: 33 } } }, "batchSize"],
  [{ extensions: { queues: { messageEncoding: "gzip" } } }, "messageEncoding"],
])("refuses %j", (json, why) => {
  expect(() => parse(json)).toThrow(why);
});

test("refuses what is no JSON", () => {
  expect(() => parseHostJson("{", "/app/host.json")).toThrow("/app/host.json is not JSON.");
});

describe("time spans", () => {
  test.each([
    ["00:05:00", 300_000],
    ["1.02:03:04", 93_784_000],
    ["0:0:1", 1000],
    ["00:00:00.25", 250],
  ])("%s", (text, milliseconds) => {
    expect(parseTimeSpan(text)).toBe(milliseconds);
  });

  test.each(["", "5", "00:05", "24:00:00", "00:60:00", "00:00:60", "-00:00:01", "00:00:01 "])("refuses %j", (text) => {
    expect(() => parseTimeSpan(text)).toThrow("is no time span");
  });
});
