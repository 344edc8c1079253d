import type { Stretch } from "../docx/Docx.ts";

/** The objects of Word's API that can stand behind a proxy of office.js. */
export interface WordObjects {
  Document: { readonly type: "Document" };
  Body: { readonly type: "Body" };
  Paragraph: { readonly type: "Paragraph"; readonly element: Element };
  ParagraphCollection: { readonly type: "ParagraphCollection"; readonly items: readonly WordObjects["Paragraph"][] };
  Range: { readonly type: "Range"; readonly stretch: Stretch };
  RangeCollection: { readonly type: "RangeCollection"; readonly items: readonly WordObjects["Range"][] };
  ContentControl: { readonly type: "ContentControl"; readonly element: Element };
  ContentControlCollection: {
    readonly type: "ContentControlCollection";
    readonly items: readonly WordObjects["ContentControl"][];
  };
  ListItem: { readonly type: "ListItem"; readonly element: Element };
  SearchOptions: { readonly type: "SearchOptions"; readonly values: Map<string, unknown> };
  AddinInternalService: { readonly type: "AddinInternalService" };
}

export type WordType = keyof WordObjects;
export type WordObject = WordObjects[WordType];

/**
 * What one type answers to, by the names on the wire (office.js's own, with a capital). `changes` lists the methods that a
 * read-only document refuses; setters always are.
 */
export interface Members<T extends WordObject> {
  readonly properties?: Readonly<Record<string, (object: T) => unknown>>;
  readonly setters?: Readonly<Record<string, (object: T, value: unknown) => void>>;
  readonly navigation?: Readonly<Record<string, (object: T) => WordObject | null>>;
  readonly methods?: Readonly<Record<string, (object: T, ...args: readonly unknown[]) => unknown>>;
  readonly changes?: readonly string[];
}

export type MemberTable = { readonly [K in WordType]: Members<WordObjects[K]> };

/** Names as `Word.ErrorCodes` and office.js's core have them. */
export type WordErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "ItemNotFound"
  | "SearchStringInvalidOrTooLong";

/** An error that reaches the pane as a true OfficeExtension.Error. */
export class WordError extends Error {
  override readonly name = "WordError";
  readonly code: WordErrorCode;

  constructor(code: WordErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export function itemNotFound(): WordError {
  return new WordError("ItemNotFound", "The requested item was not found.");
}

export function isWordObject(value: unknown): value is WordObject {
  return typeof value === "object" && value !== null && "type" in value;
}

/** What a member without an "OrNullObject" form answers where there is nothing. */
export function orNotFound<T>(object: T | null | undefined): T {
  if (object === null || object === undefined) throw itemNotFound();
  return object;
}
