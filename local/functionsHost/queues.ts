import { QueueServiceClient, type DequeuedMessageItem, type QueueClient } from "@azure/storage-queue";
import { setTimeout as sleep } from "node:timers/promises";
import { connectionString, resolveSettings, type AppSettings } from "./appSettings.ts";
import type { RegisteredFunction } from "./FunctionApp.ts";
import { describeError, type HostLog } from "./HostLog.ts";
import type { QueueSettings } from "./hostJson.ts";
import type { Invoker } from "./Invoker.ts";
import { decodeMessage, encodeMessage, outputTexts, triggerMetadata } from "./queueMessages.ts";
import type { UnderWay } from "./UnderWay.ts";
import type { RpcBinding, RpcTypedData } from "./rpc.ts";

/** The shortest wait between two polls, and the wait while as many messages are in hand as may be. */
const MIN_POLL_MS = 100;

export interface QueueOptions {
  readonly invoker: Invoker;
  readonly queues: QueueSettings;
  readonly settings: AppSettings;
  readonly log: HostLog;
  readonly stopping: AbortSignal;
  readonly underWay: UnderWay;
  /** How long a message in hand stays hidden from others before the lease is renewed, in seconds. */
  readonly leaseSeconds: number;
}

/** Listens to one storage queue for one function. */
export class QueueListener {
  readonly queueName: string;
  readonly #registered: RegisteredFunction;
  readonly #options: QueueOptions;
  readonly #queue: QueueClient;
  readonly #poison: QueueClient;
  #inHand = 0;

  /** Throws where the queue's name or connection is not set. */
  constructor(registered: RegisteredFunction, options: QueueOptions) {
    const { queueName = "", connection } = registered.trigger;
    this.queueName = resolveSettings(queueName, options.settings);
    this.#registered = registered;
    this.#options = options;
    const service = QueueServiceClient.fromConnectionString(connectionString(connection, options.settings), {
      retryOptions: { maxTries: 2, retryDelayInMs: 200 }, // the next poll tries again anyway
    });
    this.#queue = service.getQueueClient(this.queueName);
    this.#poison = service.getQueueClient(`${this.queueName}-poison`);
  }

  start(): void {
    this.#say("information", `Queue ${this.queueName}: listening for ${this.#registered.name}.`);
    void this.#options.underWay.track(this.#loop());
  }

  /** Runs the function on this text as if it had just come from the queue; nothing is stored or retried. */
  async fire(text: string): Promise<void> {
    await this.#options.invoker.invoke(this.#registered, {
      inputData: [{ name: this.#registered.trigger.name, data: { string: text } }],
      triggerMetadata: {},
    });
  }

  async #loop(): Promise<void> {
    const { stopping, queues } = this.#options;
    let wait = MIN_POLL_MS;
    let failing = false;
    while (!stopping.aborted) {
      let messages: DequeuedMessageItem[] = [];
      if (this.#inHand <= queues.newBatchThreshold) {
        try {
          messages = await this.#receive();
          failing = false;
        } catch (error) {
          // An outage is one line, not one per poll.
          if (!failing) this.#say("error", `Queue ${this.queueName} cannot be read. ${describeError(error)}`);
          failing = true;
        }
        wait = messages.length > 0 ? MIN_POLL_MS : Math.min(wait * 2, queues.maxPollingInterval);
      } else {
        wait = MIN_POLL_MS;
      }
      for (const message of messages) void this.#options.underWay.track(this.#handle(message));
      if (messages.length === 0) await sleep(wait, undefined, { signal: stopping }).catch(() => undefined);
    }
  }

  /** A queue that does not exist yet is an empty one; the real host does not create it either. */
  async #receive(): Promise<DequeuedMessageItem[]> {
    const { queues, leaseSeconds } = this.#options;
    try {
      const { receivedMessageItems } = await this.#queue.receiveMessages({
        numberOfMessages: queues.batchSize,
        visibilityTimeout: leaseSeconds,
      });
      return receivedMessageItems;
    } catch (error) {
      if (error instanceof Error && "statusCode" in error && error.statusCode === 404) return [];
      throw error;
    }
  }

  async #handle(message: DequeuedMessageItem): Promise<void> {
    this.#inHand++;
    const lease = new Lease(this.#queue, message, this.#options.leaseSeconds);
    try {
      await this.#process(message, lease);
    } catch (error) {
      // The message is neither deleted nor lost: it shows again when its lease runs out.
      this.#say("error", `Queue ${this.queueName}: message ${message.messageId} is left. ${describeError(error)}`);
    } finally {
      lease.end();
      this.#inHand--;
    }
  }

  async #process(message: DequeuedMessageItem, lease: Lease): Promise<void> {
    const { queues, invoker, stopping } = this.#options;
    if (stopping.aborted) return lease.release(0); // came in while the host was told to stop
    const text = decodeMessage(message.messageText, queues.messageEncoding);
    if (text === undefined) return this.#moveToPoison(message, lease, `is not ${queues.messageEncoding}`);
    const tooOften = `has reached MaxDequeueCount of ${String(queues.maxDequeueCount)}`;
    if (message.dequeueCount > queues.maxDequeueCount) return this.#moveToPoison(message, lease, tooOften);
    try {
      await invoker.invoke(this.#registered, {
        inputData: [{ name: this.#registered.trigger.name, data: { string: text } }],
        triggerMetadata: triggerMetadata(message, text),
      });
    } catch {
      // Logged by the invoker.
      if (message.dequeueCount >= queues.maxDequeueCount) return this.#moveToPoison(message, lease, tooOften);
      return lease.release(queues.visibilityTimeout / 1000);
    }
    return lease.delete();
  }

  async #moveToPoison(message: DequeuedMessageItem, lease: Lease, why: string): Promise<void> {
    await this.#poison.createIfNotExists();
    await this.#poison.sendMessage(message.messageText); // as it came, whatever its encoding
    await lease.delete();
    this.#say("warning", `Message ${message.messageId} ${why}. Moved to the queue '${this.queueName}-poison'.`);
  }

  #say(level: "information" | "warning" | "error", message: string): void {
    this.#options.log({ level, message, category: "host", functionName: this.#registered.name });
  }
}

/** Holds one message for this host alone, renewed at half its time for as long as the function runs. */
class Lease {
  readonly #queue: QueueClient;
  readonly #id: string;
  readonly #timer: NodeJS.Timeout;
  #receipt: string;
  #renewal: Promise<void> = Promise.resolve();

  constructor(queue: QueueClient, message: DequeuedMessageItem, seconds: number) {
    this.#queue = queue;
    this.#id = message.messageId;
    this.#receipt = message.popReceipt;
    this.#timer = setInterval(
      () => {
        // A renewal that fails is tried again at the next half; if the lease is lost, the delete fails and says so.
        this.#renewal = this.#extend(seconds).catch(() => undefined);
      },
      (seconds / 2) * 1000,
    );
  }

  async release(afterSeconds: number): Promise<void> {
    await this.#settle();
    await this.#extend(afterSeconds);
  }

  async delete(): Promise<void> {
    await this.#settle();
    await this.#queue.deleteMessage(this.#id, this.#receipt);
  }

  end(): void {
    clearInterval(this.#timer);
  }

  /** A renewal under way changes the receipt: wait for it before the last word. */
  async #settle(): Promise<void> {
    this.end();
    await this.#renewal;
  }

  /** Without a text the service keeps the message's own. */
  async #extend(seconds: number): Promise<void> {
    const { popReceipt } = await this.#queue.updateMessage(this.#id, this.#receipt, undefined, seconds);
    if (popReceipt !== undefined) this.#receipt = popReceipt;
  }
}

/** Sends what the app gave to a queue output; creates the queue where it is missing, as the real host does. */
export async function writeQueueOutput(
  binding: RpcBinding,
  data: RpcTypedData,
  queues: QueueSettings,
  settings: AppSettings,
): Promise<void> {
  const service = QueueServiceClient.fromConnectionString(connectionString(binding.connection, settings));
  const queue = service.getQueueClient(resolveSettings(binding.queueName ?? "", settings));
  await queue.createIfNotExists();
  for (const text of outputTexts(data)) await queue.sendMessage(encodeMessage(text, queues.messageEncoding));
}
