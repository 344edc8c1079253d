import { build } from "esbuild";
import { statSync } from "node:fs";

/** CommonJS packages in an ES module still ask for `require`. */
const banner = `import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);`;

/**
 * Bundles an entry of the Functions app into one ES module. Only `@azure/functions-core` stays outside: the host's worker
 * supplies it. Returns the bundle's size in bytes.
 */
export async function buildFunctions(options: { readonly entry: string; readonly outfile: string }): Promise<number> {
  await build({
    entryPoints: [options.entry],
    outfile: options.outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    jsx: "automatic",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "linked",
    sourcemap: true,
    external: ["@azure/functions-core"],
    define: { "process.env.NODE_ENV": '"production"' },
    banner: { js: banner },
    logLevel: "warning",
  });
  return statSync(options.outfile).size;
}

if (import.meta.main) {
  const size = await buildFunctions({ entry: "functions/index.ts", outfile: "dist/functions/index.js" });
  process.stdout.write(`dist/functions/index.js ${(size / 1024).toFixed(0)} KiB\n`);
}
