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
 * is over: a sentence's end on a short line does, before a capital.
 */
export function paragraphsOf(lines: readonly Line[], { broken, width }: LineShape): Line[][] {
  const paragraphs: Line[][] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const ends =
      previous !== undefined &&
      (!broken ||
        (/[.:;…!?”)\]]$/u.test(previous.text) &&
          previous.text.length < width * 0.8 &&
          /^[\p{Lu}“"(]/u.test(line.text)));
    if (current === undefined || ends || (previous !== undefined && startsAnew(previous, line)))
      paragraphs.push([line]);
    else current.push(line);
    previous = line;
  }
  return paragraphs;
}

/** Sentences that only ever begin a paragraph, however full the line before. */
const OPENERS =
  /^(?:Trong quá trình (?:tổ chức )?thực hiện|Yêu cầu (?:các|Thủ trưởng)|(?:Trong t|T)hời gian tới,|Trên đây là|Nhận được (?:Công văn|văn bản))(?![\p{L}])/u;

const startsAnew = (previous: Line, line: Line) => /[.:;…”)]$/u.test(previous.text) && OPENERS.test(line.text);
