import type { DequeuedMessageItem } from "@azure/storage-queue";
import type { QueueSettings } from "./hostJson.ts";
import type { RpcTypedData } from "./rpc.ts";

type Encoding = QueueSettings["messageEncoding"];

const BASE64 = /^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i;

export function encodeMessage(text: string, encoding: Encoding): string {
  return encoding === "base64" ? Buffer.from(text, "utf8").toString("base64") : text;
}

/** Undefined where the text is not in this encoding: the real host moves such a message to the poison queue at once. */
export function decodeMessage(text: string, encoding: Encoding): string | undefined {
  if (encoding === "none") return text;
  return BASE64.test(text) ? Buffer.from(text, "base64").toString("utf8") : undefined;
}

/** The trigger metadata of a message, under the host's names; the library lower-cases their first letters. */
export function triggerMetadata(message: DequeuedMessageItem, text: string): Record<string, RpcTypedData> {
  const json = (value: unknown): RpcTypedData => ({ json: JSON.stringify(value) });
  return {
    QueueTrigger: { string: text },
    DequeueCount: json(message.dequeueCount),
    Id: { string: message.messageId },
    PopReceipt: { string: message.popReceipt },
    InsertionTime: json(message.insertedOn),
    ExpirationTime: json(message.expiresOn),
    NextVisibleTime: json(message.nextVisibleOn),
  };
}

/** What a queue output was given, as message texts: an array is one message per element. */
export function outputTexts(data: RpcTypedData): string[] {
  const value: unknown = typeof data.json === "string" ? JSON.parse(data.json) : plainValue(data);
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map((each) => (typeof each === "string" ? each : JSON.stringify(each)));
}

function plainValue(data: RpcTypedData): string {
  if (data.bytes) return Buffer.from(data.bytes).toString("utf8");
  return data.string ?? String(data.int ?? data.double ?? "");
}
