import { build } from "esbuild";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFunctionsHostProcess } from "../../../local/functionsHost/startFunctionsHostProcess.ts";
import { sampleAppFolder } from "./startSampleApp.ts";

let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "bundle-"));
  await cp(path.join(sampleAppFolder, "host.json"), path.join(root, "host.json"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** As a deployment has it: nothing but the bundle, far from any node_modules. */
test.each([
  [
    "esm" as const,
    "app.mjs",
    `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
  ],
  ["cjs" as const, "app.cjs", ""],
])(
  "runs an esbuild bundle (%s) with @azure/functions inside, found by package.json's main",
  async (format, main, js) => {
    await build({
      entryPoints: [path.join(sampleAppFolder, "http.ts")],
      outfile: path.join(root, main),
      bundle: true,
      platform: "node",
      format,
      banner: { js },
      external: ["@azure/functions-core"],
      logLevel: "silent",
    });
    await writeFile(path.join(root, "package.json"), JSON.stringify({ main }));
    const host = await startFunctionsHostProcess({ root, port: 0, settings: {}, log: () => undefined });
    try {
      const response = await fetch(`${host.url}/api/letters/7/items/12`);
      expect(await response.json()).toMatchObject({ function: "item", params: { letter: "7", item: "12" } });
    } finally {
      await host.stop();
    }
  },
);
