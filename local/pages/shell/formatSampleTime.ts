import type { Language } from "./useLanguage.ts";

/** "08:00 Thứ Hai, 16/09/2024", in Asia/Ho_Chi_Minh. */
export function formatSampleTime(now: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    weekday: "long",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(now));
}
