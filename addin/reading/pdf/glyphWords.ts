import type { PageWord } from "../page/PageText.ts";
import { fromOldCode, oldCodeOf, type OldCode } from "../oldFonts.ts";
import type { Glyph } from "./DrawnPage.ts";

/** Of the font's size: letters further apart belong to two words, whether a space is written between them or not. */
const wordGap = 0.17;

/** Letters whose baselines differ by more of their size stand on two lines, or one is raised. */
const lineSlack = 0.12;

/** The code of each font that has an old one. */
export type Codes = ReadonlyMap<string, OldCode>;

export function codesByName(glyphs: readonly Glyph[]): Map<string, OldCode> {
  const codes = new Map<string, OldCode>();
  const fonts = new Set<string>();
  for (const glyph of glyphs) fonts.add(glyph.font);
  for (const font of fonts) {
    const code = oldCodeOf(font);
    if (code) codes.set(font, code);
  }
  return codes;
}

/**
 * Puts level glyphs together into words. Only their places count, not the order in which they were drawn: a page may draw
 * the letters of a second font afterwards, into the gaps that the first one left.
 */
export function wordsOf(glyphs: readonly Glyph[], codes: Codes): PageWord[] {
  const bytes = byteFonts(glyphs, codes);
  const words: PageWord[] = [];
  for (const line of linesOf(glyphs)) {
    let word: Glyph[] = [];
    for (const glyph of line) {
      const last = word.at(-1);
      if (last && isSameAgain(last, glyph)) continue;
      const apart = last !== undefined && glyph.x - last.endX > wordGap * Math.min(glyph.size, last.size);
      if (last && (apart || isBlank(glyph))) {
        words.push(...wordOf(word, codes, bytes));
        word = [];
      }
      if (!isBlank(glyph)) word.push(glyph);
    }
    words.push(...wordOf(word, codes, bytes));
  }
  return words;
}

function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((one, other) => one.y - other.y);
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  let first: Glyph | undefined;
  for (const glyph of sorted) {
    if (first && glyph.y - first.y > lineSlack * Math.max(first.size, glyph.size)) {
      lines.push(line);
      line = [];
    }
    if (line.length === 0) first = glyph;
    line.push(glyph);
  }
  if (line.length > 0) lines.push(line);
  // Stable: what starts at the same place stays in the order of drawing.
  for (const letters of lines) letters.sort((one, other) => one.x - other.x);
  return lines;
}

/** Drawn twice a hair's breadth apart, to look bold or shaded. */
function isSameAgain(one: Glyph, other: Glyph): boolean {
  return one.text === other.text && other.x - one.x < 0.1 * one.size && !isBlank(one);
}

function isBlank({ text }: Glyph): boolean {
  const first = text.charCodeAt(0);
  // Asked of every letter: most are told by one comparison.
  return !(first > 0x20 && first < 0x2000 && first !== 0xa0) && /^[\s\u0000-\u001F]*$/u.test(text);
}

function wordOf(glyphs: readonly Glyph[], codes: Codes, bytes: ReadonlySet<string>): PageWord[] {
  const [first] = glyphs;
  if (!first) return [];
  let [text, right, size] = ["", -Infinity, 0];
  for (const glyph of glyphs) {
    if (glyph.endX > right) right = glyph.endX;
    if (glyph.size > size) size = glyph.size;
    text += glyph.text;
  }
  if (codes.size > 0) text = decoded(glyphs, codes, bytes);
  return [{ text: text.normalize("NFC"), left: first.x, right, baseline: first.y, size }];
}

function decoded(glyphs: readonly Glyph[], codes: Codes, bytes: ReadonlySet<string>): string {
  let [text, run] = ["", ""];
  for (const [at, { font, code, text: own }] of glyphs.entries()) {
    run += code !== null && bytes.has(font) ? String.fromCharCode(code) : own;
    if (glyphs[at + 1]?.font === font) continue;
    const old = codes.get(font);
    text += old ? fromOldCode(run, old) : run;
    run = "";
  }
  return text;
}

/**
 * Fonts with an old code whose bytes are those codes: their tables often lead astray (a soft hyphen becomes a hyphen). In
 * a font cut down for this file the bytes are numbers of glyphs, and only the table tells.
 */
function byteFonts(glyphs: readonly Glyph[], codes: Codes): ReadonlySet<string> {
  if (codes.size === 0) return new Set();
  const counts = new Map<string, { same: number; all: number }>();
  for (const { font, text, code } of glyphs) {
    if (!codes.has(font) || !/^[A-Za-z]$/.test(text)) continue;
    const count = counts.get(font) ?? { same: 0, all: 0 };
    counts.set(font, { same: count.same + (code === text.charCodeAt(0) ? 1 : 0), all: count.all + 1 });
  }
  return new Set([...counts].filter(([, { same, all }]) => same >= 0.9 * all).map(([font]) => font));
}
