import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const require = createRequire(import.meta.url);

/**
 * Files that readers fetch by name when they need them, beside the worker's own script: by folder, each with where it comes
 * from. Folders are named after versions, as the files' names do not change with their content.
 */
function assets(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const [pdfjs, tesseract, core] = [packageOf("pdfjs-dist"), packageOf("tesseract.js"), packageOf("tesseract.js-core")];
  const cores = ["tesseract-core-relaxedsimd-lstm", "tesseract-core-simd-lstm", "tesseract-core-lstm"];
  return {
    // Decoders of what office scanners produce: JBIG2 and CCITT, JPEG 2000.
    [`pdfjs-dist-${pdfjs.version}`]: {
      "wasm/jbig2.wasm": join(pdfjs.folder, "wasm/jbig2.wasm"),
      "wasm/openjpeg.wasm": join(pdfjs.folder, "wasm/openjpeg.wasm"),
    },
    // The web view takes one core, by what it can; its .wasm is looked for beside the worker.
    [`tesseract-${tesseract.version}-${core.version}`]: {
      "worker.min.js": join(tesseract.folder, "dist/worker.min.js"),
      ...Object.fromEntries(
        cores.flatMap((name) => [`${name}.js`, `${name}.wasm`]).map((file) => [file, join(core.folder, file)]),
      ),
    },
    "tessdata-fast-4.1.0": {
      "vie.traineddata.gz": fileURLToPath(new URL("./reading/scan/data/vie.traineddata.gz", import.meta.url)),
    },
  };
}

function packageOf(name: string): { readonly folder: string; readonly version: string } {
  const manifest = require.resolve(`${name}/package.json`);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return { folder: dirname(manifest), version };
}

/** Puts them into the built pane. */
export function readingAssets(): Plugin {
  return {
    name: "reading-assets",
    generateBundle() {
      for (const [folder, files] of Object.entries(assets())) {
        for (const [name, from] of Object.entries(files)) {
          this.emitFile({ type: "asset", fileName: `assets/${folder}/${name}`, source: readFileSync(from) });
        }
      }
    },
  };
}
