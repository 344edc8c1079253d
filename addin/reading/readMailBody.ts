import { elementsOf, type Dom } from "./dom.ts";
import { formatNumber } from "./formatNumber.ts";
import { bulletLabel } from "./Numbering.ts";

const skipped = new Set([
  "script",
  "style",
  "head",
  "title",
  "noscript",
  "template",
  "xml",
  "iframe",
  "object",
  "select",
  "svg",
]);
const blocks = new Set(
  "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** What a list type is called in HTML and in CSS, as Word's number format and the sign after it. */
const listTypes: Readonly<Record<string, readonly [format: string, sign: string]>> = {
  a: ["lowerLetter", ")"],
  "lower-alpha": ["lowerLetter", ")"],
  "lower-latin": ["lowerLetter", ")"],
  A: ["upperLetter", "."],
  "upper-alpha": ["upperLetter", "."],
  "upper-latin": ["upperLetter", "."],
  i: ["lowerRoman", "."],
  "lower-roman": ["lowerRoman", "."],
  I: ["upperRoman", "."],
  "upper-roman": ["upperRoman", "."],
};

interface Place {
  /** Words here are drawn with no size or not at all; a child may become visible again. */
  readonly hidden: boolean;
  readonly preformatted: boolean;
  readonly capitals: boolean;
}

/**
 * The lines that the reader of an HTML mail sees: list numbers written out, hidden text (preheaders) dropped, a table cell
 * a line. The HTML is parsed into a document of its own, never into the pane's: nothing runs, nothing is fetched.
 */
export function readMailBody(html: string, dom: Dom): string[] {
  const page = new dom.DOMParser().parseFromString(html, "text/html");
  const walk = new MailWalk();
  walk.visit(page.body, { hidden: false, preformatted: false, capitals: false });
  walk.endLine();
  return walk.lines;
}

class MailWalk {
  readonly lines: string[] = [];
  readonly #counters = new Map<Element, number>();
  #label = "";
  #line = "";

  visit(parent: Element, place: Place): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const text = child.nodeValue ?? "";
        this.#words(place.capitals ? text.toUpperCase() : text, place);
      } else if (child.nodeType === 1) this.#element(child as Element, place);
    }
  }

  endLine(): void {
    const words = this.#line.replaceAll(/[ \t\u00A0]+/g, " ").trim();
    this.#line = "";
    if (words === "") return;
    this.lines.push(this.#label === "" ? words : `${this.#label} ${words}`);
    this.#label = "";
  }

  #words(text: string, place: Place): void {
    if (place.hidden) return;
    if (!place.preformatted) {
      this.#line += text.replaceAll(/[ \t\r\n]+/g, " ");
      return;
    }
    const [first = "", ...more] = text.split(/\r\n?|\n/);
    this.#line += first;
    for (const line of more) {
      this.endLine();
      this.#line = line;
    }
  }

  #element(element: Element, place: Place): void {
    const name = element.localName.toLowerCase();
    const style = readStyle(element);
    if (skipped.has(name) || isGone(element, style)) return;
    if (name === "br") {
      this.endLine();
      return;
    }
    // Word writes a list's number as words of their own: they are the number.
    if (style.get("mso-list")?.toLowerCase() === "ignore") {
      this.#label = markerLabel(element.textContent);
      return;
    }
    const isBlock = blocks.has(name);
    if (isBlock) this.endLine();
    if (name === "li") this.#label = this.#itemLabel(element);
    this.visit(element, {
      hidden: isHidden(style, place.hidden),
      preformatted: place.preformatted || name === "pre" || (style.get("white-space")?.startsWith("pre") ?? false),
      capitals: showsCapitals(style, place.capitals),
    });
    if (isBlock) this.endLine();
    if (name === "li") this.#label = "";
  }

  #itemLabel(item: Element): string {
    const list = item.parentNode as Element | null;
    if (list?.localName.toLowerCase() !== "ol") return "-";
    const number = integer(item.getAttribute("value")) ?? this.#counters.get(list) ?? firstNumber(list);
    const down = list.hasAttribute("reversed");
    this.#counters.set(list, number + (down ? -1 : 1));
    const type = readStyle(list).get("list-style-type") ?? list.getAttribute("type") ?? "1";
    const [format, sign] = listTypes[type] ?? ["decimal", "."];
    return formatNumber(number, format) + sign;
  }
}

function firstNumber(list: Element): number {
  const start = integer(list.getAttribute("start"));
  if (start !== null || !list.hasAttribute("reversed")) return start ?? 1;
  return [...elementsOf(list)].filter((child) => child.localName.toLowerCase() === "li").length;
}

function integer(value: string | null): number | null {
  return value !== null && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : null;
}

function markerLabel(marker: string): string {
  const shown = marker.replaceAll(/[\s\u00A0]+/g, " ").trim();
  return /[\p{L}\p{N}][.)]|^\p{N}+$/u.test(shown) ? shown : bulletLabel(shown);
}

function readStyle(element: Element): ReadonlyMap<string, string> {
  const style = new Map<string, string>();
  for (const rule of (element.getAttribute("style") ?? "").split(";")) {
    const colon = rule.indexOf(":");
    if (colon > 0) style.set(rule.slice(0, colon).trim().toLowerCase(), rule.slice(colon + 1).trim());
  }
  return style;
}

/** Taken out of the page, with all that is in it. */
function isGone(element: Element, style: ReadonlyMap<string, string>): boolean {
  const is = (property: string, value: RegExp) => value.test(style.get(property) ?? "");
  return (
    element.hasAttribute("hidden") ||
    is("display", /^none/i) ||
    is("mso-hide", /^all/i) ||
    (is("max-height", /^0/) && is("overflow", /^hidden/i))
  );
}

/** Inherited, and a child may say otherwise: layouts set `font-size:0` around visible cells. */
function isHidden(style: ReadonlyMap<string, string>, inherited: boolean): boolean {
  const visibility = style.get("visibility");
  const size = style.get("font-size");
  if (visibility === undefined && size === undefined) return inherited;
  return /^(?:hidden|collapse)/i.test(visibility ?? "") || /^0+(?:\.0+)?(?:[a-z%]|\s|$)/i.test(size ?? "");
}

/** Inherited: capitals as words are transformed, or set in small capitals. */
function showsCapitals(style: ReadonlyMap<string, string>, inherited: boolean): boolean {
  const said = [style.get("text-transform"), style.get("font-variant-caps") ?? style.get("font-variant")].filter(
    (value) => value !== undefined && !/^inherit/i.test(value),
  );
  return said.length === 0 ? inherited : said.some((value) => /^(?:uppercase|(?:all-)?small-caps)/i.test(value ?? ""));
}
