import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, test, type TestContext } from "vitest";
import { manifestFiles } from "../../packaging/manifests/manifestFiles.ts";
import { localSite, type Site } from "../../packaging/manifests/source.ts";
import { englishStrings, unifiedManifest } from "../../packaging/manifests/unifiedManifest.ts";

const root = resolve(import.meta.dirname, "../..");
const office: Site = {
  pane: new URL("https://giaoviec.example.gov.vn/"),
  clientId: "11111111-2222-4333-8444-555555555555",
};
const sites = [
  ["made for this machine", localSite],
  ["packaged for an office", office],
] as const;

describe("the unified manifest against Microsoft's schema", async () => {
  const folder = resolve(root, "node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.24");
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const compile = async (file: string) =>
    ajv.compile(JSON.parse((await readFile(resolve(folder, file), "utf8")).replace(/^\uFEFF/, "")) as object);
  const validManifest = await compile("MicrosoftTeams.schema.json");

  test.each(sites)("%s", (_, site) => {
    validManifest(unifiedManifest(site));
    expect(validManifest.errors ?? []).toEqual([]);
  });

  test("a misspelt context is caught", () => {
    const manifest = unifiedManifest(office);
    manifest.extensions[0]!.ribbons[0]!.contexts = ["mailReed" as "mailRead"];
    expect(validManifest(manifest)).toBe(false);
  });

  test("its English strings", async () => {
    const valid = await compile("MicrosoftTeams.Localization.schema.json");
    valid(englishStrings());
    expect(valid.errors ?? []).toEqual([]);
  });
});

describe("the XML manifests against Office's schema", () => {
  const schema = resolve(root, "../shared/schemas/office-manifest/OfficeAppManifestV1_1.xsd");
  function validate(text: string, { skip }: Pick<TestContext, "skip">) {
    if (!existsSync(schema)) skip("Office's schema lies outside the repository and is not here");
    const { status, stderr, error } = spawnSync("xmllint", ["--noout", "--schema", schema, "-"], {
      input: text,
      encoding: "utf8",
    });
    if (error) skip("xmllint is not installed");
    return { status, stderr };
  }

  test.for(sites)("%s", async ([, site], context) => {
    const files = await manifestFiles(site);
    for (const name of ["manifest.xml", "manifest.outlook.xml"]) {
      expect(validate(files[name]!, context), name).toMatchObject({ status: 0 });
    }
  });

  test("an element out of its order is caught", async (context) => {
    const { "manifest.xml": word } = await manifestFiles(localSite);
    const misplaced = word!.replace(
      /(<Hosts>\s*<Host Name="Document"\/>\s*<\/Hosts>)\s*(<Requirements>[^]*?<\/Requirements>)/,
      "$2$1",
    );
    expect(misplaced).not.toBe(word);
    expect(validate(misplaced, context).status).not.toBe(0);
  });
});
