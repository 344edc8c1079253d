import { childW, createW, elementsOf, isElement, isW, ns } from "./xml.ts";

/** The order of CT_SdtPr's sequence, then of the extensions that Word writes after it. */
const order = [
  ["w", "rPr"],
  ["w", "alias"],
  ["w", "tag"],
  ["w", "id"],
  ["w", "lock"],
  ["w", "placeholder"],
  ["w", "temporary"],
  ["w", "showingPlcHdr"],
  ["w", "dataBinding"],
  ["w15", "color"],
  ["w15", "appearance"],
] as const;

export type ControlProperty = "alias" | "tag" | "id" | "lock" | "temporary" | "color" | "appearance";
export type ControlLevel = "block" | "inline" | "row" | "cell";

/** Kinds of control that hold something else than rich text. */
const otherKinds = [
  "equation",
  "comboBox",
  "date",
  "docPartObj",
  "docPartList",
  "dropDownList",
  "picture",
  "text",
  "citation",
  "group",
  "bibliography",
  "checkbox",
  "repeatingSection",
  "repeatingSectionItem",
];

/** A `w:sdt` as Word shows it: a content control. */
export const contentControl = {
  properties(sdt: Element): Element {
    const found = childW(sdt, "sdtPr");
    if (found) return found;
    const made = createW(sdt.ownerDocument, "sdtPr");
    sdt.insertBefore(made, sdt.firstChild);
    return made;
  },

  content(sdt: Element): Element {
    const found = childW(sdt, "sdtContent");
    if (found) return found;
    return sdt.appendChild(createW(sdt.ownerDocument, "sdtContent"));
  },

  get(sdt: Element, name: ControlProperty): string | null {
    const found = elementsOf(contentControl.properties(sdt)).find((child) => child.localName === name);
    if (!found) return null;
    const own = found.namespaceURI === ns.w15 && name === "appearance" ? ns.w15 : ns.w;
    return found.getAttributeNS(own, "val") ?? "";
  },

  /** Sets, or with null takes away, one property, in the schema's order. */
  set(sdt: Element, name: ControlProperty, value: string | null): void {
    const properties = contentControl.properties(sdt);
    for (const old of elementsOf(properties)) if (old.localName === name) properties.removeChild(old);
    if (value === null) return;
    const place = order.findIndex(([, known]) => known === name);
    const later = elementsOf(properties).find((child) => rankOf(child) > place);
    properties.insertBefore(makeProperty(sdt.ownerDocument, name, value), later ?? null);
  },

  level(sdt: Element): ControlLevel {
    const inside = elementsOf(contentControl.content(sdt));
    if (inside.some((child) => isW(child, "p", "tbl"))) return "block";
    if (inside.some((child) => isW(child, "tr"))) return "row";
    if (inside.some((child) => isW(child, "tc"))) return "cell";
    const nested = inside.find((child) => isW(child, "sdt"));
    if (nested) return contentControl.level(nested);
    return isW(sdt.parentNode, "body", "tc", "sdtContent", "hdr", "ftr") ? "block" : "inline";
  },

  /** Word's collections hold rich text controls only. */
  isRichText: (sdt: Element): boolean =>
    !elementsOf(contentControl.properties(sdt)).some((child) => otherKinds.includes(child.localName)),

  /** Puts `first`…`last` (siblings) into a new control with this id. */
  wrap(first: Element, last: Element, id: number): Element {
    const document = first.ownerDocument;
    const sdt = createW(document, "sdt");
    const content = createW(document, "sdtContent");
    first.parentNode?.insertBefore(sdt, first);
    sdt.appendChild(createW(document, "sdtPr"));
    sdt.appendChild(content);
    for (let node: Node | null = first; node !== null;) {
      const next: Node | null = node === last ? null : node.nextSibling;
      content.appendChild(node);
      node = next;
    }
    contentControl.set(sdt, "id", String(id));
    return sdt;
  },

  /** Takes the control away, with what it holds or without. */
  remove(sdt: Element, keepContent: boolean): void {
    const parent = sdt.parentNode;
    if (!parent) return;
    if (keepContent) {
      const content = contentControl.content(sdt);
      while (content.firstChild) parent.insertBefore(content.firstChild, sdt);
    }
    parent.removeChild(sdt);
    // A cell or body without any paragraph is not a valid document.
    if (isW(parent, "tc", "body") && !elementsOf(parent).some((child) => isW(child, "p", "tbl", "sdt"))) {
      const before = elementsOf(parent).find((child) => isW(child, "sectPr")) ?? null;
      parent.insertBefore(createW(sdt.ownerDocument, "p"), before);
    }
  },
};

function rankOf(child: Element): number {
  const found = order.findIndex(
    ([prefix, name]) => name === child.localName && (ns[prefix] === child.namespaceURI || name === "color"),
  );
  return found === -1 ? order.length : found;
}

function makeProperty(document: Document, name: ControlProperty, value: string): Element {
  if (name === "color" || name === "appearance") {
    const element = document.createElementNS(ns.w15, `w15:${name}`);
    // MS-DOCX: the colour is a CT_Color, whose attributes are in the main namespace; the appearance's is in its own.
    if (name === "color") element.setAttributeNS(ns.w, "w:val", value);
    else element.setAttributeNS(ns.w15, "w15:val", value);
    return element;
  }
  return createW(document, name, name === "temporary" ? {} : { val: value });
}

/** The nearest control around a node, itself excluded. */
export function controlAround(node: Node): Element | null {
  for (let parent = node.parentNode; parent !== null; parent = parent.parentNode) {
    if (isElement(parent) && isW(parent, "sdt")) return parent;
  }
  return null;
}
