import { createContext, useContext } from "react";

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: "done" | "kept" | "failed";
  /** The code in small print, for whoever is asked for help. */
  readonly code?: string;
  readonly undo?: () => void;
}

export interface Notices {
  /** Says what was done, aloud for screen readers; `undo` is offered for ten seconds. */
  tell(text: string, undo?: () => void): void;
  /** Says that something is not done yet, and that nothing is lost. */
  warn(text: string): void;
  /** Says in a sentence why something was not done. */
  fail(failure: unknown): void;
}

export const NoticesContext = createContext<Notices | null>(null);

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error("no notices around this part");
  return notices;
}
