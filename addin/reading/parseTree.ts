import { SaxesParser, type SaxesTagNS } from "saxes";
import { HostFailure } from "../host/Host.ts";

type Child = TextNode | ElementNode;

class TextNode implements Pick<Node, "nodeType" | "textContent"> {
  readonly nodeType = 3;
  readonly textContent: string;
  nextSibling: Child | null = null;

  constructor(text: string) {
    this.textContent = text;
  }
}

class ElementNode implements Pick<
  Element,
  "nodeType" | "localName" | "namespaceURI" | "textContent" | "getAttribute" | "getAttributeNS"
> {
  readonly nodeType = 1;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly #attributes: SaxesTagNS["attributes"];
  firstChild: Child | null = null;
  nextSibling: Child | null = null;
  #last: Child | null = null;

  constructor(tag: SaxesTagNS) {
    this.localName = tag.local;
    this.namespaceURI = tag.uri;
    this.#attributes = tag.attributes;
  }

  append(node: Child): void {
    if (this.#last) this.#last.nextSibling = node;
    else this.firstChild = node;
    this.#last = node;
  }

  get textContent(): string {
    let text = "";
    for (let child = this.firstChild; child; child = child.nextSibling) text += child.textContent;
    return text;
  }

  getAttribute(name: string): string | null {
    return this.#attributes[name]?.value ?? null;
  }

  getAttributeNS(namespace: string, name: string): string | null {
    for (const key in this.#attributes) {
      const attribute = this.#attributes[key];
      if (attribute?.local === name && attribute.uri === namespace) return attribute.value;
    }
    return null;
  }
}

/**
 * The root of an XML text that nobody vouches for, with as much of the DOM as the readers use. A document type is refused:
 * OOXML knows none, and entities hide there. By saxes and nodes of our own rather than the web view's parser: of 40 pages
 * Chromium's takes 140 ms, nearly all of it to hand its nodes over to the script; this takes a fifth (measured).
 * @throws HostFailure `unreadable_file`
 */
export function parseTree(text: string): Element {
  if (/<!DOCTYPE/i.test(text)) throw new HostFailure("unreadable_file");
  const open: ElementNode[] = [];
  const roots: ElementNode[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => {
    const element = new ElementNode(tag);
    const parent = open.at(-1);
    if (parent) parent.append(element);
    else roots.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (words: string) => {
    open.at(-1)?.append(new TextNode(words));
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  try {
    parser.write(text).close();
  } catch (cause) {
    throw new HostFailure("unreadable_file", { cause });
  }
  const [root] = roots;
  if (!root) throw new HostFailure("unreadable_file");
  // The nodes have all that is asked of an Element here, not all that there is to one.
  return root as unknown as Element;
}
