import { loadPart } from "../loadPart.ts";
import { longStore } from "../storage.ts";
import type { Wording } from "./vi.ts";

export type Language = "vi" | "en";

const KEY = "giao-viec.language";

/**
 * The language chosen here before, else that of the program around the pane, else the one that the link to the pane asks
 * for (`?language=en`), else the browser's; else Vietnamese.
 */
export function chooseLanguage(surrounding: string | null, query: string): Language {
  const asked = new URLSearchParams(query).get("language");
  const wanted = [longStore.read(KEY), surrounding, asked, ...navigator.languages];
  const known = wanted.map((tag) => tag?.slice(0, 2).toLowerCase()).find((tag) => tag === "vi" || tag === "en");
  return known === "en" ? "en" : "vi";
}

export const keepLanguage = (language: Language) => longStore.write(KEY, language);

/** Only the language in use is loaded. */
export async function loadWording(language: Language): Promise<Wording> {
  return language === "vi"
    ? (await loadPart(() => import("./vi.ts"))).vi
    : (await loadPart(() => import("./en.ts"))).en;
}
