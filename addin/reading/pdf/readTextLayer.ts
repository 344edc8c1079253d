import type { PageText, PageWord } from "../page/PageText.ts";
import type { OldCode } from "../oldFonts.ts";
import { judgeText } from "../quality.ts";
import type { DrawnPage, Glyph } from "./DrawnPage.ts";
import { codesByName, wordsOf } from "./glyphWords.ts";
import type { Note } from "./Note.ts";
import { stampWords } from "./stampWords.ts";
import { turnUpright } from "./turnUpright.ts";

/** The words that a page itself carries. */
export interface TextLayer {
  readonly text: PageText;
  /** For the secrecy guard: writing across the page, remarks, and each stamp by itself. */
  readonly margins: readonly string[];
  /** Whether any of it was written in an old font's code. */
  readonly by: "text" | "tcvn3";
  readonly quality: ReturnType<typeof judgeText>;
  /** How many letters one sees, and how many lie invisibly over a scan. */
  readonly visible: number;
  readonly hidden: number;
}

export function readTextLayer(page: DrawnPage, number: number, notes: readonly Note[]): TextLayer {
  const upright = turnUpright(page);
  const isStamped = upright.glyphs.some((glyph) => glyph.annotation !== null);
  const own = isStamped ? upright.glyphs.filter((glyph) => glyph.annotation === null) : upright.glyphs;
  let codes = codesByName(page.glyphs);
  let words = wordsOf(own, codes);
  let quality = judgeText(textsOf(words));
  if (quality === "poor") {
    codes = new Map([...codesByContent(own), ...codes]);
    words = wordsOf(own, codes);
    quality = judgeText(textsOf(words));
  }

  const letters = { visible: 0, hidden: 0 };
  for (const glyph of own) if (glyph.text !== " ") letters[glyph.visible ? "visible" : "hidden"] += 1;
  const stamps = (isStamped ? byAnnotation(upright.glyphs) : []).map((glyphs) => wordsOf(glyphs, codes));
  const isDrawn = (id: string) => page.glyphs.some((glyph) => glyph.annotation === id);
  const undrawn = notes.filter((note) => note.kind === "written" && !isDrawn(note.id));
  const stamped = [...stamps, ...undrawn.map((note) => note.words)];
  return {
    text: {
      page: number,
      width: upright.width,
      height: upright.height,
      words: stampWords(words, stamped.flat()),
      rules: upright.rules,
    },
    margins: [
      ...new Set([
        ...acrossText(upright.across),
        ...stamped.map((own) => textsOf(own).join(" ")),
        ...notes.map((note) => note.text),
      ]),
    ],
    by: codes.size > 0 && own.some((glyph) => codes.has(glyph.font)) ? "tcvn3" : "text",
    quality,
    ...letters,
  };
}

function textsOf(words: readonly PageWord[]): string[] {
  return words.map((word) => word.text);
}

/** Fonts whose name says nothing: whatever code makes Vietnamese of their text. */
function codesByContent(glyphs: readonly Glyph[]): Map<string, OldCode> {
  const codes = new Map<string, OldCode>();
  for (const [font, own] of Map.groupBy(glyphs, (glyph) => glyph.font)) {
    if (judgeText(textsOf(wordsOf(own, new Map()))) !== "poor") continue;
    const code = (["tcvn3", "vni"] as const).find(
      (one) => judgeText(textsOf(wordsOf(own, new Map([[font, one]])))) === "good",
    );
    if (code) codes.set(font, code);
  }
  return codes;
}

function byAnnotation(glyphs: readonly Glyph[]): Glyph[][] {
  const stamped = glyphs.filter((glyph) => glyph.annotation !== null);
  return [...Map.groupBy(stamped, (glyph) => glyph.annotation).values()];
}

/** Slanted writing has no lines to put it in: its letters follow one another as they were drawn. */
function acrossText(glyphs: readonly Glyph[]): string[] {
  if (glyphs.length === 0) return [];
  const lines: string[] = [];
  let line = "";
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const goesOn = last && Math.hypot(glyph.x - last.endX, glyph.y - last.endY) < last.size;
    if (!goesOn) lines.push(line);
    line = goesOn ? line + glyph.text : glyph.text;
    last = glyph;
  }
  return [...lines, line].map((line) => line.trim()).filter((line) => line !== "");
}
