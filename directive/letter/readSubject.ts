import { foldSpace, isCapitals } from "../vietnamese.ts";
import { spanIn } from "./flow.ts";
import type { Head, HeadPart } from "./headParts.ts";
import type { ReadHead } from "./reading.ts";

/** "V/v", "V/v:", "v/v", "VV:" at the beginning of an official letter's subject. */
const ABOUT = /^V ?[/\\⁄|]? ?v(?![\p{L}]) ?[:.]? ?/iu;
/** Without "V/v", as Party bodies write: below the number, and only where there is no type line. */
const IN_WORDS = /^Về (?!phía)\p{Ll}/u;

/** Which of the head's parts an official letter's subject begins with; -1 where there is none. */
export function subjectAt({ parts }: Head, typed: boolean, below: number): number {
  const about = parts.findIndex(({ text }) => ABOUT.test(text));
  return about >= 0 || typed ? about : parts.findIndex(({ text, start }) => start > below && IN_WORDS.test(text));
}

/**
 * "V/v …" and the lines that go on with it, or the lines below the type line; the other column, where it stands between
 * them, has been cut out of `head`.
 */
export function readSubject(head: Head, type: HeadPart | null, about: number): ReadHead["subject"] {
  const { flow, parts } = head;
  const from = about >= 0 ? about : type === null ? -1 : parts.findIndex(({ start }) => start > type.start);
  const below = from < 0 ? [] : titleOf(parts.slice(from).filter((part) => part !== type));
  const [first] = below;
  const last = below.at(-1);
  if (first === undefined || last === undefined) return null;
  const words = below.map(({ start, end }) => flow.written.slice(start, end)).join(" ");
  const lead = (ABOUT.exec(words) ?? (type === null ? /^Về (?:việc )?/u.exec(words) : null))?.[0].length ?? 0;
  const value = foldSpace(words.slice(lead))
    .replace(/[-–—./\s]+$/u, "")
    .replace(/^(?:[^\s]* ){0,3}[^\s]*[|¬] ?(?=\p{Lu})|^[^\p{L}\p{N}“"(]+/u, "");
  if (!/\p{L}/u.test(value)) return null;
  const start = Math.min(first.start + lead, last.end - 1);
  return { value, span: spanIn(flow, { start, end: last.end }), rule: "subject-line", certain: true };
}

/** Below a title in small letters, capitals name who decides: "NGHỊ QUYẾT / Về … / HỘI ĐỒNG NHÂN DÂN TỈNH …". */
function titleOf(parts: readonly HeadPart[]): readonly HeadPart[] {
  if (isCapitals(parts[0]?.text ?? "")) return parts;
  const decider = parts.findIndex(({ text, opensLine }) => opensLine && text.length > SHORT && isCapitals(text));
  return decider < 0 ? parts : parts.slice(0, decider);
}

const SHORT = 12;
