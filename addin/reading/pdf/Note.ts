import type { PageWord } from "../page/PageText.ts";
import { apply, type Matrix } from "./Matrix.ts";
import type { PDFPageProxy } from "./pdfjs.ts";

/** An annotation's words, which its drawing may not show. */
export interface Note {
  readonly id: string;
  /** `written`: on the page, as form fields and typewriter text are · `beside`: a reader's remark, in a window of its own. */
  readonly kind: "written" | "beside";
  readonly text: string;
  /** Where the first line would stand. */
  readonly words: readonly PageWord[];
}

/** As pdf.js describes annotations, as far as it matters here. */
interface Annotation {
  readonly id: string;
  readonly subtype: string;
  readonly rect: readonly number[];
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: string };
  readonly defaultAppearanceData?: { readonly fontSize?: number };
  readonly hidden?: boolean;
  readonly noView?: boolean;
}

export async function notesOf(page: PDFPageProxy): Promise<Note[]> {
  const annotations = (await page.getAnnotations()) as Annotation[];
  const { transform } = page.getViewport({ scale: 1 });
  return annotations.flatMap((annotation) => {
    if (annotation.hidden === true || annotation.noView === true) return [];
    const isField = annotation.subtype === "Widget" && typeof annotation.fieldValue === "string";
    const text = (isField ? annotation.fieldValue : (annotation.contentsObj?.str ?? "")).trim();
    if (text === "") return [];
    const isWritten = isField || annotation.subtype === "FreeText";
    const words = isWritten ? placeWords(text, annotation, transform as unknown as Matrix) : [];
    return [{ id: annotation.id, kind: isWritten ? "written" : "beside", text, words } as const];
  });
}

/** About as wide as a letter of Times is. */
const letterWidth = 0.5;

function placeWords(text: string, { rect, defaultAppearanceData }: Annotation, transform: Matrix): PageWord[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
  const corners = [apply(transform, x1, y1), apply(transform, x2, y2)];
  const left = Math.min(...corners.map(({ x }) => x));
  const top = Math.min(...corners.map(({ y }) => y));
  const height = Math.max(...corners.map(({ y }) => y)) - top;
  const lines = text.split(/\r\n?|\n/);
  const given = defaultAppearanceData?.fontSize ?? 0;
  // Nought: as large as its box allows.
  const size = given > 0 ? given : Math.min(12, height / lines.length);
  return lines.flatMap((line, at) => {
    let x = left;
    return line
      .split(/\s+/)
      .filter(Boolean)
      .map((word): PageWord => {
        const right = x + word.length * letterWidth * size;
        const placed = { text: word, left: x, right, baseline: top + (at + 1) * size, size };
        x = right + 0.25 * size;
        return placed;
      });
  });
}
