import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { parseTimeSpan } from "./timeSpan.ts";

function readTimeSpan(text: string, context: z.core.$RefinementCtx): number {
  try {
    return parseTimeSpan(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
}

const timeSpan = z.string().transform(readTimeSpan);
const timeSpanOrNone = z
  .string()
  .transform((text, context) => (text === "-1" ? Infinity : readTimeSpan(text, context)));

/** A limit where -1 means none. */
const limit = z
  .int()
  .min(-1)
  .transform((value) => (value === -1 ? Infinity : value));

const MINUTE = 60_000;

/**
 * What this host heeds of host.json, durations in milliseconds. The sections it interprets are strict, so that a
 * setting it would ignore is refused at start; `logging`, `extensionBundle` and the like pass unread.
 *
 * Where the plans differ, the defaults are those of the Consumption plan, the tightest: what passes here passes there.
 */
const hostJson = z.looseObject({
  version: z.literal("2.0"),
  functionTimeout: timeSpanOrNone.default(5 * MINUTE),
  extensions: z
    .looseObject({
      http: z
        .strictObject({
          routePrefix: z.string().default("api"),
          customHeaders: z.record(z.string(), z.string()).default({}),
          maxConcurrentRequests: limit.default(100),
          maxOutstandingRequests: limit.default(200),
        })
        .prefault({}),
      queues: z
        .strictObject({
          maxPollingInterval: timeSpan.default(MINUTE),
          visibilityTimeout: timeSpan.default(0),
          batchSize: z.int().min(1).max(32).default(16),
          newBatchThreshold: z.int().min(0).optional(),
          maxDequeueCount: z.int().min(1).default(5),
          messageEncoding: z.enum(["base64", "none"]).default("base64"),
        })
        .transform((queues) => ({
          ...queues,
          newBatchThreshold: queues.newBatchThreshold ?? Math.floor(queues.batchSize / 2),
        }))
        .prefault({}),
    })
    .prefault({}),
});

export type HostJson = z.infer<typeof hostJson>;
export type HttpSettings = HostJson["extensions"]["http"];
export type QueueSettings = HostJson["extensions"]["queues"];

/** Throws an `Error` that names the file and each setting that is wrong or not implemented here. */
export async function readHostJson(root: string): Promise<HostJson> {
  const file = path.join(root, "host.json");
  return parseHostJson(await readFile(file, "utf8"), file);
}

export function parseHostJson(text: string, file = "host.json"): HostJson {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON.`);
  }
  const result = hostJson.safeParse(json);
  if (!result.success) throw new Error(`${file} is refused by the local host:\n${z.prettifyError(result.error)}`);
  return result.data;
}
