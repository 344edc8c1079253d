import { hashWords } from "../hash.ts";
import type { Letter } from "../../directive/letter/letter.ts";
import type { Mark } from "./Host.ts";
import { parseMark } from "./parseMark.ts";

/** What keeps marks in this browser; null where it keeps nothing for this page. */
export type MarkStorage = Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;

/**
 * The mark of a letter that cannot carry it: kept in this browser under the letter's fingerprint, so that the same letter
 * is known again however it is called. Of the letter itself nothing is kept.
 */
export class LocalMarks {
  readonly #storage: MarkStorage;
  #place: string | null = null;

  constructor(storage: MarkStorage) {
    this.#storage = storage;
  }

  /** The letter whose mark is meant from now on; null: none. */
  turnTo(letter: Letter | null): void {
    this.#place = letter && `giao-viec:mark:${hashWords(letter.text)}`;
  }

  async load(): Promise<Mark | null> {
    const stored = this.#attempt((place) => this.#storage?.getItem(place) ?? null);
    return stored === null ? null : parseMark(this.#attempt(() => JSON.parse(stored) as unknown));
  }

  save(mark: Mark): void {
    this.#attempt((place) => this.#storage?.setItem(place, JSON.stringify(mark)));
  }

  remove(): void {
    this.#attempt((place) => this.#storage?.removeItem(place));
  }

  /** Storage may be full, forbidden or taken away at any time: then the mark lives as long as the page. */
  #attempt<T>(task: (place: string) => T): T | null {
    try {
      return this.#place === null ? null : task(this.#place);
    } catch {
      return null;
    }
  }
}

/** Merely asking for it throws where a browser blocks storage in frames of other sites. */
export function browserStorage(): MarkStorage {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
