import { outlookManifest } from "./outlookManifest.ts";
import type { Site } from "./source.ts";
import { unifiedManifest } from "./unifiedManifest.ts";
import { wordManifest } from "./wordManifest.ts";

/** The three manifests of an installation, by file name. */
export async function manifestFiles(site: Site): Promise<Record<string, string>> {
  return {
    "manifest.xml": await wordManifest(site),
    "manifest.outlook.xml": await outlookManifest(site),
    "manifest.json": `${JSON.stringify(unifiedManifest(site), null, 2)}\n`,
  };
}
