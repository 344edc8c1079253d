import type { ReadContext } from "../../addin/reading/ReadContext.ts";

/** Nobody listens, cancels or is asked. */
export function quietContext(file: string): ReadContext {
  return { file, signal: new AbortController().signal, onProgress: () => undefined, answers: {} };
}
