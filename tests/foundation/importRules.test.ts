import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import extractDepcruiseConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import { expect, test, vi } from "vitest";
import { plant, root } from "./plant.ts";

// Compilers and linters are started anew: slow where the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const importing = (path: string) => `import "${path}";\n`;
const empty = "export {};\n";

/** One import against each rule, and where it stands. */
const planted: [rule: string, file: string, imported: string][] = [
  ["directive-is-the-core", "directive/a.ts", "../functions/ports.ts"],
  ["core-has-one-dependency", "directive/b.ts", "node:fs"],
  ["core-has-one-dependency", "directive/c.ts", "jose"],
  ["addin-never-sees-the-server", "addin/a.ts", "../functions/ports.ts"],
  ["functions-never-see-the-pane", "functions/a.ts", "../addin/clock.ts"],
  ["only-adapters-touch-azure", "functions/endpoints/a.ts", "@azure/data-tables"],
  ["only-compose-knows-adapters", "functions/endpoints/b.ts", "../store/tableStore.ts"],
  ["use-cases-see-ports-only", "functions/usecases/a.ts", "../endpoints/c.ts"],
  ["only-host-adapters-know-hosts", "addin/screens/A.tsx", "../host/wordHost.ts"],
  ["only-reading-knows-file-formats", "addin/screens/B.tsx", "fflate"],
  ["only-sign-in-knows-msal", "addin/screens/C.tsx", "@azure/msal-browser"],
  ["nobody-imports-what-stays-home", "functions/b.ts", "../local/sampleClock.ts"],
  ["nobody-imports-what-stays-home", "addin/b.ts", "../tests/browser.ts"],
  ["tests-and-benches-are-ends", "local/a.ts", "../tests/browser.ts"],
  ["packaging-ships-no-local-part", "packaging/a.ts", "../local/sampleClock.ts"],
  ["shipped-code-uses-shipped-packages", "functions/c.ts", "vite"],
  ["no-undeclared-packages", "local/b.ts", "ajv"],
  ["nothing-unresolved", "local/c.ts", "./gone.ts"],
  ["no-cycles", "local/d.ts", "./e.ts"],
  ["no-cycles", "local/e.ts", "./d.ts"],
];

function check(folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "checks/imports.ts"), folder], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  const found = [...stdout.matchAll(/error ([\w-]+): (\S+)/g)].map(([, rule, file]) => [rule, file]);
  return { status, found, stderr };
}

test("every rule catches a planted import, and nothing else is reported", async () => {
  const imported = [
    "functions/ports.ts",
    "functions/store/tableStore.ts",
    "functions/endpoints/c.ts",
    "addin/clock.ts",
  ];
  const folder = await plant({
    "package.json": await readFile(join(root, "package.json"), "utf8"),
    ...Object.fromEntries(
      [...imported, "addin/host/wordHost.ts", "local/sampleClock.ts", "tests/browser.ts"].map((file) => [file, empty]),
    ),
    ...Object.fromEntries(planted.map(([, file, path]) => [file, importing(path)])),
    // What has to stay allowed:
    "directive/z.ts": importing("zod"),
    "addin/host/detectHost.ts": importing("./wordHost.ts"),
    "functions/compose.ts": importing("./store/tableStore.ts"),
    "tests/z.ts": importing("../functions/ports.ts") + importing("../addin/clock.ts"),
  });
  const { status, found } = check(folder);
  expect(found.sort()).toEqual(planted.map(([rule, file]) => [rule, file]).sort());
  expect(status).toBe(1);
});

test("every rule is planted here, and says why it stands", async () => {
  const { forbidden = [] } = await extractDepcruiseConfig(join(root, ".dependency-cruiser.mjs"));
  expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  for (const { name, comment } of forbidden) expect(comment?.length, name).toBeGreaterThan(20);
});

test("seeing no module is a failure, not a pass", async () => {
  const { status, stderr } = check(await plant({ "package.json": "{}" }));
  expect(status).toBe(1);
  expect(stderr).toContain("0 imports found");
});
