const TIME_SPAN = /^(?:(\d{1,8})\.)?(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,7}))?$/;

/**
 * Reads a .NET TimeSpan, `[days.]hours:minutes:seconds[.fraction]`, as milliseconds.
 *
 * Throws on anything else, above all on hours over 23: .NET takes "24:00:00" for twenty-four days, which nobody means.
 */
export function parseTimeSpan(text: string): number {
  const match = TIME_SPAN.exec(text);
  if (match === null) throw new Error(`"${text}" is no time span such as "00:05:00".`);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1, 5)
    .map((part: string | undefined) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) {
    throw new Error(`"${text}" is no time span: at most 23 hours, 59 minutes and 59 seconds; days stand before a dot.`);
  }
  const fraction = Number(`0.${match[5] ?? "0"}`);
  return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds + fraction) * 1000);
}
