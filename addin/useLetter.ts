import { useCallback, useEffect, useRef, useState } from "react";
import type { Letter } from "../directive/letter/letter.ts";
import type { Reading } from "../directive/letter/reading.ts";
import { readPoints } from "./readPoints.ts";
import { SecretRefusal, type Host, type Mark, type Offer } from "./host/Host.ts";

/** A letter as read on this machine; nothing of it has been sent. */
export interface ReadLetter {
  readonly offer: Offer;
  readonly letter: Letter;
  readonly reading: Reading;
  readonly fingerprint: string;
  /** What the document or message remembers of an earlier review. */
  readonly mark: Mark | null;
}

export type Stage =
  | { readonly at: "looking" }
  | { readonly at: "choosing"; readonly offers: readonly Offer[] }
  /** The message says that it was worked on before: `key` is its directive's, or its draft's. */
  | { readonly at: "remembered"; readonly key: string; readonly offers: readonly Offer[] }
  | { readonly at: "reading"; readonly offer: Offer }
  | { readonly at: "secret"; readonly offer: Offer; readonly refusal: SecretRefusal }
  | { readonly at: "failed"; readonly failure: unknown; readonly offer: Offer | null }
  | { readonly at: "read"; readonly read: ReadLetter };

export interface LetterDesk {
  readonly stage: Stage;
  read(offer: Offer, answer?: { readonly unmarked: boolean }): void;
  give(file: File): void;
  cancel(): void;
  /** Looks again at what there is to read. */
  restart(): void;
  /** Leaves what a message remembers for what can be read there. */
  choose(): void;
}

/** From "what is there to read" to a letter that has been read, or to why not. */
export function useLetter(host: Host): LetterDesk {
  const [stage, setStage] = useState<Stage>({ at: "looking" });
  /** A file has been given and waits to be read. */
  const given = useRef(false);
  const running = useRef<AbortController | null>(null);

  /** Ends whatever was under way; only the newest may change the stage. */
  const begin = useCallback(() => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  }, []);

  const read = useCallback(
    (offer: Offer, answer?: { readonly unmarked: boolean }) => {
      const signal = begin();
      const show = (next: Stage) => {
        if (!signal.aborted) setStage(next);
      };
      show({ at: "reading", offer });
      const work = async () => {
        try {
          const letter = await host.read(offer, signal, answer);
          const [points, mark] = await Promise.all([readPoints(letter), host.loadMark()]);
          show({ at: "read", read: { offer, letter, mark, ...points } });
        } catch (failure) {
          if (failure instanceof SecretRefusal) show({ at: "secret", offer, refusal: failure });
          else show({ at: "failed", failure, offer });
        }
      };
      void work();
    },
    [host, begin],
  );

  const restart = useCallback(() => {
    const signal = begin();
    const overtaken = () => signal.aborted;
    setStage({ at: "looking" });
    const look = async () => {
      try {
        const offers = await host.offers();
        if (overtaken()) return;
        const [first] = offers;
        // An open document, or a file just given, leaves nothing to choose; a message always does.
        const plain = first?.kind === "document" || (given.current && first?.kind === "file");
        given.current = false;
        if (plain) {
          read(first);
          return;
        }
        // What cannot be remembered is no reason not to read.
        const mark = host.kind === "outlook" ? await host.loadMark().catch(() => null) : null;
        if (overtaken()) return;
        setStage(mark === null ? { at: "choosing", offers } : { at: "remembered", key: mark.key, offers });
      } catch (failure) {
        if (!overtaken()) setStage({ at: "failed", failure, offer: null });
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
    cancel: restart,
    choose: () => {
      setStage((before) => (before.at === "remembered" ? { at: "choosing", offers: before.offers } : before));
    },
    give: (file) => {
      given.current = true;
      // The host then says that something else is here, and that starts the reading.
      host.give?.(file);
    },
  };
}
