/** One character of a paragraph's text: a text node's, or a line break. */
function* piecesOf(paragraph: Element): Generator<{ node: Node; length: number }> {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) yield { node, length: node.data.length };
    else if (node instanceof HTMLBRElement) yield { node, length: 1 };
  }
}

/** The offset in the paragraph's text of a place in the page. */
export function offsetAt(paragraph: Element, container: Node, offset: number): number {
  const place = document.createRange();
  place.setStart(container, offset);
  let total = 0;
  for (const { node, length } of piecesOf(paragraph)) {
    if (node === container) return total + offset;
    if (place.comparePoint(node, 0) >= 0) return total;
    total += length;
  }
  return total;
}

/** The place in the page of an offset in the paragraph's text. */
export function placeAt(paragraph: Element, offset: number): { node: Node; offset: number } {
  let left = offset;
  let last: Node | null = null;
  for (const { node, length } of piecesOf(paragraph)) {
    if (node instanceof Text) {
      if (left <= length) return { node, offset: left };
      last = node;
    }
    left -= length;
  }
  return last instanceof Text ? { node: last, offset: last.data.length } : { node: paragraph, offset: 0 };
}
