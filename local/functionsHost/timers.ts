import { setTimeout as sleep } from "node:timers/promises";
import { resolveSettings, type AppSettings } from "./appSettings.ts";
import type { RegisteredFunction } from "./FunctionApp.ts";
import { describeError, type HostLog } from "./HostLog.ts";
import type { Invoker } from "./Invoker.ts";
import { withRetries } from "./retry.ts";
import { parseSchedule, type Schedule } from "./schedule.ts";
import {
  firstStatus,
  isPastDue,
  NEVER,
  statusAfterRun,
  type TimerStatus,
  type TimerStatusStore,
} from "./timerStatus.ts";
import type { UnderWay } from "./UnderWay.ts";

/** Node's timers overflow beyond 2³¹ ms. */
const LONGEST_SLEEP_MS = 2 ** 31 - 1;

export interface TimerOptions {
  readonly invoker: Invoker;
  readonly statuses: TimerStatusStore;
  readonly settings: AppSettings;
  readonly log: HostLog;
  readonly stopping: AbortSignal;
  readonly underWay: UnderWay;
}

/**
 * One timer of the app. Its scheduled runs never overlap: the next occurrence is looked for when a run has ended. A run
 * asked for through the admin endpoint may overlap a scheduled one, as on the real host.
 */
export class Timer {
  readonly schedule: Schedule;
  readonly #registered: RegisteredFunction;
  readonly #options: TimerOptions;
  readonly #keepsStatus: boolean;
  #status: TimerStatus | undefined;

  /** Throws on a schedule it cannot read. */
  constructor(registered: RegisteredFunction, options: TimerOptions) {
    this.#registered = registered;
    this.#options = options;
    this.schedule = parseSchedule(resolveSettings(registered.trigger.schedule ?? "", options.settings));
    this.#keepsStatus = registered.trigger.useMonitor !== false && !this.schedule.subMinute;
  }

  /** Resolves when the timer is armed; an occurrence that was missed runs at once, marked `isPastDue`. */
  async start(): Promise<void> {
    const { log, statuses } = this.#options;
    const { name } = this.#registered;
    const now = new Date();
    let pastDue = false;
    if (this.#keepsStatus) {
      try {
        this.#status = await statuses.read(name);
      } catch (cause) {
        throw new Error(`Timer ${name}: its status cannot be read from the storage of AzureWebJobsStorage.`, { cause });
      }
      pastDue = this.#status !== undefined && isPastDue(this.#status, this.schedule, now);
      if (this.#status === undefined) await this.#keep(firstStatus(this.schedule, now));
    }
    const next = this.schedule.nextAfter(now).toISOString();
    log({ level: "information", category: "host", functionName: name, message: `Timer ${name}: next at ${next}.` });
    void this.#options.underWay.track(this.#loop(pastDue));
  }

  /** Runs the function now, with its retry policy; rejects when it failed in the end. Leaves the schedule as it is. */
  async fire(pastDue = false): Promise<void> {
    const timer = {
      Schedule: { AdjustForDST: true },
      ScheduleStatus: this.#status ?? { Last: NEVER, Next: NEVER, LastUpdated: NEVER },
      IsPastDue: pastDue,
    };
    const inputData = [{ name: this.#registered.trigger.name, data: { json: JSON.stringify(timer) } }];
    await withRetries(this.#registered.metadata.retryOptions, this.#options.stopping, (retryContext) =>
      this.#options.invoker.invoke(this.#registered, {
        inputData,
        triggerMetadata: {},
        ...(retryContext && { retryContext }),
      }),
    );
  }

  async #loop(pastDue: boolean): Promise<void> {
    if (pastDue) await this.#runScheduled(true);
    while (await sleepUntil(this.schedule.nextAfter(new Date()), this.#options.stopping))
      await this.#runScheduled(false);
  }

  async #runScheduled(pastDue: boolean): Promise<void> {
    const began = new Date();
    try {
      await this.fire(pastDue);
    } catch {
      // Logged by the invoker; a timer goes on after a failure.
    }
    if (this.#keepsStatus) await this.#keep(statusAfterRun(this.schedule, began, new Date()));
  }

  async #keep(status: TimerStatus): Promise<void> {
    this.#status = status;
    const { name } = this.#registered;
    try {
      await this.#options.statuses.write(name, status);
    } catch (error) {
      const message = `Timer ${name}: its status could not be kept. ${describeError(error)}`;
      this.#options.log({ level: "warning", category: "host", functionName: name, message });
    }
  }
}

/** True at that time, false as soon as the host stops. */
async function sleepUntil(time: Date, stopping: AbortSignal): Promise<boolean> {
  for (let left = time.getTime() - Date.now(); left > 0; left = time.getTime() - Date.now()) {
    if (stopping.aborted) return false;
    await sleep(Math.min(left, LONGEST_SLEEP_MS), undefined, { signal: stopping }).catch(() => undefined);
  }
  return !stopping.aborted;
}
