import { oldCodeOf, type OldCode } from "./oldFonts.ts";
import { wordAttribute, wordChild, wordChildren, wordSwitch } from "./wordXml.ts";

interface Style {
  readonly basedOn: string | null;
  readonly font: string | null;
  /** Whether it shows its words in capitals; null where it says nothing. */
  readonly capitals: boolean | null;
}

/**
 * Which runs are set in a font from before Unicode, and which are shown in capitals: by the run itself, its style, its paragraph's style, or the document's
 * defaults (ECMA-376 part 1, 17.7.2). Fonts of the theme are never old.
 */
export class RunFonts {
  readonly #styles = new Map<string, Style>();
  readonly #found = new Map<string, string | null>();
  readonly #byDefault: string | null;
  #defaultStyle: string | null = null;
  /** Documents without any old font are spared the search. */
  readonly #any: boolean;
  readonly #capitals = new Map<string, boolean | null>();
  readonly #capitalsByDefault: boolean;
  readonly #anyCapitals: boolean;

  constructor(styles: Element | null) {
    const defaults = wordChild(wordChild(wordChild(styles, "docDefaults"), "rPrDefault"), "rPr");
    this.#byDefault = fontOf(defaults);
    this.#capitalsByDefault = capitalsOf(defaults) ?? false;
    for (const element of wordChildren(styles, "style")) {
      const id = wordAttribute(element, "styleId") ?? "";
      const basedOn = wordAttribute(wordChild(element, "basedOn"));
      const properties = wordChild(element, "rPr");
      this.#styles.set(id, { basedOn, font: fontOf(properties), capitals: capitalsOf(properties) });
      const isDefault = /^(?:1|true|on)$/.test(wordAttribute(element, "default") ?? "");
      if (isDefault && wordAttribute(element, "type") === "paragraph") this.#defaultStyle = id;
    }
    const fonts = [this.#byDefault, ...[...this.#styles.values()].map(({ font }) => font)];
    this.#any = fonts.some((font) => font !== null && oldCodeOf(font) !== null);
    this.#anyCapitals = this.#capitalsByDefault || [...this.#styles.values()].some(({ capitals }) => capitals === true);
  }

  /** The old code of a run's text; null for Unicode. */
  codeOf(run: Element, paragraph: Element | null): OldCode | null {
    const properties = wordChild(run, "rPr");
    const own = fontOf(properties);
    if (own !== null) return oldCodeOf(own);
    if (!this.#any) return null;
    const styled =
      this.#styled(wordAttribute(wordChild(properties, "rStyle"))) ??
      this.#styled(wordAttribute(wordChild(paragraph, "pStyle")) ?? this.#defaultStyle) ??
      this.#byDefault;
    return styled === null ? null : oldCodeOf(styled);
  }

  /** Whether a run's words are shown in capitals, full or small, whatever letters they are written in. */
  showsCapitals(run: Element, paragraph: Element | null): boolean {
    const properties = wordChild(run, "rPr");
    const own = capitalsOf(properties);
    if (own !== null || !this.#anyCapitals) return own ?? false;
    if (this.#capitalsByDefault) return true;
    // A property that styles toggle (17.7.3): set by both, it is off again.
    const character = this.#styledCapitals(wordAttribute(wordChild(properties, "rStyle")));
    const whole = this.#styledCapitals(wordAttribute(wordChild(paragraph, "pStyle")) ?? this.#defaultStyle);
    return (character ?? false) !== (whole ?? false);
  }

  #styledCapitals(id: string | null): boolean | null {
    if (id === null) return null;
    const known = this.#capitals.get(id);
    if (known !== undefined) return known;
    this.#capitals.set(id, null);
    const style = this.#styles.get(id);
    const capitals = style?.capitals ?? this.#styledCapitals(style?.basedOn ?? null);
    this.#capitals.set(id, capitals);
    return capitals;
  }

  /** The nearest style up the chain that names a font; a chain that runs in a circle ends. */
  #styled(id: string | null): string | null {
    if (id === null) return null;
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    this.#found.set(id, null);
    const style = this.#styles.get(id);
    const font = style?.font ?? this.#styled(style?.basedOn ?? null);
    this.#found.set(id, font);
    return font;
  }
}

/** The font of letters beyond ASCII, where the old codes have theirs. */
function fontOf(properties: Element | null): string | null {
  const fonts = wordChild(properties, "rFonts");
  if (wordAttribute(fonts, "hAnsiTheme") !== null) return "";
  return wordAttribute(fonts, "hAnsi") ?? wordAttribute(fonts, "ascii");
}

function capitalsOf(properties: Element | null): boolean | null {
  if (!properties) return null;
  let said: boolean | null = null;
  for (const name of ["caps", "smallCaps"]) {
    if (wordChild(properties, name)) said = said === true || wordSwitch(properties, name);
  }
  return said;
}
