import type { IsoDay } from "../../directive/contract/primitives.ts";
import { isoDayOf } from "../../directive/deadline/isoDay.ts";
import { formatShortDay } from "../wording/format.ts";

export const writeDays = (days: readonly IsoDay[]) => days.map(formatShortDay).join("\n");

/** Days typed or pasted one after another ("01/01/2025", also "1/1" within the year); what is no day of that year is named. */
export function readDays(
  text: string,
  year: number,
): { readonly days: readonly IsoDay[]; readonly wrong: readonly string[] } {
  const days = new Set<IsoDay>();
  const wrong: string[] = [];
  for (const word of text.split(/[\s,;]+/).filter(Boolean)) {
    const [, day, month, of = String(year)] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(word) ?? [];
    const read = day !== undefined && Number(of) === year ? isoDayOf(year, Number(month), Number(day)) : null;
    if (read === null) wrong.push(word);
    else days.add(read);
  }
  return { days: [...days].sort(), wrong };
}
