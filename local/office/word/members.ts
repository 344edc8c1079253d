import { contentControl, controlAround } from "../docx/contentControl.ts";
import { CannotWrap, isWithin, type Docx, type Stretch } from "../docx/Docx.ts";
import { checkSearch, findText } from "./findText.ts";
import { itemNotFound, WordError, type MemberTable, type WordObject, type WordObjects } from "./objects.ts";

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

/** Word's limit for titles and tags in its own dialog; whether the API enforces it too is unverified, so the stricter holds. */
const LONGEST_TAG = 64;
const appearances = { BoundingBox: "boundingBox", Tags: "tags", Hidden: "hidden" } as const;

/** The members of WordApi 1.1–1.3 that are implemented. Everything else is refused with ApiNotFound. */
export function wordMembers(stage: WordStage): MemberTable {
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
  const orNotFound = <T>(object: T | null | undefined): T => {
    if (object === null || object === undefined) throw itemNotFound();
    return object;
  };

  const set = (sdt: Element, name: Parameters<typeof contentControl.set>[1], value: string | null): void => {
    attached(sdt);
    contentControl.set(sdt, name, value);
    docx.touch();
    stage.changed();
  };
  const short = (value: unknown): string => {
    if (typeof value === "string" && value.length <= LONGEST_TAG) return value;
    throw new WordError("InvalidArgument", `A title or tag has at most ${LONGEST_TAG} characters.`);
  };
  const lockOf = (sdt: Element): { edit: boolean; delete: boolean } => {
    const lock = contentControl.get(sdt, "lock");
    return {
      edit: lock === "contentLocked" || lock === "sdtContentLocked",
      delete: lock === "sdtLocked" || lock === "sdtContentLocked",
    };
  };
  const setLock = (sdt: Element, change: { edit?: boolean; delete?: boolean }): void => {
    const lock = { ...lockOf(sdt), ...change };
    const both = lock.edit ? "sdtContentLocked" : "sdtLocked";
    set(sdt, "lock", lock.delete ? both : lock.edit ? "contentLocked" : null);
  };
  const selectAt = (stretch: Stretch, mode: unknown): void => {
    stage.select(mode === "Start" || mode === "End" ? rangeAt(stretch, mode).stretch : stretch);
  };

  return {
    Document: {
      properties: { Saved: () => false },
      navigation: { Body: () => body, ContentControls: () => controls(docx.controls()) },
      methods: {
        GetSelection: () => range(stage.selection() ?? rangeAt(bodyStretch(), "Start").stretch),
        Save: () => {
          stage.save();
        },
      },
      changes: ["Save"],
    },
    Body: {
      properties: { Text: () => textIn(bodyStretch()), Type: () => "MainDoc" },
      navigation: { Paragraphs: () => paragraphs(docx.paragraphs()), ContentControls: () => controls(docx.controls()) },
      methods: {
        Search: (_, words, options) => search(bodyStretch(), words, options),
        GetRange: (_, location) => rangeAt(bodyStretch(), location),
        Select: (_, mode) => {
          selectAt(bodyStretch(), mode);
        },
      },
    },
    Paragraph: {
      properties: {
        Text: ({ element }) => docx.textOf(element),
        Style: ({ element }) => docx.styleOf(element),
        IsListItem: ({ element }) => docx.listPlace(element) !== null,
        TableNestingLevel: ({ element }) => docx.tableNestingLevel(element),
        IsLastParagraph: ({ element }) => docx.paragraphs().at(-1) === element,
      },
      navigation: {
        ContentControls: ({ element }) => controlsAt(whole(element)),
        ParentContentControl: ({ element }) => orNotFound(controlOf(element)),
        ParentContentControlOrNullObject: ({ element }) => controlOf(element),
        ListItem: ({ element }) => orNotFound(listItem(element)),
        ListItemOrNullObject: ({ element }) => listItem(element),
      },
      methods: {
        GetRange: ({ element }, location) => rangeAt(whole(element), location),
        Search: ({ element }, words, options) => search(whole(element), words, options),
        InsertContentControl: ({ element }) => insertControl(whole(element)),
        GetNextOrNullObject: ({ element }) => neighbour(element, 1),
        GetPreviousOrNullObject: ({ element }) => neighbour(element, -1),
        Select: ({ element }, mode) => {
          selectAt(whole(element), mode);
        },
      },
      changes: ["InsertContentControl"],
    },
    ParagraphCollection: { methods: firstAndLast() },
    Range: {
      properties: {
        Text: ({ stretch }) => textIn(stretch),
        Style: ({ stretch }) => docx.styleOf(stretch.first),
        IsEmpty: ({ stretch }) => stretch.first === stretch.last && stretch.start === stretch.end,
      },
      navigation: {
        Paragraphs: ({ stretch }) => paragraphs(paragraphsIn(stretch)),
        ContentControls: ({ stretch }) => controlsAt(stretch),
        ParentContentControl: ({ stretch }) => orNotFound(controlOfStretch(stretch)),
        ParentContentControlOrNullObject: ({ stretch }) => controlOfStretch(stretch),
      },
      methods: {
        GetRange: ({ stretch }, location) => rangeAt(stretch, location),
        Search: ({ stretch }, words, options) => search(stretch, words, options),
        ExpandTo: ({ stretch }, other) => range(span(stretch, (other as Range).stretch)),
        InsertContentControl: ({ stretch }) => insertControl(stretch),
        Select: ({ stretch }, mode) => {
          selectAt(stretch, mode);
        },
      },
      changes: ["InsertContentControl"],
    },
    RangeCollection: { methods: firstAndLast() },
    ContentControlCollection: {
      methods: {
        ...firstAndLast<Control>(),
        GetByTag: ({ items }, tag) => controls(having(items, "tag", tag)),
        GetByTitle: ({ items }, title) => controls(having(items, "alias", title)),
        GetById: ({ items }, id) => orNotFound(withId(items, id)),
        GetByIdOrNullObject: ({ items }, id) => withId(items, id),
        GetItem: ({ items }, id) => orNotFound(withId(items, id)),
      },
    },
    ContentControl: {
      properties: {
        Id: ({ element }) => Number(contentControl.get(element, "id") ?? 0),
        Tag: ({ element }) => contentControl.get(element, "tag") ?? "",
        Title: ({ element }) => contentControl.get(element, "alias") ?? "",
        Text: (object) => (docx.stretchOf(object.element) ? textIn(stretchOfControl(object)) : ""),
        Color: ({ element }) => {
          const color = contentControl.get(element, "color");
          return color === null || color === "auto" ? "#000000" : `#${color}`;
        },
        Appearance: ({ element }) => {
          const value = contentControl.get(element, "appearance");
          return value === "tags" ? "Tags" : value === "hidden" ? "Hidden" : "BoundingBox";
        },
        CannotDelete: ({ element }) => lockOf(element).delete,
        CannotEdit: ({ element }) => lockOf(element).edit,
        RemoveWhenEdited: ({ element }) => contentControl.get(element, "temporary") !== null,
        Style: (object) => docx.styleOf(stretchOfControl(object).first),
        Type: () => "RichText",
        Subtype: ({ element }) => {
          const level = contentControl.level(element);
          if (level === "row" || level === "cell") return level === "row" ? "RichTextTableRow" : "RichTextTableCell";
          return level === "inline" ? "RichTextInline" : "RichTextParagraphs";
        },
      },
      setters: {
        Tag: ({ element }, value) => {
          set(element, "tag", short(value));
        },
        Title: ({ element }, value) => {
          set(element, "alias", short(value));
        },
        Color: ({ element }, value) => {
          const hex = /^#([0-9a-f]{6})$/i.exec(String(value))?.[1];
          if (hex === undefined) throw new WordError("InvalidArgument", "A colour is written #RRGGBB.");
          set(element, "color", hex.toUpperCase());
        },
        Appearance: ({ element }, value) => {
          const known = Object.entries(appearances).find(([name]) => name === value)?.[1];
          if (known === undefined) throw new WordError("InvalidArgument", "Unknown appearance.");
          set(element, "appearance", known);
        },
        CannotDelete: ({ element }, value) => {
          setLock(element, { delete: value === true });
        },
        CannotEdit: ({ element }, value) => {
          setLock(element, { edit: value === true });
        },
        RemoveWhenEdited: ({ element }, value) => {
          set(element, "temporary", value === true ? "" : null);
        },
      },
      navigation: {
        Paragraphs: (object) => paragraphs(paragraphsIn(stretchOfControl(object))),
        ContentControls: ({ element }) => controls(docx.controls(contentControl.content(element))),
        ParentContentControl: ({ element }) => orNotFound(controlOf(element)),
        ParentContentControlOrNullObject: ({ element }) => controlOf(element),
      },
      methods: {
        GetRange: (object, location) => rangeAt(stretchOfControl(object), location),
        Search: (object, words, options) => search(stretchOfControl(object), words, options),
        Select: (object, mode) => {
          selectAt(stretchOfControl(object), mode);
        },
        Delete: ({ element }, keepContent) => {
          attached(element);
          if (lockOf(element).delete || (keepContent !== true && lockOf(element).edit)) {
            throw new WordError("AccessDenied", "The content control is locked.");
          }
          docx.remove(element, keepContent === true);
          stage.changed();
        },
      },
      changes: ["Delete"],
    },
    ListItem: {
      properties: {
        ListString: ({ element }) => docx.listPlace(element)?.listString,
        Level: ({ element }) => docx.listPlace(element)?.level,
        SiblingIndex: ({ element }) => siblingIndex(element),
      },
    },
    SearchOptions: {
      setters: {
        MatchCase: ({ values }, value) => void values.set("MatchCase", value),
        MatchWholeWord: ({ values }, value) => void values.set("MatchWholeWord", value),
      },
    },
  };

  function neighbour(element: Element, step: 1 | -1): Paragraph | null {
    const all = docx.paragraphs();
    const found = all[all.indexOf(element) + step];
    return found ? paragraph(found) : null;
  }

  function having(items: readonly Control[], name: "tag" | "alias", value: unknown): Element[] {
    return items.map(({ element }) => element).filter((element) => contentControl.get(element, name) === value);
  }

  function withId(items: readonly Control[], id: unknown): Control | null {
    return items.find(({ element }) => Number(contentControl.get(element, "id") ?? 0) === id) ?? null;
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

const body: WordObjects["Body"] = { type: "Body" };

type Picks<T> = Record<string, (collection: { readonly items: readonly T[] }) => T | null>;

function firstAndLast<T extends WordObject>(): Picks<T> {
  const ends = {
    GetFirst: (items: readonly T[]) => items.at(0) ?? null,
    GetLast: (items: readonly T[]) => items.at(-1) ?? null,
  };
  const methods: Picks<T> = {};
  for (const [name, pick] of Object.entries(ends)) {
    methods[`${name}OrNullObject`] = ({ items }) => pick(items);
    methods[name] = ({ items }) => {
      const found = pick(items);
      if (found === null) throw itemNotFound();
      return found;
    };
  }
  return methods;
}
