import { HostFailure } from "../host/Host.ts";

/** The parser of the place we run in: the pane's own, or a test's. Documents it makes run no script and load nothing. */
export interface Dom {
  readonly DOMParser: new () => { parseFromString(text: string, type: DOMParserSupportedType): Document };
}

/**
 * The root of an XML text that nobody vouches for. A document type is refused: OOXML knows none, and entities hide there.
 * @throws HostFailure `unreadable_file`
 */
export function parseXml(text: string, dom: Dom): Element {
  if (/<!DOCTYPE/i.test(text)) throw new HostFailure("unreadable_file");
  const root = new dom.DOMParser().parseFromString(text, "application/xml").documentElement as Element | null;
  if (!root || describesError(root)) throw new HostFailure("unreadable_file");
  return root;
}

/** Browsers answer bad XML with a document that describes the error: as its root, or first in it, at most in a page's body. */
function describesError(root: Element): boolean {
  let first: Element | undefined = root;
  for (let depth = 0; depth < 4 && first; depth++) {
    if (first.localName === "parsererror") return true;
    [first] = elementsOf(first);
  }
  return false;
}

export function* elementsOf(parent: Node): Generator<Element> {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) yield child as Element;
  }
}

/** The children of the root's children of this name. */
export function* within(root: Element, group: string): Generator<Element> {
  for (const child of elementsOf(root)) if (child.localName === group) yield* elementsOf(child);
}
