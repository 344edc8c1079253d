/** `npm run package`: everything that a deployment needs, in one folder. Prints what it wrote, with sizes. */
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { glob } from "tinyglobby";
import { appPackage } from "./appPackage.ts";
import { functionsZip } from "./functionsZip.ts";
import { manifestFiles } from "./manifests/manifestFiles.ts";
import type { Site } from "./manifests/source.ts";
import { paneSite } from "./paneSite.ts";
import { readOptions, usage, type PackageOptions } from "./readOptions.ts";

function optionsOrUsage(): PackageOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

const options = optionsOrUsage();
const out = resolve(import.meta.dirname, "../dist/package");
const clientId = options["client-id"];
const site: Site = { pane: new URL(`https://${options.domain}/`), ...(clientId !== undefined && { clientId }) };

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await writeFile(join(out, "functions.zip"), await functionsZip());
await paneSite(options, join(out, "pane"));
for (const [name, text] of Object.entries(await manifestFiles(site))) await writeFile(join(out, name), text);
await writeFile(join(out, "app-package.zip"), await appPackage(site));

for (const file of (await glob("**", { cwd: out, dot: true })).sort()) {
  console.log(`${String((await stat(join(out, file))).size).padStart(9)}  dist/package/${file}`);
}
if (clientId === undefined) {
  console.log("\npane/config.json is left out: give --client-id and --tenant, or write it (docs/deploy.md).");
}
