import { strToU8, unzipSync, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface Parts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly header?: string;
  readonly footnotes?: string;
  /** The document part's name. */
  readonly name?: string;
  /** Another WordprocessingML namespace. */
  readonly namespace?: string;
}

const roots = { numbering: "numbering", styles: "styles", header: "hdr", footnotes: "footnotes" } as const;

/** A .docx with this body, in WordprocessingML with the prefix "w". */
export function wordFile(body: string, parts: Parts = {}): Uint8Array {
  const name = parts.name ?? "document.xml";
  const namespaces =
    `xmlns:w="${parts.namespace ?? W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    `xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:wps" xmlns:m="urn:math"`;
  const kinds = (["numbering", "styles", "header", "footnotes"] as const).filter((kind) => parts[kind] !== undefined);
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relations([["officeDocument", `word/${name}`]]),
    [`word/_rels/${name}.rels`]: relations(kinds.map((kind) => [kind, `${kind}.xml`])),
    [`word/${name}`]: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  };
  for (const kind of kinds) {
    const root = `w:${roots[kind]}`;
    files[`word/${kind}.xml`] = `<${root} ${namespaces}>${parts[kind] ?? ""}</${root}>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** The same with a digital signature, as Word lays it beside the document. */
export function signedFile(body: string): Uint8Array {
  const signature = strToU8('<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>');
  return zipSync({ ...unzipSync(wordFile(body)), "_xmlsignatures/sig1.xml": signature });
}

function relations(entries: readonly (readonly [role: string, target: string])[]): string {
  const all = entries.map(
    ([role, target], index) => `<Relationship Id="r${String(index)}" Type="${OFFICE}/${role}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join("")}</Relationships>`;
}

export function p(content: string, properties = ""): string {
  const runs = content.startsWith("<") ? content : `<w:r><w:t xml:space="preserve">${content}</w:t></w:r>`;
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export function numbered(text: string, use: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(use)}"/></w:numPr>`);
}

export function level(at: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function list(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${String(id)}">${levels.join("")}</w:abstractNum>`;
}

export function use(id: number, of: number, more = ""): string {
  return `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(of)}"/>${more}</w:num>`;
}
