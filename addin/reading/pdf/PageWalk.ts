import type { Rule } from "../page/PageText.ts";
import type { DrawnPage, Glyph, Picture } from "./DrawnPage.ts";
import { TOP } from "./laidOnTop.ts";
import { apply, identity, multiply, type Matrix } from "./Matrix.ts";
import { straightLines } from "./straightLines.ts";
import type { Pdfjs } from "./pdfjs.ts";

/** What pdf.js says of a font, as far as it is used here. */
export interface Font {
  readonly name: string;
  readonly fontMatrix: readonly number[];
  readonly vertical: boolean;
}

/** A glyph in pdf.js's list; numbers between them move on by thousandths of the font's size. */
interface ShownGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** The part of the graphics state (PDF 32000-1, 8.4) that places text. */
interface State {
  readonly matrix: Matrix;
  readonly font: Font | null;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

const start: State = {
  matrix: identity,
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Text that neither fills nor strokes. */
const INVISIBLE = 3;

/** Nobody's page has more; a hostile one may. */
const maxGlyphs = 200_000;

/** The operators of one page, as pdf.js hands them over. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/**
 * Follows a page's drawing operators and notes each glyph, line and picture where it comes to stand. This is done instead
 * of asking pdf.js for its text content: that has no lines and no fonts' names, leaves out stamped annotations, drops soft
 * hyphens (TCVN3's "ư"), and tears words apart whose letters come from several fonts; and it takes no less time.
 */
export class PageWalk {
  readonly #ops: Pdfjs["OPS"];
  readonly #fontOf: (name: string) => Font | null;
  readonly #base: Matrix;
  readonly #glyphs: Glyph[] = [];
  readonly #rules: Rule[] = [];
  readonly #pictures: Picture[] = [];
  #shapes = 0;
  #shapesAtTop = 0;
  #top = 0;
  #state: State;
  #saved: State[] = [];
  #line: Matrix = identity;
  #text: Matrix = identity;
  #annotation: string | null = null;
  #inText = false;

  /** `base` leads from the file's coordinates to points from the top left. */
  constructor(ops: Pdfjs["OPS"], fontOf: (name: string) => Font | null, base: Matrix) {
    this.#ops = ops;
    this.#fontOf = fontOf;
    this.#base = base;
    this.#state = { ...start, matrix: base };
  }

  /** Throws where the page breaks off in the middle of its text: the file is damaged, and what is missing nobody would see. */
  walk({ fnArray, argsArray }: Operators, width: number, height: number): DrawnPage {
    this.#top = TOP * height;
    for (const [at, operator] of fnArray.entries()) this.#step(operator, (argsArray[at] ?? []) as readonly unknown[]);
    if (this.#inText) throw new Error("a page that breaks off");
    return {
      width,
      height,
      glyphs: this.#glyphs,
      rules: this.#rules,
      pictures: this.#pictures,
      shapes: this.#shapes,
      shapesAtTop: this.#shapesAtTop,
    };
  }

  /** Argument shapes are those of pdf.js's own canvas (display/canvas.js). */
  #step(operator: number, args: readonly unknown[]): void {
    const ops = this.#ops;
    const number = (at: number) => args[at] as number;
    switch (operator) {
      case ops.save:
        this.#saved.push(this.#state);
        break;
      case ops.restore:
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case ops.transform:
        this.#transform(args as unknown as Matrix);
        break;
      case ops.paintFormXObjectBegin:
        this.#saved.push(this.#state);
        if (args[0]) this.#transform(args[0] as Matrix);
        break;
      case ops.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case ops.beginAnnotation:
        this.#annotation = args[0] as string;
        this.#saved = [this.#state];
        this.#state = { ...start, matrix: this.#base };
        this.#transform(args[2] as Matrix);
        this.#transform(args[3] as Matrix);
        break;
      case ops.endAnnotation:
        this.#annotation = null;
        this.#state = this.#saved[0] ?? this.#state;
        this.#saved = [];
        break;
      case ops.beginText:
        this.#line = this.#text = identity;
        this.#inText = true;
        break;
      case ops.endText:
        this.#inText = false;
        break;
      case ops.setFont:
        this.#state = { ...this.#state, font: this.#fontOf(args[0] as string), size: number(1) };
        break;
      case ops.setGState:
        for (const [key, value] of args[0] as readonly (readonly [string, unknown])[]) {
          if (key !== "Font") continue;
          const [name, size] = value as readonly [string, number];
          this.#state = { ...this.#state, font: this.#fontOf(name), size };
        }
        break;
      case ops.setCharSpacing:
        this.#state = { ...this.#state, charSpacing: number(0) };
        break;
      case ops.setWordSpacing:
        this.#state = { ...this.#state, wordSpacing: number(0) };
        break;
      case ops.setHScale:
        this.#state = { ...this.#state, scale: number(0) / 100 };
        break;
      case ops.setLeading:
        this.#state = { ...this.#state, leading: number(0) };
        break;
      case ops.setTextRise:
        this.#state = { ...this.#state, rise: number(0) };
        break;
      case ops.setTextRenderingMode:
        this.#state = { ...this.#state, mode: number(0) };
        break;
      case ops.setLeadingMoveText:
        this.#state = { ...this.#state, leading: -number(1) };
        this.#moveText(number(0), number(1));
        break;
      case ops.moveText:
        this.#moveText(number(0), number(1));
        break;
      case ops.nextLine:
        this.#moveText(0, -this.#state.leading);
        break;
      case ops.setTextMatrix:
        this.#line = this.#text = (args.length === 1 ? args[0] : args) as Matrix;
        break;
      case ops.showText:
        this.#show(args[0] as readonly (ShownGlyph | number)[]);
        break;
      case ops.constructPath:
        this.#path(number(0), (args[1] as readonly unknown[])[0]);
        break;
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
        this.#picture(args[0], false);
        break;
      case ops.paintImageMaskXObject:
        this.#picture(args[0], true);
        break;
      case ops.paintImageXObjectRepeat:
        this.#repeated(args[0], false, [number(1), 0, 0, number(2)], args[3] as ArrayLike<number>);
        break;
      case ops.paintImageMaskXObjectRepeat:
        this.#repeated(args[0], true, [number(1), number(2), number(3), number(4)], args[5] as ArrayLike<number>);
        break;
      case ops.paintInlineImageXObjectGroup:
        for (const { transform } of args[1] as readonly { transform: Matrix }[])
          this.#picture(args[0], true, transform);
        break;
      case ops.paintImageMaskXObjectGroup:
        for (const picture of args[0] as readonly { transform: Matrix }[])
          this.#picture(picture, true, picture.transform);
        break;
    }
  }

  #transform(matrix: Matrix): void {
    this.#state = { ...this.#state, matrix: multiply(this.#state.matrix, matrix) };
  }

  #moveText(x: number, y: number): void {
    this.#line = this.#text = multiply(this.#line, [1, 0, 0, 1, x, y]);
  }

  #show(glyphs: readonly (ShownGlyph | number)[]): void {
    const { font, charSpacing, wordSpacing, scale, rise, mode, matrix } = this.#state;
    if (!font) return;
    // A negative size turns the letters about, and the writing with them.
    const size = this.#state.size;
    const widthUnit = size * (font.fontMatrix[0] ?? 0.001);
    const place = multiply(matrix, this.#text);
    const height = Math.abs(size) * Math.hypot(place[2], place[3]);
    let moved = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        moved -= (glyph * size) / 1000;
        continue;
      }
      const from = apply(place, moved * scale, rise);
      // Text set from top to bottom is not written in Vietnamese: its letters are taken as if side by side.
      moved += glyph.width * widthUnit + charSpacing + (glyph.isSpace ? wordSpacing : 0);
      const to = apply(place, moved * scale, rise);
      this.#note(glyph, font, from, to, height, mode !== INVISIBLE);
    }
    this.#text = multiply(this.#text, [1, 0, 0, 1, moved * scale, 0]);
  }

  #note(
    { unicode, originalCharCode: code }: ShownGlyph,
    { name: font }: Font,
    from: { x: number; y: number },
    to: { x: number; y: number },
    size: number,
    visible: boolean,
  ): void {
    const last = this.#glyphs.at(-1);
    if (last && /^\p{M}+$/u.test(unicode)) {
      this.#glyphs[this.#glyphs.length - 1] = { ...last, text: last.text + unicode };
      return;
    }
    if (this.#glyphs.length >= maxGlyphs) throw new RangeError("more letters than a page has");
    this.#glyphs.push({
      text: unicode,
      code: code < 256 ? code : null,
      font,
      x: from.x,
      y: from.y,
      endX: to.x,
      endY: to.y,
      size,
      visible,
      annotation: this.#annotation,
    });
  }

  #path(operator: number, data: unknown): void {
    const ops = this.#ops;
    const strokes = [ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke];
    const fills = [ops.fill, ops.eoFill, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke];
    const stroked = strokes.includes(operator) || operator === ops.closeEOFillStroke;
    const filled = fills.includes(operator) || operator === ops.closeEOFillStroke;
    if (!(data instanceof Float32Array) || (!stroked && !filled)) return;
    const lines = straightLines(data, this.#state.matrix, { stroked, filled });
    if (lines !== null) {
      this.#rules.push(...lines);
      return;
    }
    this.#shapes += 1;
    const { y } = apply(this.#state.matrix, data[1] ?? 0, data[2] ?? 0);
    if (y >= 0 && y < this.#top) this.#shapesAtTop += 1;
  }

  #picture(source: unknown, stencil: boolean, place: Matrix = identity): void {
    // Pictures fill the unit square with their first row at its top.
    const matrix = multiply(multiply(this.#state.matrix, place), [1, 0, 0, -1, 0, 1]);
    this.#pictures.push({ source, stencil, matrix });
  }

  #repeated(
    source: unknown,
    stencil: boolean,
    [a, b, c, d]: readonly [number, number, number, number],
    at: ArrayLike<number>,
  ): void {
    for (let index = 0; index + 1 < at.length; index += 2)
      this.#picture(source, stencil, [a, b, c, d, at[index] ?? 0, at[index + 1] ?? 0]);
  }
}
