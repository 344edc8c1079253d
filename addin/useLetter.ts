import { useCallback, useEffect, useRef, useState } from "react";
import type { Letter } from "../directive/letter/letter.ts";
import type { Reading } from "../directive/letter/reading.ts";
import { nextTask } from "./nextTask.ts";
import { readPoints } from "./readPoints.ts";
import {
  OfferQuestion,
  SecretRefusal,
  type Host,
  type HowRead,
  type Mark,
  type Offer,
  type OrderAnswers,
  type ReadOrder,
} from "./host/Host.ts";
import type { ReadProgress } from "./reading/ReadContext.ts";
import type { ReadResult } from "./reading/ReadResult.ts";

/** A letter as read on this machine; nothing of it has been sent. */
export interface ReadLetter {
  readonly letter: Letter;
  readonly how: HowRead;
  readonly reading: Reading;
  readonly fingerprint: string;
  /** What the document or message remembers of an earlier review. */
  readonly mark: Mark | null;
}

/** What was asked to be read, and what was answered and read for it so far. */
type Order = Pick<ReadOrder, "offers"> & Required<Pick<ReadOrder, "answers" | "kept">>;

export type Stage =
  | { readonly at: "looking" }
  | { readonly at: "choosing"; readonly offers: readonly Offer[] }
  /** The message says that it was worked on before: `key` is its directive's, or its draft's. */
  | { readonly at: "remembered"; readonly key: string; readonly offers: readonly Offer[] }
  | { readonly at: "reading"; readonly order: Order; readonly progress: ReadProgress | null }
  | { readonly at: "asking"; readonly order: Order; readonly asked: OfferQuestion }
  | { readonly at: "secret"; readonly order: Order; readonly refusal: SecretRefusal }
  | { readonly at: "failed"; readonly failure: unknown; readonly order: Order | null }
  | { readonly at: "read"; readonly read: ReadLetter };

export interface LetterDesk {
  readonly stage: Stage;
  /** Reads these as one letter, the first being the main one. */
  read(offers: readonly Offer[]): void;
  /** Goes on with what was being read, with this answer to what was asked; without one, reads it again. */
  goOn(order: Order, answers?: OrderAnswers): void;
  give(files: readonly File[]): void;
  cancel(): void;
  /** Looks again at what there is to read. */
  restart(): void;
  /** Leaves what a message remembers for what can be read there. */
  choose(): void;
}

/** From "what is there to read" to a letter that has been read, or to why not. */
export function useLetter(host: Host): LetterDesk {
  const [stage, setStage] = useState<Stage>({ at: "looking" });
  /** Files have been given and wait to be read. */
  const given = useRef(false);
  const running = useRef<AbortController | null>(null);

  /** Ends whatever was under way; only the newest may change the stage. */
  const begin = useCallback(() => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  }, []);

  const start = useCallback(
    (order: Order) => {
      const signal = begin();
      const show = (next: Stage) => {
        if (!signal.aborted) setStage(next);
      };
      show({ at: "reading", order, progress: null });
      const work = async () => {
        try {
          const onProgress = (progress: ReadProgress) => show({ at: "reading", order, progress });
          const { letter, how } = await host.read({ ...order, signal, onProgress });
          await nextTask();
          const [points, mark] = await Promise.all([readPoints(letter), host.loadMark()]);
          show({ at: "read", read: { letter, how, mark, ...points } });
        } catch (failure) {
          if (failure instanceof SecretRefusal) show({ at: "secret", order, refusal: failure });
          else if (failure instanceof OfferQuestion) show({ at: "asking", order, asked: failure });
          else show({ at: "failed", failure, order });
        }
      };
      void work();
    },
    [host, begin],
  );

  const read = useCallback(
    (offers: readonly Offer[]) => {
      start({ offers, answers: {}, kept: new Map<string, ReadResult>() });
    },
    [start],
  );

  const restart = useCallback(() => {
    const signal = begin();
    const overtaken = () => signal.aborted;
    setStage({ at: "looking" });
    const look = async () => {
      try {
        const offers = await host.offers();
        if (overtaken()) return;
        const [first, second] = offers;
        // An open document, or a file just given alone, leaves nothing to choose; a message always does.
        const alone = given.current && first?.kind === "file" && second?.together !== true;
        given.current = false;
        if (first?.kind === "document" || (first && alone)) {
          read([first]);
          return;
        }
        // What cannot be remembered is no reason not to read.
        const mark = host.kind === "outlook" ? await host.loadMark().catch(() => null) : null;
        if (overtaken()) return;
        setStage(mark === null ? { at: "choosing", offers } : { at: "remembered", key: mark.key, offers });
      } catch (failure) {
        if (!overtaken()) setStage({ at: "failed", failure, order: null });
      }
    };
    void look();
  }, [host, begin, read]);

  useEffect(() => {
    restart();
    const stop = host.onChange(restart);
    return () => {
      stop();
      running.current?.abort();
    };
  }, [host, restart]);

  return {
    stage,
    read,
    restart,
    goOn: (order, answers = {}) => {
      const files = { ...order.answers.files, ...answers.files };
      start({ ...order, answers: { ...order.answers, ...answers, files } });
    },
    cancel: restart,
    choose: () => {
      setStage((before) => (before.at === "remembered" ? { at: "choosing", offers: before.offers } : before));
    },
    give: (files) => {
      given.current = true;
      // The host then says that something else is here, and that starts the reading.
      host.give?.(files);
    },
  };
}
