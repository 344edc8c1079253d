import type { Mark } from "./Host.ts";

/**
 * Null for anything that is no mark: then the letter counts as unmarked. The schema comes only when there is something to
 * check, since most letters are new and the pane should open fast.
 */
export async function parseMark(stored: unknown): Promise<Mark | null> {
  const { storedMark } = await import("./storedMark.ts");
  return storedMark.safeParse(stored).data ?? null;
}
