import { nextTask } from "../nextTask.ts";
import type { ReadContext } from "../reading/ReadContext.ts";
import { guardLetter } from "../reading/guardLetter.ts";
import { joinResults } from "../reading/joinResults.ts";
import { ReadQuestion } from "../reading/ReadQuestion.ts";
import type { Doubt, ReadPage, ReadResult } from "../reading/ReadResult.ts";
import {
  HostFailure,
  OfferQuestion,
  SecretRefusal,
  type Crop,
  type GuardedLetter,
  type Offer,
  type ReadOrder,
} from "./Host.ts";

/** One of the texts that are read together. */
export interface Source {
  readonly offer: Offer;
  readonly read: (context: ReadContext) => Promise<ReadResult>;
  /** The piece of a page on which a doubtful word stands; absent where the source is no picture. */
  readonly crop?: (page: number, doubt: Doubt) => Promise<Crop | null>;
}

/**
 * Reads a main letter and what is attached to it as one. Each passes the guard alone, since each has a letterhead of its
 * own; a mark in any of them stops all, and then nothing of any is kept.
 * @throws as `Host.read`
 */
export async function readTogether(sources: readonly Source[], order: ReadOrder): Promise<GuardedLetter> {
  const { signal, answers, kept = new Map<string, ReadResult>() } = order;
  const results: ReadResult[] = [];
  let doubtful: SecretRefusal | null = null;
  for (const { offer, read } of sources) {
    const result = kept.get(offer.id) ?? (await readOne(offer, read, order));
    await nextTask();
    signal.throwIfAborted();
    try {
      guardLetter(result, answers);
    } catch (refusal) {
      if (!(refusal instanceof SecretRefusal) || refusal.code === "state_secret") {
        kept.clear();
        throw refusal;
      }
      doubtful ??= refusal;
    }
    kept.set(offer.id, result);
    results.push(result);
  }
  if (doubtful) throw doubtful;
  kept.clear();
  const [main, ...others] = results;
  if (!main) throw new HostFailure("unreadable_file");
  await nextTask();
  const { letter, pages, doubts } = joinResults([main, ...others]);
  return {
    letter,
    how: {
      files: results.map((result, file) => ({ name: sources[file]?.offer.name ?? "", source: result.letter.source })),
      pages,
      unread: results.reduce((sum, result) => sum + (result.unread ?? 0), 0),
      doubts,
      signed: results.some((result) => result.signed === true),
      crop: cropper(sources, results, pages),
    },
  };
}

async function readOne(offer: Offer, read: Source["read"], { signal, onProgress, answers }: ReadOrder) {
  try {
    return await read({
      file: offer.name,
      signal,
      onProgress: onProgress ?? (() => undefined),
      answers: answers?.files?.[offer.id] ?? {},
    });
  } catch (error) {
    throw error instanceof ReadQuestion ? new OfferQuestion(offer, error.question) : error;
  }
}

/** A doubt's page counts through all files; its source counts its own. */
function cropper(sources: readonly Source[], results: readonly ReadResult[], pages: readonly ReadPage[]) {
  const owners = results.flatMap((result, file) => (result.pages ?? []).map(() => sources[file]));
  return async (doubt: Doubt): Promise<Crop | null> =>
    (await owners[doubt.page]?.crop?.(pages[doubt.page]?.page ?? 1, doubt)) ?? null;
}
