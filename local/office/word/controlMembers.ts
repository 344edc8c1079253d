import { contentControl } from "../docx/contentControl.ts";
import { collectionMembers } from "./collectionMembers.ts";
import type { DocumentObjects, WordStage } from "./documentObjects.ts";
import { orNotFound, WordError, type MemberTable, type WordObjects } from "./objects.ts";

type Control = WordObjects["ContentControl"];

/** Word's limit for titles and tags in its own dialog; whether the API enforces it too is unverified, so the stricter holds. */
const LONGEST_TAG = 64;
const appearances = { BoundingBox: "boundingBox", Tags: "tags", Hidden: "hidden" } as const;

/** Content controls and their collections, WordApi 1.1–1.3. */
export function controlMembers(
  { docx, changed }: WordStage,
  objects: DocumentObjects,
): Pick<MemberTable, "ContentControl" | "ContentControlCollection"> {
  const {
    attached,
    controlOf,
    controls,
    paragraphs,
    paragraphsIn,
    rangeAt,
    search,
    selectAt,
    stretchOfControl,
    textIn,
  } = objects;
  const set = (sdt: Element, name: Parameters<typeof contentControl.set>[1], value: string | null): void => {
    attached(sdt);
    contentControl.set(sdt, name, value);
    docx.touch();
    changed();
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
  return {
    ContentControlCollection: {
      methods: {
        ...collectionMembers<Control>(),
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
          changed();
        },
      },
      changes: ["Delete"],
    },
  };

  function having(items: readonly Control[], name: "tag" | "alias", value: unknown): Element[] {
    return items.map(({ element }) => element).filter((element) => contentControl.get(element, name) === value);
  }

  function withId(items: readonly Control[], id: unknown): Control | null {
    return items.find(({ element }) => Number(contentControl.get(element, "id") ?? 0) === id) ?? null;
  }
}
