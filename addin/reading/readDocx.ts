import { HostFailure } from "../host/Host.ts";
import { normaliseText } from "./normaliseText.ts";
import { composeLetter, type ReadParagraph } from "./composeLetter.ts";
import type { ReadResult } from "./ReadResult.ts";
import { DocumentWalk } from "./DocumentWalk.ts";
import { Numbering } from "./Numbering.ts";
import type { OfficePackage } from "./OfficePackage.ts";
import { RunFonts } from "./RunFonts.ts";
import { wordChild, wordName } from "./wordXml.ts";

/** Parts whose words stand around the letter, not in it; a secrecy mark may stand in any of them. */
const marginRoles = ["header", "footer", "footnotes", "endnotes", "comments", "diagramData"] as const;

/** @throws HostFailure `unreadable_file`, `unsupported_legacy`, `empty_letter`, `too_large` */
export function readDocx(pack: OfficePackage): ReadResult {
  const { paragraphs, margins, signed } = readWordPackage(pack);
  return { letter: composeLetter(paragraphs, "docx"), margins, signed };
}

export interface WordPackage {
  readonly paragraphs: readonly ReadParagraph[];
  readonly margins: readonly string[];
  readonly signed: boolean;
}

/**
 * Every paragraph of a Word document, as Word shows it once tracked changes are accepted, and the margins' words.
 * Text boxes come after the paragraph they hang on, with index -1, and once more among the margins.
 */
export function readWordPackage(pack: OfficePackage): WordPackage {
  const [name] = pack.related("", "officeDocument");
  const root = name === undefined ? null : pack.root(name);
  // Another archive has no document with a body.
  const body = root && wordName(root) === "document" ? wordChild(root, "body") : null;
  if (!body || name === undefined) throw new HostFailure("unreadable_file");

  const rootOf = (role: string) => pack.root(pack.related(name, role)[0] ?? "");
  const styles = rootOf("styles");
  const fonts = new RunFonts(styles);
  const walk = new DocumentWalk(new Numbering(rootOf("numbering"), styles), fonts);
  walk.visit(body);

  const margins = [...walk.boxes];
  for (const part of marginRoles.flatMap((role) => pack.related(name, role))) {
    const margin = pack.root(part);
    if (!margin) continue;
    const around = new DocumentWalk(null, fonts);
    around.visit(margin);
    margins.push(...around.paragraphs.map((paragraph) => paragraph.text), ...around.drawn);
  }
  margins.push(...walk.drawn);
  return {
    paragraphs: walk.paragraphs,
    margins: margins.map(normaliseText).filter((text) => text !== ""),
    signed: pack.signed,
  };
}
