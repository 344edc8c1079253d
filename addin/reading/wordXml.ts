import { elementsOf } from "./dom.ts";

/** ECMA-376 WordprocessingML, transitional and strict. */
const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/** The local name of a WordprocessingML element, null for any other ("t" is also a name in drawings and formulas). */
export function wordName(element: Element): string | null {
  const namespace = element.namespaceURI;
  return namespace === transitional || namespace === strict ? element.localName : null;
}

export function* wordChildren(parent: Element | null, name: string): Generator<Element> {
  if (parent) for (const child of elementsOf(parent)) if (wordName(child) === name) yield child;
}

/** The first of this name; asked for at every run, so without a generator. */
export function wordChild(parent: Element | null, name: string): Element | null {
  for (let child = parent?.firstChild ?? null; child; child = child.nextSibling) {
    if (child.nodeType === 1 && (child as Element).localName === name && wordName(child as Element) === name)
      return child as Element;
  }
  return null;
}

/** Attributes of WordprocessingML are in their element's namespace. */
export function wordAttribute(element: Element | null, name = "val"): string | null {
  return element?.getAttributeNS(element.namespaceURI, name) ?? null;
}

/** A whole number from an attribute; null where it is missing or none. */
export function wordNumber(element: Element | null, name = "val"): number | null {
  const value = wordAttribute(element, name);
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

/** A switch such as `<w:vanish/>`: there and not turned off. */
export function wordSwitch(parent: Element | null, name: string): boolean {
  const found = wordChild(parent, name);
  return found !== null && !/^(?:0|false|off)$/.test(wordAttribute(found) ?? "");
}

/** Of alternatives (ECMA-376 part 3) the first choice; the fallback only where there is none: never both. */
export function chosenAlternative(alternatives: Element): Element | null {
  let fallback: Element | null = null;
  for (const child of elementsOf(alternatives)) {
    if (child.localName === "Choice") return child;
    if (child.localName === "Fallback") fallback ??= child;
  }
  return fallback;
}
