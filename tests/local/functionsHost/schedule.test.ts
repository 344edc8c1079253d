import { describe, expect, test } from "vitest";
import { retryDelay } from "../../../local/functionsHost/retry.ts";
import { parseSchedule } from "../../../local/functionsHost/schedule.ts";
import { firstStatus, isPastDue, statusAfterRun } from "../../../local/functionsHost/timerStatus.ts";

describe("NCRONTAB", () => {
  const monday = new Date("2024-09-16T01:00:00Z");

  test.each([
    ["0 30 0 * * *", "2024-09-17T00:30:00.000Z"],
    ["0 */5 * * * *", "2024-09-16T01:05:00.000Z"],
    ["*/10 * * * * *", "2024-09-16T01:00:10.000Z"],
    ["0 0 0 * * 1-5", "2024-09-17T00:00:00.000Z"],
    ["0 0 0 * Dec Sun", "2024-12-01T00:00:00.000Z"],
    ["0 0 0 13 * 5", "2024-09-13T00:00:00.000Z".replace("09", "12")], // a Friday AND the 13th
  ])("%s", (expression, next) => {
    expect(parseSchedule(expression).nextAfter(monday).toISOString()).toBe(next);
  });

  test("an occurrence is not its own successor", () => {
    const schedule = parseSchedule("0 0 1 * * *");
    expect(schedule.nextAfter(monday).toISOString()).toBe("2024-09-17T01:00:00.000Z");
  });

  test.each([
    "0 0 * * *",
    "00:05:00",
    "0 0 0 L * *",
    "0 0 0 * * 5#1",
    "0 0 0 ? * *",
    "0 0 0 * * 7",
    "",
    "0 0 0 31 2 *",
  ])("refuses %j", (expression) => {
    expect(() => parseSchedule(expression)).toThrow(`The schedule "${expression}"`);
  });

  test("knows what comes round more than once a minute", () => {
    expect(parseSchedule("*/30 * * * * *").subMinute).toBe(true);
    expect(parseSchedule("0 * * * * *").subMinute).toBe(false);
  });
});

describe("past due", () => {
  const daily = parseSchedule("0 0 0 * * *");
  const status = firstStatus(daily, new Date("2024-09-16T10:00:00Z"));

  test("counts from the first start until there was a run", () => {
    expect(isPastDue(status, daily, new Date("2024-09-16T23:59:59Z"))).toBe(false);
    expect(isPastDue(status, daily, new Date("2024-09-17T00:00:01Z"))).toBe(true);
  });

  test("counts from the last run, and skips what came round while it ran", () => {
    const ran = statusAfterRun(daily, new Date("2024-09-17T00:00:00Z"), new Date("2024-09-18T00:30:00Z"));
    expect(ran.Next).toBe("2024-09-19T00:00:00.000Z");
    expect(isPastDue(ran, daily, new Date("2024-09-17T12:00:00Z"))).toBe(false);
  });

  test("goes by the schedule of today", () => {
    const yearly = parseSchedule("0 0 0 1 1 *");
    expect(isPastDue(status, yearly, new Date("2024-09-20T00:00:00Z"))).toBe(false);
  });
});

test("retries wait a fixed time, or twice as long each time up to a limit", () => {
  const fixed = { retryStrategy: "fixedDelay", delayInterval: { seconds: 3 } } as const;
  expect([1, 2, 3].map((retry) => retryDelay(fixed, retry))).toEqual([3000, 3000, 3000]);
  const exponential = {
    retryStrategy: "exponentialBackoff",
    minimumInterval: { seconds: 1 },
    maximumInterval: { seconds: 5 },
  } as const;
  expect([1, 2, 3, 4].map((retry) => retryDelay(exponential, retry))).toEqual([1000, 2000, 4000, 5000]);
});
