import type { Instant } from "../directive/contract/primitives.ts";

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new directive's id (https://github.com/ulid/spec); ten lines, so no package for it. */
export function makeUlid(at: Instant): string {
  let time = Date.parse(at);
  let stamp = "";
  for (let place = 0; place < 10; place += 1) {
    stamp = (DIGITS[time % 32] ?? "0") + stamp;
    time = Math.floor(time / 32);
  }
  const random = crypto.getRandomValues(new Uint8Array(16));
  return stamp + Array.from(random, (byte) => DIGITS[byte % 32] ?? "0").join("");
}
