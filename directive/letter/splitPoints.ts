import { POINT_LETTERS } from "../vietnamese.ts";
import { RANK, isCiting, isHeading, labelsWithin, readLabel, type Label } from "./labels.ts";
import { flowOf } from "./flow.ts";
import { sliceLine, type Line } from "./lines.ts";
import { beginsOrder, beginsTask } from "./orderWords.ts";
import { labelIn, pointOf, type Point } from "./Point.ts";
import { readDoubtfulLabel } from "./readDoubtfulLabel.ts";
import { paragraphsOf, type LineShape } from "./paragraphs.ts";

/** A stop, whatever specks recognition left behind it. */
const STOPPED = /[.:;…!?”)\]/][`'"’ ]{0,3}$/u;
/** A label, and the words before it that tell whether it is one. */
const WINDOW = 60;
/** A unit's name above its list, and little more. */
const LONGEST_UNIT = 120;
/** Bullets below a heading may follow a line without a stop; below a long passage such a dash is a hyphen. */
const LONGEST_HEADING = 300;
/** "- Các cơ quan …": no name goes on so, however full the line before. */
const SEVERAL = /^\s*(?:Các|Những) /u;
/** "Chủ trì: …", "Thời gian thực hiện: …", "Vụ Pháp chế chủ trì, …": nothing that goes on with the line before. */
const FRESH =
  /^\s*\p{Lu}(?:[\p{L} ]{2,30}:|[\p{L}&, ]{2,40} (?:chủ trì|có trách nhiệm|tiếp tục|khẩn trương)(?!\p{L}))/u;
/** A line this long holds a whole paragraph: line ends that were lost, or never there. */
const WHOLE_PARAGRAPH = 300;

/** Parts the body into points, by labels that continue each other; lines without one go on with the point above. */
export function splitPoints(body: readonly Line[], shape: LineShape): Point {
  return new Splitter(body, shape).split();
}

class Splitter {
  readonly #body: readonly Line[];
  readonly #shape: LineShape;
  readonly #root: Point;
  /** Line ends are lost where no line begins with a number. */
  readonly #lost: boolean;
  #open: Point;
  /** Length of the open point's own words. */
  #size = 0;
  /** The words before the place that is looked at, and whether their line is full: then a sentence may go on. */
  #before = { text: "", full: false };

  constructor(body: readonly Line[], shape: LineShape) {
    this.#body = body;
    this.#shape = shape;
    this.#root = pointOf(null, 0, "", null, body[0]?.start ?? 0);
    this.#open = this.#root;
    const isNumbered = ({ text }: Line) => readLabel(text.slice(0, WINDOW))?.rank === RANK.number;
    this.#lost = !body.some((line, at) => at > 0 && isNumbered(line));
  }

  split(): Point {
    for (const [at, line] of this.#body.entries()) this.#read(line, at);
    return this.#root;
  }

  #read(line: Line, number: number): void {
    const { text } = line;
    const label = this.#labelOf(text, number);
    let from = 0;
    if (label !== null) {
      this.#begin(label, line.start);
      from = label.length;
    }
    for (const { at, label: glued } of labelsWithin(text, this.#lost && text.length > WHOLE_PARAGRAPH)) {
      if (at < from || !this.#continuesGlued(text.slice(Math.max(from, at - WINDOW), at), glued)) continue;
      this.#keep(line, from, at);
      this.#begin(glued, line.start + at);
      from = at + glued.length;
    }
    this.#keep(line, from, text.length);
  }

  #keep(line: Line, from: number, to: number): void {
    const words = sliceLine(line, from, to);
    if (words.text !== "") this.#open.lines.push(words);
    this.#size += words.text.length;
    const before = line.text.slice(Math.max(0, to - WINDOW), to).trimEnd();
    this.#before = { text: before, full: to > this.#shape.width * 0.8 };
  }

  #labelOf(text: string, number: number): Label | null {
    const window = text.slice(0, WINDOW);
    const label = readLabel(window);
    if (label !== null) {
      if (label.rank === RANK.bullet) return this.#isBullet(label, this.#following(text, label, number)) ? label : null;
      if (label.rank === RANK.enclosed && !this.#listsBelow(label, text)) return null;
      if (this.#isSectionBefore(label, text, number)) {
        const section = readDoubtfulLabel(text, (rank) => this.#last(rank) + 1);
        if (section?.rank === RANK.roman) return section;
      }
      const accepted = this.#accept(label, text);
      if (accepted !== null) return accepted;
    }
    const doubtful = readDoubtfulLabel(text.slice(0, 3 * WINDOW), (rank) => this.#last(rank) + 1);
    if (doubtful === null) return null;
    if (doubtful.rank === RANK.bullet)
      return this.#isBullet(doubtful, this.#following(text, doubtful, number)) ? { ...doubtful, ordinal: 0 } : null;
    const last = this.#last(doubtful.rank);
    if (doubtful.rank === RANK.roman) return label === null || label.rank === RANK.roman ? doubtful : null;
    // "3 Phối hợp" may be three of something: only behind a whole sentence, and only the number that is due.
    const due = last > 0 ? doubtful.ordinal === last + 1 : doubtful.ordinal === 1 && this.#before.text.endsWith(":");
    return due && STOPPED.test(this.#before.text) && !isCiting(this.#before.text) ? doubtful : null;
  }

  /** The words behind a label; copies break even "- Tiếp" from "tục rà soát". */
  #following(text: string, { length }: Label, number: number): string {
    return `${text.slice(length, WINDOW)} ${this.#body[number + 1]?.text.slice(0, WINDOW) ?? ""}`;
  }

  /** The label as its elder brothers wait for it, or null where they do not. */
  #accept(label: Label, text: string): Label | null {
    const before = this.#before.text;
    const last = this.#last(label.rank);
    const isTitle = !this.#before.full && beginsTask(text.slice(label.length, WINDOW));
    if (label.rank < RANK.number) {
      if (label.rank === RANK.capital && last === 0 && !isHeading(text.slice(label.length))) return null;
      const titled = isHeading(text.slice(label.length)) || label.rank !== RANK.roman;
      if (titled && label.ordinal > last) return label;
      if (isCiting(before, isTitle)) return null;
      return label.ordinal === last + 1 || label.ordinal === last + 2 || label.ordinal === 1 ? label : null;
    }
    if (isCiting(before, isTitle, label.rank)) return null;
    // "2)" after "1.": the mark slipped.
    if (
      label.rank === RANK.bracketed &&
      last === 0 &&
      label.ordinal === this.#last(RANK.number) + 1 &&
      label.ordinal > 1
    )
      return { ...label, rank: RANK.number };
    // Recognition reads "d)" as "đ)": the letter that is due counts.
    if (label.rank === RANK.letter && "dđ".includes(label.words) && /^[dđ]$/u.test(POINT_LETTERS.charAt(last)))
      return { ...label, ordinal: last + 1, words: POINT_LETTERS.charAt(last) };
    // A lost number leaves one gap ("2." read as "."); a list begins at 1, or anywhere in an excerpt.
    if (last > 0 && (label.ordinal === last + 1 || label.ordinal === last + 2)) return label;
    if (label.ordinal === 1 && (last === 0 || STOPPED.test(before))) return label;
    if (label.words.includes(".") && this.#isUnder(label) && STOPPED.test(before)) return label;
    return last === 0 && label.rank === RANK.number && label.ordinal <= 30 && /(?:^|[.:;…])$/u.test(before)
      ? label
      : null;
  }

  /** "2.1" below "2". */
  #isUnder({ words, rank }: Label): boolean {
    return Number(words.split(".").at(-2)) === this.#last(rank - 1);
  }

  /** "1. TINH THẦN CHỈ ĐẠO" with another "1." below it: "I." as recognition reads it. */
  #isSectionBefore(label: Label, text: string, number: number): boolean {
    if (label.rank !== RANK.number || label.ordinal !== 1 || !isHeading(text.slice(label.length))) return false;
    const next = this.#body.slice(number + 1, number + 4).find((line) => !isHeading(line.text));
    const first = next === undefined ? null : readLabel(next.text.slice(0, WINDOW));
    return first?.rank === RANK.number && first.ordinal === 1;
  }

  /**
   * "(1)", "(i)" mostly number the parts of one sentence. Points begin with them below a heading, and where "(1)" stands
   * before a whole order of its own.
   */
  #listsBelow(label: Label, text: string): boolean {
    if (this.#last(RANK.enclosed) > 0) return true;
    if (this.#open === this.#root) return this.#before.text.endsWith(":");
    const isOrder = /^\d/u.test(label.words) && STOPPED.test(this.#before.text) && beginsTask(text.slice(label.length));
    if (isOrder) return true;
    return this.#size < LONGEST_UNIT && this.#before.text.endsWith(":");
  }

  /** Glued to what stands before it, a label is one only where it is the next one due, or the first under a heading. */
  #continuesGlued(before: string, label: Label): boolean {
    if (label.rank === RANK.bullet) return this.#open.label?.words === label.words || before.trimEnd().endsWith(":");
    const last = this.#last(label.rank);
    if (last > 0) return label.ordinal === last + 1 && !isCiting(before.trimEnd());
    if (label.rank === RANK.roman) return label.ordinal > 0 && !isCiting(before.trimEnd());
    if (label.ordinal !== 1) return false;
    return (
      before.trimEnd().endsWith(":") ||
      isHeading(before.replace(/^\P{L}+/u, "")) ||
      (label.words.includes(".") && this.#isUnder(label))
    );
  }

  /** The ordinal of the elder brother a label of this rank would have here; 0 where there is none. */
  #last(rank: number): number {
    let point: Point | null = this.#open;
    while (point !== null && point.rank > rank) point = point.parent;
    return point?.rank === rank ? (point.label?.ordinal ?? 0) : 0;
  }

  /** "- Rà soát …" but not the hyphen of "kinh tế\n- xã hội" or "2025\n- 2030". */
  #isBullet({ words }: Label, after: string): boolean {
    if (/^\s*\d/u.test(after) && words === "-") return false;
    if (words !== "-" && words !== "+") return /^\s*[\p{L}“"(\d]/u.test(after);
    if (STOPPED.test(this.#before.text)) return true;
    if (!/^\s*\p{Lu}/u.test(after)) return false;
    if (this.#before.text === "") return true;
    // Lines that are whole paragraphs, labelled lines and orders on a new line need no stop before them.
    if (this.#open.rank >= RANK.bullet)
      return !this.#shape.broken || (!this.#before.full && (beginsOrder(after) || FRESH.test(after)));
    const isBelowHeading = this.#open.label !== null && this.#size < LONGEST_HEADING;
    if (!isBelowHeading) return false;
    // Below whole sentences the dash may be within a name: "… về Cục Cảnh sát\n- Cơ quan thường trực".
    if (this.#open.lines.some(({ text }) => /[.;] /u.test(text))) return beginsOrder(after);
    return !this.#before.full || beginsOrder(after) || SEVERAL.test(after);
  }

  #begin(label: Label, start: number): void {
    const rank = label.rank === RANK.bullet ? this.#bulletRank(label.words) : label.rank;
    let parent = this.#resumed(label) ?? this.#open;
    while (parent.rank >= rank && parent.parent !== null) parent = parent.parent;
    const heading = this.#takeHeading(parent, rank);
    if (heading.length > 0) {
      // A heading without a label stands beside the one before it.
      if (parent.label === null && parent.parent !== null) parent = parent.parent;
      parent = pointOf(null, rank - 0.5, parent.path, parent, heading[0]?.start ?? start, heading);
      parent.parent?.children.push(parent);
    }
    this.#open = pointOf(labelIn(parent, label), rank, "", parent, start);
    parent.children.push(this.#open);
    this.#size = 0;
    this.#before = { text: this.#before.text, full: false };
  }

  /** "- …", "(1) …", "(2) …", "- …": the second dash goes on with the list that the first one began. */
  #resumed(label: Label): Point | null {
    const { rank, parent } = this.#open;
    if (rank !== RANK.enclosed || label.rank !== RANK.bullet || this.#before.text.endsWith(":")) return null;
    const isBrother = ({ label: elder }: Point) => elder?.rank === RANK.bullet && elder.words.startsWith(label.words);
    return parent?.children.some(isBrother) === true ? parent : null;
  }

  /**
   * Bullets stand as deep as their sign does, or did in the list they go back to ("- …", "* …", "+ …", "- …"): a new sign
   * goes below one that leads to it, else beside it.
   */
  #bulletRank(sign: string): number {
    const hasSign = ({ label, rank }: Point) => rank >= RANK.bullet && label?.words.startsWith(sign) === true;
    let point = this.#open;
    for (; point.rank >= RANK.bullet && point.parent !== null; point = point.parent)
      if (hasSign(point)) return point.rank;
    if (this.#open.rank < RANK.bullet) return RANK.bullet;
    const leads = sign === "+" || (!/[.;…]$/u.test(this.#before.text) && !this.#endsWithHeading());
    const elder = leads ? undefined : point.children.findLast(hasSign);
    return elder?.rank ?? this.#open.rank + (leads ? 1 : 0);
  }

  /** Not the bullet itself leads to what follows, but a paragraph behind it: "- Còn 02 sự cố.\nGiám đốc yêu cầu:". */
  #endsWithHeading(): boolean {
    return this.#before.text.endsWith(":") && paragraphsOf(this.#open.lines, this.#shape).length > 1;
  }

  /**
   * A last paragraph that ends with ":" and leads to a list further up ("Giao Sở Y tế:" between dashes) is not the words of
   * the point above it, but the heading of that list. Takes it away from there.
   */
  #takeHeading(parent: Point, rank: number): Line[] {
    if (!this.#before.text.endsWith(":") || (parent === this.#open && (parent !== this.#root || rank < RANK.bullet)))
      return [];
    const { lines } = this.#open;
    const paragraphs = paragraphsOf(lines, this.#shape);
    const last = paragraphs.at(-1) ?? [];
    if (parent === this.#root ? parent === this.#open && !isListHeading(flowOf(last).text) : paragraphs.length < 2)
      return [];
    lines.splice(lines.length - last.length);
    return last;
  }
}

/** "Giao Sở Y tế:" says whose list it is; "… có ý kiến như sau:" only that one begins. */
export const isListHeading = (words: string): boolean =>
  words.length <= LONGEST_HEADING && words.endsWith(":") && !/sau(?: đây)? ?:$/u.test(words);
