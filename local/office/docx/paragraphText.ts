import { elementsOf, isElement, isW, ns } from "./xml.ts";

/** One piece of a paragraph's text and the node it stands in. Offsets are UTF-16 units in the paragraph's text. */
export interface TextPiece {
  /** `w:t`, or a mark that Word counts as one character. */
  readonly node: Element;
  readonly run: Element;
  readonly text: string;
  readonly start: number;
}

/** What Word's API gives for marks inside runs. */
const marks: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\v",
  cr: "\v",
  noBreakHyphen: "\u001e",
  softHyphen: "\u001f",
};

/** Deleted text, properties and drawings (with the text boxes in them) are no part of a paragraph's text. */
const unread = new Set([
  "pPr",
  "rPr",
  "sdtPr",
  "sdtEndPr",
  "del",
  "moveFrom",
  "drawing",
  "pict",
  "object",
  "instrText",
]);

export function piecesOf(paragraph: Element): TextPiece[] {
  const pieces: TextPiece[] = [];
  let start = 0;
  const visit = (parent: Element, run: Element | null): void => {
    for (const node of elementsOf(parent)) {
      if (node.namespaceURI === ns.mc || (node.namespaceURI === ns.w && unread.has(node.localName))) continue;
      if (isW(node, "r")) visit(node, node);
      else if (run === null) visit(node, null);
      else if (node.namespaceURI === ns.w) {
        const text = node.localName === "t" ? node.textContent : marks[node.localName];
        if (text === undefined || text === "") continue;
        pieces.push({ node, run, text, start });
        start += text.length;
      }
    }
  };
  visit(paragraph, null);
  return pieces;
}

export function textOf(paragraph: Element): string {
  return piecesOf(paragraph)
    .map(({ text }) => text)
    .join("");
}

/** Cuts the run that crosses `offset` in two, so that a boundary between runs lies there. */
export function splitRunAt(paragraph: Element, offset: number): void {
  const piece = piecesOf(paragraph).find(({ start, text }) => start < offset && offset < start + text.length);
  if (piece) {
    const rest = piece.node.cloneNode(false) as Element;
    rest.textContent = piece.text.slice(offset - piece.start);
    piece.node.textContent = piece.text.slice(0, offset - piece.start);
    piece.node.parentNode?.insertBefore(rest, piece.node.nextSibling);
    for (const half of [piece.node, rest]) half.setAttributeNS(ns.xml, "xml:space", "preserve");
  }
  const next = piecesOf(paragraph).find(({ start }) => start === offset);
  if (next) splitRunBefore(next);
}

function splitRunBefore({ run, node }: TextPiece): void {
  const before: Node[] = [];
  for (let child = run.firstChild; child !== null && child !== node; child = child.nextSibling) before.push(child);
  if (!before.some((child) => isElement(child) && !isW(child, "rPr"))) return;
  const tail = run.cloneNode(false) as Element;
  const properties = elementsOf(run).find((child) => isW(child, "rPr"));
  if (properties) tail.appendChild(properties.cloneNode(true));
  for (let child: Node | null = node; child !== null;) {
    const following: Node | null = child.nextSibling;
    tail.appendChild(child);
    child = following;
  }
  run.parentNode?.insertBefore(tail, run.nextSibling);
}
