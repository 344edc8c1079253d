import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentControl } from "../../../local/office/docx/contentControl.ts";
import type { Docx } from "../../../local/office/docx/Docx.ts";
import { nodeXml } from "../../../local/office/docx/nodeXml.ts";
import { isElement, ns, readXml } from "../../../local/office/docx/xml.ts";
import { documentOf, open, p, sampleLetter } from "./documents.ts";

const schemas = fileURLToPath(new URL("../../../../shared/schemas/wordprocessingml", import.meta.url));
const namespace = "urn:example:giao-viec";

/** A document with everything the pane writes: block and inline controls, also in a table, and the custom XML part. */
function tagged(docx: Docx): Docx {
  const paragraphs = docx.paragraphs();
  for (const [index, paragraph] of paragraphs.entries()) {
    const text = docx.textOf(paragraph);
    if (text.length < 4) continue;
    const part = index % 2 === 0 ? { start: 1, end: text.length - 1 } : { start: 0, end: text.length };
    const sdt = docx.wrap({ first: paragraph, last: paragraph, ...part });
    contentControl.set(sdt, "tag", `dir:${index}`);
    contentControl.set(sdt, "alias", `Điểm ${index}`);
    contentControl.set(sdt, "color", "0078D4");
    contentControl.set(sdt, "appearance", "boundingBox");
    contentControl.set(sdt, "lock", "sdtLocked");
  }
  docx.customXml.add(`<mark xmlns="${namespace}">giữ nguyên</mark>`);
  return docx;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "saved-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const runs = (command: string, argument: string): boolean => {
  try {
    execFileSync(command, [argument], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

const xmllint = runs("xmllint", "--version");
const validating = xmllint && existsSync(schemas);
describe(`saved files against the published schemas${validating ? "" : " (skipped: needs xmllint and the schemas beside the project)"}`, () => {
  const documents: [string, () => Docx][] = [
    ["the sample letter", () => open(sampleLetter())],
    [
      "a table",
      () =>
        open(
          documentOf(
            `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${p("trong ô")}${p("hai")}</w:tc></w:tr></w:tbl>${p("sau")}`,
          ),
        ),
    ],
  ];
  test.skipIf(!validating).each(documents)("%s", (_name, make) => {
    const files = unzipSync(tagged(make()).save());
    expect(() => validate(withoutExtensions(files["word/document.xml"]!), "wml.xsd")).not.toThrow();
    expect(() => validate(files["customXml/itemProps1.xml"]!, "shared-customXmlDataProperties.xsd")).not.toThrow();
    expect(() => validate(files["[Content_Types].xml"]!, "opc-contentTypes.xsd")).not.toThrow();
    expect(() => validate(files["word/_rels/document.xml.rels"]!, "opc-relationships.xsd")).not.toThrow();
  });

  test.skipIf(!validating)("an order that Word would not read is caught", () => {
    const xml = new TextDecoder().decode(unzipSync(tagged(open(sampleLetter())).save())["word/document.xml"]);
    const turned = xml.replace(/(<w:alias[^>]*\/>)(<w:tag[^>]*\/>)(<w:id[^>]*\/>)/, "$3$1$2");
    expect(turned).not.toBe(xml);
    expect(() => validate(withoutExtensions(new TextEncoder().encode(turned)), "wml.xsd")).toThrow(/id/);
  });
});

const office = runs("soffice", "--version");
describe(`saved files in LibreOffice${office ? "" : " (skipped: needs soffice)"}`, () => {
  test.skipIf(!office)(
    "open with every word, and a round trip keeps titles and the custom part",
    { timeout: 120_000 },
    () => {
      const before = open(sampleLetter());
      const words = before
        .paragraphs()
        .map((paragraph) => before.textOf(paragraph))
        .filter((text) => text.trim() !== "");
      const file = path.join(folder, "saved.docx");
      writeFileSync(file, tagged(before).save());
      const text = convert(file, "txt:Text (encoded):UTF8", "saved.txt");
      const flat = text.toString("utf8").replaceAll(/\s+/g, " ");
      for (const sentence of words) expect(flat).toContain(sentence.replaceAll(/\s+/g, " ").trim());

      const again = open(convert(file, "docx", "saved.docx"));
      // Measured with 7.4: block controls keep their title (not their tag), inline ones only their colour.
      const titles = again.controls().map((sdt) => contentControl.get(sdt, "alias"));
      for (const index of [17, 19, 21, 23, 25]) expect(titles).toContain(`Điểm ${index}`);
      expect(again.customXml.all().filter((part) => part.namespace === namespace)).toHaveLength(1);
    },
  );
});

function validate(xml: Uint8Array, schema: string): void {
  const file = path.join(folder, "part.xml");
  writeFileSync(file, xml);
  execFileSync("xmllint", ["--noout", "--nonet", "--schema", path.join(schemas, schema), file], { stdio: "pipe" });
}

/** The schemas know nothing of Microsoft's extensions, which mc:Ignorable allows a reader to skip. */
function withoutExtensions(xml: Uint8Array): Uint8Array {
  const document = readXml(nodeXml, xml);
  const strip = (element: Element): void => {
    for (const node of Array.from(element.childNodes)) {
      if (!isElement(node)) continue;
      if (node.namespaceURI === ns.w15 || node.namespaceURI === ns.w14) element.removeChild(node);
      else strip(node);
    }
  };
  strip(document.documentElement);
  document.documentElement.removeAttributeNS(ns.mc, "Ignorable");
  return new TextEncoder().encode(nodeXml.serialize(document));
}

function convert(file: string, to: string, name: string): Buffer {
  const out = path.join(folder, "out");
  mkdirSync(out, { recursive: true });
  // A profile of its own: a LibreOffice that runs already would take the job and forget it.
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, file], {
    stdio: "pipe",
    timeout: 100_000,
  });
  return readFileSync(path.join(out, name));
}
