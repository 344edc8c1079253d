import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { glob } from "tinyglobby";
import { skipped } from "./sharedFiles.ts";

/** Bytes of everything that the built pane loads for reading: as stored, gzipped, brotli. */
export async function chunkSizes(): Promise<object> {
  const pane = fileURLToPath(new URL("../../dist/pane/", import.meta.url));
  if (!existsSync(pane)) return skipped("the pane is not built (npx vite build --config addin/vite.config.ts)");
  const names = await glob("assets/**/*.{js,mjs,wasm,gz}", { cwd: pane });
  const sizes: Record<string, object> = {};
  for (const name of names.sort()) {
    const bytes = await readFile(pane + name);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > 500_000 ? 5 : 11 } };
    sizes[name] = {
      raw: bytes.length,
      gzip: gzipSync(bytes).length,
      brotli: brotliCompressSync(bytes, quality).length,
    };
  }
  return sizes;
}
