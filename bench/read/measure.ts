import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds that `work` takes. */
function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Runs the works in turn, once unmeasured and then `rounds` times; the times of each, in milliseconds. */
export function alternate(rounds: number, works: readonly (() => unknown)[]): number[][] {
  for (const work of works) work();
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) works.forEach((work, index) => times[index]?.push(timed(work)));
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** By how many bytes the heap has grown when `work` is done and its result is held, over `bytes`. */
export function heapPerByte(work: () => unknown, bytes: number): number {
  const collect = garbageCollector();
  collect();
  const before = process.memoryUsage().heapUsed;
  const held = work();
  collect();
  const after = process.memoryUsage().heapUsed;
  return held === undefined ? 0 : Math.max(0, after - before) / bytes;
}

/** The engine's own, which is hidden unless asked for. */
function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
