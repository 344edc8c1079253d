import { useEffect, useState } from "react";
import { appearances, type Appearance } from "./appearance.ts";

const KEY = "appearance";

/** The look of the simulated programs, kept in this browser; at first the system's. */
export function useAppearance(): [Appearance, (appearance: Appearance) => void] {
  const [appearance, setAppearance] = useState<Appearance>(() => {
    const kept = localStorage.getItem(KEY);
    return (
      appearances.find((known) => known === kept) ??
      (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")
    );
  });
  useEffect(() => {
    localStorage.setItem(KEY, appearance);
  }, [appearance]);
  return [appearance, setAppearance];
}
