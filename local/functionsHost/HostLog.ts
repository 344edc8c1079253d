/** One thing that happened. It never carries what was sent, stored or mailed, only names, counts and times. */
export interface HostLogEntry {
  readonly level: "trace" | "debug" | "information" | "warning" | "error" | "critical" | "none";
  readonly message: string;
  /** "user": written by the app itself through its invocation context. */
  readonly category: "host" | "system" | "user";
  readonly functionName?: string;
  readonly invocationId?: string;
}

export type HostLog = (entry: HostLogEntry) => void;

/** What of an error may stand in a log: a SyntaxError's message quotes the text it could not read. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return "a value that is no Error was thrown";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const message = error instanceof SyntaxError ? "(the message quotes its input and is left out)" : error.message;
  return [`${error.name}: ${message}`, ...frames].join("\n");
}
