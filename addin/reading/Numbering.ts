import { elementsOf } from "./dom.ts";
import { formatNumber } from "./formatNumber.ts";
import { chosenAlternative, wordAttribute, wordChild, wordChildren, wordNumber, wordSwitch } from "./wordXml.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2": the counters of the levels named, between literal characters. */
  readonly text: string;
  /** Starts again only after a level up to this one (1-based) was used; 0 never; null after every higher level. */
  readonly restart: number | null;
  /** All counters as digits (`isLgl`). */
  readonly legal: boolean;
  readonly style: string | null;
}

/** `w:abstractNum`: the list as it looks. */
interface List {
  readonly id: string;
  readonly styleLink: string | null;
  readonly levels: ReadonlyMap<number, Level>;
}

/** `w:num`: a use of a list, with its own starts and levels. */
interface Use {
  readonly list: string | null;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

interface Style {
  readonly basedOn: string | null;
  readonly use: string | null;
  readonly level: number | null;
}

/**
 * The numbers that Word puts before paragraphs by itself (ECMA-376 part 1, 17.9), written out in the order of the
 * document. Uses of the same list count on together; a use with a start of its own begins there, the first time it occurs.
 */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #uses = new Map<string, Use>();
  readonly #styles = new Map<string, Style>();
  #defaultStyle: string | null = null;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Element | null, styles: Element | null) {
    for (const element of wordChildren(numbering, "abstractNum")) {
      const id = wordAttribute(element, "abstractNumId") ?? "";
      const styleLink = wordAttribute(wordChild(element, "numStyleLink"));
      this.#lists.set(id, { id, styleLink, levels: readLevels(element) });
    }
    for (const element of wordChildren(numbering, "num")) {
      this.#uses.set(wordAttribute(element, "numId") ?? "", readUse(element));
    }
    for (const element of wordChildren(styles, "style")) {
      const numbers = wordChild(wordChild(element, "pPr"), "numPr");
      const id = wordAttribute(element, "styleId") ?? "";
      this.#styles.set(id, {
        basedOn: wordAttribute(wordChild(element, "basedOn")),
        use: wordAttribute(wordChild(numbers, "numId")),
        level: wordNumber(wordChild(numbers, "ilvl")),
      });
      const isDefault = /^(?:1|true|on)$/.test(wordAttribute(element, "default") ?? "");
      if (isDefault && wordAttribute(element, "type") === "paragraph") this.#defaultStyle = id;
    }
  }

  /** The label of the next paragraph, which has these properties: "9.", "II.", "a)", "-"; null where it has none. */
  next(properties: Element | null): string | null {
    const place = this.#placeOf(properties);
    if (!place) return null;
    const { use, list, level: at, useId } = place;
    const levelAt = (index: number) => use.levels.get(index) ?? list.levels.get(index);
    const level = levelAt(at);
    if (!level) return null;

    const counters = this.#counters.get(list.id) ?? [];
    this.#counters.set(list.id, counters);
    for (const [index, start] of use.starts) {
      if (this.#begun.has(`${useId}/${String(index)}`)) continue;
      this.#begun.add(`${useId}/${String(index)}`);
      counters[index] = start - 1;
    }
    counters[at] = (counters[at] ?? level.start - 1) + 1;
    for (let higher = 0; higher < at; higher++) counters[higher] ??= levelAt(higher)?.start ?? 1;
    for (let lower = at + 1; lower < 9; lower++) {
      const restart = levelAt(lower)?.restart ?? null;
      if (restart === null || at < restart) counters[lower] = undefined;
    }

    if (level.format === "bullet") return bulletLabel(level.text);
    const label = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = levelAt(index);
      return formatNumber(counters[index] ?? shown?.start ?? 1, level.legal ? "decimal" : (shown?.format ?? "decimal"));
    });
    return label.trim() === "" ? null : label.trim();
  }

  #placeOf(properties: Element | null): { useId: string; use: Use; list: List; level: number } | null {
    const own = wordChild(properties, "numPr");
    const styleId = wordAttribute(wordChild(properties, "pStyle")) ?? this.#defaultStyle;
    const style = this.#numberedStyle(styleId);
    const ownUse = wordAttribute(wordChild(own, "numId"));
    const useId = ownUse ?? style?.use ?? "0";
    const use = this.#uses.get(useId);
    if (useId === "0" || !use) return null;
    const list = this.#listOf(use);
    if (!list) return null;
    const byStyle = ownUse === null ? (style?.level ?? levelOfStyle(list, styleId)) : null;
    return { useId, use, list, level: wordNumber(wordChild(own, "ilvl")) ?? byStyle ?? 0 };
  }

  /** The nearest style up the chain that numbers; a chain that runs in a circle ends. */
  #numberedStyle(id: string | null): Style | null {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at); at = this.#styles.get(at)?.basedOn ?? null) {
      seen.add(at);
      const style = this.#styles.get(at);
      if (style && style.use !== null) return style;
    }
    return null;
  }

  #listOf(use: Use): List | null {
    const list = this.#lists.get(use.list ?? "") ?? null;
    if (!list) return null;
    if (list.styleLink === null) return list;
    const linked = this.#uses.get(this.#numberedStyle(list.styleLink)?.use ?? "");
    return this.#lists.get(linked?.list ?? "") ?? list;
  }
}

/** Bullets come from symbol fonts; whatever they look like, the letter says "-" (or its own dash, plus or star). */
export function bulletLabel(shown: string): string {
  return /^[-–—+*•]$/.test(shown.trim()) ? shown.trim() : "-";
}

function levelOfStyle(list: List, style: string | null): number | null {
  for (const [index, level] of list.levels) if (style !== null && level.style === style) return index;
  return null;
}

function readUse(element: Element): Use {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const override of wordChildren(element, "lvlOverride")) {
    const at = wordNumber(override, "ilvl");
    if (at === null) continue;
    const start = wordNumber(wordChild(override, "startOverride"));
    if (start !== null) starts.set(at, start);
    const level = wordChild(override, "lvl");
    if (level) levels.set(at, readLevel(level));
  }
  return { list: wordAttribute(wordChild(element, "abstractNumId")), starts, levels };
}

function readLevels(list: Element): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of wordChildren(list, "lvl")) {
    const at = wordNumber(element, "ilvl");
    if (at !== null && at >= 0 && at < 9) levels.set(at, readLevel(element));
  }
  return levels;
}

function readLevel(element: Element): Level {
  return {
    start: wordNumber(wordChild(element, "start")) ?? 1,
    format: wordAttribute(numberFormat(element)) ?? "decimal",
    text: wordAttribute(wordChild(element, "lvlText")) ?? "",
    restart: wordNumber(wordChild(element, "lvlRestart")),
    legal: wordSwitch(element, "isLgl"),
    style: wordAttribute(wordChild(element, "pStyle")),
  };
}

/** Custom formats ("001") stand in an alternative whose fallback is a format that everybody knows. */
function numberFormat(level: Element): Element | null {
  const plain = wordChild(level, "numFmt");
  if (plain) return plain;
  for (const child of elementsOf(level)) {
    if (child.localName !== "AlternateContent") continue;
    const fallback = [...elementsOf(child)].find((alternative) => alternative.localName === "Fallback");
    return wordChild(fallback ?? chosenAlternative(child), "numFmt");
  }
  return null;
}
