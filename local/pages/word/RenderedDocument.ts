import { renderAsync } from "docx-preview";
import { contentControl } from "../../office/docx/contentControl.ts";
import type { Docx, Stretch } from "../../office/docx/Docx.ts";
import { markCopy } from "./markCopy.ts";
import { offsetAt, placeAt } from "./textPosition.ts";

const BOX = "content-control";
const SHOWN = "shown-by-pane";
/** How long what the pane pointed at stays coloured, in ms. */
const SHOWN_FOR = 2500;
/** Links that a stranger's document may carry into this page. */
const harmless = new Set(["http:", "https:", "mailto:"]);

/** The document as the page shows it, drawn anew after each change, and the way between its words and the docx's. */
export class RenderedDocument {
  readonly #container: HTMLElement;
  #paragraphs: HTMLElement[] = [];
  #drawing = 0;

  constructor(container: HTMLElement) {
    this.#container = container;
  }

  /** Draws the document, then replaces what was shown, at the same scroll position. */
  async draw(docx: Docx): Promise<void> {
    const drawing = (this.#drawing += 1);
    const mark = `mark-${crypto.randomUUID()}`;
    const styles = document.createElement("div");
    const pages = document.createElement("div");
    // docx-preview measures nothing, so it can draw out of sight.
    await renderAsync(markCopy(docx, mark), pages, styles, {
      breakPages: false,
      renderAltChunks: false,
      renderComments: false,
    });
    if (drawing !== this.#drawing) return;
    disarmLinks(pages);
    this.#paragraphs = takeParagraphs(pages, mark);
    this.#drawBoxes(docx, pages, mark);
    for (const leftover of pages.querySelectorAll(`[id^="${mark}"]`)) leftover.remove();
    const { scrollTop, scrollLeft } = this.#container;
    this.#container.replaceChildren(styles, pages);
    this.#container.scrollTo(scrollLeft, scrollTop);
  }

  /** What is selected in the page, in the document's terms; null where nothing of the document is. */
  selection(docx: Docx): Stretch | null {
    const selected = document.getSelection();
    if (!selected || selected.rangeCount === 0) return null;
    const range = selected.getRangeAt(0);
    const from = this.#paragraphAt(range.startContainer);
    const to = this.#paragraphAt(range.endContainer);
    const all = docx.paragraphs();
    const first = all[from];
    const last = all[to];
    const firstShown = this.#paragraphs[from];
    const lastShown = this.#paragraphs[to];
    if (!first || !last || !firstShown || !lastShown) return null;
    return {
      first,
      start: Math.min(offsetAt(firstShown, range.startContainer, range.startOffset), docx.textOf(first).length),
      last,
      end: Math.min(offsetAt(lastShown, range.endContainer, range.endOffset), docx.textOf(last).length),
    };
  }

  /** Scrolls to a stretch, selects and colours it for a while. */
  show(docx: Docx, stretch: Stretch): void {
    const all = docx.paragraphs();
    const first = this.#paragraphs[all.indexOf(stretch.first)];
    const last = this.#paragraphs[all.indexOf(stretch.last)];
    if (!first || !last) return;
    first.scrollIntoView({ block: "center" });
    const from = placeAt(first, stretch.start);
    const to = placeAt(last, stretch.end);
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    const shown = this.#paragraphs.slice(all.indexOf(stretch.first), all.indexOf(stretch.last) + 1);
    for (const paragraph of shown) paragraph.classList.add(SHOWN);
    setTimeout(() => {
      for (const paragraph of shown) paragraph.classList.remove(SHOWN);
    }, SHOWN_FOR);
  }

  #paragraphAt(node: Node): number {
    return this.#paragraphs.findIndex((paragraph) => paragraph.contains(node));
  }

  /** Boxes around what controls hold, outer before inner, so that one lies in the other. */
  #drawBoxes(docx: Docx, pages: HTMLElement, mark: string): void {
    const all = docx.paragraphs();
    for (const [index, sdt] of docx.controls().entries()) {
      if (contentControl.get(sdt, "appearance") === "hidden") continue;
      if (contentControl.level(sdt) === "inline") {
        const start = pages.querySelector(`[id="${mark}-start-${String(index)}"]`);
        const end = pages.querySelector(`[id="${mark}-end-${String(index)}"]`);
        if (start && start.parentNode === end?.parentNode) drawBox(sdt, "span", start, end);
        continue;
      }
      const inside = docx.paragraphs(contentControl.content(sdt)).map((paragraph) => all.indexOf(paragraph));
      const first = this.#paragraphs[inside.at(0) ?? -1];
      const last = this.#paragraphs[inside.at(-1) ?? -1];
      const ends = first && last ? siblingsOver(first, last) : null;
      if (ends) drawBox(sdt, "div", ...ends);
    }
  }
}

function takeParagraphs(pages: HTMLElement, mark: string): HTMLElement[] {
  const paragraphs: HTMLElement[] = [];
  for (const found of pages.querySelectorAll(`[id^="${mark}-p-"]`)) {
    const paragraph = found.closest("p");
    if (paragraph) paragraphs[Number(found.id.slice(`${mark}-p-`.length))] = paragraph;
  }
  return paragraphs;
}

/** The outermost siblings that hold both, with nothing else between them than what lies between. */
function siblingsOver(first: Element, last: Element): [Element, Element] | null {
  let parent: Element | null = first.parentElement;
  while (parent && !parent.contains(last)) parent = parent.parentElement;
  if (!parent) return null;
  const towards = (node: Element): Element => {
    let child = node;
    while (child.parentElement !== parent && child.parentElement) child = child.parentElement;
    return child;
  };
  return [towards(first), towards(last)];
}

function drawBox(sdt: Element, name: "div" | "span", first: Element, last: Element): void {
  const box = document.createElement(name);
  const tag = contentControl.get(sdt, "tag") ?? "";
  const title = contentControl.get(sdt, "alias") ?? tag;
  const color = contentControl.get(sdt, "color") ?? "";
  box.className = BOX;
  box.dataset["title"] = title;
  box.dataset["tag"] = tag;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", title);
  box.style.setProperty("--control-color", /^[0-9a-f]{6}$/i.test(color) ? `#${color}` : "#605E5C");
  first.before(box);
  for (let node: Node | null = first; node !== null;) {
    const next: Node | null = node === last ? null : node.nextSibling;
    box.append(node);
    node = next;
  }
}

function disarmLinks(pages: HTMLElement): void {
  for (const link of pages.querySelectorAll("a")) {
    link.rel = "noopener noreferrer";
    link.target = "_blank";
    const inside = link.getAttribute("href")?.startsWith("#") ?? true;
    if (inside || !harmless.has(link.protocol)) link.removeAttribute("href");
  }
}
