import type { LetterHead } from "../directive/contract/directive.ts";
import type { IsoDay } from "../directive/contract/primitives.ts";
import type { Directory } from "../directive/contract/directory.ts";
import type { Letter } from "../directive/letter/letter.ts";
import type { Reading } from "../directive/letter/reading.ts";
import type { Proposal } from "../directive/propose.ts";
import { loadPart } from "./loadPart.ts";

/** The reader loads with the first letter, not with the pane. */
export async function readPoints(letter: Letter): Promise<{ readonly reading: Reading; readonly fingerprint: string }> {
  const [{ readDirective }, { hashWords }] = await Promise.all([
    loadPart(() => import("../directive/letter/readDirective.ts")),
    loadPart(() => import("./hash.ts")),
  ]);
  return { reading: readDirective(letter), fingerprint: hashWords(letter.text) };
}

/**
 * What the office's directory makes of a reading; `head` as the clerk completed it, where that was done; `today` where
 * units that have ended by then are to be asked about.
 */
export async function proposePoints(
  reading: Reading,
  letter: Letter,
  directory: Directory,
  head?: LetterHead,
  today?: IsoDay,
): Promise<Proposal> {
  const [{ propose }, { hashWords }] = await Promise.all([
    loadPart(() => import("../directive/propose.ts")),
    loadPart(() => import("./hash.ts")),
  ]);
  return propose(reading, letter, directory, {
    hash: hashWords,
    ...(head === undefined ? {} : { head }),
    ...(today === undefined ? {} : { today }),
  });
}
