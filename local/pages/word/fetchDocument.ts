import { browserXml } from "../../office/docx/browserXml.ts";
import { Docx } from "../../office/docx/Docx.ts";
import { NotADocument } from "../../office/docx/Package.ts";

export interface OpenedDocument {
  readonly docx: Docx;
  /** With its ending. */
  readonly name: string;
}

/** Why there is no document: a key of the wording. */
export type OpenProblem = "missing" | "notDocument" | "unreachable";

export async function fetchDocument(address: string, name: string | null): Promise<OpenedDocument | OpenProblem> {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) return "missing";
  try {
    const answer = await fetch(url);
    if (!answer.ok) return "missing";
    return openDocument(new Uint8Array(await answer.arrayBuffer()), name ?? lastSegment(url.pathname));
  } catch {
    return "unreachable";
  }
}

export function openDocument(bytes: Uint8Array, name: string): OpenedDocument | OpenProblem {
  try {
    return { docx: Docx.open(bytes, browserXml), name: name.toLowerCase().endsWith(".docx") ? name : `${name}.docx` };
  } catch (error) {
    if (error instanceof NotADocument) return "notDocument";
    throw error;
  }
}

/** Stores the document among those that the start page lists; true where it is stored. */
export async function storeDocument({ docx, name }: OpenedDocument): Promise<string | null> {
  const address = `/local/documents/${encodeURIComponent(storedName(name))}`;
  try {
    const answer = await fetch(address, { method: "PUT", body: docx.save() });
    return answer.ok ? address : null;
  } catch {
    return null;
  }
}

/** As the gateway takes names: letters, digits and a few signs, starting with a letter or digit. */
function storedName(name: string): string {
  const stem = name.normalize("NFC").replace(/\.docx$/i, "");
  const clean = stem.replaceAll(/[^\p{L}\p{N} ._()-]/gu, "-").replace(/^[^\p{L}\p{N}]+/u, "");
  return `${clean.slice(0, 100) || "van-ban"}.docx`;
}

function lastSegment(path: string): string {
  const segment = path.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
