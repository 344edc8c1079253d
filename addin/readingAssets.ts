import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const require = createRequire(import.meta.url);

/**
 * Files that readers fetch by name when they need them, beside the worker's own script: a folder per package and version, as
 * their names do not change with their content.
 */
const assets: Readonly<Record<string, readonly string[]>> = {
  // Decoders of what office scanners produce: JBIG2 and CCITT, JPEG 2000.
  "pdfjs-dist": ["wasm/jbig2.wasm", "wasm/openjpeg.wasm"],
};

/** Puts them into the built pane. */
export function readingAssets(): Plugin {
  return {
    name: "reading-assets",
    generateBundle() {
      for (const [name, files] of Object.entries(assets)) {
        const manifest = require.resolve(`${name}/package.json`);
        const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
        for (const file of files) {
          const source = readFileSync(join(dirname(manifest), file));
          this.emitFile({ type: "asset", fileName: `assets/${name}-${version}/${file}`, source });
        }
      }
    },
  };
}
