import type { IsoDay } from "../contract/primitives.ts";
import type { ReadDeadline } from "../letter/reading.ts";
import { earliestDay, issueYear, type DeadlineBase } from "./deadlineReader.ts";
import { isoDayOf } from "./isoDay.ts";

/**
 * A day as letters write it, with its slips: "15/12/2025", "30-9-2024", "30.9.2024", "06 /6/2024", "05 tháng 12 năm 2025",
 * "15 tháng 10", "ngày| 30/9". `name` keeps the groups of several days in one pattern apart.
 */
export function dayPattern(name = ""): string {
  const d = `(?<day${name}>\\d{1,2})`;
  const slashed = `(?<slashMonth${name}>\\d{1,2})(?: ?[/.-] ?(?<slashYear${name}>\\d{4}))?`;
  const spelled = `(?<wordMonth${name}>\\d{1,2})(?: ?(?:năm |[/-] ?)(?<wordYear${name}>\\d{4}))?`;
  return `(?:ngày[ |]*)?${d} ?(?:[/.-] ?${slashed}|tháng ${spelled})(?![\\p{L}\\p{N}%])`;
}

interface WrittenDay {
  readonly day: IsoDay | null;
  readonly yearWritten: boolean;
  readonly needs: ReadDeadline["needs"];
  readonly flag: ReadDeadline["flag"];
}

/** The day a match of `dayPattern` names; without its own year, the first one not before the letter (or `yearOf`). */
export function readWrittenDay(match: RegExpExecArray, base: DeadlineBase, name = "", ownYear?: number): WrittenDay {
  const group = (key: string) => match.groups?.[key + name];
  const day = Number(group("day"));
  const month = Number(group("slashMonth") ?? group("wordMonth"));
  const year = group("slashYear") ?? group("wordYear");
  const from = earliestDay(base);
  if (year !== undefined) return judged(isoDayOf(Number(year), month, day), true, from);
  if (ownYear !== undefined) return judged(isoDayOf(ownYear, month, day), true, from);

  const leapYear = 2024;
  if (isoDayOf(leapYear, month, day) === null)
    return { day: null, yearWritten: false, needs: null, flag: "impossible" };
  const first = issueYear(base);
  if (first === null || from === null) return { day: null, yearWritten: false, needs: "issueDay", flag: null };
  const sameYear = isoDayOf(first, month, day);
  return judged(sameYear !== null && sameYear >= from ? sameYear : isoDayOf(first + 1, month, day), false, from);
}

function judged(day: IsoDay | null, yearWritten: boolean, from: IsoDay | null): WrittenDay {
  if (day === null) return { day: null, yearWritten, needs: null, flag: "impossible" };
  return { day, yearWritten, needs: null, flag: from !== null && day < from ? "past" : null };
}
