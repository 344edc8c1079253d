import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { glob } from "tinyglobby";
import { build } from "vite";
import { buildFunctions } from "../functions/build.ts";

interface Part {
  readonly name: { readonly vi: string; readonly en: string };
  /** Globs of the files it is made from. */
  readonly sources: readonly string[];
  /** Its newest file, once built. */
  readonly output: string;
  make(): Promise<unknown>;
}

/** Builds what is missing or older than its sources, one after the other, telling `log` what and how long. */
export async function buildProduct(root: string, log: (line: string) => void): Promise<void> {
  const parts: Part[] = [
    {
      name: { vi: "máy chủ", en: "server" },
      sources: ["functions/**/*.{ts,tsx}", "directive/**/*.ts", "local/app.ts", "local/sampleClock.ts"],
      output: "dist/local/app.js",
      make: () => buildFunctions({ entry: join(root, "local/app.ts"), outfile: join(root, "dist/local/app.js") }),
    },
    {
      name: { vi: "khung tác vụ", en: "pane" },
      sources: ["addin/**", "directive/**/*.ts"],
      output: "dist/pane/index.html",
      make: () => build({ configFile: join(root, "addin/vite.config.ts"), logLevel: "warn" }),
    },
    {
      name: { vi: "trang mô phỏng", en: "simulated hosts" },
      sources: ["local/pages/**", "local/office/**", "local/sample/**/*.{ts,json}", "directive/contract/*.ts"],
      output: "dist/local-pages/index.html",
      make: () => build({ configFile: join(root, "local/pages/vite.config.ts"), logLevel: "warn" }),
    },
  ];
  for (const part of parts) {
    const sources = await glob([...part.sources, "package-lock.json"], { cwd: root });
    const newest = Math.max(...sources.map((source) => statSync(join(root, source)).mtimeMs));
    const output = join(root, part.output);
    if (existsSync(output) && statSync(output).mtimeMs >= newest) continue;
    log(`đang dựng ${part.name.vi} / building the ${part.name.en} …`);
    const began = performance.now();
    await part.make();
    log(`  ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
}
