import { readFileSync, writeFileSync } from "node:fs";
import type { Clock } from "../functions/ports.ts";

/** Monday 2024-09-16, 08:00 in Asia/Ho_Chi_Minh: shortly after the sample letter arrived. */
export const SAMPLE_START = Date.UTC(2024, 8, 16, 1, 0, 0);

/**
 * A clock that runs at the real pace from a moment of the sample's time. The distance to real time lives in a file, so
 * that the Functions app, the page that turns the clock and a restart all agree.
 */
export function sampleClock(file: string): Clock & { moveTo(instant: string): void } {
  const offset = (): number => {
    try {
      return (JSON.parse(readFileSync(file, "utf8")) as { offset: number }).offset;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      return write(SAMPLE_START - Date.now());
    }
  };
  const write = (value: number): number => {
    writeFileSync(file, JSON.stringify({ offset: value }));
    return value;
  };
  return {
    now: () => new Date(Date.now() + offset()).toISOString(),
    moveTo: (instant) => void write(Date.parse(instant) - Date.now()),
  };
}
