import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { plant, root } from "./plant.ts";

// Compilers and linters are started anew: slow where the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const ours = (name: string) => readFile(join(root, name), "utf8");
const bin = join(root, "node_modules/.bin");

function run(folder: string, command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(join(bin, command), args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  return { status, output: stdout + stderr };
}

test("the core does not compile with the browser, Node or their modules", async () => {
  const folder = await plant({
    "tsconfig.base.json": await ours("tsconfig.base.json"),
    "directive/tsconfig.json": await ours("directive/tsconfig.json"),
    "directive/browser.ts": "export const a = window;\n",
    "directive/node.ts": "export const a = process.env;\n",
    "directive/files.ts": 'import { readFileSync } from "node:fs";\nexport const a = readFileSync;\n',
    "directive/index.ts": "export const a: string[] = [];\nexport const b: string = a[0];\n",
  });
  const { status, output } = run(folder, "tsc", "-b", "directive");
  expect(status).not.toBe(0);
  for (const file of ["browser", "node", "files", "index"]) expect(output).toContain(`directive/${file}.ts(`);
});

test("dead code is found: a file, an export, a package", async () => {
  const folder = await plant({
    "package.json": await ours("package.json"),
    "functions/index.ts": 'import { used } from "./used.ts";\nused();\n',
    "functions/used.ts": "export const used = () => 1;\nexport const forgotten = () => 2;\n",
    "functions/orphan.ts": "export const alone = 1;\n",
  });
  const { status, output } = run(folder, "knip");
  expect(status).not.toBe(0);
  expect(output).toMatch(/Unused files[^]*functions\/orphan\.ts/);
  expect(output).toMatch(/Unused dependencies[^]*nodemailer/);
  expect(output).toMatch(/Unused exports[^]*forgotten/);
  expect(output).not.toMatch(/^used /m);
});

test("a file that is not formatted is found", async () => {
  const folder = await plant({
    "package.json": await ours("package.json"),
    "directive/a.ts": "export const a = {b : 1}\n",
  });
  const { status, output } = run(folder, "prettier", "--check", "directive");
  expect(status).not.toBe(0);
  expect(output).toContain("directive/a.ts");
});
