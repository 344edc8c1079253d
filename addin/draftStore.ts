import type { PersonId } from "../directive/contract/primitives.ts";
import type { Draft } from "./draft.ts";
import type { KeptStore } from "./storage.ts";

/** Drafts on this machine: each person's own, found again by the letter, whatever way it is opened. */
export interface DraftStore {
  find(fingerprint: string): Draft | null;
  /** False where this browser keeps nothing. */
  keep(draft: Draft): boolean;
  remove(fingerprint: string): void;
}

export function openDrafts(store: KeptStore, person: PersonId): DraftStore {
  const keyOf = (fingerprint: string) => `giao-viec.draft.${person}.${fingerprint}`;
  return {
    find: (fingerprint) => {
      try {
        return JSON.parse(store.read(keyOf(fingerprint)) ?? "null") as Draft | null;
      } catch {
        return null;
      }
    },
    keep: (draft) => store.write(keyOf(draft.fingerprint), JSON.stringify(draft)),
    remove: (fingerprint) => store.remove(keyOf(fingerprint)),
  };
}
