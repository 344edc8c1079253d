import { createContext, useContext } from "react";
import type { Language } from "./wording/language.ts";
import type { Wording } from "./wording/vi.ts";

export interface Words {
  readonly w: Wording;
  readonly language: Language;
  switchLanguage(): void;
}

export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("no wording around this part");
  return words;
}
