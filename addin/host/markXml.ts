import type { ItemId } from "../../directive/contract/primitives.ts";
import { elementsOf, parseXml, type Dom } from "../reading/dom.ts";
import type { Mark } from "./Host.ts";
import { parseMark } from "./parseMark.ts";

/** The namespace of the one custom XML part that a marked document carries; its version is part of it. */
export const markNamespace = "urn:giao-viec:mark:1";

/** A mark of 500 items with their quotes stays below; a longer text is none. */
const maxCharacters = 5_000_000;

/** A mark with the words of each item as they stood when it was written, so that they are found when its tag is gone. */
export interface KeptMark {
  readonly mark: Mark;
  readonly quotes: ReadonlyMap<ItemId, string>;
}

export function writeMarkXml({ mark, quotes }: KeptMark): string {
  const items = mark.items.map((item) => {
    const { start, end, hash } = item.anchor;
    const attributes = {
      id: item.id,
      ...(item.path === null ? {} : { path: item.path }),
      start: String(start),
      end: String(end),
      hash,
      disposition: item.disposition,
      state: item.state,
    };
    return `<item ${attributesOf(attributes)}>${escape(quotes.get(item.id) ?? "")}</item>`;
  });
  return `<mark xmlns="${markNamespace}" ${attributesOf({ key: mark.key })}>${items.join("")}</mark>`;
}

/** Null where the text is no mark of ours: the document may come from anybody. */
export async function readMarkXml(xml: string, dom: Dom): Promise<KeptMark | null> {
  if (xml.length > maxCharacters) return null;
  let root: Element;
  try {
    root = parseXml(xml, dom);
  } catch {
    return null;
  }
  if (root.localName !== "mark" || root.namespaceURI !== markNamespace) return null;
  const elements = [...elementsOf(root)];
  const mark = await parseMark({ key: root.getAttribute("key"), items: elements.map(readItem) });
  if (!mark || new Set(mark.items.map((item) => item.id)).size < mark.items.length) return null;
  return { mark, quotes: new Map(mark.items.map((item, index) => [item.id, elements[index]?.textContent ?? ""])) };
}

function readItem(element: Element): unknown {
  const number = (name: string) => Number(element.getAttribute(name) ?? NaN);
  return {
    id: element.getAttribute("id"),
    path: element.hasAttribute("path") ? element.getAttribute("path") : null,
    anchor: { start: number("start"), end: number("end"), hash: element.getAttribute("hash") },
    disposition: element.getAttribute("disposition"),
    state: element.getAttribute("state"),
  };
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escape(value)}"`)
    .join(" ");
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(/[\t\r\n]/g, (space) => `&#${String(space.charCodeAt(0))};`)
    .replaceAll(/[^\t\r\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
