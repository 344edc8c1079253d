/**
 * Holds the tree against the import rules of .dependency-cruiser.mjs: `node checks/imports.ts [folder]`. Fails also when
 * fewer modules were seen than there are source files, or no imports between them: a checker that cannot read a newer
 * TypeScript says "no violations" and exits 0.
 */
import { resolve } from "node:path";
import { cruise, format, type ICruiseResult } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { glob } from "tinyglobby";

const rules = resolve(import.meta.dirname, "../.dependency-cruiser.mjs");
process.chdir(process.argv[2] ?? resolve(import.meta.dirname, ".."));

const files = await glob("{directive,functions,addin,local,packaging,checks,tests,bench}/**/*.{ts,tsx,mjs}");
const { output } = await cruise(files, await extractDepcruiseOptions(rules));
const result = output as ICruiseResult;

const seen = new Map(result.modules.map((module) => [module.source, module]));
const unseen = files.filter((file) => !seen.has(file));
const imports = files.reduce((sum, file) => sum + (seen.get(file)?.dependencies.length ?? 0), 0);

const report = await format(result, { outputType: "err-long" });
console.log(report.output);
if (unseen.length > 0 || imports === 0) {
  console.error(`Not checked: ${unseen.length} of ${files.length} files were not seen, ${imports} imports found.`);
}
process.exitCode = report.exitCode > 0 || unseen.length > 0 || imports === 0 ? 1 : 0;
