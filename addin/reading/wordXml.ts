import { elementsOf } from "./dom.ts";

/** ECMA-376 WordprocessingML, transitional and strict. */
const namespaces = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
] as const;

/** The local name of a WordprocessingML element, null for any other ("t" is also a name in drawings and formulas). */
export function wordName(element: Element): string | null {
  return namespaces.some((namespace) => namespace === element.namespaceURI) ? element.localName : null;
}

export function* wordChildren(parent: Element | null, name: string): Generator<Element> {
  if (parent) for (const child of elementsOf(parent)) if (wordName(child) === name) yield child;
}

export function wordChild(parent: Element | null, name: string): Element | null {
  for (const child of wordChildren(parent, name)) return child;
  return null;
}

export function wordAttribute(element: Element | null, name = "val"): string | null {
  if (!element) return null;
  for (const namespace of namespaces) {
    if (element.hasAttributeNS(namespace, name)) return element.getAttributeNS(namespace, name);
  }
  return null;
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
