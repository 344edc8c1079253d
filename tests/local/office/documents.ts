import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { Docx } from "../../../local/office/docx/Docx.ts";
import { nodeXml } from "../../../local/office/docx/nodeXml.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The sample letter, as bytes. */
export function sampleLetter(): Uint8Array {
  return readFileSync(new URL("../../../local/sample/letters/sa-dec-2024.docx", import.meta.url));
}

export function open(bytes: Uint8Array): Docx {
  return Docx.open(bytes, nodeXml);
}

/** One plain paragraph. */
export function p(text: string, properties = ""): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A numbered paragraph. */
export function item(text: string, list: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export interface DocumentParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** A .docx with this body, in WordprocessingML. */
export function documentOf(body: string, parts: DocumentParts = {}): Uint8Array {
  const kinds = (["numbering", "styles"] as const).filter((kind) => parts[kind] !== undefined);
  const overrides = kinds.map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${TYPE}.${kind}+xml"/>`);
  const relations = kinds.map(
    (kind, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`,
  );
  const files: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts.files,
  };
  for (const kind of kinds) files[`word/${kind}.xml`] = `<w:${kind} xmlns:w="${W}">${parts[kind] ?? ""}</w:${kind}>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}
