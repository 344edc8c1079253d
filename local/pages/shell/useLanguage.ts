import { useEffect, useState } from "react";

export type Language = "vi" | "en";

/** The language of the local pages, kept in a cookie so that the sign-in page speaks it too. */
export function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(/(?:^|;\s*)language=en/.test(document.cookie) ? "en" : "vi");
  useEffect(() => {
    document.documentElement.lang = language;
    document.cookie = `language=${language}; path=/; SameSite=Lax; max-age=31536000`;
  }, [language]);
  return [language, setLanguage];
}
