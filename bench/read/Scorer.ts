import type { Gold, GoldItem } from "./judge.ts";

interface Mismatch {
  readonly letter: string;
  readonly weight: number;
  readonly score: string;
  readonly where: string;
  readonly expected: unknown;
  readonly read: unknown;
}

interface LetterResult {
  readonly mismatches: readonly Mismatch[];
}

/** What `shared/letters/score.mjs` offers; it lies outside this project and is loaded where it is at hand. */
export interface Scorer {
  foldSpace(text: string): string;
  foldText(text: string): string;
  foldUnit(text: string): string;
  makeLetter(text: string): object;
  /** Places of a text in a letter, [start, end) each. */
  locate(letter: object, text: string): readonly (readonly [number, number])[];
  layGold(letter: object, gold: Gold): { readonly tasks: readonly LaidItem[]; readonly aside: readonly LaidItem[] };
  scoreLetter(text: string, gold: Gold, read: object, name: string): LetterResult;
  summarise(results: readonly LetterResult[]): {
    readonly scores: Readonly<Record<string, { readonly f1: number | null }>>;
    readonly headerAccuracy: number;
  };
}

export interface LaidItem extends GoldItem {
  readonly places: readonly (readonly [number, number])[];
}
