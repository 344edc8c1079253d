import { loadPart } from "../loadPart.ts";
import type { Mark } from "./Host.ts";

/**
 * Null for anything that is no mark: then the letter counts as unmarked. The schema comes only when there is something to
 * check, since most letters are new and the pane should open fast.
 * @throws PartMissing: a mark that could not be checked is not taken for none
 */
export async function parseMark(stored: unknown): Promise<Mark | null> {
  const { storedMark } = await loadPart(() => import("./storedMark.ts"));
  return storedMark.safeParse(stored).data ?? null;
}
