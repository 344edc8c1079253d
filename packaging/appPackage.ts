import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Site } from "./manifests/source.ts";
import { appFiles, englishStrings, unifiedManifest } from "./manifests/unifiedManifest.ts";
import { zip } from "./zip.ts";

/** The zip that Microsoft 365 takes: the unified manifest, its English strings and its two icons. */
export async function appPackage(site: Site): Promise<Uint8Array> {
  const icon = (name: string) => readFile(resolve(import.meta.dirname, "icons", name));
  return zip({
    "manifest.json": JSON.stringify(unifiedManifest(site), null, 2),
    [appFiles.english]: JSON.stringify(englishStrings(), null, 2),
    [appFiles.color]: await icon("color.png"),
    [appFiles.outline]: await icon("outline.png"),
  });
}
