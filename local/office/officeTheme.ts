/** Background and foreground, "#RRGGBB", of the body and of controls. */
export interface OfficeColors {
  readonly body: readonly [string, string];
  readonly control: readonly [string, string];
}

/** The event by which Outlook on the web tells of a new theme; neither host names one at the start (office.js 1.1.110). */
export const themeChanged = "officeThemeChanged";

/** Its payload: colours as integers, in JSON, in a list of one, as `OSF.DDA.Theming.OfficeThemeChangedEventArgs` reads it. */
export function themePayload({ body, control }: OfficeColors): readonly [string] {
  const number = (color: string): number => Number.parseInt(color.slice(1), 16);
  return [
    JSON.stringify({
      bodyBackgroundColor: number(body[0]),
      bodyForegroundColor: number(body[1]),
      controlBackgroundColor: number(control[0]),
      controlForegroundColor: number(control[1]),
    }),
  ];
}
