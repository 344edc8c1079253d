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
  // Browsers answer bad XML with a document that describes the error.
  if (!root || root.getElementsByTagName("parsererror").length > 0) throw new HostFailure("unreadable_file");
  return root;
}

export function* elementsOf(parent: Node): Generator<Element> {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) yield child as Element;
  }
}
