import { childW, createW, elementsOf, isOn, isW, ns, valueOf } from "./xml.ts";

/** Where a paragraph stands in a list, and the number Word writes before it. */
export interface ListPlace {
  /** "1.", "a)", "" for a level without a number. */
  readonly listString: string;
  /** 0 is the outermost. */
  readonly level: number;
  readonly listId: number;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The level (from 1) after which this one starts anew; 0 never; null: after any higher one. */
  readonly restart: number | null;
  readonly legal: boolean;
}

/**
 * The automatic number of every paragraph that has one, as Word counts them: counters belong to the abstract numbering, so
 * lists that share it go on counting, unless a list starts its levels anew.
 */
export function listPlaces(
  paragraphs: readonly Element[],
  numbering: Element | null,
  styles: Element | null,
): Map<Element, ListPlace> {
  const places = new Map<Element, ListPlace>();
  if (!numbering) return places;
  const lists = new Lists(numbering, styles);
  for (const paragraph of paragraphs) {
    const place = lists.count(paragraph);
    if (place) places.set(paragraph, place);
  }
  return places;
}

class Lists {
  readonly #numbering: Element;
  readonly #styles = new Map<string, Element>();
  /** Counters by abstract numbering; undefined: not yet counted. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Element, styles: Element | null) {
    this.#numbering = numbering;
    for (const style of styles ? elementsOf(styles) : []) {
      const id = style.getAttributeNS(ns.w, "styleId");
      if (isW(style, "style") && id) this.#styles.set(id, style);
    }
  }

  count(paragraph: Element): ListPlace | null {
    const place = this.#placeOf(childW(paragraph, "pPr"));
    if (!place || place.list === "0") return null;
    const list = this.#find("num", "numId", place.list);
    const abstract = list && this.#abstractOf(valueOf(list, "abstractNumId"));
    if (!list || !abstract) return null;
    const styleId = valueOf(childW(paragraph, "pPr"), "pStyle");
    const level = place.level ?? this.#levelOfStyle(abstract, styleId) ?? 0;
    const levels = Array.from({ length: level + 1 }, (_, index) => readLevel(abstract, list, index));
    const counters = this.#advance(abstract, list, levels, level);
    return { listString: write(levels, counters, level), level, listId: Number(place.list) };
  }

  #advance(abstract: Element, list: Element, levels: readonly Level[], level: number): (number | undefined)[] {
    const key = abstract.getAttributeNS(ns.w, "abstractNumId") ?? "";
    let counters = this.#counters.get(key);
    if (!counters) this.#counters.set(key, (counters = []));
    for (const index of this.#overrides(list)) counters[index] = undefined;
    const now = counters[level];
    counters[level] = now === undefined ? (levels[level]?.start ?? 1) : now + 1;
    for (let upper = 0; upper < level; upper += 1) counters[upper] ??= levels[upper]?.start ?? 1;
    for (let lower = level + 1; lower < counters.length; lower += 1) {
      const { restart } = readLevel(abstract, list, lower);
      if (restart === null || (restart !== 0 && level < restart)) counters[lower] = undefined;
    }
    return counters;
  }

  /** Levels that this list starts anew; told once, when its first paragraph comes. */
  #overrides(list: Element): number[] {
    const id = list.getAttributeNS(ns.w, "numId") ?? "";
    if (this.#begun.has(id)) return [];
    this.#begun.add(id);
    return elementsOf(list)
      .filter((child) => isW(child, "lvlOverride") && childW(child, "startOverride") !== null)
      .map((child) => Number(child.getAttributeNS(ns.w, "ilvl")));
  }

  /** A paragraph's own numbering, else the nearest its style inherits. */
  #placeOf(properties: Element | null): { list: string; level: number | null } | null {
    const seen = new Set<string>();
    let level: number | null = null;
    let from = properties;
    let style = valueOf(properties, "pStyle") ?? this.#defaultStyle();
    for (;;) {
      const own = childW(from, "numPr");
      if (own) {
        const named = valueOf(own, "ilvl");
        if (named !== null) level ??= Number(named);
        const list = valueOf(own, "numId");
        if (list !== null) return { list, level };
      }
      if (style === null || seen.has(style)) return null;
      seen.add(style);
      const definition = this.#styles.get(style);
      from = childW(definition, "pPr");
      style = valueOf(definition, "basedOn");
    }
  }

  #defaultStyle(): string | null {
    for (const [id, style] of this.#styles) {
      const isDefault = ["1", "true", "on"].includes(style.getAttributeNS(ns.w, "default") ?? "");
      if (isDefault && style.getAttributeNS(ns.w, "type") === "paragraph") return id;
    }
    return null;
  }

  #levelOfStyle(abstract: Element, style: string | null): number | null {
    const level =
      style && elementsOf(abstract).find((child) => isW(child, "lvl") && valueOf(child, "pStyle") === style);
    return level ? Number(level.getAttributeNS(ns.w, "ilvl")) : null;
  }

  /** Follows a numbering style's link, once. */
  #abstractOf(id: string | null): Element | null {
    const abstract = id === null ? null : this.#find("abstractNum", "abstractNumId", id);
    const link = valueOf(abstract, "numStyleLink");
    if (link === null) return abstract;
    const list = valueOf(childW(childW(this.#styles.get(link), "pPr"), "numPr"), "numId");
    const linked = list === null ? null : this.#find("num", "numId", list);
    const target = valueOf(linked, "abstractNumId");
    return target === null ? abstract : this.#find("abstractNum", "abstractNumId", target);
  }

  #find(name: string, attribute: string, id: string): Element | null {
    return (
      elementsOf(this.#numbering).find((child) => isW(child, name) && child.getAttributeNS(ns.w, attribute) === id) ??
      null
    );
  }
}

function readLevel(abstract: Element, list: Element, index: number): Level {
  const at = (child: Element): boolean => child.getAttributeNS(ns.w, "ilvl") === String(index);
  const override = elementsOf(list).find((child) => isW(child, "lvlOverride") && at(child));
  const base = elementsOf(abstract).find((child) => isW(child, "lvl") && at(child));
  const level = childW(override, "lvl") ?? base ?? createW(abstract.ownerDocument, "lvl");
  const restart = valueOf(level, "lvlRestart");
  return {
    format: valueOf(level, "numFmt") ?? "decimal",
    text: valueOf(level, "lvlText") ?? "",
    start: Number(valueOf(override, "startOverride") ?? valueOf(level, "start") ?? "1"),
    restart: restart === null ? null : Number(restart),
    legal: isOn(level, "isLgl"),
  };
}

function write(levels: readonly Level[], counters: readonly (number | undefined)[], level: number): string {
  const own = levels[level];
  if (!own) return "";
  if (own.format === "bullet") return own.text;
  return own.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = levels[index]?.format ?? "decimal";
    return formatNumber(
      counters[index] ?? levels[index]?.start ?? 1,
      own.legal && format !== "none" ? "decimal" : format,
    );
  });
}

/** ST_NumberFormat, as far as Vietnamese and English documents use it; others are written as plain numbers. */
function formatNumber(value: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    default:
      return String(value);
  }
}

/** Word goes on after Z with AA, BB, CC. */
function letters(value: number): string {
  if (value < 1) return "";
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  const steps: readonly [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let written = "";
  let rest = value;
  for (const [worth, sign] of steps) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}
