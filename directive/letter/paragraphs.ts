import type { Line } from "./lines.ts";

/** How wide the letter's lines are, to tell a short last line from a full one. */
export interface LineShape {
  /** True where paragraphs are broken into visual lines, as in text from PDFs and web copies. */
  readonly broken: boolean;
  readonly width: number;
}

export function shapeOf(lines: readonly Line[]): LineShape {
  const small = lines.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return { broken: small > lines.length * 0.15, width: lengths[Math.floor(lengths.length * 0.8)] ?? 0 };
}

/**
 * Lines without labels, parted into paragraphs. In broken text neither a line end nor a blank line says that a paragraph
 * is over: a sentence's end on a line that had room for the next word does, before a capital.
 */
export function paragraphsOf(lines: readonly Line[], shape: LineShape): Line[][] {
  const paragraphs: Line[][] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    if (current === undefined || previous === undefined || beginsParagraph(previous, line, shape))
      paragraphs.push([line]);
    else current.push(line);
    previous = line;
  }
  return paragraphs;
}

function beginsParagraph(previous: Line, line: Line, shape: LineShape): boolean {
  const stopped = /[.:;…!?”)\]]$/u.test(previous.text);
  // Here and there a line is broken even where most are whole: it goes on small, or from a full line.
  if (!shape.broken) return !/^\p{Ll}/u.test(line.text) && (stopped || !isFullLine(previous, shape));
  if (!stopped) return false;
  return OPENERS.test(line.text) || (/^[\p{Lu}“"(]/u.test(line.text) && hasRoom(previous, line, shape));
}

/** No more characters fit on a line of paper. */
const WIDEST_LINE = 130;

const isFullLine = ({ text }: Line, { width }: LineShape) => width <= WIDEST_LINE && text.length >= width * FULL;

/** Letters differ in width: a line counts as full from nine tenths of the usual. */
const FULL = 0.9;

/** Was there room for the next line's first word? Then the line was ended, not full. */
const hasRoom = (previous: Line, line: Line, { width }: LineShape) =>
  previous.text.length + 1 + (/^\S*/u.exec(line.text)?.[0].length ?? 0) < width * FULL;

/** Sentences that only ever begin a paragraph, however full the line before. */
const OPENERS =
  /^(?:Trong quá trình (?:tổ chức )?thực hiện|Yêu cầu (?:các|Thủ trưởng)|(?:Trong t|T)hời gian tới,|Trên đây là|Nhận được (?:Công văn|văn bản))(?![\p{L}])/u;

const LONGEST_TITLE = 4;
/** No title ends so: "… nghiêm chỉ đạo của\nThủ tướng Chính phủ". */
const GOES_ON = /(?:[,–-]|(?<!\p{L})(?:của|và|với|cho|tại|về|theo|do|từ|đến|các|những|là|để|trong|giữa|hoặc|gồm))$/u;

/** How many lines at the beginning are a title: ended before they were full, without a stop, above a paragraph. */
export function titleLines(lines: readonly Line[], shape: LineShape): number {
  for (let at = 0; at < Math.min(lines.length - 1, LONGEST_TITLE); at += 1) {
    const [line, next] = [lines[at] as Line, lines[at + 1] as Line];
    if (/[.;!?…]$/u.test(line.text)) return 0;
    if (/^\p{Lu}/u.test(next.text) && !GOES_ON.test(line.text) && (!shape.broken || hasRoom(line, next, shape)))
      return at + 1;
  }
  return 0;
}
