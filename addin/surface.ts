import { useSyncExternalStore } from "react";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/**
 * How the program around the pane looks and which language it speaks: questions about the window, not about a document,
 * so not the Host's. In a plain browser there is nobody to ask, and the system's own settings count.
 */
function surrounding(): Office.Context | null {
  try {
    return globalThis.Office.context;
  } catch {
    return null;
  }
}

export function surroundingLanguage(): string | null {
  return surrounding()?.displayLanguage ?? null;
}

const forcedColours = matchMedia("(forced-colors: active)");
const darkScheme = matchMedia("(prefers-color-scheme: dark)");

/** "#RRGGBB" of the pane's own background in Office; dark where its light falls below the middle (ITU-R BT.601). */
function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

function currentTheme(): Theme {
  if (forcedColours.matches) return teamsHighContrastTheme;
  // Older Outlooks have no theme, whatever the types say.
  const office: Office.OfficeTheme | undefined = surrounding()?.officeTheme;
  const background = office?.bodyBackgroundColor;
  const dark = background === undefined ? darkScheme.matches : isDark(background);
  return dark ? webDarkTheme : webLightTheme;
}

function watchTheme(changed: () => void): () => void {
  for (const query of [forcedColours, darkScheme]) query.addEventListener("change", changed);
  return () => {
    for (const query of [forcedColours, darkScheme]) query.removeEventListener("change", changed);
  };
}

export const useTheme = (): Theme => useSyncExternalStore(watchTheme, currentTheme);

const wide = matchMedia("(min-width: 900px)");

/** Two columns from 900 px. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      wide.addEventListener("change", changed);
      return () => wide.removeEventListener("change", changed);
    },
    () => wide.matches,
  );
