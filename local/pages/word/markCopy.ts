import { contentControl } from "../../office/docx/contentControl.ts";
import { Docx } from "../../office/docx/Docx.ts";
import { browserXml } from "../../office/docx/browserXml.ts";
import { createW, elementsOf, isW } from "../../office/docx/xml.ts";

/**
 * A copy of the document for docx-preview, which drops content controls and says nothing of where a paragraph came from:
 * bookmarks, which it turns into spans with their names as ids, stand at the start of every paragraph and around every
 * inline control. `mark` begins their names and must be unguessable, so that no bookmark of the document passes for one.
 */
export function markCopy(original: Docx, mark: string): Uint8Array<ArrayBuffer> {
  const copy = Docx.open(original.save(), browserXml);
  for (const [index, sdt] of copy.controls().entries()) {
    if (contentControl.level(sdt) !== "inline") continue;
    sdt.parentNode?.insertBefore(bookmark(sdt, `${mark}-start-${String(index)}`), sdt);
    sdt.parentNode?.insertBefore(bookmark(sdt, `${mark}-end-${String(index)}`), sdt.nextSibling);
  }
  for (const [index, paragraph] of copy.paragraphs().entries()) {
    const first = elementsOf(paragraph).find((child) => !isW(child, "pPr")) ?? null;
    paragraph.insertBefore(bookmark(paragraph, `${mark}-p-${String(index)}`), first);
  }
  copy.touch();
  return copy.save();
}

function bookmark(near: Element, name: string): Element {
  return createW(near.ownerDocument, "bookmarkStart", { id: "0", name });
}
