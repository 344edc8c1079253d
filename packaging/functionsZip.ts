import { mkdtemp, readFile, rm } from "node:fs/promises";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { buildFunctions } from "../functions/build.ts";
import packageJson from "../package.json" with { type: "json" };
import { zip } from "./zip.ts";

const root = resolve(import.meta.dirname, "..");
const bundlePath = "dist/functions/index.js";
/** The host supplies it; it is no package of ours. */
const suppliedByHost = "@azure/functions-core";

/**
 * What is deployed to the Functions app: the server as one file, host.json, and a package.json that names nothing but the
 * packages which the bundle still imports.
 */
export async function functionsZip(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "functions-"));
  try {
    const outfile = join(folder, "index.js");
    await buildFunctions({ entry: join(root, "functions/index.ts"), outfile });
    const { name, version, license, type } = packageJson;
    const deployed = {
      ...{ name, version, license, private: true, type },
      main: bundlePath,
      engines: { node: ">=24" },
      dependencies: await importedPackages(outfile),
    };
    return zip({
      "host.json": await readFile(join(root, "host.json")),
      "package.json": `${JSON.stringify(deployed, null, 2)}\n`,
      [bundlePath]: await readFile(outfile),
      // The licences of what is bundled ask to be passed on. The source map stays home.
      [`${bundlePath}.LEGAL.txt`]: await readFile(`${outfile}.LEGAL.txt`),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Packages that a built file imports, with the versions of our own dependencies. Throws where one is no dependency. */
async function importedPackages(file: string): Promise<Record<string, string>> {
  const { metafile } = await build({
    entryPoints: [file],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  const names = imports
    .filter((path) => !path.startsWith("node:") && !builtinModules.includes(path) && path !== suppliedByHost)
    .map((path) => path.split("/", path.startsWith("@") ? 2 : 1).join("/"));
  const versions: Record<string, string> = packageJson.dependencies;
  return Object.fromEntries(
    [...new Set(names)].sort().map((name) => {
      const version = versions[name];
      if (version === undefined) throw new Error(`the server imports ${name}, which is no dependency in package.json`);
      return [name, version];
    }),
  );
}
