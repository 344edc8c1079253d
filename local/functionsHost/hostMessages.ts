import type { HostLogEntry } from "./HostLog.ts";
import type { FunctionSummary } from "./startFunctionsHost.ts";

/** What a host in a process of its own tells its parent. */
export type HostMessage =
  | { readonly kind: "log"; readonly entry: HostLogEntry }
  | { readonly kind: "ready"; readonly port: number; readonly functions: readonly FunctionSummary[] }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "timerRun"; readonly run: number; readonly failure: string | undefined };

/** What the parent asks of it. */
export interface RunTimer {
  readonly kind: "runTimer";
  /** Comes back in the answer. */
  readonly run: number;
  readonly name: string;
}

/** The exit code after a functionTimeout; EX_TEMPFAIL of sysexits.h. */
export const TIMED_OUT = 75;
