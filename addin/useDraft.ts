import { useCallback, useEffect, useRef, useState } from "react";
import { markOf, reduceDraft, type Draft, type Step } from "./draft.ts";
import type { HostFailure } from "./host/Host.ts";
import { useNotices } from "./notices.ts";
import { useDesk, useSession } from "./session.ts";
import { useWords } from "./words.ts";

/**
 * A draft that outlives the pane: every step is kept on this machine, and every decision is written to the document, one
 * writing at a time and only the newest.
 */
export function useDraft(initial: Draft): {
  readonly draft: Draft;
  /** With a sentence, the step is told and can be undone. */
  step(step: Step, told?: (next: Draft) => string): void;
} {
  const { host } = useSession();
  const { drafts } = useDesk();
  const { tell, warn } = useNotices();
  const { w } = useWords();
  const [draft, setDraft] = useState(initial);
  const [storageOff, setStorageOff] = useState(false);
  const written = useRef(JSON.stringify(markOf(initial)));
  const writing = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    if (!drafts.keep(draft) && !storageOff) {
      setStorageOff(true);
      warn(w.failures.storageOff);
    }
  }, [drafts, draft, storageOff, warn, w]);

  useEffect(() => {
    const mark = markOf(draft);
    const text = JSON.stringify(mark);
    if (text === written.current) return;
    written.current = text;
    writing.current = writing.current
      .then(async () => {
        if (written.current !== text) return;
        if (mark.items.length === 0) await host.removeMark();
        else await host.saveMark(mark);
      })
      .catch((failure: unknown) => {
        // The tags are for the eye; the draft is safe without them, so this is said once and stops nobody.
        const code = (failure as Partial<HostFailure>).code;
        warn(code === undefined || code === "host_refused" ? w.review.tagFailed : w.failures.host[code]);
      });
  }, [host, draft, warn, w]);

  const step = useCallback(
    (taken: Step, told?: (next: Draft) => string) => {
      const next = reduceDraft(draft, taken);
      setDraft(next);
      if (told !== undefined) tell(told(next), () => setDraft(draft));
    },
    [draft, tell],
  );

  return { draft, step };
}
