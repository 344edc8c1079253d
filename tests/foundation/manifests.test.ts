import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { DOMParser, type Document } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import { manifestFiles } from "../../packaging/manifests/manifestFiles.ts";
import { addin, localSite, type Site } from "../../packaging/manifests/source.ts";
import { unifiedManifest } from "../../packaging/manifests/unifiedManifest.ts";

const root = resolve(import.meta.dirname, "../..");
const office: Site = {
  pane: new URL("https://giaoviec.example.gov.vn/"),
  clientId: "11111111-2222-4333-8444-555555555555",
};

const committed = async (name: string) => readFile(resolve(root, name), "utf8");
const parse = (text: string) => new DOMParser().parseFromString(text, "text/xml");
const value = (document: Document, element: string, attribute?: string) => {
  const first = document.getElementsByTagName(element)[0]!;
  return attribute === undefined ? first.textContent : first.getAttribute(attribute);
};
const allUrls = (text: string) =>
  [...text.matchAll(/https:\/\/[^"<]+/g)].map(([url]) => url).filter((url) => !url.includes("developer.microsoft.com"));

test("the manifests at the root are those of the source", async () => {
  for (const [name, text] of Object.entries(await manifestFiles(localSite))) {
    expect(await committed(name), name).toBe(text);
  }
});

describe("the three agree", async () => {
  const [word, outlook] = await Promise.all(
    ["manifest.xml", "manifest.outlook.xml"].map(async (n) => parse(await committed(n))),
  );
  const unified = JSON.parse(await committed("manifest.json")) as ReturnType<typeof unifiedManifest>;
  const extension = unified.extensions[0]!;

  test("on version, name and pane, and not on the id", () => {
    const ids = [value(word!, "Id"), value(outlook!, "Id"), unified.id];
    expect(new Set(ids).size).toBe(3);
    expect(value(word!, "Version")).toBe(`${unified.version}.0`);
    expect(value(outlook!, "Version")).toBe(`${unified.version}.0`);
    for (const document of [word!, outlook!]) {
      expect(value(document, "DisplayName", "DefaultValue")).toBe(unified.name.short);
      expect(value(document, "DefaultLocale")).toBe("vi-VN");
      expect(value(document, "SourceLocation", "DefaultValue")).toBe(extension.runtimes[0]!.code.page);
    }
  });

  test("on permissions: the document in Word, the open item in Outlook, no more", () => {
    expect(value(word!, "Permissions")).toBe("ReadWriteDocument");
    expect(value(outlook!, "Permissions")).toBe("ReadWriteItem");
    expect(unified.authorization.permissions.resourceSpecific.map(({ name }) => name)).toEqual([
      "MailboxItem.ReadWrite.User",
      "Document.ReadWrite.User",
    ]);
  });

  test("on the lowest API levels", () => {
    const sets = (document: Document) =>
      Array.from(document.getElementsByTagName("Set"), (set) => [
        set.getAttribute("Name"),
        set.getAttribute("MinVersion"),
      ]);
    const capabilities = extension.ribbons.map((ribbon) =>
      ribbon.requirements.capabilities.map(({ name, minVersion }) => [name, minVersion]),
    );
    expect([sets(outlook!), sets(word!)]).toEqual(capabilities);
  });

  test("the unified one hides the other two", () => {
    expect(extension.alternates.map(({ hide }) => hide.customOfficeAddin.officeAddinId)).toEqual([
      addin.ids.word,
      addin.ids.outlook,
    ]);
  });
});

test("every address lies on the given domain, over https, and the icons are there", async () => {
  for (const [name, text] of Object.entries(await manifestFiles(office))) {
    const urls = allUrls(text);
    expect(urls.length, name).toBeGreaterThan(5);
    for (const url of urls) expect(url, name).toMatch(/^https:\/\/giaoviec\.example\.gov\.vn(\/|$)/);
    for (const url of urls.filter((candidate) => candidate.endsWith(".png"))) {
      expect(existsSync(resolve(root, "addin/public", new URL(url).pathname.slice(1))), url).toBe(true);
    }
  }
});

test("a domain cannot smuggle markup into the XML", async () => {
  const files = await manifestFiles({ pane: new URL(`https://example.gov.vn/a"b<c>&d/`) });
  for (const name of ["manifest.xml", "manifest.outlook.xml"]) {
    expect(value(parse(files[name]!), "SourceLocation", "DefaultValue")).toContain("&d/index.html");
  }
});

test("every text stands in Vietnamese and English, and keeps to Office's limits", async () => {
  const { "manifest.xml": word } = await manifestFiles(office);
  const document = parse(word!);
  for (const element of ["bt:String", "DisplayName", "Description"]) {
    for (const node of Array.from(document.getElementsByTagName(element))) {
      if (node.hasAttribute("resid")) continue;
      const overrides = Array.from(node.childNodes, (child) => child.nodeName);
      expect(overrides).toEqual([element === "bt:String" ? "bt:Override" : "Override"]);
    }
  }
  expect(addin.description.vi.length).toBeLessThanOrEqual(250);
  expect(addin.description.en.length).toBeLessThanOrEqual(250);
  const unified = JSON.stringify(unifiedManifest(office));
  for (const words of Object.values(addin)) {
    if (typeof words === "object" && "vi" in words) expect(words.vi).toBe(words.vi.normalize("NFC"));
  }
  expect(unified).toContain(addin.tagline.vi);
});
