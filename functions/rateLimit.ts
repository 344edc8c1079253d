import type { Clock } from "./ports.ts";

/**
 * Requests a person may make in a minute, counted by this instance alone: a brake for a client gone wild, no accounting.
 * Returns whether one more is allowed.
 */
export function rateLimit(perMinute: number, clock: Clock): (person: string) => boolean {
  let minute = "";
  let counts = new Map<string, number>();
  return (person) => {
    const now = clock.now().slice(0, 16);
    if (now !== minute) {
      minute = now;
      counts = new Map();
    }
    const count = (counts.get(person) ?? 0) + 1;
    counts.set(person, count);
    return count <= perMinute;
  };
}
