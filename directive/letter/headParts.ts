import { findAll } from "../findAll.ts";
import { foldMarksEach, isCapitals } from "../vietnamese.ts";
import { flowOf, type Flow } from "./flow.ts";
import type { Line } from "./lines.ts";
import type { Span } from "./reading.ts";

/** A stretch of the head's flow that stands by itself: a line, or one column of it. */
export interface HeadPart extends Span {
  readonly text: string;
  /** True where a line of the letter begins here. */
  readonly opensLine: boolean;
}

/**
 * The letterhead as running text. It is set in two columns, which extraction puts on one line, or one below the other in
 * either order, or interleaved: what is known by its words (the state's name, the motto, number, day) is cut out first,
 * wherever it stands, and what is left are the names of bodies and the subject.
 */
export interface Head {
  readonly flow: Flow;
  /** The flow without marks and in small letters, one for one: recognised text loses marks. */
  readonly folded: string;
  /** Every line or column, in order, without what was cut out. */
  readonly parts: readonly HeadPart[];
}

/** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", its broken pieces, and the motto; for Party bodies their own line. */
const STATE =
  /(?<![a-z])(?:c[o0]ng h[o0]a(?: x\p{L}{1,2} h\p{L}{1,2})?(?: chu ?ngh\p{L}{1,3})?(?: v\p{L}{2,3}t? nam)?|x\p{L} hoi chu ngh\p{L}{1,3}(?: viet nam)?|(?:hoi )?chu ngh\p{L}{1,3} viet nam|d[o0]c l[a-z]p ?[^a-z\d]{0,3} ?tu d[o0] ?[^a-z\d]{0,3} ?hanh ph[a-z]{1,2}|dang cong san viet nam)(?![a-z])/gu;
/** Below the names and the motto a rule is drawn; Party bodies set an asterisk. */
const RULE = /(?<=^|\s)(?:[-–—_*=~.]{3,}|\*)(?=\s|$)|(?<=\p{L})[-–—_*=]{3,}/gu;

export function readHeadParts(lines: readonly Line[]): Head {
  const flow = flowOf(lines);
  const folded = foldMarksEach(flow.text);
  const cuts = [...findAll(folded, STATE), ...findAll(flow.text, RULE)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return { flow, folded, parts: partsOf(flow, cuts) };
}

/** The same head with another stretch cut out. */
export function without(head: Head, cut: Span | null): Head {
  if (cut === null) return head;
  return { ...head, parts: head.parts.flatMap((part) => [...cutPart(head.flow, part, [cut])]) };
}

const ARRIVED = /^(?:cong van |van ban )?den(?: so.*)?\W*$/u;
const OF_STAMP = /^(?:so(?: den)?|ngay(?: den)?|gio|chuyen|luu ho so(?: so)?)(?: ?:.{0,24}|)$/u;

/**
 * The head without the stamp of arrival ("ĐẾN / Số: 642 / Ngày: 19/6/2024 / Chuyển: …") and the name above it, where that
 * stands below the letter's own number; above it, nobody can tell it from the letterhead.
 */
export function withoutArrival(head: Head, numberAt: number): Head {
  const folded = head.parts.map(({ text }) => foldMarksEach(text));
  const stamp = head.parts.findIndex(({ text }, at) => isCapitals(text.slice(0, 3)) && ARRIVED.test(folded[at] ?? ""));
  if (stamp < 0) return head;
  let end = stamp + 1;
  while (end < head.parts.length && end < stamp + 5 && OF_STAMP.test(folded[end] ?? "")) end += 1;
  const above = head.parts[stamp - 1];
  const start = above !== undefined && above.start > numberAt && isCapitals(above.text) ? stamp - 1 : stamp;
  return { ...head, parts: [...head.parts.slice(0, start), ...head.parts.slice(end)] };
}

/** Lines, parted where two or more spaces show a gap between columns. */
function partsOf(flow: Flow, cuts: readonly Span[]): HeadPart[] {
  const starts = flow.pieces.map(({ at }) => at);
  const inOrder = [...cuts].sort((a, b) => a.start - b.start);
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? flow.text.length;
    const opensLine = flow.lineStarts.has(start);
    return [...cutPart(flow, { start, end, text: flow.text.slice(start, end), opensLine }, inOrder)];
  });
}

function* cutPart(flow: Flow, part: HeadPart, cuts: readonly Span[]): Generator<HeadPart> {
  let from = part.start;
  for (const { start, end } of [...cuts, { start: part.end, end: part.end }]) {
    if (end < from || start > part.end) continue;
    const raw = flow.text.slice(from, Math.max(from, start));
    const text = raw.trim();
    const at = from + raw.length - raw.trimStart().length;
    const opensLine = part.opensLine && at === part.start;
    if (text !== "") yield { start: at, end: at + text.length, text, opensLine };
    from = Math.max(from, end);
  }
}
