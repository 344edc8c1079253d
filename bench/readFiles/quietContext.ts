import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ReadContext } from "../../addin/reading/ReadContext.ts";

export const wasmUrl = `${join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "wasm")}/`;

/** Nobody listens, cancels or is asked. */
export function quietContext(file: string): ReadContext {
  return { file, signal: new AbortController().signal, onProgress: () => undefined, answers: {} };
}
