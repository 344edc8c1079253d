/**
 * `npm run manifests [-- --check]`: writes the three manifests at the root, for what `npm start` serves; with --check it
 * only says which of them is out of step with packaging/manifests/source.ts.
 */
import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { manifestFiles } from "./manifests/manifestFiles.ts";
import { localSite } from "./manifests/source.ts";

const root = resolve(import.meta.dirname, "..");
const stale: string[] = [];
for (const [name, text] of Object.entries(await manifestFiles(localSite))) {
  const path = resolve(root, name);
  const before = await readFile(path, "utf8").catch(() => "");
  if (before === text) continue;
  if (process.argv.includes("--check")) stale.push(basename(path));
  else await writeFile(path, text);
}
if (stale.length > 0) {
  console.error(`Out of step with packaging/manifests/source.ts: ${stale.join(", ")}. Run: npm run manifests`);
  process.exitCode = 1;
}
