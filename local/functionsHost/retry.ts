import { setTimeout as sleep } from "node:timers/promises";
import type { RpcDuration, RpcRetryContext, RpcRetryOptions } from "./rpc.ts";

/** Milliseconds before retry number `retry` (from 1). The real host adds some chance to the exponential policy. */
export function retryDelay(options: RpcRetryOptions, retry: number): number {
  if (options.retryStrategy !== "exponentialBackoff") return milliseconds(options.delayInterval);
  return Math.min(milliseconds(options.minimumInterval) * 2 ** (retry - 1), milliseconds(options.maximumInterval));
}

function milliseconds(duration: RpcDuration | undefined): number {
  return (duration?.seconds ?? 0) * 1000;
}

/** Calls `attempt` until it succeeds or the retries (−1: without end) are used up; rejects with the last failure. */
export async function withRetries(
  options: RpcRetryOptions | undefined,
  stopping: AbortSignal,
  attempt: (context: RpcRetryContext | undefined) => Promise<unknown>,
): Promise<void> {
  const maxRetryCount = options?.maxRetryCount ?? 0;
  for (let retryCount = 0; ; retryCount++) {
    try {
      await attempt(options === undefined ? undefined : { retryCount, maxRetryCount });
      return;
    } catch (error) {
      const exhausted = maxRetryCount !== -1 && retryCount >= maxRetryCount;
      if (options === undefined || exhausted || stopping.aborted) throw error;
      await sleep(retryDelay(options, retryCount + 1), undefined, { signal: stopping });
    }
  }
}
