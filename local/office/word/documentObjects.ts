import { contentControl, controlAround } from "../docx/contentControl.ts";
import { CannotWrap, isWithin, type Docx, type Stretch } from "../docx/Docx.ts";
import { checkSearch, findText } from "./findText.ts";
import { itemNotFound, WordError, type WordObject, type WordObjects } from "./objects.ts";

type Paragraph = WordObjects["Paragraph"];
type Range = WordObjects["Range"];
type Control = WordObjects["ContentControl"];

/** What the members need of the host around them. */
export interface WordStage {
  readonly docx: Docx;
  /** The user's selection; null: the cursor stands at the start. */
  selection(): Stretch | null;
  select(stretch: Stretch): void;
  changed(): void;
  save(): void;
}

export type DocumentObjects = ReturnType<typeof documentObjects>;

/** The ways between Word's objects and the document: what a range holds, which control is around it, and so on. */
export function documentObjects(stage: WordStage) {
  const { docx } = stage;
  const known = new Map<Element, WordObject>();
  const intern = <T extends WordObject>(element: Element, make: () => T): T => {
    const found = known.get(element) ?? make();
    known.set(element, found);
    return found as T;
  };
  const listItems = new Map<Element, WordObjects["ListItem"]>();

  const paragraph = (element: Element): Paragraph => intern(element, () => ({ type: "Paragraph", element }));
  const control = (element: Element): Control => intern(element, () => ({ type: "ContentControl", element }));
  const range = (stretch: Stretch): Range => ({ type: "Range", stretch });
  const paragraphs = (elements: readonly Element[]): WordObjects["ParagraphCollection"] => ({
    type: "ParagraphCollection",
    items: elements.map(paragraph),
  });
  const controls = (elements: readonly Element[]): WordObjects["ContentControlCollection"] => ({
    type: "ContentControlCollection",
    items: elements.map(control),
  });
  const listItem = (element: Element): WordObjects["ListItem"] | null => {
    if (docx.listPlace(element) === null) return null;
    const item = listItems.get(element) ?? { type: "ListItem", element };
    listItems.set(element, item);
    return item;
  };

  const whole = (element: Element): Stretch => ({
    first: element,
    start: 0,
    last: element,
    end: docx.textOf(element).length,
  });
  const paragraphsIn = ({ first, last }: Stretch): Element[] => {
    const all = docx.paragraphs();
    return all.slice(all.indexOf(first), all.indexOf(last) + 1);
  };
  const textIn = (stretch: Stretch): string =>
    paragraphsIn(stretch)
      .map((element) => {
        const text = docx.textOf(element);
        return text.slice(
          element === stretch.first ? stretch.start : 0,
          element === stretch.last ? stretch.end : text.length,
        );
      })
      .join("\r");
  const bodyStretch = (): Stretch => {
    const all = docx.paragraphs();
    const first = all.at(0);
    const last = all.at(-1);
    if (!first || !last) throw itemNotFound();
    return { first, start: 0, last, end: docx.textOf(last).length };
  };
  const stretchOfControl = ({ element }: Control): Stretch => {
    attached(element);
    const stretch = docx.stretchOf(element);
    if (!stretch) throw new WordError("GeneralException", "The content control is empty.");
    return stretch;
  };
  /** A control that was deleted meanwhile is gone for its proxies too. */
  const attached = (element: Element): void => {
    if (!isWithin(element, docx.body)) throw itemNotFound();
  };

  const rangeAt = (stretch: Stretch, location: unknown): Range => {
    switch (location ?? "Whole") {
      case "Whole":
      case "Content":
        return range(stretch);
      case "Start":
        return range({ ...stretch, last: stretch.first, end: stretch.start });
      case "End":
        return range({ ...stretch, first: stretch.last, start: stretch.end });
      default:
        throw new WordError(
          "ApiNotFound",
          `A range at "${String(location)}" is not implemented by the simulated Word.`,
        );
    }
  };
  const search = (stretch: Stretch, words: unknown, options: unknown): WordObjects["RangeCollection"] => {
    const sought = checkSearch(words);
    const values = (options as WordObjects["SearchOptions"] | null | undefined)?.values ?? new Map<string, unknown>();
    const how = { matchCase: values.get("MatchCase") === true, matchWholeWord: values.get("MatchWholeWord") === true };
    const items = paragraphsIn(stretch).flatMap((element) => {
      const from = element === stretch.first ? stretch.start : 0;
      const to = element === stretch.last ? stretch.end : Infinity;
      return findText(docx.textOf(element), sought, how)
        .filter(([start, end]) => start >= from && end <= to)
        .map(([start, end]) => range({ first: element, start, last: element, end }));
    });
    return { type: "RangeCollection", items };
  };
  const insertControl = (stretch: Stretch): Control => {
    try {
      const sdt = docx.wrap(stretch);
      stage.changed();
      return control(sdt);
    } catch (error) {
      if (!(error instanceof CannotWrap)) throw error;
      throw new WordError("GeneralException", `A content control cannot be put here: ${error.message}.`, {
        cause: error,
      });
    }
  };
  const controlsAt = (stretch: Stretch): WordObjects["ContentControlCollection"] =>
    controls(
      docx.controls().filter((sdt) => {
        const inside = docx.stretchOf(sdt);
        if (!inside) return false;
        const all = docx.paragraphs();
        const after = (a: Element, x: number, b: Element, y: number): boolean =>
          all.indexOf(a) > all.indexOf(b) || (a === b && x >= y);
        return (
          after(inside.first, inside.start, stretch.first, stretch.start) &&
          after(stretch.last, stretch.end, inside.last, inside.end)
        );
      }),
    );
  const controlOf = (element: Element): Control | null => {
    for (let around = controlAround(element); around !== null; around = controlAround(around)) {
      if (contentControl.isRichText(around)) return control(around);
    }
    return null;
  };
  /** The nearest control that holds the whole stretch. */
  const controlOfStretch = (stretch: Stretch): Control | null => {
    const inline = docx.controls(stretch.first).filter((sdt) => {
      const inside = docx.stretchOf(sdt);
      return stretch.first === stretch.last && inside && inside.start <= stretch.start && stretch.end <= inside.end;
    });
    const nearest = inline.at(-1);
    if (nearest) return control(nearest);
    const outer = controlOf(stretch.first);
    return outer && isWithin(stretch.last, outer.element) ? outer : null;
  };
  const selectAt = (stretch: Stretch, mode: unknown): void => {
    stage.select(mode === "Start" || mode === "End" ? rangeAt(stretch, mode).stretch : stretch);
  };

  return {
    paragraph,
    control,
    range,
    paragraphs,
    controls,
    listItem,
    whole,
    paragraphsIn,
    textIn,
    bodyStretch,
    stretchOfControl,
    attached,
    rangeAt,
    search,
    insertControl,
    controlsAt,
    controlOf,
    controlOfStretch,
    selectAt,
    neighbour,
    span,
    siblingIndex,
  };

  function neighbour(element: Element, step: 1 | -1): Paragraph | null {
    const all = docx.paragraphs();
    const found = all[all.indexOf(element) + step];
    return found ? paragraph(found) : null;
  }

  function span(one: Stretch, other: Stretch): Stretch {
    const all = docx.paragraphs();
    const before = (a: Element, x: number, b: Element, y: number): boolean =>
      all.indexOf(a) < all.indexOf(b) || (a === b && x <= y);
    const from = before(one.first, one.start, other.first, other.start) ? one : other;
    const to = before(one.last, one.end, other.last, other.end) ? other : one;
    return { first: from.first, start: from.start, last: to.last, end: to.end };
  }

  /** The place among the paragraphs of the same list and level under the same higher one. */
  function siblingIndex(element: Element): number {
    const own = docx.listPlace(element);
    const all = docx.paragraphs();
    let index = 0;
    for (const earlier of all.slice(0, all.indexOf(element)).reverse()) {
      const place = docx.listPlace(earlier);
      if (!place || place.listId !== own?.listId) continue;
      if (place.level < own.level) break;
      if (place.level === own.level) index += 1;
    }
    return index;
  }
}
