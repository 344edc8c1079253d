import { useCallback, useEffect, useRef, useState } from "react";
import { useSession } from "./session.ts";

export interface Loaded<T> {
  /** The last answer; stays while it is asked for again. */
  readonly value: T | null;
  readonly failure: unknown;
  readonly loading: boolean;
  reload(): void;
  /** Puts a newer answer in place that came by another way. */
  put(value: T): void;
}

/** What the server says, asked for when the screen opens and whenever `load` changes; keep `load` stable. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const { noticeFailure } = useSession();
  const [state, setState] = useState<{ value: T | null; failure: unknown; loading: boolean }>({
    value: null,
    failure: null,
    loading: true,
  });
  const newest = useRef(0);
  const notice = useRef(noticeFailure);
  useEffect(() => {
    notice.current = noticeFailure;
  });

  const reload = useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    setState((before) => ({ ...before, loading: true }));
    load()
      .then((value) => {
        if (mine === newest.current) setState({ value, failure: null, loading: false });
      })
      .catch((failure: unknown) => {
        notice.current(failure);
        if (mine === newest.current) setState((before) => ({ ...before, failure, loading: false }));
      });
  }, [load]);

  useEffect(() => {
    reload();
    return () => {
      newest.current += 1;
    };
  }, [reload]);

  return {
    ...state,
    reload,
    put: (value) => {
      newest.current += 1;
      setState({ value, failure: null, loading: false });
    },
  };
}
