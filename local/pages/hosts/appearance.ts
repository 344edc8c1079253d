import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { OfficeColors } from "../../office/officeTheme.ts";

export const appearances = ["light", "dark", "contrast"] as const;
export type Appearance = (typeof appearances)[number];

export const themes: Readonly<Record<Appearance, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** What `prefers-color-scheme` says inside the pane. */
export const schemes: Readonly<Record<Appearance, "light" | "dark">> = {
  light: "light",
  dark: "dark",
  contrast: "dark",
};

/** What Outlook tells of its theme. */
export const officeColors: Readonly<Record<Appearance, OfficeColors>> = {
  light: { body: ["#FFFFFF", "#242424"], control: ["#FFFFFF", "#242424"] },
  dark: { body: ["#292929", "#FFFFFF"], control: ["#1F1F1F", "#FFFFFF"] },
  contrast: { body: ["#000000", "#FFFFFF"], control: ["#000000", "#1AEBFF"] },
};
